// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meetingQuery, useMeeting } from '@/api/meeting';
import type { Showing } from '@/api/meeting';
import { useProjector } from './projector';

/** What the hall sees by the service, what was asked of it in turn, and the answers it still owes. */
let hall: Showing;
let asked: string[];
let owed: (() => void)[];
let refusing: boolean;

const words = ({ shows, amendment }: Showing) => amendment ?? shows;

async function put(request: Request): Promise<Response> {
  const what = (await request.json()) as Showing;
  asked.push(words(what));
  await new Promise<void>((answer) => owed.push(answer));
  if (refusing) return Response.json({ type: '/problems/not-allowed', status: 403 }, { status: 403 });
  hall = what;
  return Response.json({});
}

const read = () => ({ id: 'm', shown: hall, may: { 'meeting.conduct': { allowed: true } } });

beforeEach(() => {
  [hall, asked, owed, refusing] = [{ shows: 'amendment', amendment: 'A' }, [], [], false];
  vi.stubGlobal('fetch', (request: Request) => (request.method === 'PUT' ? put(request) : Promise.resolve(Response.json(read()))));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A console with an amendment on its table. */
function desk(table: string) {
  const client = new QueryClient();
  const within = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const { result, rerender } = renderHook(({ current }) => useProjector(useMeeting('m').data ?? null, current), {
    wrapper: within,
    initialProps: { current: table },
  });
  const stale = (shown: Showing) => act(() => void client.setQueryData(meetingQuery('m').queryKey, { ...read(), shown }));
  const seen = () => result.current.showing && words(result.current.showing);
  const show = (what: Showing) => act(() => result.current.show(what));
  return { result, seen, show, stale, turnTo: (current: string) => rerender({ current }) };
}

async function answers(): Promise<void> {
  await waitFor(() => expect(owed).not.toEqual([]));
  await act(async () => {
    owed.shift()?.();
    await Promise.resolve();
  });
}

test('the hall follows the console; of wishes made while one is under way only the last is sent, after it', async () => {
  const { seen, turnTo } = desk('A');
  await waitFor(() => expect(seen()).toBe('A'));
  turnTo('B');
  await waitFor(() => expect(asked).toEqual(['B']));
  turnTo('C');
  turnTo('D');
  await answers();
  await waitFor(() => expect(asked).toEqual(['B', 'D']));
  await answers();
  await waitFor(() => expect(words(hall)).toBe('D'));
  expect(seen()).toBe('D');
});

test('a wall darkened while it is still turning to the next amendment is dark in the end', async () => {
  const { seen, show, turnTo } = desk('A');
  await waitFor(() => expect(seen()).toBe('A'));
  turnTo('B');
  await waitFor(() => expect(asked).toEqual(['B']));
  show({ shows: 'blank' });
  await answers();
  await answers();
  await waitFor(() => expect(words(hall)).toBe('blank'));
  expect(asked).toEqual(['B', 'blank']);
  expect(seen()).toBe('blank');
});

test('a reading from before the wall was darkened does not light it again', async () => {
  const { seen, show, stale } = desk('A');
  await waitFor(() => expect(seen()).toBe('A'));
  show({ shows: 'blank' });
  stale({ shows: 'amendment', amendment: 'old' });
  expect(seen()).toBe('blank');
  await answers();
  await waitFor(() => expect(words(hall)).toBe('blank'));
  expect(asked).toEqual(['blank']);
});

test('what is refused is told and not asked for again, until something else is asked for', async () => {
  const { result, seen, turnTo } = desk('A');
  await waitFor(() => expect(seen()).toBe('A'));
  refusing = true;
  turnTo('B');
  await answers();
  await waitFor(() => expect(result.current.error).not.toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toEqual(['B']);
  refusing = false;
  turnTo('C');
  await answers();
  await waitFor(() => expect(words(hall)).toBe('C'));
  expect(asked).toEqual(['B', 'C']);
});
