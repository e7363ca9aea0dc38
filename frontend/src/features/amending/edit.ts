import type { Schemas } from '@/api/client';
import type { ClauseView } from '@/api/queries';
import { nextSibling } from '@/reading/editing';
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
  if (edit.kind === 'renumber') return { ...edit, numbers: edit.numbers.filter(({ was, label }) => was !== label) };
  return 'unit' in edit ? { ...edit, unit: sentUnit(edit.unit) } : edit;
}

function sentUnit({ label, children, ...words }: UnitWords): Schemas['DraftUnitIn'] {
  return { ...words, label: label.trim() || null, children: children.map(sentUnit) };
}

/** An edit of the server in the shape in which it is written. */
export function readEdit(edit: Schemas['WordingOut']['edits'][number]): Edit {
  if (edit.kind === 'join') return { ...edit, glue: edit.glue === '\n' ? '\n' : ' ' };
  return 'unit' in edit ? { ...edit, unit: readUnit(edit.unit) } : edit;
}

function readUnit({ label, children, ...words }: Schemas['DraftUnitOut']): UnitWords {
  return { ...words, label: label ?? '', children: children.map(readUnit) };
}

const rearranging = ['renumber', 'move', 'split', 'join'] as const;

/** What changes the order, the numbers or the division of units, lets one lapse, or changes one term throughout. */
export type Rearranged = Extract<Edit, { kind: (typeof rearranging)[number] | 'repeal' | 'term' }>;

const withoutWords: readonly Edit['kind'][] = [...rearranging, 'repeal', 'term'];

export const isRearranged = (edit: Edit): edit is Rearranged => withoutWords.includes(edit.kind);

const isRearranging = (deed: Deed): deed is (typeof rearranging)[number] =>
  (rearranging as readonly Deed[]).includes(deed);

/** The words with which an edit begins: those that stand there, or an empty unit of the same kind. */
export function begun(deed: Deed, clause: ClauseView, clauses: readonly ClauseView[]): Edit {
  if (isRearranging(deed)) return rearranged(deed, clause, clauses);
  const { id, parent, base } = clause;
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
      return { kind: 'insert', parent, after: id, unit: emptyUnit(clause.kind) };
    case 'repeal':
      return { kind: 'repeal', clause: id, base_hash: base.subtree };
    case 'correct':
      return corrected(clause);
    case 'term':
      return { kind: 'term', term: '', by: '', places: [] };
  }
}

function corrected({ id, text, heading, base }: ClauseView): Edit {
  return text
    ? { kind: 'correct', clause: id, base_hash: base.text, heading: false, text }
    : { kind: 'correct', clause: id, base_hash: base.heading, heading: true, text: heading };
}

/** Units given other numbers, another place or another division, their words as they are. */
function rearranged(
  deed: (typeof rearranging)[number],
  clause: ClauseView,
  clauses: readonly ClauseView[],
): Edit {
  const { id, parent, label, base, text } = clause;
  const siblings = clauses.filter((one) => one.parent === parent);
  const here = siblings.findIndex((one) => one.id === id);
  switch (deed) {
    case 'renumber': {
      const numbered = siblings.slice(here).filter((one) => one.kind === clause.kind && one.label);
      return { kind: 'renumber', numbers: numbered.map((one) => ({ clause: one.id, was: one.label, label: one.label })) };
    }
    case 'move':
      return { kind: 'move', clause: id, was: { parent, label }, parent, after: siblings[here - 1]?.id ?? null };
    case 'split':
      return { kind: 'split', clause: id, base_hash: base.text, text, rest: '' };
    case 'join': {
      const next = nextSibling(clause, clauses) ?? clause;
      return { kind: 'join', clause: id, base_hash: base.text, other: next.id, other_base_hash: next.base.subtree, glue: ' ' };
    }
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
  if (/^(remove|repeal|join)$/.test(edit.kind)) return true;
  if (edit.kind === 'insert') return hasWords(edit.unit);
  if (edit.kind === 'term') return edit.places.length > 0;
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
  table: 'row',
  chapter: 'article',
  section: 'article',
};

/** The kind a new part of a unit most likely has: that of its neighbours, else the usual one. */
export function kindBelow(unit: UnitWords): Kind {
  return unit.children.at(-1)?.kind ?? below[unit.kind] ?? 'indent';
}
