import { formatter } from '@lingui/format-po';
import type { LinguiConfig } from '@lingui/conf';

/** One catalog a feature, so that two people writing two features do not meet in one file. */
const features = [
  'acts',
  'adopted',
  'amending',
  'gate',
  'history',
  'home',
  'identity',
  'importing',
  'meeting',
  'numbering',
  'opinions',
  'people',
  'programme',
  'rules',
  'sitting',
  'workspace',
];

const config: LinguiConfig = {
  locales: ['ru', 'en'],
  sourceLocale: 'ru',
  format: formatter({ origins: true, lineNumbers: false }),
  orderBy: 'messageId',
  catalogs: [
    ...features.map((name) => ({
      path: `<rootDir>/src/features/${name}/locales/{locale}`,
      include: [`<rootDir>/src/features/${name}`],
      exclude: ['**/*.test.*'],
    })),
    {
      path: '<rootDir>/src/i18n/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['**/features/**', '**/*.test.*'],
    },
  ],
};

export default config;
