import { defineConfig } from 'vitest/config';
import checks from './vitest.config';

/** `npm run screenshots`: draws the screens into docs/images instead of judging them, those of a sitting while it is held. */
export default defineConfig({
  test: { ...checks.test, include: ['screenshots.ts', 'tutorial.test.ts'], env: { CLAUSULA_PICTURES: '1' } },
});
