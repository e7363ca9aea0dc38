// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ActTextView, ClauseView } from '@/api/queries';
import { NewThreadForm } from './ThreadForms';

const clause = { id: 'c', eid: 'art_1', text: 'Слова.' } as ClauseView;
const text = { version: 1, language: 'ru' } as ActTextView;

let sent: string[];
let answer: () => void;

beforeAll(() => i18n.loadAndActivate({ locale: 'ru', messages: {} }));
beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(((await request.json()) as { text: string }).text);
    await new Promise<void>((now) => (answer = now));
    return Response.json({ id: 't' });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The threads of the act, whose second reading never ends. */
function Threads() {
  useQuery({ queryKey: ['act', 'a', 'threads'], queryFn: vi.fn().mockResolvedValueOnce([]).mockReturnValue(new Promise(() => undefined)) });
  return <NewThreadForm act="a" clause={clause} text={text} may={{ allowed: true, reason: null }} voices={[]} />;
}

test('who writes on while a comment is on its way loses nothing and can send it, however long the reading takes', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <Threads />
      </I18nProvider>
    </QueryClientProvider>,
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  const write = (value: string) => fireEvent.change(field, { target: { value } });
  const send = () => fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  write('Почему?');
  send();
  await vi.waitFor(() => expect(sent).toEqual(['Почему?']));
  write('Почему? И когда?');
  answer();
  await vi.waitFor(() => expect(field.value).toBe('И когда?'));
  send();
  await vi.waitFor(() => expect(sent).toEqual(['Почему?', 'И когда?']));
});
