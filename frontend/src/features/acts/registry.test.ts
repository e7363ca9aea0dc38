// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ActView } from './api';
import { everything, narrowed, occurring, withoutEach } from './registry';

function act(slug: string, title: string, stage: string, kind = 'model_law'): ActView {
  const named = (key: string) => ({ key, name: { ru: key, en: key } });
  return { slug, title: { ru: title }, tags: [], stage: named(stage), kind: named(kind) } as unknown as ActView;
}

const acts = [
  act('mz-1', 'О цифровой подписи', 'amendments'),
  act('mz-2', 'Об учёте населения', 'council'),
  act('rek-1', 'Рекомендации по подготовке населения', 'amendments', 'recommendation'),
];
const slugs = (found: readonly ActView[]) => found.map((one) => one.slug);

test.each([
  [{}, ['mz-1', 'mz-2', 'rek-1']],
  [{ stage: 'amendments' }, ['mz-1', 'rek-1']],
  [{ words: 'населени' }, ['mz-2', 'rek-1']],
  [{ words: 'НАСЕЛЕНИЯ учете' }, ['mz-2']],
  [{ words: 'rek-1' }, ['rek-1']],
  [{ stage: 'amendments', kind: 'recommendation' }, ['rek-1']],
  [{ stage: 'council', kind: 'recommendation' }, []],
  [{ words: '  ' }, ['mz-1', 'mz-2', 'rek-1']],
])('%j leaves %j', (conditions, left) => {
  expect(slugs(narrowed(acts, { ...everything, ...conditions }))).toEqual(left);
});

test('an empty registry tells which condition hides how many', () => {
  expect(withoutEach(acts, { words: '', stage: 'council', kind: 'recommendation' })).toEqual([
    { condition: 'stage', left: 1 },
    { condition: 'kind', left: 1 },
  ]);
});

test('a filter offers only what occurs', () => {
  expect(occurring(acts, 'stage', 'ru').map((choice) => choice.value)).toEqual(['amendments', 'council']);
});
