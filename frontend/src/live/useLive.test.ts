// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { listen } from './useLive';

const opened: string[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  opened.length = 0;
});

test.each([
  ['/api/live?act=kii', 2_340, '/api/live?act=kii&since=3.3'],
  ['/api/live', 3_600_000, '/api/live?since=60.0'],
])('%s, %d ms after the page came, asks for what happened since the page may have been read', (address, passed, asked) => {
  vi.stubGlobal('EventSource', class extends EventTarget {
    constructor(url: string) {
      super();
      opened.push(url);
    }
    close() {}
  });
  vi.spyOn(performance, 'now').mockReturnValue(passed);
  listen(address, { ready: () => undefined, change: () => undefined })();
  expect(opened).toEqual([asked]);
});
