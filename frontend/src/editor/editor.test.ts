// @vitest-environment jsdom
import { TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { withRuns } from './changes';
import { editorState } from './create';
import type { Asks } from './create';
import { after } from './runs';
import type { Run } from './runs';
import { documentOf, positionOf, textOf } from './schema';

/** «слово [-орган-][+комитет+]» in the language of the tests: what went and what came. */
function runsOf(written: string): Run[] {
  return written
    .split(/(\[-.*?-\]|\[\+.*?\+\])/s)
    .filter(Boolean)
    .map((piece): Run => {
      const inner = piece.slice(2, -2);
      if (piece.startsWith('[-')) return { op: 'del', text: inner };
      return piece.startsWith('[+') ? { op: 'ins', text: inner } : { op: 'same', text: piece };
    });
}

let open: EditorView | null = null;
afterEach(() => open?.destroy());

const asks = (): Asks => ({ submit: vi.fn(), acknowledge: vi.fn(), instruction: vi.fn(), leave: vi.fn() });

/** Opens an editor on a text with the caret at `|`, or with the words between two `|` selected. */
function editor(marked: string, asked = asks(), oneLine = false): EditorView {
  const text = marked.replaceAll('|', '');
  open?.destroy();
  open = new EditorView(document.body, { state: editorState(text, { asks: () => asked, oneLine }) });
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - (marked.lastIndexOf('|') > start ? 1 : 0);
  if (start >= 0) select(open, start, end);
  return open;
}

function select(view: EditorView, from: number, to: number) {
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, positionOf(from), positionOf(to))));
}

function shown(view: EditorView): string {
  const paragraph = view.dom.querySelector('p')?.innerHTML ?? '';
  return paragraph
    .replace(/<br class="ProseMirror-trailingBreak">|<img[^>]*>/g, '')
    .replace(/<del[^>]*>(.*?)<\/del>/g, '[-$1-]')
    .replace(/<ins[^>]*>(.*?)<\/ins>/g, '[+$1+]')
    .replaceAll('+][+', '')
    .replace(/<span class="odd-glyph[^>]*>(.*?)<\/span>/g, '<$1>')
    .replace(/<span class="odd-hidden">(.*?)<\/span>/g, '$1')
    .replace(/<span class="odd-letter">(.*?)<\/span>/g, '($1)')
    .replace(/<br>/g, '/');
}

function key(view: EditorView, name: string, held: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held });
  view.dom.dispatchEvent(event);
  return event;
}

function paste(view: EditorView, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '<b>жир</b>') } });
  view.dom.dispatchEvent(event);
}

test.each(['', 'а', 'первая\nвторая', '\n', 'а\n\nб\n', '5¹ «ёж» 𝒜'])('%j goes into a document and comes back', (text) => {
  expect(textOf(documentOf(text))).toBe(text);
});

describe('an answer of the server', () => {
  test.each([
    'один [-орган-][+государственный орган+] осуществляет',
    '[+новое +]слово',
    'слово[- лишнее-]',
    'строка[+\nвторая+]',
    '[-всё-][+иное+]',
    'ничего не изменилось',
  ])('%j is drawn', (written) => {
    const runs = runsOf(written);
    const view = editor(after(runs));
    view.dispatch(withRuns(view.state.tr, runs));
    expect(shown(view)).toBe(written.replace('\n', '/'));
    expect(textOf(view.state.doc)).toBe(after(runs));
  });

  test('about a text that is no longer there is not drawn', () => {
    const view = editor('слово комитет');
    view.dispatch(withRuns(view.state.tr, runsOf('слово [-орган-][+комиссия+]')));
    expect(shown(view)).toBe('слово комитет');
  });

  test('moves with the words until the next one comes', () => {
    const view = editor('орган комитет');
    view.dispatch(withRuns(view.state.tr, runsOf('орган [-совет-][+комитет+]')));
    view.dispatch(view.state.tr.insertText('Новый ', positionOf(0)));
    expect(shown(view)).toBe('Новый орган [-совет-][+комитет+]');
  });

  test('cannot be undone, typing can', () => {
    const view = editor('орган|');
    view.dispatch(view.state.tr.insertText('ы'));
    view.dispatch(withRuns(view.state.tr, runsOf('[-орган-][+органы+]')));
    key(view, 'z', { ctrlKey: true, keyCode: 90 });
    expect(textOf(view.state.doc)).toBe('орган');
  });
});

describe('keys', () => {
  test.each([
    ['Enter', {}, 'submit', 'перв\nая'],
    ['Enter', { ctrlKey: true }, 'submit', 'первая'],
    ['s', { ctrlKey: true, keyCode: 83 }, 'acknowledge', 'первая'],
    ['ы', { ctrlKey: true, keyCode: 83 }, 'acknowledge', 'первая'],
    ['F9', {}, 'instruction', 'первая'],
    ['Escape', {}, 'leave', 'первая'],
  ] as const)('%s %o may ask for %s and leaves %j', (name, held, ask, text) => {
    const asked = asks();
    const view = editor('перв|ая', asked);
    expect(key(view, name, held).defaultPrevented).toBe(true);
    expect(asked[ask]).toHaveBeenCalledTimes(text === 'первая' ? 1 : 0);
    expect(textOf(view.state.doc)).toBe(text);
  });

  test('Tab is never taken', () => {
    const view = editor('перв|ая');
    expect(key(view, 'Tab').defaultPrevented).toBe(false);
    expect(key(view, 'Tab', { shiftKey: true }).defaultPrevented).toBe(false);
  });

  test('Enter breaks no line in a heading', () => {
    const view = editor('Пред|мет', asks(), true);
    key(view, 'Enter');
    expect(textOf(view.state.doc)).toBe('Предмет');
  });
});

describe('paste', () => {
  test.each([
    ['а|б', 'слово', 'асловоб'],
    ['а|старое|б', 'новое', 'ановоеб'],
    ['|', 'раз\r\nдва\rтри\n', 'раз\nдва\nтри'],
    ['|', 'и\u0306', 'й'],
    ['|', 'пра\u200Bво', 'пра\u200Bво'],
  ])('into %j of %j gives %j', (at, clipboard, text) => {
    const view = editor(at);
    paste(view, clipboard);
    expect(textOf(view.state.doc)).toBe(text);
  });

  test('into a heading joins lines', () => {
    const view = editor('|', asks(), true);
    paste(view, 'Предмет\nрегулирования');
    expect(textOf(view.state.doc)).toBe('Предмет регулирования');
  });
});

test('a letter and its mark typed apart become the one character of the record', () => {
  const view = editor('краи|');
  view.dispatch(view.state.tr.insertText('\u0306'));
  expect(textOf(view.state.doc)).toBe('край');
});

test.each([
  ['пра\u200Bво', 'пра<ZWSP>\u200Bво'],
  ['\u202Eзакон', '<RLO>\u202Eзакон'],
  ['cуд', '(c)уд'],
  ['суд', 'суд'],
])('hidden characters of %j are shown', (text, drawn) => {
  expect(shown(editor(text)).replace(/&nbsp;/g, '\u00A0')).toBe(drawn);
});
