import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Fragment, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { inlineOf, positionOf, textOf } from './schema';

/** What comes from a clipboard becomes words of a clause: no styles, one kind of line break, NFC. */
export function pasted(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').normalize('NFC');
}

/** Takes the plain text of whatever is pasted or dropped; markup is never read. */
export function plainText({ oneLine = false }: { oneLine?: boolean } = {}): Plugin {
  const insert = (view: EditorView, event: Event, carried: DataTransfer | null) => {
    event.preventDefault();
    const text = pasted(carried?.getData('text/plain') ?? '');
    const content = Fragment.fromArray(inlineOf(oneLine ? text.replace(/\s*\n\s*/g, ' ') : text));
    view.dispatch(view.state.tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView());
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => insert(view, event, event.clipboardData),
        drop: (_view, event) => {
          event.preventDefault();
          return true;
        },
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, ''),
    },
    appendTransaction: (transactions, _before, state) => composed(transactions, state),
  });
}

/** Joins a letter and its mark typed apart (и + ̆) into the one character the record keeps. */
function composed(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  const typing = transactions.some((transaction) => transaction.getMeta('composition') !== undefined);
  const text = textOf(state.doc);
  const wanted = text.normalize('NFC');
  if (typing || text === wanted) return null;
  const head = commonLength(text, wanted);
  const tail = commonLength(reversed(text.slice(head)), reversed(wanted.slice(head)));
  const content = inlineOf(wanted.slice(head, wanted.length - tail));
  return state.tr.replaceWith(positionOf(head), positionOf(text.length - tail), content);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const reversed = (text: string) => text.split('').reverse().join('');
