import { describe, expect, test } from 'vitest';
import type { ClauseView } from '@/api/queries';
import { hits, nearest, occurrences } from './find';

const clause = (id: string, text: string, heading = '') => ({ id, heading, text, number: `${id}.`, kind: 'paragraph' }) as ClauseView;

describe('words are found as a reader types them', () => {
  test.each([
    ['Реестр ведёт орган', 'ведет'],
    ['в статье\u00a05', 'статье 5'],
    ['закон «О данных»', '"о данных"'],
    ['срок — год', 'срок - год'],
    ['УПОЛНОМОЧЕННЫЙ', 'уполномоч'],
  ])('«%s» by «%s»', (text, query) => {
    expect(occurrences(text, query)).toHaveLength(1);
  });
  test('every letter stays at its place', () => {
    expect(occurrences('İstanbul и İstanbul', 'stanbul')).toEqual([1, 12]);
  });
  test('one letter, or nothing but spaces, finds nothing', () => {
    expect([occurrences('аааа', 'а'), occurrences('а  б', '   ')]).toEqual([[], []]);
  });
  test('occurrences do not overlap', () => {
    expect(occurrences('ананана', 'ана')).toEqual([0, 4]);
  });
});

const text = [clause('a', 'Орган ведёт учёт. Орган отвечает.', 'Орган'), clause('b', 'Ничего.'), clause('c', 'Органы.')];

test('hits go in the order of the text, heading first', () => {
  expect(hits(text, 'орган').map((hit) => hit.clause + hit.nth)).toEqual(['a0', 'a1', 'a2', 'c0']);
});

test('a clause is found by its number too', () => {
  expect(hits(text, 'c. органы')).toEqual([{ clause: 'c', nth: 0 }]);
});

test.each([
  [null, 0],
  ['a', 0],
  ['b', 3],
  ['c', 3],
])('from %s the reader is led to hit %s', (current, at) => {
  expect(nearest(hits(text, 'орган'), text, current)).toBe(at);
});
