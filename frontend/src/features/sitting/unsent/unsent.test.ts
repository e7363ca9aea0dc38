import { expect, test } from 'vitest';
import type { Amendment, Status } from '@/api/amendments';
import { doesTheSame, supposed, unsentIds } from './unsent';
import type { Foreseen, Unsent } from './unsent';

const falls = (...ids: string[]): Foreseen[] => ids.map((amendment) => ({ amendment, number: null, after: 'fallen' }));
const unsent = (amendment: string, outcome: Status, foreseen: Foreseen[] = []): Unsent => ({
  key: `key of ${amendment}`,
  amendment,
  number: null,
  outcome,
  reason: '',
  sees: '',
  foreseen,
  at: '2026-11-25T11:00:00Z',
  basedOn: null,
});
const list = (...ids: string[]) => ids.map((id) => ({ id, status: 'admissible' }) as Amendment);
const standing = (amendments: readonly Amendment[]) => amendments.map(({ id, status }) => `${id} ${status}`);

test('what waits to be sent stands as decided on this device, with what falls by it', () => {
  const waiting = [unsent('a', 'adopted', falls('b'))];
  expect(standing(supposed(list('a', 'b', 'c'), waiting))).toEqual(['a adopted', 'b fallen', 'c admissible']);
  expect([...unsentIds(waiting)]).toEqual(['a', 'b']);
});

test('with nothing waiting the list is the server’s own', () => {
  const amendments = list('a');
  expect(supposed(amendments, [])).toBe(amendments);
});

test.each<[string, Foreseen[], Foreseen[], string[], boolean]>([
  ['nothing then, nothing now', [], [], [], true],
  ['the same falls', falls('b'), falls('b'), ['b'], true],
  ['another falls now: nobody saw it', falls('b'), falls('b', 'c'), ['b', 'c'], false],
  ['what was to fall has fallen already', falls('b', 'c'), falls('c'), ['c'], true],
  ['what was to fall stands open and would stay', falls('b', 'c'), falls('c'), ['b', 'c'], false],
  ['it falls otherwise', falls('b'), [{ amendment: 'b', number: null, after: 'satisfied' }], ['b'], false],
])('%s', (_, then, now, open, same) => {
  expect(doesTheSame(then, now, (id) => open.includes(id))).toBe(same);
});
