// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { liveScopes, press } from '@/keyboard/registry';
import { ProvenanceOfClause } from './Provenance';

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'ru', messages: {} });
  window.addEventListener('keydown', press);
});
afterEach(cleanup);

const origin = (version: number, ...amendments: object[]) => ({
  version,
  reason: 'consolidated',
  published_at: '2026-09-14T12:30:00Z',
  published_by: null,
  amendments,
});
const amendment = (number: number, part: number) => ({ id: `a${number}-${part}`, number, part, bodies: [], decision: null });
const provenance = {
  language: 'ru',
  clauses: [
    {
      heading: [{ text: 'Сроки', origin: 0 }],
      text: [
        { text: 'Орган решает за ', origin: 0 },
        { text: '10', origin: 1 },
        { text: ' ', origin: 0 },
        { text: 'рабочих дней.', origin: 2 },
      ],
    },
  ],
  origins: [origin(1), origin(3, amendment(12, 1)), origin(4, amendment(14, 0), amendment(15, 0))],
};

beforeEach(() => {
  const client = new QueryClient();
  client.setQueryData(['act', 'mz-1', 'provenance', 'c1', 4], provenance);
  render(
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <button type="button">рядом</button>
        <ProvenanceOfClause act="mz-1" clause="c1" version={4} />
      </I18nProvider>
    </QueryClientProvider>,
  );
});

const words = () => screen.getByRole('group', { name: 'Слова по их происхождению' }).querySelectorAll('button');
const focused = () => document.activeElement?.textContent;
const links = () => [...screen.getByRole('status').querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);

/** Presses a key where the focus is; whether the page took it for itself. */
const pressed = (key: string, held: object = {}) =>
  !fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...held });
const begin = (at = 0) => act(() => words()[at]?.focus());

test('the arrows go from run to run, to the ends and no further, and what brought the words is told each time', () => {
  expect([...words()].map((run) => run.textContent)).toEqual(['Сроки', 'Орган решает за ', '1012/1', 'рабочих дней.14, 15']);
  begin();
  expect(links()).toEqual([['Редакция 1', '/a/mz-1/text?v=1']]);
  expect(pressed('ArrowRight') && focused()).toBe('Орган решает за ');
  expect(pressed('ArrowDown') && focused()).toBe('1012/1');
  expect(links()).toEqual([
    ['Редакция 3', '/a/mz-1/text?v=3'],
    ['поправка № 12/1', '/a/mz-1/am/a12-1'],
  ]);
  expect(pressed('ArrowRight') && focused()).toBe('рабочих дней.14, 15');
  expect(links().slice(1).map(([told]) => told)).toEqual(['поправка № 14', 'поправка № 15']);
  expect(pressed('ArrowRight') && focused()).toBe('рабочих дней.14, 15');
  expect(pressed('ArrowLeft') && focused()).toBe('1012/1');
  expect(pressed('ArrowUp') && focused()).toBe('Орган решает за ');
  expect([pressed('ArrowUp'), pressed('ArrowUp'), focused()]).toEqual([true, true, 'Сроки']);
});

test('one run at a time is reached by Tab and said to be pressed: the one that was gone to last', () => {
  begin();
  pressed('ArrowRight');
  pressed('ArrowRight');
  expect([...words()].map((run) => run.tabIndex)).toEqual([-1, -1, 0, -1]);
  expect([...words()].map((run) => run.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true', 'false']);
  const last = words()[3] as HTMLElement;
  fireEvent.click(last);
  expect(links()).toHaveLength(3);
});

test('with another key held, or with the focus elsewhere, the arrows stay what they are', () => {
  begin(1);
  for (const held of [{ altKey: true }, { ctrlKey: true }, { shiftKey: true }]) {
    expect(pressed('ArrowLeft', held)).toBe(false);
    expect(focused()).toBe('Орган решает за ');
  }
  act(() => screen.getByRole('button', { name: 'рядом' }).focus());
  expect(pressed('ArrowRight')).toBe(false);
  expect(focused()).toBe('рядом');
});

test('the help of this screen names them', () => {
  const [scope] = liveScopes();
  expect(scope?.name).toBe('Кто внёс каждое слово');
  expect(scope?.shortcuts.map(({ chord, label }) => [chord, label])).toEqual([
    ['arrowright', 'Следующие слова'],
    ['arrowleft', 'Предыдущие слова'],
  ]);
});
