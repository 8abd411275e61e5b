/** Formats for other programs: what they write of real findings and of hostile ones keeps to what those programs read. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { checkFile } from '../../src/jobs/check.ts';
import { failedResult, type FileResult, uncheckedResult } from '../../src/lint/file-result.ts';
import type { LedgerConflict } from '../../src/lint/cited-ledger.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { bareRecord, type FileRecord, fileRecord } from '../../src/report/file-record.ts';
import { numberedFingerprint } from '../../src/report/fingerprint.ts';
import type { ReportedFile, ReportTarget } from '../../src/report/formats/format.ts';
import { type FormatName, formatNamed } from '../../src/report/formats/index.ts';
import { uriOf } from '../../src/report/formats/sarif.ts';
import sarifSchema from '../support/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { fixturesIn } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { targetOf } from '../support/report-target.ts';
import { pathOf } from '../support/tools.ts';

async function written(
  name: FormatName,
  files: readonly ReportedFile[],
  other: Partial<ReportTarget> = {},
  acrossFiles: readonly LedgerConflict[] = [],
): Promise<string> {
  let text = '';
  const writer = await (await formatNamed(name).load())(targetOf((piece) => void (text += piece), other));
  for (const file of files) writer.file(file);
  writer.end(null, acrossFiles, {});
  return text;
}

const reported = (record: FileRecord): ReportedFile => ({ record, isNamed: true, language: 'vi' });

const JENKINS = resolve(import.meta.dirname, '../support/schemas/jenkins-junit-4.xsd');
const session = nodeSession();
const REAL = await Promise.all(
  fixturesIn('sai').map(async ([name, bytes]) => {
    const checked = await checkFile(bytes, `văn bản/${name}`, session, { rules });
    return reported(fileRecord(checked, { cited: false, regions: true }));
  }),
);
const FAILED = reported(bareRecord(failedResult('hỏng.docx', { code: 'truncated', message: 'Tệp bị cụt.' })));
const SKIPPED = reported(
  bareRecord({
    ...uncheckedResult('phiếu.docx', 'no-rule'),
    notes: [{ code: 'not-administrative', message: 'Không soát.' }],
  }),
);
const ALL = [...REAL, FAILED, SKIPPED];
const FINDINGS = REAL.flatMap(({ record }) => record.result.messages);

/** Letters that mean something to somebody. */
const hostileText = fc
  .array(
    fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '|',
        '`',
        '::',
        '::error::x',
        '##[error]x',
        '\n',
        '\r\n',
        '\t',
        ',',
        ';',
        '"',
        "'",
        '<b>',
        ']]>',
        '&amp;',
        '\\',
      ],
      ...[
        '\u0000',
        '\u001b[31m',
        '\u0085',
        '\u202e',
        '\u2066',
        '\u200e',
        '\u061c',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\ufffc',
        '%0A',
        '![x](https://a.vn)',
        '#12',
        '@ten',
      ],
      ...['Số: 15/QĐ-UBND', 'Hòa'.normalize('NFD'), '😀', ' ', '1. ', '***', '__proto__', 'cmd|/c calc!A1'],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const hostileFile: fc.Arbitrary<ReportedFile> = fc
  .record({
    path: hostileText.map((text) => `${text.replaceAll('\u0000', '')}.docx`),
    messages: fc.array(
      fc.record({
        message: hostileText,
        words: hostileText,
        unit: hostileText,
        ruleId: hostileText,
        severity: fc.constantFrom('error', 'warning', 'info'),
      }),
      { maxLength: 4 },
    ),
    error: fc.option(hostileText),
  })
  .map(({ path, messages, error }) => {
    const [base] = FINDINGS as [Finding];
    const result: FileResult = {
      ...uncheckedResult(path),
      status: error === null ? 'checked' : 'failed',
      coverage: 'full',
      ...(error !== null && { error: { code: 'internal-error', message: error } }),
      messages: messages.map(({ message, words, unit, ruleId, severity }) => ({
        ...base,
        ruleId,
        severity,
        message,
        basis: words,
        location: { ...base.location, text: words },
        place: { ...base.place, unit, words },
      })),
      counts: { error: 0, warning: 0, info: 0 },
    };
    for (const { severity } of result.messages) result.counts[severity]++;
    return reported(bareRecord(result));
  });
const hostileFiles = fc.array(hostileFile, { maxLength: 3 });

