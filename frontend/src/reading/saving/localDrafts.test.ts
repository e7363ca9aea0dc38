// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';

const anotherPage = () => {
  vi.resetModules();
  return import('./localDrafts');
};
let page: Awaited<ReturnType<typeof anotherPage>>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  page = await anotherPage();
});

test('what is kept is there until it is forgotten', async () => {
  expect(await page.kept('а')).toBeUndefined();
  await page.keep('а', { content: 'слова' });
  await page.keep('а', { content: 'другие слова' });
  expect(await (await anotherPage()).kept('а')).toEqual({ content: 'другие слова' });
  await page.forget('а');
  expect(await (await anotherPage()).kept('а')).toBeUndefined();
});

test('of words kept in a burst the last ones stay', async () => {
  await Promise.all(['с', 'сл', 'сло'].map((words) => page.keep('а', words)));
  expect(await (await anotherPage()).kept('а')).toBe('сло');
});

test('words typed after they were to be forgotten stay', async () => {
  await Promise.all([page.keep('а', 'слова'), page.forget('а'), page.keep('а', 'новые')]);
  expect(await (await anotherPage()).kept('а')).toBe('новые');
});

test('the page goes before the words are written: the next page has them', async () => {
  void page.keep('а', 'слова');
  window.dispatchEvent(new Event('pagehide'));
  globalThis.indexedDB = new IDBFactory();
  expect(await (await anotherPage()).kept('а')).toBe('слова');
});

test('the page comes back: what it wrote since counts, not what was held when it went', async () => {
  const writing = page.keep('а', 'слова');
  document.dispatchEvent(new Event('visibilitychange'));
  await writing;
  await page.keep('а', 'слова и ещё');
  expect(localStorage).toHaveLength(0);
  expect(await (await anotherPage()).kept('а')).toBe('слова и ещё');
});

test('words found from the page before are kept on and can be forgotten', async () => {
  void page.keep('а', 'слова');
  window.dispatchEvent(new Event('pagehide'));
  globalThis.indexedDB = new IDBFactory();
  const next = await anotherPage();
  await next.forget('а');
  expect(await next.kept('а')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

test('a device that cannot write says so, and the words are still held when the page goes', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('full');
  });
  await expect(page.keep('а', 'слова')).rejects.toThrow('full');
  window.dispatchEvent(new Event('pagehide'));
  expect(await (await anotherPage()).kept('а')).toBe('слова');
});
