import { expect, test } from 'vitest';
import { onlyChanged, tally } from './changes';
import type { ClauseChange } from './changes';

/** One clause a line: depth by indentation, `=` same, `~` changed, `+` inserted, `-` removed, `>` moved. */
function comparison(drawing: string): ClauseChange[] {
  const changes = { '=': 'same', '~': 'changed', '+': 'inserted', '-': 'removed', '>': 'moved' } as const;
  return drawing
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [sign = '=', id = ''] = line.trim().split(' ');
      const depth = (line.length - line.trimStart().length) / 2;
      return { id, depth, change: changes[sign as keyof typeof changes] } as unknown as ClauseChange;
    });
}

function told(drawing: string): string[] {
  return onlyChanged(comparison(drawing)).map((stretch) =>
    stretch.kind === 'passed'
      ? `… ${stretch.count}`
      : [...stretch.above.map((one) => one.id), `[${stretch.clause.id}]`].join(' / '),
  );
}

test('a changed clause comes with the units it stands in, each named once', () => {
  expect(
    told(`
= ch1
  = art1
    = p1
    ~ p2
    + p3
  = art2
    = p4
  = art3
    - p5
    = p6
`),
  ).toEqual(['… 1', 'ch1 / art1 / [p2]', '[p3]', '… 2', 'art3 / [p5]', '… 1']);
});

test('a unit that changed itself and a clause in it are two entries', () => {
  expect(told('~ art1\n  ~ p1')).toEqual(['[art1]', '[p1]']);
});

test('nothing changed: everything is passed over', () => {
  expect(told('= art1\n  = p1')).toEqual(['… 2']);
});

test('every clause counts once', () => {
  expect(tally(comparison('= a\n> b\n~ c\n+ d\n- e\n- f'))).toEqual({
    changed: 1,
    inserted: 1,
    removed: 2,
    moved: 1,
    same: 1,
  });
});
