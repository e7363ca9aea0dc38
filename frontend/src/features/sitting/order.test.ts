import { expect, test } from 'vitest';
import type { Amendment, Status } from '@/api/amendments';
import { grouped, narrowed, nextOpen, onTheList, standings } from './order';

/** `12:admissible@3` is amendment 12 of group 3. */
function list(drawing: string): Amendment[] {
  return drawing.split(' ').map((one) => {
    const [, number = '', status = '', group = '0'] = /^(\d*):(\w+)(?:@(\d+))?$/.exec(one) ?? [];
    return { id: number, number: number ? Number(number) : null, status, group: Number(group) } as unknown as Amendment;
  });
}

test('rivals stand together, in the order of the list', () => {
  const groups = grouped(list('3:tabled@1 1:tabled@1 2:tabled@2 4:tabled@2'));
  expect(groups.map((group) => group.amendments.map(({ id }) => id))).toEqual([['3', '1'], ['2', '4']]);
});

test.each<[string, string | null, string | null]>([
  ['1:adopted 2:admissible 3:admissible', '1', '2'],
  ['1:admissible 2:adopted 3:fallen', '2', '1'],
  ['1:adopted 2:postponed 3:rejected', '1', null],
  ['1:admissible', null, '1'],
  ['1:admissible 2:admissible', '1', '2'],
])('in %s after %s the next to decide is %s', (drawing, after, next) => {
  expect(nextOpen(list(drawing), after)?.id ?? null).toBe(next);
});

test('drafts, withdrawn and inadmissible amendments are not on the list of a sitting', () => {
  const kept = list(':draft 1:withdrawn 2:inadmissible 3:tabled 4:adopted 5:fallen').filter(onTheList);
  expect(kept.map(({ id }) => id)).toEqual(['3', '4', '5']);
});

test.each([
  ['unruled', '1'],
  ['open', '2 3'],
  ['decided', '4 5'],
  ['all', '1 2 3 4 5'],
] as const)('the filter «%s» leaves %s', (filter, left) => {
  const all = list('1:tabled 2:admissible 3:postponed 4:adopted 5:fallen');
  expect(narrowed(all, filter).map(({ id }) => id).join(' ')).toBe(left);
});

test('standings are counted by status', () => {
  expect(standings(list('1:adopted 2:fallen 3:adopted'))).toEqual(
    new Map<Status, number>([
      ['adopted', 2],
      ['fallen', 1],
    ]),
  );
});
