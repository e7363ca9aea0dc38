import { expect, test } from 'vitest';
import type { Run } from '@/api/amendments';
import { supposedAt } from './supposed';
import type { Supposed } from './supposed';

type Change = Supposed['clauses'][number];

const runs = (drawing: string): Run[] =>
  drawing.split(' ').filter(Boolean).map((word) => ({ op: word.startsWith('-') ? 'del' : word.startsWith('+') ? 'ins' : 'same', text: word.replace(/^[+-]/, '') }));
const change = (id: string, became: string, text: string, after: string | null = null, numbers = '1 1') =>
  ({ after, by: [], change: { id, change: became, kind: 'paragraph', depth: 1, number: numbers.slice(2), number_before: numbers.charAt(0), marks: { heading: [], text: runs(text) } } }) as unknown as Change;

const drawn = (changes: Change[]) =>
  Object.fromEntries(
    [...supposedAt(changes, 'p1')].map(([clause, { text, after, number }]) => [
      clause,
      [written(text), written(number), ...after.map((unit) => `${unit.clause}: ${written(unit.text)}`)],
    ]),
  );
const written = (some: readonly Run[] | null | undefined) =>
  (some ?? []).map(({ op, text }) => ({ same: '', del: '-', ins: '+' })[op] + text).join(' ');

test('changed words are drawn where they stand, with the number where it is another', () => {
  expect(drawn([change('p1', 'changed', 'орган -один +два', null, '1 2')])).toEqual({ p1: ['орган -один +два', '-1 +2'] });
});

test('new units hang on the clause they come after, one behind the other', () => {
  expect(drawn([change('n1', 'inserted', '+новый', 'p2'), change('n2', 'inserted', '+ещё', 'n1')])).toEqual({
    p2: ['', '', 'n1: +новый', 'n2: +ещё'],
  });
});

test('what comes first of all hangs on the first clause', () => {
  expect(drawn([change('n1', 'inserted', '+новый', null)])).toEqual({ p1: ['', '', 'n1: +новый'] });
});

test('a moved clause goes where it stood and comes where it stands', () => {
  expect(drawn([change('p1', 'moved', 'орган -один +два', 'p3')])).toEqual({
    p1: ['-орган -один', ''],
    p3: ['', '', 'p1: +орган +два'],
  });
});
