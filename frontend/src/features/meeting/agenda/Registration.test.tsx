// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { useMeeting } from '@/api/meeting';
import type { Seat } from '@/api/meeting';
import { Registration } from './Registration';

let said: string[];
let owed: (() => void)[];
let stands: Seat['state'];

const meeting = () => ({
  id: 'm',
  seats: [{ id: 's', state: stands, body: { id: 'by', key: 'by', name: { ru: 'Беларусь' } }, holder: null, person: null, may: { 'meeting.record': { allowed: true } } }],
});

beforeAll(() => i18n.loadAndActivate({ locale: 'ru', messages: {} }));
beforeEach(() => {
  [said, owed, stands] = [[], [], 'absent'];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/presence')) return Response.json({ people: [] });
    if (request.method === 'GET') return Response.json(meeting());
    const { state } = (await request.json()) as { state: Seat['state'] };
    said.push(state);
    await new Promise<void>((answer) => owed.push(answer));
    stands = state;
    return Response.json({});
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Register() {
  const { data } = useMeeting('m');
  return data ? <Registration meeting={data} /> : null;
}

test('of two answers given one after the other the later stands, is shown from the first moment, and is sent after the earlier', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <Register />
      </I18nProvider>
    </QueryClientProvider>,
  );
  const [hall, remote] = await screen.findAllByRole<HTMLInputElement>('radio');
  fireEvent.click(hall as HTMLElement);
  await vi.waitFor(() => expect(said).toEqual(['hall']));
  expect(hall?.checked).toBe(true);
  fireEvent.click(remote as HTMLElement);
  expect(remote?.checked).toBe(true);
  expect(said).toEqual(['hall']);
  owed.shift()?.();
  await vi.waitFor(() => expect(said).toEqual(['hall', 'remote']));
  owed.shift()?.();
  await vi.waitFor(() => expect(document.querySelector('.seat')?.getAttribute('data-state')).toBe('remote'));
  expect(remote?.checked).toBe(true);
});
