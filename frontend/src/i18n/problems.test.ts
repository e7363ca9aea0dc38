import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { tell } from './problems';

beforeAll(() => i18n.loadAndActivate({ locale: 'ru', messages: {} }));

const written = readFileSync(resolve(process.cwd(), '../docs/reference/errors.md'), 'utf8');
const codes = [...written.matchAll(/^## ([a-z-]+)$/gm)].map(([, code]) => code ?? '');

test('the reference lists refusals', () => {
  expect(codes.length).toBeGreaterThan(30);
});

test.each(codes)('the refusal «%s» is told in words, not by its code', (code) => {
  expect(tell(i18n, code).title).not.toContain(code);
});
