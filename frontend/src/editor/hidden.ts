import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { oddities } from '@/i18n/characters';
import type { Oddity } from '@/i18n/characters';
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
  return DecorationSet.create(doc, oddities(textOf(doc)).flatMap(marked));
}

/** A hidden character keeps its place, alone, so that it cannot turn the words after it round. */
function marked({ from, to, kind, short, code }: Oddity): Decoration[] {
  const [start, end] = [positionOf(from), positionOf(to)];
  if (kind === 'mixed') return [Decoration.inline(start, end, { class: 'odd-letter' })];
  return [
    Decoration.widget(start, () => glyph(short), { side: 1, key: `${code} ${from}`, ignoreSelection: true }),
    Decoration.inline(start, end, { class: 'odd-hidden' }),
  ];
}

function glyph(short: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'odd-glyph';
  element.contentEditable = 'false';
  element.textContent = short;
  return element;
}
