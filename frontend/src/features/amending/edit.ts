import type { Schemas } from '@/api/client';
import type { ClauseView } from '@/api/queries';
import type { Deed } from '@/reading/editing';

export type Kind = ClauseView['kind'];

/** A unit as it is being written; an empty label lets the server number it. */
export interface UnitWords {
  kind: Kind;
  label: string;
  heading: string;
  text: string;
  children: UnitWords[];
}

type Sent = NonNullable<Schemas['Preview']['edit']>;

/** What is being done to a clause, with the words as they are being written. */
export type Edit =
  | Exclude<Sent, { unit: unknown }>
  | (Omit<Extract<Sent, { kind: 'insert' }>, 'unit'> & { unit: UnitWords })
  | (Omit<Extract<Sent, { kind: 'replace' }>, 'unit'> & { unit: UnitWords });

/** The edit as the server takes it, which alone makes operations of it; it numbers what has no number. */
export function sentEdit(edit: Edit): Sent {
  return 'unit' in edit ? { ...edit, unit: sentUnit(edit.unit) } : edit;
}

function sentUnit({ label, children, ...words }: UnitWords): Schemas['DraftUnitIn'] {
  return { ...words, label: label.trim() || null, children: children.map(sentUnit) };
}

/** An edit of the server in the shape in which it is written. */
export function readEdit(edit: Schemas['WordingOut']['edits'][number]): Edit {
  return 'unit' in edit ? { ...edit, unit: readUnit(edit.unit) } : edit;
}

function readUnit({ label, children, ...words }: Schemas['DraftUnitOut']): UnitWords {
  return { ...words, label: label ?? '', children: children.map(readUnit) };
}

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
export const emptyUnit = (kind: Kind): UnitWords => ({ kind, label: '', heading: '', text: '', children: [] });

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

const below: Partial<Record<Kind, Kind>> = {
  article: 'paragraph',
  paragraph: 'point',
  point: 'subpoint',
  annex: 'point',
  chapter: 'article',
  section: 'article',
};

/** The kind a new part of a unit most likely has: that of its neighbours, else the usual one. */
export function kindBelow(unit: UnitWords): Kind {
  return unit.children.at(-1)?.kind ?? below[unit.kind] ?? 'indent';
}
