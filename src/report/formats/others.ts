/** The writers that a check without `--format` does without: one file of the published program. */
export { checkstyleWriter } from './checkstyle.ts';
export { compactWriter } from './compact.ts';
export { csvWriter } from './csv.ts';
export { githubWriter } from './github.ts';
export { gitlabWriter } from './gitlab.ts';
export { jsonlWriter } from './jsonl.ts';
export { junitWriter } from './junit.ts';
export { markdownWriter } from './markdown.ts';
export { partWriter } from './part.ts';
export { sarifWriter } from './sarif.ts';
export { summaryWriter } from './summary.ts';
