import { mergeConfig } from 'vitest/config';
import browserTests from './vitest.config';

/** The audit of every screen: run by hand until it passes whole, then a test like the others. */
export default mergeConfig({ ...browserTests, test: { ...browserTests.test, include: [] } }, {
  test: { include: ['**/*.audit.ts'] },
});
