import { expect, test } from 'vitest';
import type { Run } from '@/api/amendments';
import { aroundChange, sides } from './aroundChange';

/** «Одно. Два [-старое-]{+новое+}. Три.» */
const read = (text: string): Run[] =>
  text
    .split(/(\[-.*?-\]|\{\+.*?\+\})/)
    .filter(Boolean)
    .map((piece): Run => {
      if (piece.startsWith('[-')) return { op: 'del', text: piece.slice(2, -2) };
      return piece.startsWith('{+') ? { op: 'ins', text: piece.slice(2, -2) } : { op: 'same', text: piece };
    });

const written = (runs: readonly Run[]) =>
  runs.map(({ op, text }) => (op === 'same' ? text : op === 'del' ? `[-${text}-]` : `{+${text}+}`)).join('');

test.each([
  ['a short clause stays whole', 'Орган [-один-]{+два+} раза.', 'Орган [-один-]{+два+} раза.'],
  [
    'one sentence on either side stays',
    'Первое. Второе. Третье. Орган [-один-]{+два+} раза. Пятое. Шестое.',
    '… Третье. Орган [-один-]{+два+} раза. Пятое. …',
  ],
  [
    'between two changes far apart the middle is cut',
    'А [-б-] в. Раз. Два. Три. Четыре. Пять. Ё {+ж+} з.',
    'А [-б-] в. Раз. … Пять. Ё {+ж+} з.',
  ],
  ['abbreviations end no sentence', 'см. ст. 5 и т. д. [-орган-]', 'см. ст. 5 и т. д. [-орган-]'],
  ['a text without a change stays whole', 'Одно. Два. Три. Четыре.', 'Одно. Два. Три. Четыре.'],
  ['a long insertion is never cut', 'А. {+Раз. Два. Три. Четыре. Пять.+}', 'А. {+Раз. Два. Три. Четыре. Пять.+}'],
])('%s', (_, before, after) => expect(written(aroundChange(read(before)))).toBe(after));

test('before stands what was, after what will be', () => {
  const { before, after } = sides(read('Орган [-один-]{+два+} раза.'));
  expect([written(before), written(after)]).toEqual(['Орган [-один-] раза.', 'Орган {+два+} раза.']);
});
