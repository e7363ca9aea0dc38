import { expect, test } from 'vitest';
import type { Unit } from './api';
import { correctionOf, drafted } from './rowDraft';
import type { RowDraft } from './rowDraft';

const unit = {
  n: 4,
  source: '5. Срок',
  place: 'unit',
  kind: 'paragraph',
  level: 2,
  label: '5',
  heading: '',
  text: 'Срок',
} as unknown as Unit;
const leftOut = { ...unit, place: 'left_out', kind: null, level: 0, label: '', text: '' } as Unit;

test.each<[string, Unit, Partial<RowDraft>, object]>([
  ['nothing changed', unit, {}, { place: 'unit', kind: 'paragraph' }],
  ['another kind lets the program divide anew', unit, { kind: 'article' }, { place: 'unit', kind: 'article' }],
  ['a level alone', unit, { level: '1' }, { place: 'unit', kind: 'paragraph', level: 1 }],
  ['a level that is no number is not sent', unit, { level: '' }, { place: 'unit', kind: 'paragraph' }],
  ['a number and words', unit, { label: '5.1', text: 'Сроки' }, { place: 'unit', kind: 'paragraph', label: '5.1', text: 'Сроки' }],
  ['going on with the words before', unit, { place: 'text' }, { place: 'text', text: 'Срок' }],
  ['left out', unit, { place: 'left_out', label: '9' }, { place: 'left_out' }],
  ['put back as a unit', leftOut, { place: 'unit', kind: 'point' }, { place: 'unit', kind: 'point' }],
  ['put back into the words before, as in the file', leftOut, { place: 'text' }, { place: 'text' }],
])('%s', (_, stood, changed, sent) => {
  expect(correctionOf(stood, { ...drafted(stood), ...changed })).toEqual(sent);
});
