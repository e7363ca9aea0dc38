import { describe, expect, test } from 'vitest';
import { chordOf, isSingleKey, keyCaps, keyOf } from './keys';

const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the key that was meant', () => {
  test.each([
    ['ЙЦУКЕН', 'о', 'KeyJ', 'j'],
    ['ЙЦУКЕН', 'Л', 'KeyK', 'k'],
    ['ЙЦУКЕН', 'х', 'BracketLeft', '['],
    ['ЙЦУКЕН', '1', 'Digit1', '1'],
    ['ЙЦУКЕН', '?', 'Digit7', '?'],
    ['US', 'j', 'KeyJ', 'j'],
    ['US', '1', 'Digit1', '1'],
    ['US', '?', 'Slash', '?'],
    ['Dvorak', 'j', 'KeyC', 'j'],
    ['Kazakh', 'о', 'KeyJ', 'j'],
    ['Kazakh', 'і', 'Digit2', '2'],
    ['Armenian', 'յ', 'KeyJ', 'j'],
    ['any', 'Escape', 'Escape', 'escape'],
    ['any', ' ', 'Space', 'space'],
  ])('%s: %s on %s is %s', (_layout, key, code, meant) => {
    expect(keyOf({ key, code })).toBe(meant);
  });
});

describe('a press in one spelling', () => {
  test.each([
    [{ key: 'о', code: 'KeyJ' }, 'j'],
    [{ key: 'О', code: 'KeyJ', shiftKey: true }, 'shift+j'],
    [{ key: 'л', code: 'KeyK', ctrlKey: true }, 'ctrl+k'],
    [{ key: 'k', code: 'KeyK', metaKey: true }, 'ctrl+k'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: 'F6', code: 'F6', shiftKey: true }, 'shift+f6'],
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'ctrl+enter'],
  ])('%o is %s', (press, chord) => {
    expect(chordOf({ ...bare, ...press })).toBe(chord);
  });
});

test.each([
  ['j', true],
  ['shift+j', true],
  ['g w', true],
  ['?', true],
  ['ctrl+k', false],
  ['f6', false],
  ['escape', false],
])('%s rests while somebody writes: %s', (chord, rests) => {
  expect(isSingleKey(chord)).toBe(rests);
});

test.each([
  ['j', 'ru', 'J (О)'],
  ['shift+k', 'ru', 'SHIFT+K (Л)'],
  ['j', 'en', 'J'],
  ['ctrl+k', 'ru', 'Ctrl+K'],
  ['1', 'ru', '1'],
  ['g w', 'ru', 'G W'],
])('%s in %s is printed %s', (chord, language, printed) => {
  expect(keyCaps(chord, language).toLowerCase()).toBe(printed.toLowerCase());
});
