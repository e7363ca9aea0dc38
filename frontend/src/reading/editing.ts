import type { ReactNode } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';

/** What a reader wants to do to a clause. */
export type Deed = 'text' | 'heading' | 'insert' | 'remove' | 'replace';

export const deeds: readonly Deed[] = ['text', 'heading', 'insert', 'remove', 'replace'];

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
