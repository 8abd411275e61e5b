import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      'no-console': 'error',
      // In code that is not optimised yet, which a short run never leaves, every step of an iterator is garbage: what runs
      // for each line of a document counts.
      '@typescript-eslint/prefer-for-of': 'off',
      // `== null` stands for null and undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Regular expressions and indexed access are checked by the compiler (noUncheckedIndexedAccess).
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  // A document of a stranger chooses the text: no expression may take longer than the text is long.
  {
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  // The published program is ASCII (tools/build.ts): what is raw would be told as it is written there.
  {
    files: ['src/{batch,cli,config,host,jobs,opc,read,report,skeleton,write}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "TaggedTemplateExpression[tag.property.name='raw'] TemplateElement[value.raw=/[^\\u0000-\\u007f]/]",
          message: 'Only patterns may have other letters than ASCII in String.raw; write a plain string.',
        },
      ],
    },
  },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
  // Types that json-schema-to-typescript writes.
  { files: ['data/**'], rules: { '@typescript-eslint/consistent-indexed-object-style': 'off' } },
  // CommonJS starts 3 ms sooner.
  { files: ['**/*.cjs', 'bin/*.js', 'src/cli/start.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