/** What could steer a terminal, turn the direction of writing, or is half a letter. */
const STEERING =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

describe('SARIF', () => {
  // ajv reads later drafts than that of the schema: `id` has another name there.
  const draft04 = JSON.parse(
    JSON.stringify(sarifSchema).replace('"id":', '"$id":').replace('draft-04', 'draft-07'),
  ) as object;
  const validate = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false }).compile(draft04);
  interface Log {
    runs: {
      tool: { driver: { rules: { id: string; help?: { markdown: string }; shortDescription?: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }[];
        partialFingerprints?: Record<string, string>;
        suppressions?: unknown[];
      }[];
      invocations: {
        executionSuccessful: boolean;
        toolExecutionNotifications: { level: string; message: { text: string } }[];
      }[];
    }[];
  }
  const logOf = async (files: readonly ReportedFile[], other?: Partial<ReportTarget>): Promise<Log> => {
    const log = JSON.parse(await written('sarif', files, other)) as Log;
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    return log;
  };

  test('what files cite in more than one way', async () => {
    const mention = { paragraph: 4, words: 'Phúc đáp', name: null, issuer: null, isItself: false };
    const conflict: LedgerConflict = {
      code: 'two-dates',
      type: 'công văn',
      symbol: '12/SNV-VP',
      mentions: [
        { ...mention, path: 'a.docx', day: 20260415, isItself: true },
        { ...mention, path: 'văn bản/b.docx', day: 20260416 },
      ],
    };
    const log = JSON.parse(await written('sarif', [], {}, [conflict])) as Log;
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    expect(log.runs[0]?.invocations[0]?.toolExecutionNotifications).toMatchObject([
      {
        level: 'warning',
        descriptor: { id: 'two-dates' },
        message: {
          text: 'Công văn 12/SNV-VP được ghi nhiều ngày: 15/4/2026  a.docx: “Phúc đáp” (chính văn bản ấy); 16/4/2026  văn bản/b.docx: “Phúc đáp”',
        },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'a.docx' } } },
          { physicalLocation: { artifactLocation: { uri: 'v%C4%83n%20b%E1%BA%A3n/b.docx' } } },
        ],
      },
    ]);
  });

  test('the schema can refuse', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('real findings', async () => {
    const { runs } = await logOf(ALL, { manual: (id) => `# ${id}\n\n**Tóm tắt ${id}.**\n` });
    const [{ tool, results, invocations }] = runs as [Log['runs'][0]];
    expect(results.filter(({ suppressions }) => !suppressions)).toHaveLength(FINDINGS.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(tool.driver.rules[0]?.shortDescription?.text).toBe(`Tóm tắt ${tool.driver.rules[0]?.id}.`);
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
      /^v%C4%83n%20b%E1%BA%A3n\/[\w-]+\.docx$/,
    );
    expect(results.some(({ locations: [place] }) => place?.physicalLocation.region)).toBe(true);
    expect(invocations[0]?.executionSuccessful).toBe(false);
    const told = invocations[0]?.toolExecutionNotifications ?? [];
    expect(told.find(({ level }) => level === 'error')).toMatchObject({
      level: 'error',
      message: { text: 'Tệp bị cụt.' },
    });
    // Each is known by itself within its file.
    const keys = results.map(({ locations: [place], partialFingerprints }) =>
      JSON.stringify([place?.physicalLocation.artifactLocation.uri, partialFingerprints?.['vbcheck/v1']]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('what a comment silences is a suppressed result', async () => {
    const [file] = REAL as [ReportedFile];
    const [{ ruleId, messageId, severity, message, location }] = file.record.result.messages as [Finding];
    const suppressed = [{ ruleId, messageId, severity, message, location, comment: 'vbcheck: bỏ qua vì mẫu cũ' }];
    const record = { ...file.record, result: { ...file.record.result, messages: [], suppressed } };
    const { runs } = await logOf([reported({ ...record, views: [], regions: [] })]);
    expect(runs[0]?.results).toMatchObject([
      { suppressions: [{ kind: 'inSource', justification: 'vbcheck: bỏ qua vì mẫu cũ' }] },
    ]);
  });

  test('nothing at all', async () => {
    const { runs } = await logOf([]);
    expect(runs[0]?.results).toEqual([]);
    expect(runs[0]?.invocations[0]?.executionSuccessful).toBe(true);
  });

  it('is valid whatever documents are called and say', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        expect(await written('sarif', files)).not.toMatch(STEERING);
        const { runs } = await logOf(files);
        for (const { locations } of runs[0]?.results ?? [])
          expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%/:-]*$/);
      }),
      { numRuns: 60 },
    );
  });

  it('addresses are encoded by segment, in the letters that the name has', () => {
    expect(uriOf('văn bản/số 1#a?.docx')).toBe('v%C4%83n%20b%E1%BA%A3n/s%E1%BB%91%201%23a%3F.docx');
    expect(uriOf('văn.docx'.normalize('NFD'))).not.toBe(uriOf('văn.docx'));
    expect(uriOf('/nhà/a.docx')).toBe('file:///nh%C3%A0/a.docx');
    expect(uriOf('D:/Văn bản/a.docx')).toBe('file:///D:/V%C4%83n%20b%E1%BA%A3n/a.docx');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => void decodeURIComponent(uriOf(`a/${path}`))));
  });
});

