import { expect, test } from 'vitest';
import { confirmed, given, keyOf, replaced, taken, unsaid } from './term';
import type { FoundTerm } from './term';

const at = (form: string, which = 1) => ({ form, which, before: '', behind: '' });
const found = {
  forms: [{ form: 'орган' }, { form: 'органа' }],
  places: [
    { clause: 'p1', heading: false, base_hash: 'h1', occurrences: [at('орган'), at('органа')] },
    { clause: 'a1', heading: true, base_hash: 'h2', occurrences: [at('орган')] },
  ],
} as unknown as FoundTerm;
const by = { орган: 'комитет', органа: '' };
const swaps = (places: ReturnType<typeof confirmed>) =>
  places.map(({ clause, swaps: made }) => `${clause}: ${made.map((one) => `${one.form} -> ${one.by}`).join(', ')}`);

test('every occurrence is replaced whose form has words to give way to', () => {
  expect(swaps(confirmed(found, by, () => true))).toEqual(['p1: орган -> комитет', 'a1: орган -> комитет']);
});

test('an occurrence the author takes out stays as it is', () => {
  const heading = keyOf({ clause: 'a1', heading: true }, at('орган'));
  expect(swaps(confirmed(found, by, (key) => key !== heading))).toEqual(['p1: орган -> комитет']);
});

test('a saved edit says which occurrences were confirmed and what each form gives way to', () => {
  const edit = { kind: 'term', term: 'орган', by: 'комитет', places: confirmed(found, by, (key) => key.startsWith('p1')) } as const;
  expect([[...taken(edit)], given(edit)]).toEqual([['p1 false 1 орган'], { орган: 'комитет' }]);
});

test('forms with nothing written for them are told, and what is replaced is counted', () => {
  const edit = { kind: 'term', term: 'орган', by: 'комитет', places: confirmed(found, by, () => true) } as const;
  expect([[...unsaid(found, by)], replaced(edit)]).toEqual([['органа'], 2]);
});
