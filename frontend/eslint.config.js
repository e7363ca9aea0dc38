import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const reactAria = {
  patterns: [
    {
      group: ['react-aria-components', 'react-aria-components/*', 'react-aria', 'react-aria/*', 'react-stately'],
      message: 'React Aria is wrapped in src/ui, so that it can be replaced in one place.',
    },
  ],
};

/** Text a reader sees is Russian in the source and passes through Lingui: a bare Cyrillic literal is a forgotten one. */
const untranslated = [
  {
    selector:
      'JSXElement:not([openingElement.name.name=/^(Trans|Plural|Select)$/]) > JSXText[value=/[а-яё]/i]',
    message: 'Put this text into <Trans>.',
  },
  {
    selector: 'JSXAttribute:not([name.name=/^(one|few|many|other|_0|_1)$/]) > Literal[value=/[а-яё]/i]',
    message: 'Translate this attribute with t``.',
  },
];

/** Which folder may import which: settings <- i18n <- ui, api, keyboard <- reading, editor, live <- features <- app. */
const ground = ['ui', 'api', 'keyboard', 'i18n', 'settings'];
const allowed = [
  { from: { element: { type: 'ui' } }, allow: { to: { element: { type: ['ui', 'i18n', 'keyboard', 'settings'] } } } },
  { from: { element: { type: 'api' } }, allow: { to: { element: { type: ['api', 'i18n', 'settings'] } } } },
  { from: { element: { type: 'keyboard' } }, allow: { to: { element: { type: ['keyboard', 'i18n', 'settings'] } } } },
  { from: { element: { type: 'i18n' } }, allow: { to: { element: { type: ['i18n', 'settings'] } } } },
  { from: { element: { type: 'settings' } }, allow: { to: { element: { type: ['settings'] } } } },
  { from: { element: { type: 'reading' } }, allow: { to: { element: { type: ['reading', ...ground] } } } },
  { from: { element: { type: 'editor' } }, allow: { to: { element: { type: ['editor', 'keyboard', 'i18n', 'settings'] } } } },
  { from: { element: { type: 'live' } }, allow: { to: { element: { type: ['live', 'api'] } } } },
  {
    from: { element: { type: 'feature' } },
    allow: { to: { element: { type: ['reading', 'editor', 'live', ...ground] } } },
  },
  {
    from: { element: { type: 'feature' } },
    allow: { to: { element: { type: 'feature', captured: { name: '{{from.element.captured.name}}' } } } },
  },
  {
    from: { element: { type: 'app' } },
    allow: { to: { element: { type: ['app', 'feature', 'reading', 'editor', 'live', ...ground] } } },
  },
];

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.gen.ts', 'public'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries, 'react-hooks': hooks },
    settings: {
      'boundaries/elements': [
        { type: 'feature', pattern: 'src/features/*', capture: ['name'] },
        ...['ui', 'api', 'keyboard', 'i18n', 'settings', 'reading', 'editor', 'live', 'app'].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
      ],
      'import/resolver': { './scripts/resolve-imports.cjs': {} },
    },
    rules: {
      ...hooks.configs.recommended.rules,
      'boundaries/dependencies': ['error', { default: 'disallow', policies: allowed }],
      'max-lines': ['error', { max: 250 }],
      complexity: ['error', 10],
      'max-params': ['error', 5],
      'no-restricted-imports': ['error', reactAria],
      'no-restricted-syntax': ['error', ...untranslated],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['src/ui/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/editor/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: ['react', 'react-dom', 'react/*'] }] } },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