describe('fingerprints', () => {
  const [finding] = FINDINGS as [Finding];
  const of = (changed: Partial<Finding>): string => numberedFingerprint({ ...finding, ...changed }, new Map());

  it('stay when a finding moves, and tell others apart', () => {
    const moved = {
      ...finding.location,
      paragraph: 99,
      start: 7,
      end: 9,
      text: finding.location.text.normalize('NFD'),
    };
    expect(of({ location: moved, message: 'khác', severity: 'info' })).toBe(of({}));
    expect(of({ location: { ...moved, text: `${moved.text} khác` } })).not.toBe(of({}));
    expect(of({ ruleId: 'the-thuc/khac' })).not.toBe(of({}));
  });

  it('number what is the same', () => {
    const known = new Map<string, number>();
    const [first, second] = [numberedFingerprint(finding, known), numberedFingerprint(finding, known)];
    expect([first, second]).toEqual([`${first.slice(0, 17)}1`, `${first.slice(0, 17)}2`]);
    expect(first).toMatch(/^[0-9a-f]{16}:1$/);
  });
});

describe('GitLab', () => {
  // docs.gitlab.com/ci/testing/code_quality: what a report has to hold.
  const validate = new Ajv({ allErrors: true }).compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string' },
        check_name: { type: 'string' },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', not: { pattern: '^\\./' } },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  });
  const entriesOf = async (files: readonly ReportedFile[], other?: Partial<ReportTarget>) => {
    const entries = JSON.parse(await written('gitlab', files, other)) as {
      fingerprint: string;
      location: { path: string };
    }[];
    expect(validate(entries) ? [] : validate.errors).toEqual([]);
    return entries;
  };

  test('real findings, each known by itself, from the root of the repository', async () => {
    const entries = await entriesOf(ALL, { prefix: 'phòng/' });
    expect(entries).toHaveLength(FINDINGS.length + 1);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    expect(entries.every(({ location }) => location.path.startsWith('phòng/'))).toBe(true);
    expect(await entriesOf([])).toEqual([]);
  });

  it('is valid whatever documents are called and say', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => void (await entriesOf(files))),
      { numRuns: 40 },
    );
  });
});

/** Children that an element may have, in their order, and its attributes: those with * must be there. */
type Shape = Readonly<Record<string, { children: readonly string[]; attributes: readonly string[] }>>;

const CHECKSTYLE: Shape = {
  checkstyle: { children: ['file'], attributes: ['version*'] },
  file: { children: ['error'], attributes: ['name*'] },
  error: { children: [], attributes: ['line*', 'column', 'severity*', 'message*', 'source*'] },
};

/** Parses strictly: whatever the parser complains of is an error, but the sign that stands for what cannot be written. */
function rootOf(xml: string): Element {
  const fail = (_: string, message: string): void => {
    if (!message.startsWith('Unicode replacement character')) throw new Error(message);
  };
  const root = new DOMParser({ onError: fail }).parseFromString(xml, 'application/xml').documentElement;
  if (!root) throw new Error('no root');
  return root;
}

const elementsIn = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);

