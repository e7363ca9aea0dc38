import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Against a real server in a real browser: one file after another, since all share one server. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    globalSetup: ['harness/global.ts'],
    environment: 'node',
    fileParallelism: false,
    sequence: { concurrent: false },
    maxConcurrency: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    bail: 0,
    expect: { poll: { timeout: 45_000, interval: 50 } },
  },
});
