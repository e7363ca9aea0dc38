import { defineConfig } from 'vitest/config';
import checks from './vitest.config';

/** `npm run audit:screens`: every screen judged; run by hand until it passes whole, then a test like the others. */
export default defineConfig({ test: { ...checks.test, include: ['screens.audit.ts'] } });
