import { describe, expect, test } from 'vitest';
import { cellsOf, columnsOf, rowOf, runsByCell, widened, withCell } from './cells';

describe('a row of a table', () => {
  test('is its cells, put together again', () => {
    expect(cellsOf('отчёт\t30 дней\t')).toEqual(['отчёт', '30 дней', '']);
    expect(rowOf(cellsOf('отчёт\t30 дней\t'))).toBe('отчёт\t30 дней\t');
  });
  test('changes one cell at a time, and a tab typed into it makes no new one', () => {
    expect(withCell('отчёт\t30 дней', 1, '10\tдней')).toBe('отчёт\t10 дней');
  });
  test('is as wide as its neighbours and loses nothing', () => {
    expect(widened('а', 3)).toBe('а\t\t');
    expect(widened('а\tб\tв', 2)).toBe('а\tб\tв');
    expect(columnsOf([{ text: 'а' }, { text: 'а\tб' }])).toBe(2);
    expect(columnsOf([])).toBe(1);
  });
});

describe('what changed in a row', () => {
  test('is told cell by cell', () => {
    const runs = [
      { op: 'same', text: 'отчёт\t' },
      { op: 'del', text: '30' },
      { op: 'ins', text: '10' },
      { op: 'same', text: ' дней\tда' },
    ] as const;
    expect(runsByCell(runs)).toEqual([
      [{ op: 'same', text: 'отчёт' }],
      [{ op: 'del', text: '30' }, { op: 'ins', text: '10' }, { op: 'same', text: ' дней' }],
      [{ op: 'same', text: 'да' }],
    ]);
  });
  test('is not told where it goes from one cell into the next', () => {
    expect(runsByCell([{ op: 'del', text: 'а\tб' }])).toBeNull();
    expect(runsByCell(null)).toBeNull();
  });
});