function expectShape(element: Element, shape: Shape): void {
  const own = shape[element.tagName];
  if (!own) throw new Error(`no ${element.tagName}`);
  const names = Array.from(element.attributes).map(({ name }) => name);
  const allowed = own.attributes.map((name) => name.replace('*', ''));
  expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
  expect(own.attributes.filter((name) => name.endsWith('*') && !names.includes(name.slice(0, -1)))).toEqual([]);
  const children = elementsIn(element);
  const places = children.map(({ tagName }) => own.children.indexOf(tagName));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const child of children) expectShape(child, shape);
}

describe.each([
  ['junit', null],
  ['checkstyle', CHECKSTYLE],
] as const)('%s', (name, shape) => {
  test('real findings', async () => {
    const root = rootOf(await written(name, ALL));
    if (shape) expectShape(root, shape);
    expect(elementsIn(root)).toHaveLength(ALL.length);
  });

  it('is well-formed whatever documents are called and say', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        const xml = await written(name, files);
        expect(xml).not.toMatch(STEERING);
        const root = rootOf(xml);
        if (shape) expectShape(root, shape);
      }),
      { numRuns: 60 },
    );
  });
});

test(
  'junit: the schema of Jenkins holds for real findings, and whatever documents are called and say',
  {
    tags: ['needs/xmllint'],
  },
  async () => {
    const samples = [ALL, ...fc.sample(hostileFiles, 60)];
    const reports = await Promise.all(samples.map((files) => written('junit', files)));
    const folderOfReports = folderWith(Object.fromEntries(reports.map((xml, i) => [`${i}.xml`, xml])));
    const names = reports.map((_, i) => `${i}.xml`);
    const { stderr } = spawnSync(pathOf('xmllint'), ['--noout', '--schema', JENKINS, ...names], {
      cwd: folderOfReports,
      encoding: 'utf8',
    });
    expect(stderr.trim().split('\n')).toEqual(names.map((name) => `${name} validates`));
  },
);

test('junit: errors have failed, warnings and hints are skipped, and the counts are those of the cases', async () => {
  for (const suite of elementsIn(rootOf(await written('junit', ALL)))) {
    const count = (tag: string): number => suite.getElementsByTagName(tag).length;
    const said = (attribute: string): number => Number(suite.getAttribute(attribute));
    expect([count('testcase'), count('failure'), count('error'), count('skipped')]).toEqual(
      ['tests', 'failures', 'errors', 'skipped'].map(said),
    );
    expect(said('tests')).toBeGreaterThan(0);
  }
  expect(await written('junit', [SKIPPED])).toContain('<skipped>Không soát.</skipped>');
});

