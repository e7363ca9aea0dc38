// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LastDecision } from './lastDecision';
import { useTakingBack } from './takingBack';

/** The record of the service, newest first, and what was asked of it to take back. */
let record: string[];
let undone: string[];

const at = (amendment: string) => `2026-11-25T11:21:0${amendment}Z`;
const entry = (amendment: string) => ({ kind: 'amendment.decided', subject: amendment, payload: { number: Number(amendment), outcome: 'adopted' }, at: at(amendment) });
const shown = (amendment: string): LastDecision => ({ amendment, number: Number(amendment), part: 0, outcome: 'adopted', at: at(amendment) });

beforeEach(() => {
  undone = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const amendment = /amendments\/(\d)\/decision-undo/.exec(request.url)?.[1];
    if (amendment) undone.push(amendment);
    return Promise.resolve(Response.json(amendment ? {} : record.map(entry)));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A console whose last own decision is `own`, and a decision on it that is under way until `answered`. */
function desk(own: string | null) {
  const client = new QueryClient();
  const within = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const onTable: string[] = [];
  let answered = () => undefined as void;
  const answer = new Promise<void>((resolve) => (answered = resolve));
  const { result } = renderHook(
    () => ({
      taking: useTakingBack('law', { current: own }, (amendment) => onTable.push(amendment)),
      deciding: useMutation({ networkMode: 'always', mutationFn: () => answer }),
    }),
    { wrapper: within },
  );
  const decide = () => result.current.deciding.mutate();
  const takeBack = (last: LastDecision | null) => result.current.taking.mutateAsync({ shown: last, reason: '' });
  return { decide, answered: () => answered(), takeBack, onTable };
}

test('asked while a decision is still on its way, that decision is taken back, not the one before it on the screen', async () => {
  record = ['1'];
  const { decide, answered, takeBack, onTable } = desk('2');
  decide();
  const taken = takeBack(shown('1'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(undone).toEqual([]);
  record = ['2', '1'];
  answered();
  await taken;
  expect(undone).toEqual(['2']);
  expect(onTable).toEqual(['2']);
});

test('asked before the record has come to the screen, it is not lost', async () => {
  record = ['2', '1'];
  const { takeBack } = desk('2');
  await takeBack(null);
  expect(undone).toEqual(['2']);
});

test('what is on the screen as the last is taken back, whoever decided it', async () => {
  record = ['1'];
  const { takeBack } = desk(null);
  await takeBack(shown('1'));
  expect(undone).toEqual(['1']);
});

test('a decision made elsewhere meanwhile, which the chair has not seen, is not taken back', async () => {
  record = ['3', '1'];
  const { takeBack, onTable } = desk('1');
  await expect(takeBack(shown('1'))).rejects.toMatchObject({ code: 'not-the-latest' });
  expect(undone).toEqual([]);
  expect(onTable).toEqual([]);
});

test('where nothing is to be taken back nothing is asked', async () => {
  record = [];
  const { takeBack } = desk(null);
  await expect(takeBack(null)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  expect(undone).toEqual([]);
});
