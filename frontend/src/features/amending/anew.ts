import type { Wording } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { readEdit } from './edit';
import type { Edit } from './edit';

/** One change of an amendment to be worded anew: its words at a clause, or (no clause) as it stands. */
export interface Piece {
  edit: Edit;
  clause: ClauseView | null;
  words: string;
}

/**
 * What of an amendment its author words anew on the present text, none of its changes left out.
 *
 * Null where that cannot be: a place is gone, or something else than words was meant for a text that is no more.
 */
export function anew(edits: Wording['edits'], clauses: readonly ClauseView[], fits: boolean): Piece[] | null {
  const pieces = edits.map((one) => pieceOf(readEdit(one), clauses, fits));
  const whole = pieces.filter((piece) => piece !== null);
  return whole.length === pieces.length && whole.some(({ clause }) => clause) ? whole : null;
}

function pieceOf(edit: Edit, clauses: readonly ClauseView[], fits: boolean): Piece | null {
  if (edit.kind !== 'text' && edit.kind !== 'heading' && edit.kind !== 'correct') return fits ? { edit, clause: null, words: '' } : null;
  const clause = clauses.find((one) => one.id === edit.clause);
  return clause ? { edit, clause, words: edit.kind === 'heading' ? edit.heading : edit.text } : null;
}

/** The same changes with other words, each on what stands at its clause now. */
export function worded(pieces: readonly Piece[], words: readonly string[]): Edit[] {
  return pieces.map(({ edit, clause }, at) => {
    const said = words[at] ?? '';
    if (!clause) return edit;
    if (edit.kind === 'heading') return { ...edit, base_hash: clause.base.heading, heading: said };
    if (edit.kind === 'correct') return { ...edit, base_hash: edit.heading ? clause.base.heading : clause.base.text, text: said };
    return edit.kind === 'text' ? { ...edit, base_hash: clause.base.text, text: said } : edit;
  });
}
