/**
 * `--format github`: annotations of GitHub Actions. GitHub shows ten errors, ten warnings and ten notices of a step and fifty of a job,
 * so the gravest come first, no more of each are written, and all findings stand on the page of the job.
 */
import type { Bilingual } from '../../language/language.ts';
import { filled } from '../../language/template.ts';
import { SEVERITIES, type Severity } from '../../lint/finding.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { PLAIN } from '../paint.ts';
import { placeOf, prettySummary } from '../pretty.ts';
import { remarkLines } from '../remarks.ts';
import { RunTotals } from '../summary.ts';
import type { TextRegion } from '../text-view.ts';
import type { ReportTarget, ReportWriter } from './format.ts';
import { MARKDOWN_TITLE, markdownFile } from './markdown.ts';
import { markdownText } from './markdown-text.ts';
import { failureOf, findingsOf, oneLine, repositoryPath } from './said.ts';

const MOST_OF_A_LEVEL = 10;
const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** A page of a step may have 1 MiB; three bytes a letter. */
const LONGEST_PAGE = 300_000;

const TEXTS = {
  more: {
    vi: 'Còn {count} lỗi, cảnh báo, gợi ý chưa hiện ở trên{where}.',
    en: '{count} more findings are not shown above{where}.',
  },
  onThePage: { vi: '; xem trang tóm tắt của job', en: '; see the summary of the job' },
  moreFiles: {
    vi: 'Còn {count} tệp nữa có lỗi, không đủ chỗ để hiện.',
    en: '{count} more files have findings; there is no room for them.',
  },
} as const satisfies Record<string, Bilingual>;

export function githubWriter({ out, language, prefix, jobPage }: ReportTarget): ReportWriter {
  const totals = new RunTotals();
  const commands: Record<Severity, string[]> = { error: [], warning: [], info: [] };
  let last = language;
  let page = '';
  let found = 0;
  let filesLeft = 0;
  const add = (severity: Severity, text: () => string): void => {
    found++;
    if (commands[severity].length < MOST_OF_A_LEVEL) commands[severity].push(text());
  };
  return {
    file(file) {
      const { result } = file.record;
      last = file.language;
      totals.add(result);
      if (isToldAtTheEnd(result, file.isNamed)) return;
      const path = repositoryPath(result.path, prefix);
      const failure = failureOf(file);
      if (failure) add('error', () => command('error', { file: path, title: failure.code }, failure.message));
      for (const { finding, view, region } of findingsOf(file)) {
        const { severity, message, basis, ruleId } = finding;
        add(severity, () =>
          command(
            LEVELS[severity],
            { file: path, ...linesOf(region), title: `${ruleId} · ${placeOf(finding, view, last)}` },
            basis === '' ? message : `${message} (${basis})`,
          ),
        );
      }
      const section = jobPage ? markdownFile(file, '###') : '';
      if (section === '') return;
      if (page.length + section.length > LONGEST_PAGE) filesLeft++;
      else page += `\n${section}`;
    },
    end(_, __, remarks) {
      const shown = SEVERITIES.flatMap((severity) => commands[severity]);
      for (const text of shown) out(text);
      const options = { language: last, paint: PLAIN, width: Number.POSITIVE_INFINITY };
      const summary = [prettySummary(totals, options), ...remarkLines(remarks, last)].join('\n');
      out(`${harmless(summary)}\n`);
      if (found > shown.length) {
        const where = jobPage ? TEXTS.onThePage[last] : '';
        out(`${filled(TEXTS.more, { count: found - shown.length, where })[last]}\n`);
      }
      const counts = summary.split('\n').map((line) => `${markdownText(line)}\n`);
      const more = filesLeft > 0 ? `\n${filled(TEXTS.moreFiles, { count: filesLeft })[last]}\n` : '';
      jobPage?.(`## vbcheck: ${MARKDOWN_TITLE[last]}\n\n${counts.join('\n')}${page}${more}`);
    },
  };
}

const linesOf = (region: TextRegion | null): Record<string, string> =>
  region === null
    ? {}
    : {
        line: String(region.startLine),
        endLine: String(region.endLine),
        // Columns are read only of a place in one line.
        ...(region.startLine === region.endLine && {
          col: String(region.startColumn),
          endColumn: String(region.endColumn),
        }),
      };

function command(level: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${level} ${written.join(',')}::${escaped(message)}\n`;
}

const escaped = (text: string): string => harmless(oneLine(text)).replaceAll('%', '%25');

/** Nothing in it is taken for another command, in the way of today or in that of before. */
const harmless = (text: string): string => text.replace(/:(?=:)/g, ': ').replace(/#(?=#\[)/g, '# ');
