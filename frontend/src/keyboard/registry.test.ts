// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choose } from '@/settings/settings';
import { addScope, liveScopes, press } from './registry';

let done: string[] = [];
let remove: (() => void)[] = [];

function scope(name: string, ...chords: string[]) {
  const shortcuts = chords.map((chord) => ({ chord, label: chord, run: () => done.push(`${name}:${chord}`) }));
  remove.push(addScope({ current: { name, shortcuts } }));
}

/** Presses a key on an element and says whether the browser still gets it. */
function type(key: string, on: HTMLElement = document.body, held: KeyboardEventInit = {}) {
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key;
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...held });
  on.addEventListener('keydown', press, { once: true });
  on.dispatchEvent(event);
  return !event.defaultPrevented;
}

function field(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.querySelector<HTMLElement>('[data-here]') ?? document.body;
}

beforeEach(() => {
  done = [];
  document.body.innerHTML = '';
});
afterEach(() => {
  remove.forEach((take) => take());
  remove = [];
  choose({ singleKeys: true });
});

describe('a single key', () => {
  test('runs the shortcut of the nearest scope', () => {
    scope('page', 'j');
    scope('panel', 'j');
    type('j');
    expect(done).toEqual(['panel:j']);
  });

  test.each(['<input data-here>', '<textarea data-here></textarea>', '<select data-here></select>'])(
    'types its character in %s',
    (html) => {
      scope('page', 'j');
      expect(type('j', field(html))).toBe(true);
      expect(done).toEqual([]);
    },
  );

  test('works on a radio button, where letters type nothing', () => {
    scope('page', 'j');
    type('j', field('<input type="radio" data-here>'));
    expect(done).toEqual(['page:j']);
  });

  test('does nothing when the reader has turned single keys off, and is not listed', () => {
    scope('page', 'j', 'ctrl+k');
    choose({ singleKeys: false });
    expect(type('j')).toBe(true);
    expect(liveScopes().flatMap((live) => live.shortcuts.map((one) => one.chord))).toEqual(['ctrl+k']);
  });

  test('does nothing inside a dialog', () => {
    scope('page', 'j');
    type('j', field('<div role="dialog"><button data-here></button></div>'));
    expect(done).toEqual([]);
  });
});

test('a chord with Ctrl works while somebody writes', () => {
  scope('page', 'ctrl+k');
  expect(type('k', field('<input data-here>'), { ctrlKey: true })).toBe(false);
  expect(done).toEqual(['page:ctrl+k']);
});

test('two presses make a sequence, and the first alone does nothing', () => {
  scope('page', 'g w', 'g a');
  type('g');
  type('a');
  type('w');
  expect(done).toEqual(['page:g a']);
});

test('Enter on a link or a button stays with it', () => {
  scope('page', 'enter');
  type('Enter', field('<a href="#" data-here>x</a>'));
  expect(done).toEqual([]);
  type('Enter', field('<p data-here>x</p>'));
  expect(done).toEqual(['page:enter']);
});

test('help lists a shadowed shortcut once', () => {
  scope('page', 'j', 'k');
  scope('panel', 'j');
  expect(liveScopes().map((live) => [live.name, live.shortcuts.map((one) => one.chord)])).toEqual([
    ['panel', ['j']],
    ['page', ['k']],
  ]);
});
