import { expect, test } from 'vitest';
import { dayAndMonth, deadlineAtHome, deadlineInZone, fromNow, inOrder, sizeInWords } from './format';

const endOfNovember = '2026-11-30T21:00:00Z'; // 24:00 in Moscow

test.each([
  [endOfNovember, 'ru', 'Europe/Moscow', '30 ноября, 24:00'],
  [endOfNovember, 'en', 'Europe/Moscow', '30 November, 24:00'],
  [endOfNovember, 'ru', 'Asia/Bishkek', '1 декабря, 03:00'],
  ['2026-11-30T15:30:00Z', 'ru', 'Europe/Moscow', '30 ноября, 18:30'],
])('%s in %s at %s reads «%s»', (moment, language, zone, words) => {
  expect(deadlineInZone(moment, language, zone)).toBe(words);
});

test('a reader in another zone sees his own clock too, a reader in Moscow does not', () => {
  expect(deadlineAtHome(endOfNovember, 'ru', 'Europe/Moscow', 'Asia/Bishkek')).toBe('1 декабря, 03:00');
  expect(deadlineAtHome(endOfNovember, 'ru', 'Europe/Moscow', 'Europe/Moscow')).toBeNull();
  expect(deadlineAtHome(endOfNovember, 'ru', 'Europe/Moscow', 'Europe/Minsk')).toBeNull();
});

test.each([
  ['2026-11-23T12:00:00Z', 'послезавтра'],
  ['2026-11-30T12:00:00Z', 'через 9 дней'],
  ['2026-11-21T09:00:00Z', '3 часа назад'],
])('%s is «%s» on 21 November at noon', (moment, words) => {
  expect(fromNow(moment, 'ru', Date.parse('2026-11-21T12:00:00Z'))).toBe(words);
});

test('numbers inside names are counted, not spelled', () => {
  expect(['ст. 10', 'ст. 2.1', 'ст. 2'].toSorted(inOrder('ru'))).toEqual(['ст. 2', 'ст. 2.1', 'ст. 10']);
});

test.each([
  ['ru', '23 декабря'],
  ['en', '23 December'],
])('a day of the calendar in %s is %s', (language, words) => {
  expect(dayAndMonth('2026-12-23', language)).toBe(words);
});

test.each([
  ['ru', '2 МБ'],
  ['en', '2 MB'],
])('a limit of 2,097,152 bytes in %s reads «%s»', (language, words) => {
  expect(sizeInWords(2_097_152, language).replace(' ', ' ')).toBe(words);
});
