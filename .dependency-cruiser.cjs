/** Stage boundaries (docs/architecture.md): imports go one way, down this list. */
const STAGES = {
  language: [],
  tree: ['language/once\\.ts'],
  knowledge: ['language', 'tree'],
  opc: ['tree', 'language'],
  read: ['opc', 'tree', 'language'],
  draft: ['tree', 'language', 'knowledge'],
  lint: ['tree', 'language', 'knowledge', 'draft'],
  write: ['tree', 'language', 'opc', 'lint/(finding|change|fix)\\.ts'],
  skeleton: ['tree', 'language', 'knowledge', 'opc', 'write'],
  report: ['lint', 'draft', 'tree', 'language', 'knowledge'],
  jobs: ['report', 'write', 'lint', 'draft', 'read', 'opc', 'knowledge', 'language', 'tree', 'version\\.ts'],
  config: [
    'lint',
    'language',
    'draft/draft\\.ts',
    'knowledge',
    'host/(make-folder|write-whole|file-lock|system-error)\\.ts',
    'skeleton/agency\\.ts',
  ],
  host: ['opc', 'language', 'knowledge'],
};

const stageRules = Object.entries(STAGES).map(([stage, below]) => ({
  name: `stage-${stage}`,
  comment: `src/${stage}/ imports only itself${below.map((name) => `, src/${name.replace('\\', '')}`).join('')} and data tables`,
  severity: 'error',
  from: { path: `^src/${stage}/`, pathNot: stage === 'write' ? '^src/write/twins\\.ts$' : undefined },
  to: {
    path: '^(src|rules|fixtures|test|tools|bin)/',
    pathNot: [stage, ...below].map((name) => `^src/${name}(/|$)`),
  },
}));

const CORE =
  '^(src/(tree|opc|read|draft|language|knowledge|lint|write|skeleton|jobs)/|src/report/html/|src/core\\.ts$|rules/)';

module.exports = {
  forbidden: [
    ...stageRules,
    {
      name: 'write-reads-in-one-file',
      comment: 'src/write/twins.ts reads the other copy of a text box; nothing else of write knows a reader',
      severity: 'error',
      from: { path: '^src/write/twins\\.ts$' },
      to: {
        path: '^(src|rules|fixtures|test|tools|bin)/',
        pathNot: [...STAGES.write, 'write', 'read/docx'].map((name) => `^src/${name}(/|$)`),
      },
    },
    {
      name: 'batch-knows-no-terminal',
      comment: 'what is done with many files does not depend on who asks',
      severity: 'error',
      from: { path: '^src/batch/' },
      to: { path: '^(src/cli|bin)/' },
    },
    {
      name: 'rules-see-contracts-only',
      comment: 'a rule imports the contract, the draft, the tree, language, knowledge and its own support',
      severity: 'error',
      from: { path: '^rules/' },
      to: {
        path: '^(src|fixtures|test|tools|bin)/',
        pathNot:
          '^src/(lint/(rule|component-example|finding|change)\\.ts|draft/(draft|per-draft|segments|citations/index|cited-parts|definitions|known-acts|dates|legacy-text|normal-form|quotation|sentences|stories|words)\\.ts|tree/|language/|knowledge/)',
      },
    },
    {
      name: 'rules-stand-alone',
      comment: 'a rule does not import another rule, only views, grammar and looks',
      severity: 'error',
      from: { path: '^rules/[^/]+/' },
      to: { path: '^rules/', pathNot: '^rules/(views|grammar|looks)/' },
    },
    {
      name: 'core-is-pure',
      comment: 'the core runs in a browser: nothing of Node.js',
      severity: 'error',
      from: { path: CORE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-needs-no-packages',
      comment: 'the core imports no package; only the Markdown reader may use the parser of Markdown',
      severity: 'error',
      from: { path: CORE, pathNot: '^src/read/markdown/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'page-is-pure',
      comment: 'the page of preview is drawn from its arguments alone',
      severity: 'error',
      from: { path: '^src/report/html/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'core-entry-is-pure',
      comment: 'vbcheck/core runs in a browser: nothing that it reaches needs Node.js',
      severity: 'error',
      from: { path: '^src/core\\.ts$' },
      to: {
        path: '^(src/(host|batch|cli|config/(?!(backtracking|configuration|error|own-phrases)\\.ts))|node:|fs$|path$|zlib$|os$|url$)',
        reachable: true,
      },
    },
    {
      name: 'program-ships-without-workshop',
      severity: 'error',
      from: { path: '^(src|rules|bin)/' },
      to: { path: '^(fixtures|test|tools)/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    // The packages hast, mdast and unist are types only.
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(hast|mdast|unist)$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json', '.cjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
