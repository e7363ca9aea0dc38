import type { ReactNode } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';

/** What a reader wants to do to a clause. */
export const deeds = [
  'text',
  'heading',
  'insert',
  'remove',
  'replace',
  'repeal',
  'correct',
  'renumber',
  'move',
  'split',
  'join',
  'term',
] as const;

export type Deed = (typeof deeds)[number];

/** The unit that follows a clause under the same parent. */
export function nextSibling({ id, parent }: ClauseView, clauses: readonly ClauseView[]): ClauseView | undefined {
  const siblings = clauses.filter((one) => one.parent === parent);
  return siblings[siblings.findIndex((one) => one.id === id) + 1];
}

/**
 * What there is something to do for at a clause, but for what the server says cannot be done to this text at all.
 * A row of a table is neither divided nor joined: its cells would no longer stand in their columns.
 */
export function deedsAt(clause: ClauseView, { clauses, refused }: Pick<ActTextView, 'clauses' | 'refused'>): ReadonlySet<Deed> {
  const found = new Set<Deed>(['text', 'insert', 'remove', 'replace', 'repeal', 'move', 'term']);
  const next = nextSibling(clause, clauses);
  const divisible = /\s/.test(clause.text.trim()) || clauses.filter((one) => one.parent === clause.id).length > 1;
  if (clause.heading) found.add('heading');
  if (clause.text || clause.heading) found.add('correct');
  if (clause.label) found.add('renumber');
  if (clause.kind === 'row') return allowed(found, refused);
  if (divisible) found.add('split');
  if (next?.kind === clause.kind) found.add('join');
  return allowed(found, refused);
}

const allowed = (found: ReadonlySet<Deed>, refused: ActTextView['refused']) =>
  new Set([...found].filter((deed) => !(deed in refused)));

/** A place of the text at which somebody begins, or goes on with, an amendment. */
export interface EditTarget {
  act: string;
  text: ActTextView;
  clause: ClauseView;
  /** «Статья 5, часть 2» */
  place: string;
  deed: Deed;
  /** The draft to go on with. */
  draft: string | null;
  /** Told when the draft is first on the server. */
  onDraft: (draft: string) => void;
  onClose: () => void;
}

/** Draws the editor of an amendment in its place; the workspace does not know how. */
export type RenderEditor = (target: EditTarget) => ReactNode;
