import { describe, expect, test } from 'vitest';
import type { Amendment, ClauseMarks, Run } from '@/api/amendments';
import { clashes, column, drawnAt, drawnOver, fitting, inView } from './marks';

const run = (op: Run['op'], text: string): Run => ({ op, text });
const replaced = [run('same', 'уполномоченный '), run('del', 'орган'), run('ins', 'комитет')];
const written = (runs: readonly Run[]) => runs.map(({ op, text }) => ({ same: text, del: `-${text}-`, ins: `+${text}+` })[op]).join('');

/** An amendment at a clause that marks the clauses named, `+x` for a new one. */
function amendment(id: string, clause: string, marked: string, more: Partial<Amendment> = {}): Amendment {
  const marks = marked.split(' ').map((one): Partial<ClauseMarks> => {
    const inserted = one.startsWith('+');
    return {
      clause: one.replace('+', ''),
      became: inserted ? 'inserted' : 'changed',
      heading: [],
      text: inserted ? [run('ins', one)] : replaced,
    };
  });
  return { id, clause, language: 'ru', current: { marks }, relations: [], ...more } as unknown as Amendment;
}

test.each([
  ['marks', 'уполномоченный -орган-+комитет+'],
  ['columns', 'уполномоченный -орган-+комитет+'],
  ['base', 'уполномоченный орган'],
  ['result', 'уполномоченный комитет'],
] as const)('the view «%s» shows %s', (view, words) => {
  expect(written(inView(replaced, view))).toBe(words);
});

test('two columns: what goes on the left, what comes on the right', () => {
  expect([written(column(replaced, 'base')), written(column(replaced, 'result'))]).toEqual([
    'уполномоченный -орган-',
    'уполномоченный +комитет+',
  ]);
});

test('new units are drawn after the clause where the amendment stands, nowhere else', () => {
  const inserts = amendment('а', 'p1', 'p1 +p1a p2');
  expect(drawnAt('p1', inserts).after.map((marks) => marks.clause)).toEqual(['p1a']);
  expect(drawnAt('p2', inserts).after).toEqual([]);
  expect(drawnAt('p3', inserts)).toEqual({ heading: null, text: null, after: [] });
});

describe('what is drawn over a passage', () => {
  const whole = amendment('а', 'art', 'art p1 p2');
  const part = amendment('б', 'p2', 'p2');
  const rival = amendment('в', 'p2', 'p2');
  const german = amendment('г', 'p3', 'p3', { language: 'de' });
  const at = new Map([['art', [whole]], ['p2', [part, rival]], ['p3', [german]]]);
  const over = (chosen: Record<string, string> = {}) =>
    [...drawnOver(['art', 'p1', 'p2', 'p3'], at, chosen, 'ru')].map(([clause, shown]) => clause + shown.id);

  test('an amendment to an article reaches the parts that have none of their own', () => {
    expect(over()).toEqual(['artа', 'p1а', 'p2б']);
  });
  test('what does not fit the present text is not drawn over it, even when it is asked for', () => {
    const lost = amendment('д', 'p2', 'p2', { carry: 'conflict' });
    const here = new Map([['p2', [lost, rival]]]);
    expect([...drawnOver(['p2'], here, { p2: 'д' }, 'ru').values()].map(({ id }) => id)).toEqual(['в']);
  });
  test('the reader chooses among rivals', () => {
    expect(over({ p2: 'в' })).toEqual(['artа', 'p1а', 'p2в']);
  });
  test('an amendment to the text in another language is not drawn on this one', () => {
    expect(over()).not.toContain('p3г');
  });
});

test('identical amendments do not clash, rival ones do', () => {
  const relations = [{ relation: 'identical' }, { relation: 'exclusive' }, { relation: 'child' }] as Amendment['relations'];
  expect(clashes(amendment('а', 'p1', 'p1', { relations }))).toBe(1);
});

test('words are drawn only over those that stand there', () => {
  const drawn = { heading: null, text: replaced, after: [] };
  expect(fitting(drawn, { heading: '', text: 'уполномоченный орган' }).text).toBe(replaced);
  expect(fitting(drawn, { heading: '', text: 'уполномоченный совет' }).text).toBeNull();
});