describe('GitHub', () => {
  /** As the runner reads a line: a command, its properties, its message. */
  const commandsIn = (text: string): { level: string; properties: Record<string, string>; message: string }[] =>
    text.split('\n').flatMap((line) => {
      const trimmed = line.trimStart();
      const end = trimmed.indexOf('::', 2);
      if (!trimmed.startsWith('::') || end < 0) return [];
      const [level = '', ...rest] = trimmed.slice(2, end).split(' ');
      const [properties, message] = [rest.join(' '), trimmed.slice(end + 2)];
      return [
        {
          level,
          properties: Object.fromEntries(properties.split(',').map((pair) => pair.split('=', 2) as [string, string])),
          message,
        },
      ];
    });

  test('ten of each level at most, the gravest first; the page of the job has all', async () => {
    let page = '';
    const text = await written('github', [...ALL, ...ALL], {
      prefix: 'phòng/',
      jobPage: (markdown) => void (page += markdown),
    });
    const commands = commandsIn(text);
    const levels = commands.map(({ level }) => level);
    expect(levels).toEqual(
      levels.toSorted((a, b) => ['error', 'warning', 'notice'].indexOf(a) - ['error', 'warning', 'notice'].indexOf(b)),
    );
    for (const level of new Set(levels)) expect(levels.filter((one) => one === level).length).toBeLessThanOrEqual(10);
    expect(commands[0]?.properties.file).toMatch(/^phòng\/văn bản\/[\w-]+\.docx$/);
    expect(Number(commands[0]?.properties.line)).toBeGreaterThan(0);
    const left = 2 * (FINDINGS.length + 1) - commands.length;
    expect(text).toContain(`Còn ${left} lỗi, cảnh báo, gợi ý chưa hiện ở trên; xem trang tóm tắt của job.`);
    expect(page.split('\n').filter((line) => /^\| (?:lỗi|cảnh báo|gợi ý) \|/.test(line))).toHaveLength(
      2 * FINDINGS.length,
    );
  });

  it('no text becomes a command, a property or a further line', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        const text = await written('github', files);
        expect(text).not.toMatch(STEERING);
        expect(text).not.toContain('##[');
        const commands = commandsIn(text);
        const told = files.flatMap(({ record: { result } }) => [
          ...result.messages.map(({ severity }) => severity),
          ...(result.error ? ['error'] : []),
        ]);
        for (const [level, severity] of [
          ['error', 'error'],
          ['warning', 'warning'],
          ['notice', 'info'],
        ] as const)
          expect(commands.filter((command) => command.level === level)).toHaveLength(
            Math.min(10, told.filter((one) => one === severity).length),
          );
        for (const { level, properties, message } of commands) {
          expect(['error', 'warning', 'notice']).toContain(level);
          expect(
            Object.keys(properties).filter(
              (key) => !['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(key),
            ),
          ).toEqual([]);
          expect(message).not.toContain('::');
        }
        for (const line of text.split('\n'))
          if (line.includes('::')) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('CSV', () => {
  /** RFC 4180. */
  function cellsIn(text: string): string[][] {
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows: string[][] = [[]];
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    for (cell.lastIndex = 1; cell.lastIndex < text.length;) {
      const found = cell.exec(text);
      if (!found) throw new Error(`no cell at ${JSON.stringify(text.slice(0, 400))}`);
      rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      if (found[3] === '\r\n') rows.push([]);
    }
    return rows.slice(0, -1);
  }

  test('real findings', async () => {
    const rows = cellsIn(await written('csv', ALL));
    expect(rows[0]).toEqual(['Tệp', 'Dòng', 'Chỗ', 'Mức', 'Lỗi', 'Chữ', 'Cách sửa', 'Căn cứ', 'Quy tắc']);
    expect(rows).toHaveLength(1 + FINDINGS.length + 1);
    expect(rows.every(({ length }) => length === 9)).toBe(true);
    expect(rows.at(-1)).toEqual(['hỏng.docx', '', '', 'lỗi', 'Tệp bị cụt.', '', '', '', 'truncated']);
  });

  it('no cell is a formula, a row too many or steers anything', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        const text = await written('csv', files);
        expect(text.replaceAll('\r\n', '')).not.toMatch(STEERING);
        const rows = cellsIn(text);
        const said = files.reduce(
          (sum, { record: { result } }) => sum + result.messages.length + (result.error ? 1 : 0),
          0,
        );
        expect(rows).toHaveLength(1 + said);
        for (const one of rows.flat()) expect(one).not.toMatch(/^[\s\ufeff]*[=+\-@|%\t]/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Markdown', () => {
  it('no text becomes markup, a cell, a link or a call', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        const text = await written('markdown', files);
        expect(text).not.toMatch(STEERING);
        for (const line of text.split('\n')) {
          if (line.startsWith('|')) expect(line.split('|')).toHaveLength(7);
          const plain = line
            .replace(/\\[^A-Za-z\d\s]/g, '')
            .replace(/&(?:#\d+|amp|lt|gt);/g, '')
            .replace(/^#+ |^\*\*|\*\*$|^\| | \|$| \| /g, '');
          expect(plain).not.toMatch(/[`*_{}[\]<>@#|]|:\/\//);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('summary says why a file was not checked', async () => {
  const result = failedResult('hong.docx', { code: 'truncated', message: 'Tệp bị cụt.' });
  const text = await written('summary', [{ record: bareRecord(result), isNamed: true, language: 'vi' }]);
  expect(text).toMatch(/^hong\.docx +0 +0 +0 {2}không kiểm tra được: Tệp bị cụt\.$/m);
});

test.each(['compact', 'jsonl', 'summary'] as const)('%s: nothing steers, and a finding is a line', async (name) => {
  await fc.assert(
    fc.asyncProperty(hostileFiles, async (files) => {
      const text = await written(name, files);
      expect(text).not.toMatch(STEERING);
      const said = files.reduce(
        (sum, { record: { result } }) => sum + result.messages.length + (result.error ? 1 : 0),
        0,
      );
      if (name === 'compact') expect(text.split('\n').slice(0, -1)).toHaveLength(said);
      if (name === 'jsonl') for (const line of text.split('\n').slice(0, -1)) JSON.parse(line);
    }),
    { numRuns: 60 },
  );
});
