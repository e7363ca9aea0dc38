import { expect, test } from 'vitest';
import { oddities } from './characters';

test.each([
  ['обычный текст, статья 5 (article 5)', []],
  ['cуд', ['mixed U+0063 0-1 cуд']],
  ['Артiкль', ['mixed U+0069 3-4 Артiкль']],
  ['rоle', ['mixed U+043E 1-2 rоle']],
  ['пра\u200Bво', ['invisible U+200B 3-4 право']],
  ['\u202Eзакон', ['direction U+202E 0-1 закон']],
  ['пере\u00ADнос и cуд', ['invisible U+00AD 4-5 перенос', 'mixed U+0063 11-12 cуд']],
  ['пункт\u00A05', []],
])('%j has %j', (text, found) => {
  expect(oddities(text).map((odd) => `${odd.kind} ${odd.code} ${odd.from}-${odd.to} ${odd.word}`)).toEqual(found);
});
