import { expect, test } from 'vitest';
import { forget, keep, kept } from './localDrafts';

test('what is kept is there until it is forgotten', async () => {
  expect(await kept('а')).toBeUndefined();
  await keep('а', { content: 'слова' });
  await keep('а', { content: 'другие слова' });
  expect(await kept('а')).toEqual({ content: 'другие слова' });
  await forget('а');
  expect(await kept('а')).toBeUndefined();
});
