import { describe, expect, test } from 'vitest';
import type { Amendment } from '@/api/amendments';
import { partsIn, partsOf } from './parting';

describe('the parts of an amendment', () => {
  test.each([
    [[1, 2], [[0], [1]]],
    [[1, 2, 1], [[0, 2], [1]]],
    [[3, 1], [[1], [0]]],
    [[2, 2], [[0, 1]]],
    [[], []],
  ])('chosen as %j they are %j', (chosen, parts) => expect(partsOf(chosen)).toEqual(parts));

  test('are found in the list by their whole, in order', () => {
    const one = (id: string, part_of: string | null, part: number) => ({ id, part_of, part }) as Amendment;
    const whole = one('w', null, 0);
    const all = [whole, one('b', 'w', 2), one('c', 'other', 1), one('a', 'w', 1)];
    expect(partsIn(all, whole).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
