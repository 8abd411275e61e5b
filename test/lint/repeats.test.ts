/** A paragraph with hundreds of equal findings: a hundred are told, totals count all, `fix` mends all, a baseline knows all. */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBytes, fixBytes } from '../../src/index.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { countSeverities } from '../../src/lint/file-result.ts';
import { MOST_ALIKE, withoutRepeats } from '../../src/lint/repeats.ts';
import type { JsonReport } from '../../src/report/json.ts';
import { p, packageOf } from '../support/docx.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const PLACES = 2 * MOST_ALIKE + 50;
const LONG = packageOf({ body: p('bổ xung '.repeat(PLACES)) + p('Việc bổ xung hồ sơ.') });
const RULE = 'chinh-ta/tu-sai';

const ofRule = (findings: readonly Finding[]): Finding[] => findings.filter(({ ruleId }) => ruleId === RULE);

test('a hundred are told, the last of them says how many more there are; totals count all', async () => {
  const { messages, counts } = await checkBytes(LONG, 'a.docx');
  const told = ofRule(messages);
  expect(told.map(({ location }) => location.paragraph)).toEqual([...Array.from({ length: MOST_ALIKE }, () => 1), 2]);
  expect(told.map(({ location }) => location.start).slice(0, 3)).toEqual([0, 8, 16]);
  expect(told.flatMap(({ more }, i) => (more === undefined ? [] : [[i, more]]))).toEqual([[99, PLACES - MOST_ALIKE]]);
  expect(told[99]?.message).toBe(`${told[98]?.message} Đoạn này còn 150 chỗ nữa như vậy, không liệt kê.`);
  expect(counts).toEqual(countSeverities(messages));
  expect(counts.error + counts.warning + counts.info).toBe(messages.length + PLACES - MOST_ALIKE);
});

test('fix mends those that are not listed, too', () => {
  const { fixed } = fixBytes(LONG, 'a.docx');
  expect(ofRule(fixed)).toHaveLength(PLACES + 1);
});

test('what fix leaves is told as a check tells it, each with its reason', async () => {
  const { result, left } = fixBytes(LONG, 'a.docx', { only: () => false });
  const { messages, counts } = await checkBytes(LONG, 'a.docx');
  expect(result).toMatchObject({ messages, counts });
  expect(left).toEqual(messages.map(({ fix }) => (fix ? 'unchosen' : 'manual')));
});

test('statistics, totals, JUnit and SARIF agree; --max-findings says what it leaves out', async () => {
  const cwd = folderWith({ 'a.docx': LONG });
  const asked = ['a.docx', '--rule', '*:off', '--rule', `${RULE}:error`];
  const json = await run(cwd, ...asked, '--format', 'json', '--format', 'junit=j.xml', '--format', 'sarif=s.sarif');
  const { summary, files } = JSON.parse(json.out) as JsonReport;
  expect([summary.error, files[0]?.counts.error, files[0]?.messages.length]).toEqual([PLACES + 1, PLACES + 1, 101]);
  const { out, err } = await run(cwd, ...asked, '--max-findings', '1', '--statistics');
  expect(out + err).toContain(`còn ${PLACES} lỗi, gợi ý nữa không hiện`);
  expect(out).toContain(`${PLACES + 1}  ${RULE} (1 tệp, `);
  const junit = readFileSync(`${cwd}/j.xml`, 'utf8');
  expect(junit.split('<testcase').length - 1).toBe(101);
  expect(junit).toMatch(/tests="101" failures="101"/);
  const sarif = JSON.parse(readFileSync(`${cwd}/s.sarif`, 'utf8')) as {
    runs: { results: { occurrenceCount?: number }[] }[];
  };
  expect(
    sarif.runs[0]?.results.flatMap(({ occurrenceCount = 0 }) => (occurrenceCount > 0 ? [occurrenceCount] : [])),
  ).toEqual([151]);
});

test('a baseline knows all of them: mending some makes no other one new', async () => {
  const words = (from: number): string =>
    Array.from(
      { length: PLACES },
      (_, i) => (i < from ? 'bổ sung' : 'bổ xung') + ` mục ${String.fromCharCode(97 + (i % 26))}${i} `,
    ).join('');
  const cwd = folderWith({ 'a.docx': packageOf({ body: p(words(0)) }) });
  await run(cwd, 'a.docx', '--baseline', 'moc.json', '--baseline-update');
  writeFileSync(`${cwd}/a.docx`, packageOf({ body: p(words(120)) }));
  const { out } = await run(cwd, 'a.docx', '--baseline', 'moc.json', '--format', 'json');
  const { files } = JSON.parse(out) as JsonReport;
  expect(files[0]?.messages.filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
});

test('whatever is found, what is told and what is counted make all of it', () => {
  const finding = fc
    .tuple(
      fc.constantFrom('a/b', 'c/d'),
      fc.constantFrom('x', 'y'),
      fc.constantFrom('error', 'info'),
      fc.constantFrom(null, 1, 2),
    )
    .map(
      ([ruleId, messageId, severity, paragraph]) =>
        ({
          ruleId,
          messageId,
          severity,
          message: 'm',
          fix: null,
          location: { part: 'p', paragraph },
        }) as unknown as Finding,
    );
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 3000, minLength: 500 }), (findings) => {
      const before = countSeverities(findings);
      const told = withoutRepeats(findings, 'en');
      expect(countSeverities(told)).toEqual(before);
      expect(findings.filter((one) => told.includes(one))).toEqual(told);
      for (const one of told.filter(({ more }) => more !== undefined))
        expect(
          told.filter(
            ({ ruleId, messageId, severity, location }) =>
              ruleId === one.ruleId &&
              messageId === one.messageId &&
              severity === one.severity &&
              location.paragraph === one.location.paragraph,
          ),
        ).toHaveLength(MOST_ALIKE);
    }),
    { numRuns: 20 },
  );
});
