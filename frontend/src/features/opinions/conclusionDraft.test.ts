import { expect, test } from 'vitest';
import type { ClauseView } from '@/api/queries';
import { asSent, begunRemark, missing, missingOfSat } from './conclusionDraft';
import type { ConclusionDraft } from './conclusionDraft';

const clauses = new Map([['c1', { id: 'c1', text: 'Срок 30 дней.', base: { text: 'hash' } } as ClauseView]]);
const remark = { ...begunRemark('c1', null), text: 'Много.' };
const draft: ConclusionDraft = { verdict: 'support', summary: '', remarks: [remark] };

test('a proposed wording names the words it replaces by their hash', () => {
  const [sent] = asSent({ ...draft, remarks: [{ ...remark, wording: 'Срок 10 дней.' }] }, clauses).remarks ?? [];
  expect(sent?.proposed).toEqual({ part: 'text', base: 'hash', text: 'Срок 10 дней.' });
});

test('a wording for a clause that is not in this text is not sent', () => {
  const [sent] = asSent({ ...draft, remarks: [{ ...remark, clause: 'gone', wording: 'Так.' }] }, clauses).remarks ?? [];
  expect(sent?.proposed).toBeNull();
});

test.each<[string, ConclusionDraft, unknown[]]>([
  ['nothing', draft, []],
  ['the verdict', { ...draft, verdict: null }, ['verdict']],
  ['the words of the second remark', { ...draft, remarks: [remark, begunRemark(null, null)] }, [2]],
  ['nothing where a wording says it', { ...draft, remarks: [{ ...begunRemark('c1', null), wording: 'Так.' }] }, []],
])('%s is missing', (_, written, lacks) => {
  expect(missing(written)).toEqual(lacks);
});

const member = { name: 'А. Боровой', organisation: '', state: null, opinion: 'concurs' as const, text: '', conflict: '' };

test('a sitting lacks who sat, a name, a reason to dissent, an interest to stand aside for', () => {
  const held = '2026-11-01';
  expect(missingOfSat(null)).toEqual(['members']);
  expect(missingOfSat({ held, members: [] })).toEqual(['members']);
  expect(missingOfSat({ held, members: [member] })).toEqual([]);
  const lacking = [{ ...member, name: ' ' }, { ...member, opinion: 'dissents' as const }, { ...member, opinion: 'recused' as const }];
  expect(missingOfSat({ held, members: lacking })).toEqual([
    { member: 1, part: 'name' },
    { member: 2, part: 'text' },
    { member: 3, part: 'conflict' },
  ]);
});
