import { describe, expect, test } from 'vitest';
import type { ClauseView } from '@/api/queries';
import { flat, grown, neighbour, outlineOf, passagesOf, pathTo, totals } from './model';
import type { Unit } from './model';

const kinds: Record<string, string> = { c: 'chapter', a: 'article', p: 'paragraph', n: 'point', r: 'recital', x: 'annex' };

/** «c1 / a1 / p1 p2»: one clause a word, its kind by the first letter, nested by the indentation of its line. */
function text(drawing: string): ClauseView[] {
  const above: string[] = [];
  return drawing
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      return line
        .trim()
        .split(' ')
        .map((id) => {
          above[depth] = id;
          const parent = depth > 0 ? (above[depth - 1] ?? null) : null;
          return { id, eid: id, kind: kinds[id.charAt(0)], parent, depth } as ClauseView;
        });
    });
}

function drawn(units: readonly Unit[]): string {
  return units.map(({ clause, children }) => clause.id + (children.length > 0 ? `(${drawn(children)})` : '')).join(' ');
}

const law = text(`
r1 r2
c1
  a1
    p1 p2
  a2
c2
  a3
    p3
      n1 n2
x1
`);

test('a text in document order becomes the tree it was', () => {
  expect(drawn(grown(law))).toBe('r1 r2 c1(a1(p1 p2) a2) c2(a3(p3(n1 n2))) x1');
  expect(flat(grown(law)).map((clause) => clause.id)).toEqual(law.map((clause) => clause.id));
});

test('the outline goes down to articles', () => {
  expect(drawn(outlineOf(grown(law)))).toBe('c1(a1 a2) c2(a3) x1');
});

test('a passage is an article; small units share one', () => {
  expect(passagesOf(grown(law)).map((passage) => drawn(passage.units))).toEqual([
    'r1 r2 c1',
    'a1(p1 p2)',
    'a2 c2',
    'a3(p3(n1 n2))',
    'x1',
  ]);
});

test('no clause is lost or doubled between passages', () => {
  const seen = passagesOf(grown(law)).flatMap((passage) => flat(passage.units).map((clause) => clause.id));
  expect(seen).toEqual(law.map((clause) => clause.id));
});

test('what stands at units adds up in those above', () => {
  const total = totals(grown(law), { p1: 2, a2: 1, nowhere: 5 }, { p1: 1 });
  const told = ['p1', 'a1', 'c1', 'c2'].map((id) => total.get(id));
  expect(told.map((one) => [one?.amendments, one?.conflicts])).toEqual([[2, 1], [2, 1], [3, 1], [0, 0]]);
});

describe('the neighbour', () => {
  test.each([
    [null, 1, 'r1'],
    ['r1', 1, 'r2'],
    ['x1', 1, 'x1'],
    ['r1', -1, 'r1'],
    [null, -1, 'x1'],
  ] as const)('of %s, %i on, is %s', (from, step, id) => {
    expect(neighbour(law, from, step)).toBe(id);
  });

  test('among those with changes passes the others by', () => {
    const changed = new Set(['p1', 'n2']);
    expect(neighbour(law, 'p1', 1, changed)).toBe('n2');
    expect(neighbour(law, 'n2', 1, changed)).toBe('n2');
    expect(neighbour(law, 'p2', -1, changed)).toBe('p1');
  });
});

test('the path to a clause begins at the outermost unit', () => {
  expect(pathTo(law, 'n2').map((clause) => clause.id)).toEqual(['c2', 'a3', 'p3', 'n2']);
  expect(pathTo(law, 'nowhere')).toEqual([]);
});
