import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { amendmentsAtQuery, contestedQuery, useAmendmentFile, useAmendmentsAt } from '@/api/amendments';
import type { Amendment } from '@/api/amendments';
import type { ActTextView, ClauseView } from '@/api/queries';
import type { Deed } from '@/reading/editing';
import { pathTo } from './model';
import type { PanelPage } from './Panel';
import { placeOf } from '@/reading/place';
import { threadCounts, useThreads } from './threads';
import type { Threads } from './threads';
import { useCurrent } from './useCurrent';
import type { Current } from './useCurrent';
import type { Shown } from './useView';

/** Where the reader is in the text, and what belongs to that place. */
export interface Reader {
  current: Current;
  /** The current clause and all above it, the outermost first. */
  path: readonly ClauseView[];
  clause: ClauseView | null;
  /** «Статья 5, часть 2» */
  place: string;
  /** How many amendments stand here, null until known, and they themselves once they are read. */
  count: number | null;
  here: readonly Amendment[] | undefined;
  /** Which amendment the reader has chosen to see, clause by clause. */
  chosen: Readonly<Record<string, string>>;
  /** The amendment whose words are drawn here. */
  drawn: string | null;
  choose: (clause: string, amendment: string) => void;
  threads: Threads | undefined;
  comments: ReadonlyMap<string, number>;
  page: PanelPage;
  turn: (page: PanelPage) => void;
  openRemarks: () => void;
  /** The draft that the reader has here already. */
  findDraft: () => Promise<string | null>;
}

/** An address that names a draft and no place leads to the place of the draft. */
function useDraftPlace(act: string, draft: string | null, current: Current) {
  const wanted = current.id === null ? draft : null;
  const place = useAmendmentFile(act, wanted).data?.amendment.clause ?? null;
  const { visit } = current;
  useEffect(() => {
    if (wanted !== null && place !== null) visit(place);
  }, [wanted, place, visit]);
}

interface Counted {
  counts: Readonly<Record<string, number>>;
  /** Whether the counts are there: counting a great act takes a moment, and until then nothing may be said to be none. */
  counted: boolean;
}

export function useReader(
  act: string,
  text: ActTextView,
  { counts, counted }: Counted,
  { draft, view, beside, suppose }: Pick<Shown, 'draft' | 'view' | 'beside' | 'suppose'>,
): Reader {
  const { i18n } = useLingui();
  const current = useCurrent(text.clauses, [view, beside, suppose !== null].join());
  useDraftPlace(act, draft, current);
  const path = useMemo(() => pathTo(text.clauses, current.id), [text.clauses, current.id]);
  const clause = path.at(-1) ?? null;
  const at = clause?.id ?? '';
  const { count, here } = useStanding(act, at, counted ? (counts[at] ?? 0) : null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [page, turn] = useState<PanelPage>('amendments');
  const choose = useCallback(
    (place: string, amendment: string) => setChosen((before) => ({ ...before, [place]: amendment })),
    [],
  );
  const openRemarks = useCallback(() => turn('remarks'), []);
  const { data: threads } = useThreads(act);
  const comments = useMemo(() => threadCounts(threads), [threads]);
  return {
    current,
    path,
    clause,
    place: placeOf(path, i18n.locale),
    count,
    here,
    chosen,
    drawn: chosen[at] ?? here?.[0]?.id ?? null,
    choose,
    threads,
    comments,
    page,
    turn,
    openRemarks,
    findDraft: useFindDraft(act, at, count, here),
  };
}

/** The amendments at a clause: asked for unless it is known that there are none. */
function useStanding(act: string, at: string, counted: number | null) {
  const here = useAmendmentsAt(act, [at], at !== '' && counted !== 0).data?.items;
  return { count: counted ?? here?.length ?? null, here };
}

const draftAmong = (amendments: readonly Amendment[] | undefined) =>
  amendments?.find((amendment) => amendment.status === 'draft')?.id ?? null;

/** The reader's own draft at a clause, asked for where the amendments there are not read yet: else a second one is begun. */
function useFindDraft(act: string, at: string, count: number | null, here: readonly Amendment[] | undefined) {
  const client = useQueryClient();
  return async () => {
    const none = count === 0 && client.getQueryData(contestedQuery(act).queryKey) !== undefined;
    if (here || none || !at) return draftAmong(here);
    const found = await client.ensureQueryData(amendmentsAtQuery(act, [at])).catch(() => undefined);
    return draftAmong(found?.items);
  };
}

/** Beginning and ending an amendment: the address says which, so that a reload goes on with it. */
export function useDeeds(shown: Shown, { current, here, findDraft }: Reader, allowed: boolean) {
  const now = useRef(current.id);
  useEffect(() => {
    now.current = current.id;
  });
  return {
    hasDraft: draftAmong(here) !== null,
    begin: (deed: Deed) => {
      if (!allowed) return;
      if (deed !== 'text') {
        shown.change({ do: deed, draft: null });
        return;
      }
      const at = current.id;
      void findDraft().then((draft) => {
        if (now.current === at) shown.change({ do: deed, draft });
      });
    },
    onDraft: (id: string) => shown.change({ draft: id }),
    close: () => {
      shown.change({ do: null, draft: null });
      current.visit(current.id);
    },
  };
}
