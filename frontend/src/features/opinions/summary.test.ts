import { expect, test } from 'vitest';
import type { Conclusion } from './api';
import { answers, narrowed, rowsOf } from './summary';

function conclusion(body: string, status: string, ...remarks: [id: string, clause: string | null, answer?: string][]) {
  return {
    body: { id: body },
    status,
    remarks: remarks.map(([id, clause, disposition = null]) => ({ id, clause, disposition })),
  } as unknown as Conclusion;
}

const order = new Map([
  ['art1', 0],
  ['art2', 1],
]);
const conclusions = [
  conclusion('mgimo', 'signed', ['m1', 'art2', 'accepted'], ['m2', null]),
  conclusion('staff', 'signed', ['s1', 'art1'], ['s2', 'art2', 'rejected'], ['s3', 'gone']),
  conclusion('mgimo', 'draft', ['d1', 'art1']),
];
const rows = rowsOf(conclusions, order);
const ids = (found: typeof rows) => found.map(({ remark }) => remark.id);

test('the whole draft comes first, then the order of the text, lost places last; drafts are left out', () => {
  expect(ids(rows)).toEqual(['m2', 's1', 'm1', 's2', 's3']);
});

test('the summary narrows to unanswered remarks and to those of the reader’s own bodies', () => {
  expect(ids(narrowed(rows, 'unanswered', new Set()))).toEqual(['m2', 's1', 's3']);
  expect(ids(narrowed(rows, 'mine', new Set(['mgimo'])))).toEqual(['m2', 'm1']);
});

test('answers are counted, unanswered ones too', () => {
  expect([...answers(conclusions[1]?.remarks ?? [])]).toEqual([
    [null, 2],
    ['rejected', 1],
  ]);
});
