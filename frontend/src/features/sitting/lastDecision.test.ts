import { expect, test } from 'vitest';
import { lastDecision } from './lastDecision';

/** Newest first: `+14` decided, `-14` undone, `[` a sitting opened, `]` closed, anything else is something else. */
function record(drawing: string) {
  const kinds: Record<string, string> = { '+': 'amendment.decided', '-': 'amendment.decision_undone', '[': 'sitting.opened', ']': 'sitting.closed' };
  return drawing.split(' ').map((one) => {
    const kind = kinds[one.charAt(0)] ?? 'comment.added';
    const subject = one.slice(1) || null;
    return { kind, subject, payload: { number: Number(subject), outcome: 'adopted' }, at: '2026-11-25T11:21:00Z' };
  });
}

test.each([
  ['+14 +13 [', 14],
  ['-14 +14 +13 [', 13],
  ['-13 -14 +14 +13 [', null],
  ['+14 -14 +14 [', 14],
  ['. +13 . [', 13],
  ['[ ] +13 [', null],
  ['] +13 [', null],
  ['.', null],
])('of %s the decision %s can be undone', (drawing, number) => {
  expect(lastDecision(record(drawing))?.number ?? null).toBe(number);
});
