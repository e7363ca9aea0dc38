import { expect, test } from 'vitest';
import type { Condition } from './api';
import type { Fact } from './detail';
import { told } from './told';

type Row = [guard: string, state: Condition['state'], detail: Condition['detail'], facts: Fact[]];

test.each<Row>([
  ['in_programme', 'met', { item: 'p7' }, [{ kind: 'planned' }]],
  ['in_programme', 'open', {}, [{ kind: 'unplanned' }]],
  ['in_programme', 'not_required', {}, [{ kind: 'no-programme' }]],
  ['text_carried', 'met', { result: 'adopted' }, [{ kind: 'carried', result: 'adopted' }]],
  ['text_carried', 'open', { result: 'rejected' }, [{ kind: 'carried', result: 'rejected' }]],
  ['text_carried', 'open', { clauses: ['c5'], falls: false }, [{ kind: 'down', clauses: ['c5'], falls: false }]],
  ['text_carried', 'open', { clauses: ['c5', 'c6'], falls: true }, [{ kind: 'down', clauses: ['c5', 'c6'], falls: true }]],
  ['text_carried', 'open', {}, [{ kind: 'not-put' }]],
  ['text_carried', 'not_required', {}, [{ kind: 'no-meeting' }]],
  ['consensus', 'open', { result: 'rejected' }, [{ kind: 'result', result: 'rejected' }]],
])('%s, %s with %j', (guard, state, detail, facts) => {
  expect(told({ guard, state, detail }, new Set())).toEqual(facts);
});
