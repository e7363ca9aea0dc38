import { defineConfig } from 'vitest/config';
import checks from './vitest.config';

/** `npm run screenshots`: draws the screens into docs/images instead of judging them. */
export default defineConfig({ test: { ...checks.test, include: ['screenshots.ts'] } });
