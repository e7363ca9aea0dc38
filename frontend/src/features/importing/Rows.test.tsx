// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { liveScopes } from '@/keyboard/registry';
import { Rows } from './Rows';
import { useImport } from './api';
import type { Import } from './api';

let level: number;
let asked: string[];

const report = () =>
  ({
    id: 'f',
    revision: asked.length,
    status: 'open',
    language: 'ru',
    units: [{ n: 0, where: 'line:1', place: 'unit', kind: 'part', kind_name: null, number: '1', level, label: '1', heading: '', text: 'Слова.', source: '1. Слова.', doubts: [], reason: '' }],
  }) as unknown as Import;

beforeAll(() => i18n.loadAndActivate({ locale: 'ru', messages: {} }));
beforeEach(() => {
  [level, asked] = [1, []];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json(report());
    const correction = (await request.json()) as { level: number };
    asked.push(`${request.headers.get('If-Match')} ${correction.level}`);
    level = correction.level;
    return Response.json({ id: 'f' });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Report() {
  const { data } = useImport('f');
  return data ? <Rows file={data} units={data.units} /> : null;
}

test('a key pressed twice before the first answer goes two levels deeper, each step on the revision the one before left', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <Report />
      </I18nProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('list');
  const deeper = liveScopes().flatMap(({ shortcuts }) => shortcuts).find(({ chord }) => chord === ']');
  deeper?.run(new KeyboardEvent('keydown'));
  deeper?.run(new KeyboardEvent('keydown'));
  await vi.waitFor(() => expect(asked).toEqual(['"0" 2', '"1" 3']));
});
