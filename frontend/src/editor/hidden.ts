import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { oddities } from '@/i18n/characters';
import { positionOf, textOf } from './schema';

/** Makes characters visible that hide, turn the line round, or pass for letters of another script. */
export function hiddenCharacters(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => draw(state.doc),
      apply: (transaction, drawn) => (transaction.docChanged ? draw(transaction.doc) : drawn),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function draw(doc: Node): DecorationSet {
  const drawn = oddities(textOf(doc)).map(({ from, to, kind, short, code }) =>
    kind === 'mixed'
      ? Decoration.inline(positionOf(from), positionOf(to), { class: 'odd-letter' })
      : Decoration.widget(positionOf(from), () => glyph(short), { side: 1, key: `${code} ${from}`, ignoreSelection: true }),
  );
  return DecorationSet.create(doc, drawn);
}

function glyph(short: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'odd-glyph';
  element.contentEditable = 'false';
  element.textContent = short;
  return element;
}
