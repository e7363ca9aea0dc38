// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { BodyRef } from '@/api/queries';
import { signedBy, signedCode } from './signatories';

const body = (state: string, ru: string) => ({ id: state, key: state, state, name: { ru } }) as unknown as BodyRef;
const [by, kz, ru] = [body('BY', 'Беларусь'), body('KZ', 'Казахстан'), body('RU', 'Россия')] as const;

test.each([
  [[], false, 'Беларусь', 'BY'],
  [[kz], false, 'Беларусь, Казахстан', 'BY+KZ'],
  [[kz, ru], false, 'Беларусь, Казахстан, Россия', 'BY+2'],
  [[kz], true, 'Казахстан', 'KZ'],
])('an amendment of Belarus that %o joined (author left: %s) is of %s', (cosigners, author_left, names, code) => {
  const amendment = { body: by, cosigners, author_left };
  expect([signedBy(amendment, 'ru'), signedCode(amendment, 'ru')]).toEqual([names, code]);
});
