import { expect, test } from 'vitest';
import type { Way } from '@/api/meeting';
import type { Closing } from './api';
import { beforeTheUnit, beforeTheWhole, isBare, wayOf } from './puttable';

const bare: Closing = { stands: [], undecided: [], clauses: [], falls: false, whole: null };
const put = (clause: string, result: Closing['clauses'][number]['result']) => ({ clause, result, cited: {}, vote: `v-${clause}` });
const whole = (result: NonNullable<Closing['whole']>['result']) => ({ vote: 'w', result });

test.each<[string, Partial<Closing>, ReturnType<typeof beforeTheWhole>]>([
  ['nothing is left', {}, null],
  ['an amendment waits', { undecided: [{ amendment: 'a', number: 7 }] }, { why: 'decide-first', numbers: [7] }],
  ['it waits though the draft would fall', { undecided: [{ amendment: 'a', number: 7 }], falls: true }, { why: 'decide-first', numbers: [7] }],
  ['it was carried', { whole: whole('adopted') }, { why: 'already-put' }],
  ['it was voted down', { whole: whole('rejected') }, { why: 'already-put' }],
  ['nobody agreed', { whole: whole('objected') }, null],
  ['too few were there', { whole: whole('no_quorum') }, null],
  ['an article was voted down', { clauses: [put('art-1', 'rejected')] }, null],
  ['no article is left', { clauses: [put('art-1', 'rejected')], falls: true }, { why: 'draft-falls' }],
])('the whole, when %s', (_, closing, hindrance) => {
  expect(beforeTheWhole({ ...bare, ...closing })).toEqual(hindrance);
});

test.each<[string, Partial<Closing>, string | undefined]>([
  ['never put', {}, undefined],
  ['put before', { clauses: [put('art-1', 'adopted')] }, 'already-put'],
  ['put before without consensus', { clauses: [put('art-1', 'objected')] }, undefined],
  ['another was put', { clauses: [put('art-2', 'rejected')] }, undefined],
  ['the whole was put', { whole: whole('adopted') }, 'already-put'],
])('a unit, when %s', (_, closing, why) => {
  expect(beforeTheUnit({ ...bare, ...closing }, 'art-1')?.why).toBe(why);
});

test('bare is where nothing was proposed and nothing put', () => {
  expect(isBare(bare)).toBe(true);
  expect(isBare({ ...bare, stands: [{ clause: 'art-1', cited: {} }] })).toBe(false);
  expect(isBare({ ...bare, whole: whole('objected') })).toBe(false);
});

test('a way that does not decide this question gives way to the usual one', () => {
  const ways = [{ key: 'consensus' }, { key: 'by_delegation' }] as Way[];
  expect([wayOf(ways, 'by_delegation'), wayOf(ways, 'by_member'), wayOf([], null)].map((one) => one?.key)).toEqual([
    'by_delegation',
    'consensus',
    undefined,
  ]);
});
