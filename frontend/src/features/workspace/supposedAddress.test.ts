import { describe, expect, test } from 'vitest';
import { keyOf, question, readKeys, writeKeys } from './supposedAddress';

const ID = '7d0f2a10-0000-4000-8000-000000000001';

describe('what is supposed, as an address says it', () => {
  test('names amendments by number, numbers that follow one another as a run', () => {
    expect(writeKeys(['3', '1', '2', '7', ID, '5', '2'])).toBe(`1-3,5,7,${ID}`);
    expect(readKeys(`1-3,5,7,${ID}`)).toEqual(['1', '2', '3', '5', '7', ID]);
  });
  test.each(['', '1', '1-2', '1-2783', `4,${ID}`])('comes back as it was: %s', (asked) => {
    expect(writeKeys(readKeys(asked))).toBe(asked);
  });
  test('stays short and bounded', () => {
    expect(writeKeys(Array.from({ length: 2783 }, (_, at) => String(at + 1)))).toBe('1-2783');
    expect(readKeys('1-9999999')).toHaveLength(5000);
    expect(readKeys('9-3,,0')).toEqual(['0']);
  });
  test('a draft is named by its id', () => {
    expect(keyOf({ id: ID, number: null })).toBe(ID);
    expect(keyOf({ id: ID, number: 12 })).toBe('12');
    expect(question(['12', ID])).toEqual({ amendments: [ID], numbers: [12] });
  });
});
