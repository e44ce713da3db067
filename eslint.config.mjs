import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const pureOnly = [
  { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
  { object: 'Date', property: 'now', message: 'Today comes in as an argument.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '**/*.generated.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // rows and columns are read by index, in bounds by construction
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['vitest.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['core/**/*.{ts,tsx}', 'extension/**/*.{ts,tsx}', 'sheets-addon/**/*.{ts,tsx}'],
    plugins: { jsdoc },
    rules: { 'jsdoc/require-jsdoc': ['error', { publicOnly: true, enableFixer: false }] },
  },
  {
    files: ['core/engine/**/*.ts', 'core/files/**/*.ts', 'core/host/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...pureOnly],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Today comes in as an argument.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale)/]',
          message: 'Order and case must not depend on the host.',
        },
      ],
    },
  },
  {
    files: ['core/engine/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The engine imports nothing outside itself.' }] },
      ],
    },
  },
  {
    files: ['core/engine/inform/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|(?:mustache|marked|uqr)$)',
              message: 'Of packages, informing imports those for templates and QR codes only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['core/ui/**/*.ts', 'core/ui/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(files|extension|local|sheets-addon)/',
              message: 'The screens know the client of the wizard and the engine, and no host.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [
      ...['**/*.tsx', 'core/ui/text/**/*.ts', 'sheets-addon/*/text/**/*.ts'],
      'sheets-addon/page/{activation,provision}/{en,es}.ts',
    ],
    // Components give elements, sentences give texts.
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['core/ui/text/**/*.ts'],
    rules: { 'max-lines': 'off' }, // all sentences of a language in one file, for translators
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
