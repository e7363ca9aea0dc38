import { expect, test } from 'vitest';
import { read } from './detail';

const bodies = new Set(['am', 'tj']);

test.each([
  [{}, []],
  [{ value: 4, of: 6, missing: ['am', 'tj'] }, [{ kind: 'count', value: 4, of: 6 }, { kind: 'missing', bodies: ['am', 'tj'] }]],
  [{ value: 1, of: 3, missing: ['r1', 'r2'] }, [{ kind: 'count', value: 1, of: 3 }, { kind: 'left', left: 2 }]],
  [{ value: 1, of: 2, missing: ['14'] }, [{ kind: 'count', value: 1, of: 2 }, { kind: 'amendments', numbers: [14] }]],
  [{ result: 'objected', objecting: ['am'] }, [{ kind: 'objecting', bodies: ['am'] }, { kind: 'result', result: 'objected' }]],
  [{ clashes: [{ amendments: [9, 14], clause: 'c', reason: 'overlap' }] }, [{ kind: 'clash', numbers: [9, 14] }]],
  [
    { needed: [{ kind: 'expert_organisation', of: 1, value: 0 }] },
    [{ kind: 'needed', body: 'expert_organisation', value: 0, of: 1 }],
  ],
  [{ first: ['text_checked'] }, [{ kind: 'first', keys: ['text_checked'] }]],
  [{ record: { at: '2026-11-01', fields: { number: '12' } } }, [{ kind: 'record', fields: { number: '12' } }]],
  [{ at: '2026-11-30T21:00:00Z', zone: 'Europe/Moscow', waived: [] }, [{ kind: 'deadline', at: '2026-11-30T21:00:00Z', zone: 'Europe/Moscow' }]],
  [{ something: 'new' }, []],
])('%j tells %j', (detail, facts) => {
  expect(read(detail, bodies)).toEqual(facts);
});
