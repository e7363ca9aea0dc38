import { Plugin, PluginKey } from 'prosemirror-state';
import type { Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { after, placed } from './runs';
import type { Run } from './runs';
import { positionOf, textOf } from './schema';

const key = new PluginKey<DecorationSet>('changes');

/**
 * Draws what changed against the base: insertions underlined, deletions struck through in place.
 *
 * The runs come from the server, which alone compares texts. Between two answers the drawing moves
 * with the words; an answer about a text that is no longer there is not drawn.
 */
export function changes(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, drawn) => {
        const runs = transaction.getMeta(key) as readonly Run[] | undefined;
        if (!runs) return drawn.map(transaction.mapping, transaction.doc);
        return after(runs) === textOf(transaction.doc) ? draw(transaction.doc, runs) : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Hands an answer of the server to the drawing. */
export function withRuns(transaction: Transaction, runs: readonly Run[]): Transaction {
  return transaction.setMeta(key, runs).setMeta('addToHistory', false);
}

function draw(doc: Node, runs: readonly Run[]): DecorationSet {
  const drawn = placed(runs).map((change) =>
    change.op === 'ins'
      ? Decoration.inline(positionOf(change.from), positionOf(change.to), { nodeName: 'ins' })
      : Decoration.widget(positionOf(change.from), () => struck(change.text), {
          side: -1,
          key: `del ${change.text}`,
          ignoreSelection: true,
        }),
  );
  return DecorationSet.create(doc, drawn);
}

/** Words that went: not text of the clause, so they cannot be typed into, copied with it or counted. */
function struck(text: string): HTMLElement {
  const element = document.createElement('del');
  element.contentEditable = 'false';
  element.textContent = text;
  return element;
}
