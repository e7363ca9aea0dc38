// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Amendment } from '@/api/amendments';
import { namedBeside, orderFor, ordersFor } from './orderFor';
import { inTable } from './TablesBar';

function amendment(id: string, more: Partial<Amendment> = {}): Amendment {
  const plain = { id, number: Number(id), part: 0, tie: null, debate: null, identical_with: [], hints: [], recommendation: null };
  return { ...plain, ...more } as unknown as Amendment;
}

const one = amendment('1', { tie: 4 });
const two = amendment('2', { tie: 4 });
const three = amendment('3');
const wished = { amendment: one, other: two, block: false, holds: true, reason: ' Так просят. ' };

describe('an order as the server wants it', () => {
  it('moves one beside another', () => {
    expect(orderFor({ ...wished, kind: 'move' })).toMatchObject({ amendments: ['1'], beside: '2', reason: 'Так просят.' });
  });
  it('names two together where it is about both', () => {
    for (const kind of ['tie', 'debate', 'exclusion'] as const) {
      expect(orderFor({ ...wished, kind })).toMatchObject({ amendments: ['1', '2'], beside: null });
    }
  });
  it('denies an exclusion, and an identity always', () => {
    expect(orderFor({ ...wished, kind: 'exclusion', holds: false }).holds).toBe(false);
    expect(orderFor({ ...wished, kind: 'identity', other: null })).toMatchObject({ amendments: ['1'], holds: false });
    expect(orderFor({ ...wished, kind: 'reserve', other: null }).holds).toBe(true);
  });
});

describe('what may be ordered', () => {
  it('is only proposed by who does not rule', () => {
    expect(ordersFor(one, false)).toEqual(['debate', 'exclusion']);
  });
  it('decides ties among equals, isolates from a debate, undoes an identity, reopens what was decided', () => {
    const all = amendment('9', { tie: 1, debate: 'd', identical_with: ['8'], hints: ['A10-decided-point'] });
    expect(ordersFor(all, true)).toEqual(['move', 'priority', 'reserve', 'tie', 'isolate', 'debate', 'exclusion', 'identity', 'reopen']);
    expect(ordersFor(three, true)).toEqual(['move', 'priority', 'reserve', 'debate', 'exclusion']);
  });
  it('names equals only for a tie, never itself, drafts or parts', () => {
    const draft = amendment('5', { number: null });
    const part = amendment('6', { part: 1 });
    expect(namedBeside('tie', one, [one, two, three]).map(({ id }) => id)).toEqual(['2']);
    expect(namedBeside('move', one, [one, two, three, draft, part]).map(({ id }) => id)).toEqual(['2', '3']);
  });
});

describe('a table', () => {
  it('shows its own amendments, or those of none', () => {
    const recommended = amendment('7', { recommendation: { table: 2 } as Amendment['recommendation'] });
    expect(inTable([one, recommended], '2')).toEqual([recommended]);
    expect(inTable([one, recommended], 'none')).toEqual([one]);
    expect(inTable([one, recommended], 'any')).toHaveLength(2);
  });
});
