import { describe, expect, test } from 'vitest';
import type { ClauseView } from '@/api/queries';
import { begun, changedAt, changes, emptyUnit, kindBelow, readEdit, sentEdit, unitOf } from './edit';

const clause = (id: string, parent: string | null, kind: string, text: string) =>
  ({ id, parent, kind, label: id, heading: '', text, base: { text: `t-${id}`, heading: `h-${id}`, subtree: `u-${id}` } }) as unknown as ClauseView;

const article = clause('a5', null, 'article', '');
const text = [article, clause('p1', 'a5', 'paragraph', 'Первая.'), clause('p2', 'a5', 'paragraph', 'Вторая.')];

describe('an edit begins', () => {
  test.each([
    ['text', { kind: 'text', clause: 'a5', base_hash: 't-a5', text: '' }],
    ['heading', { kind: 'heading', clause: 'a5', base_hash: 'h-a5', heading: '' }],
    ['remove', { kind: 'remove', clause: 'a5', base_hash: 'u-a5' }],
    ['insert', { kind: 'insert', parent: null, after: 'a5', unit: emptyUnit('article') }],
  ] as const)('%s on the words that stand there and their hash', (deed, edit) => {
    expect(begun(deed, article, text)).toEqual(edit);
  });

  test('replace with the whole unit and the hash of the whole unit', () => {
    const edit = begun('replace', article, text);
    expect(edit).toMatchObject({ base_hash: 'u-a5', unit: { children: [{ text: 'Первая.' }, { text: 'Вторая.' }] } });
  });
});

test('an untouched edit changes nothing, a removal always does', () => {
  expect(changes(begun('text', article, text), article, text)).toBe(false);
  expect(changes(begun('replace', article, text), article, text)).toBe(false);
  expect(changes(begun('insert', article, text), article, text)).toBe(false);
  expect(changes(begun('remove', article, text), article, text)).toBe(true);
  expect(changes({ kind: 'text', clause: 'a5', base_hash: 't-a5', text: 'Слова.' }, article, text)).toBe(true);
});

test('a part of a part is changed where it stands, and nothing else', () => {
  const unit = unitOf(article, text);
  const changed = changedAt(unit, [1], (part) => ({ ...part, text: 'Иная.' }));
  expect(changed.children.map((part) => part.text)).toEqual(['Первая.', 'Иная.']);
  expect(unit.children[1]?.text).toBe('Вторая.');
});

test('a unit goes to the server and comes back; an empty number is left to the server', () => {
  const unit = { ...unitOf(article, text), label: '' };
  const edit = { kind: 'insert', parent: null, after: 'a5', unit } as const;
  expect(sentEdit(edit)).toMatchObject({ unit: { label: null, children: [{ label: 'p1' }, { label: 'p2' }] } });
  expect(readEdit(sentEdit(edit) as Parameters<typeof readEdit>[0])).toEqual(edit);
});

test.each([
  ['article', 'paragraph'],
  ['paragraph', 'point'],
  ['indent', 'indent'],
] as const)('under %s stands %s', (kind, under) => {
  expect(kindBelow(emptyUnit(kind))).toBe(under);
});
