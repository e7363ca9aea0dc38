import type { ClauseView } from '@/api/queries';
import type { Deed } from '@/reading/editing';

/** A unit as it is being written. */
export interface UnitWords {
  kind: string;
  label: string;
  heading: string;
  text: string;
  children: UnitWords[];
}

/** What is asked of the server, which alone makes operations of it. */
export type Edit =
  | { kind: 'text'; clause: string; base_hash: string; text: string }
  | { kind: 'heading'; clause: string; base_hash: string; heading: string }
  | { kind: 'insert'; parent: string | null; after: string | null; unit: UnitWords }
  | { kind: 'remove'; clause: string; base_hash: string }
  | { kind: 'replace'; clause: string; base_hash: string; unit: UnitWords };

/** The words with which an edit begins: those that stand there, or an empty unit of the same kind. */
export function begun(deed: Deed, clause: ClauseView, clauses: readonly ClauseView[]): Edit {
  const { id, base } = clause;
  switch (deed) {
    case 'text':
      return { kind: 'text', clause: id, base_hash: base.text, text: clause.text };
    case 'heading':
      return { kind: 'heading', clause: id, base_hash: base.heading, heading: clause.heading };
    case 'remove':
      return { kind: 'remove', clause: id, base_hash: base.subtree };
    case 'replace':
      return { kind: 'replace', clause: id, base_hash: base.subtree, unit: unitOf(clause, clauses) };
    case 'insert':
      return { kind: 'insert', parent: clause.parent, after: id, unit: emptyUnit(clause.kind) };
  }
}

/** A unit without words yet. */
export const emptyUnit = (kind: string): UnitWords => ({ kind, label: '', heading: '', text: '', children: [] });

/** A clause with all under it, as words that can be changed. */
export function unitOf(clause: ClauseView, clauses: readonly ClauseView[]): UnitWords {
  const { kind, label, heading, text } = clause;
  const children = clauses.filter((one) => one.parent === clause.id).map((one) => unitOf(one, clauses));
  return { kind, label, heading, text, children };
}

/** Whether an edit changes anything: an untouched one is neither saved nor shown. */
export function changes(edit: Edit, clause: ClauseView, clauses: readonly ClauseView[]): boolean {
  if (edit.kind === 'remove') return true;
  if (edit.kind === 'insert') return hasWords(edit.unit);
  return JSON.stringify(edit) !== JSON.stringify(begun(edit.kind, clause, clauses));
}

function hasWords({ heading, text, children }: UnitWords): boolean {
  return heading.trim() !== '' || text.trim() !== '' || children.some(hasWords);
}

/** The unit at a path of places among children, changed. */
export function changedAt(unit: UnitWords, path: readonly number[], change: (unit: UnitWords) => UnitWords): UnitWords {
  const [first, ...rest] = path;
  if (first === undefined) return change(unit);
  const children = unit.children.map((child, at) => (at === first ? changedAt(child, rest, change) : child));
  return { ...unit, children };
}

const below: Record<string, string> = {
  article: 'paragraph',
  paragraph: 'point',
  point: 'subpoint',
  annex: 'point',
  chapter: 'article',
  section: 'article',
};

/** The kind a new part of a unit most likely has: that of its neighbours, else the usual one. */
export function kindBelow(unit: UnitWords): string {
  return unit.children.at(-1)?.kind ?? below[unit.kind] ?? 'indent';
}
