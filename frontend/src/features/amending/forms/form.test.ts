// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { ClauseView } from '@/api/queries';
import { cuts, firstCut, seatsFor } from './form';

const clause = (id: string, parent: string | null, kind: string) =>
  ({ id, parent, kind, label: id.slice(1), heading: '', text: id, kind_name: { ru: kind }, called: { ru: `${kind} ${id.slice(1)}` } }) as unknown as ClauseView;

const text = [
  clause('a1', null, 'article'),
  clause('p1', 'a1', 'paragraph'),
  clause('n1', 'p1', 'point'),
  clause('p2', 'a1', 'paragraph'),
  clause('a2', null, 'article'),
  clause('p3', 'a2', 'paragraph'),
];

describe('a unit can be put', () => {
  const seats = (id: string) => seatsFor(text.find((one) => one.id === id) ?? text[0]!, text, 'ru').map((seat) => seat.value);
  test('after one of its kind, or first where its kind stands, never inside itself', () => {
    expect(seats('p2')).toEqual(['in:a1', 'after:p1', 'in:a2', 'after:p3']);
    expect(seats('a1')).toEqual(['after:a2']);
    expect(seats('n1')).toEqual(['in:p1']);
  });
});

test('a text is cut before a word, never before the first', () => {
  expect(cuts('Раз, два\nтри ')).toEqual([5, 9]);
  expect(cuts('одно')).toEqual([]);
  expect(cuts(' одно два')).toEqual([6]);
});

test.each([
  ['Орган ведёт учёт. Он отвечает за него.', 'Он отвечает за него.'],
  ['орган ведёт учёт', 'ведёт учёт'],
])('«%s» is first cut so that «%s» goes on', (words, rest) => {
  expect(words.slice(cuts(words)[firstCut(words)])).toBe(rest);
});
