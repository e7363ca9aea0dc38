import { expect, test } from 'vitest';
import { answers, authors, everything, narrowed } from './summary';
import type { Row } from './summary/api';

function row(id: string, body: string, disposition: string | null, words = '', mine = false) {
  return {
    body: { id: body },
    mine,
    place: 'часть 2 статьи 1',
    remark: { id, disposition, text: words, reason: '', proposed: null },
  } as unknown as Row;
}

const rows = [
  row('m2', 'mgimo', null, 'Закон нужен.', true),
  row('s1', 'staff', null),
  row('m1', 'mgimo', 'accepted', 'Срок велик.', true),
  row('s2', 'staff', 'rejected'),
];
const ids = (found: readonly Row[]) => found.map(({ remark }) => remark.id);

test('the summary narrows to unanswered remarks and to those of the reader’s own bodies', () => {
  expect(ids(narrowed(rows, { ...everything, which: 'unanswered' }))).toEqual(['m2', 's1']);
  expect(ids(narrowed(rows, { ...everything, which: 'mine' }))).toEqual(['m2', 'm1']);
});

test('an author, an answer and words narrow it together', () => {
  expect(ids(narrowed(rows, { ...everything, author: 'staff' }))).toEqual(['s1', 's2']);
  expect(ids(narrowed(rows, { ...everything, author: 'staff', answer: 'rejected' }))).toEqual(['s2']);
  expect(ids(narrowed(rows, { ...everything, words: ' СРОК ' }))).toEqual(['m1']);
  expect(ids(narrowed(rows, { ...everything, words: 'статьи 1' }))).toEqual(ids(rows));
});

test('each author is named once', () => {
  expect(authors(rows).map(({ id }) => id)).toEqual(['mgimo', 'staff']);
});

test('answers are counted, unanswered ones too', () => {
  const remarks = rows.map(({ remark }) => remark);
  expect([...answers(remarks)]).toEqual([
    [null, 2],
    ['accepted', 1],
    ['rejected', 1],
  ]);
});
