import { expect, test } from 'vitest';
import type { ClauseView } from '@/api/queries';
import { anew, worded } from './anew';

const clause = (id: string) => ({ id, base: { text: `now ${id}`, heading: `now = ${id}`, subtree: '' } }) as unknown as ClauseView;
const here = [clause('p1'), clause('p2')];
const text = (id: string, words: string) => ({ kind: 'text', clause: id, base_hash: 'old', text: words }) as const;
const heading = { kind: 'heading', clause: 'p2', base_hash: 'old', heading: 'Цель' } as const;
const gone = { kind: 'remove', clause: 'p2', base_hash: 'old' } as const;

test('every change of an amendment is worded anew, none is left out', () => {
  const pieces = anew([text('p1', 'за 10 дней'), heading], here, false) ?? [];
  expect(pieces.map(({ words }) => words)).toEqual(['за 10 дней', 'Цель']);
  expect(worded(pieces, ['за 5 дней', 'Задача'])).toEqual([
    { ...text('p1', 'за 5 дней'), base_hash: 'now p1' },
    { ...heading, base_hash: 'now = p2', heading: 'Задача' },
  ]);
});

test('what is not words stands as it is proposed, and where nothing is proposed nothing is worded', () => {
  const pieces = anew([text('p1', 'за 10 дней'), gone], here, true) ?? [];
  expect(worded(pieces, ['за 5 дней', ''])).toEqual([{ ...text('p1', 'за 5 дней'), base_hash: 'now p1' }, gone]);
  expect(anew([text('p1', 'за 10 дней'), gone], here, false)).toBeNull();
  expect(anew([gone], here, true)).toBeNull();
});

test('nothing is worded at a place that is gone', () => {
  expect(anew([text('p1', 'а'), text('p3', 'б')], here, false)).toBeNull();
});
