import type { ClauseView } from '@/api/queries';
import type { Anchor } from '@/reading/anchor';
import type { Verdict } from '@/reading/conclusions';
import type { Conclusion, ConclusionIn, Remark, Sat } from './api';

/** A remark while it is written; `key` tells remarks apart before the server has given them ids. */
export interface RemarkDraft {
  key: string;
  id: string | null;
  clause: string | null;
  mark: Anchor | null;
  text: string;
  /** The wording proposed for the words of the clause; null where none is. */
  wording: string | null;
}

export interface ConclusionDraft {
  verdict: Verdict | null;
  summary: string;
  remarks: RemarkDraft[];
  /** The sitting of an expert council; drafts kept by older pages have none. */
  sat?: Sat | null;
}

export function drafted(conclusion: Conclusion): ConclusionDraft {
  const { verdict, summary, sat } = conclusion;
  return { verdict, summary, remarks: conclusion.remarks.map(remarkDrafted), sat };
}

function remarkDrafted(remark: Remark): RemarkDraft {
  const { id, clause, mark, text, proposed } = remark;
  const anchor = mark?.part === 'text' ? { ...mark, part: mark.part } : null;
  return { key: id, id, clause, mark: anchor, text, wording: proposed?.text ?? null };
}

export function begunRemark(clause: string | null, mark: Anchor | null): RemarkDraft {
  return { key: crypto.randomUUID(), id: null, clause, mark, text: '', wording: null };
}

/** The draft as it is sent; a wording names the words it is to replace by their hash. */
export function asSent(draft: ConclusionDraft, clauses: ReadonlyMap<string, ClauseView>): ConclusionIn {
  return {
    verdict: draft.verdict,
    summary: draft.summary,
    sat: draft.sat ?? null,
    remarks: draft.remarks.map(({ id, clause, mark, text, wording }) => {
      const stands = clause ? clauses.get(clause) : undefined;
      return {
        id,
        clause,
        mark,
        text,
        proposed: wording !== null && stands ? { part: 'text', base: stands.base.text, text: wording } : null,
      };
    }),
  };
}

/** What the account of a sitting still lacks: who sat at all, or of the nth member a name, the reason, the interest. */
export type SatLack = 'members' | { member: number; part: 'name' | 'text' | 'conflict' };

/** What is missing of a council's sitting: each who sat has a name, who dissents says why, who stood aside names the interest. */
export function missingOfSat(sat: Sat | null | undefined): SatLack[] {
  if (!sat || sat.members.length === 0) return ['members'];
  return sat.members.flatMap(({ name, opinion, text, conflict }, at) => {
    const parts = [
      ...(name.trim() ? [] : (['name'] as const)),
      ...(opinion === 'dissents' && !text.trim() ? (['text'] as const) : []),
      ...(opinion === 'recused' && !conflict.trim() ? (['conflict'] as const) : []),
    ];
    return parts.map((part) => ({ member: at + 1, part }));
  });
}

/** What is still missing before the conclusion can be signed: the verdict, or the number of an empty remark. */
export function missing(draft: ConclusionDraft): ('verdict' | number)[] {
  const empty = draft.remarks.flatMap(({ text, wording }, at) => (text.trim() || wording?.trim() ? [] : [at + 1]));
  return [...(draft.verdict ? [] : (['verdict'] as const)), ...empty];
}
