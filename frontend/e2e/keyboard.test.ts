import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { Keyboard } from './harness/keyboard';

let browser: Browser;
let page: Page;
let keyboard: Keyboard;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  keyboard = await Keyboard.of(page);
});
afterAll(() => browser.close());

const field = '<label>Текст <textarea autofocus></textarea></label><button>Дальше</button>';

test('letters, digits, signs and capitals arrive as typed on ЙЦУКЕН', async () => {
  await page.setContent(field);
  await page.focus('textarea');
  const text = 'Статья 5. «Эхо», ёж № 7; (да?) 100% — Ъ/ъ\nend';
  await keyboard.type(text);
  expect(await page.inputValue('textarea')).toBe(text);
});

test('a shortcut carries the Russian letter and the place of its key', async () => {
  await page.setContent(field);
  await page.focus('button');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    addEventListener('keydown', (event) => seen.push(`${event.ctrlKey ? 'ctrl ' : ''}${event.key} ${event.code}`));
  });
  await keyboard.press('J', 'Ctrl+K', 'Shift+J', 'F6', '?', '[', '1');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'о KeyJ',
    'ctrl л KeyK',
    'О KeyJ',
    'F6 F6',
    '? Digit7',
    'х BracketLeft',
    '1 Digit1',
  ]);
});

test('Tab moves, Enter presses, Ctrl+A with Backspace empties', async () => {
  await page.setContent(field);
  await page.focus('textarea');
  await keyboard.type('слово');
  await keyboard.press('Ctrl+A', 'Backspace');
  expect(await page.inputValue('textarea')).toBe('');
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Дальше');
});
