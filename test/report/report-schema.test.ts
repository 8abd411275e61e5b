/** What `--format json` prints keeps to data/report.schema.json, which is shipped, and the schema knows all that there is. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../../data/report.schema.json' with { type: 'json' };
import { exampleDocument } from '../../fixtures/example.ts';
import { COMPONENTS } from '../../src/knowledge/components.ts';
import { FAMILIES } from '../../src/lint/families.ts';
import { LEFT_OUT_REASONS } from '../../src/lint/file-result.ts';
import { SEVERITIES } from '../../src/lint/finding.ts';
import { COVERAGES } from '../../src/lint/result.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run, type Place } from '../support/terminal.ts';

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addSchema(schema);
type Part = keyof typeof schema.definitions;

/** What the schema has against it, that of the command or of any. */
function errorsIn(value: unknown, part: Part | null): ErrorObject[] {
  const validate = ajv.getSchema(part === null ? schema.$id : `${schema.$id}#/definitions/${part}`);
  if (!validate) throw new Error(`no ${part}`);
  return validate(value) === true ? [] : [...(validate.errors ?? [])];
}

/** Documents of every kind, and what is none: broken, missing, ignored, locked, of other programs, a dangling link. */
function office(): string {
  const cwd = folderWith({
    'v/sai.docx': fixture('sai/cong-van-nhieu-loi'),
    'v/khung.docx': fixture('sai/giay-moi-khung-chu'),
    'v/de-trong.docx': fixture('sai/to-trinh-de-trong'),
    'v/dung.docx': fixture('dung/quyet-dinh'),
    'v/a.md': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nĐề nghị bổ xung hồ sơ.\n',
    'v/hong.docx': fixture('dung/quyet-dinh').subarray(0, 3000),
    'v/bo.docx': fixture('dung/quyet-dinh'),
    'v/cu.doc': 'x',
    'v/~$sai.docx': 'x',
    '.vbcheckrc.json': '{"ignore":["v/bo.docx"]}',
  });
  symlinkSync('khong-co.docx', join(cwd, 'v/lien-ket.docx'));
  return cwd;
}

async function answerOf(place: Place, ...argv: string[]): Promise<unknown> {
  const { out } = await run(place, ...argv, '--format', 'json');
  return JSON.parse(out);
}

const RUNS: readonly [Part, ...string[]][] = [
  ['check', 'check', 'v', 'v/~$sai.docx', 'khong-co.docx', 'v/bo.docx'],
  ['check', 'check', '--lang', 'en', '--final', '--all-style', 'v'],
  ['check', 'check', 'v/dung.docx'],
  ['check', 'check', '--baseline', 'b.json', '--baseline-update', 'v'],
  ['check', 'check', '--statistics', '--timing', 'v'],
  ['fix', 'fix', '--dry-run', '--unsafe', 'v'],
  ['fix', 'fix', '--track', 'v'],
  ['fix', 'fix', '--write', '--rule', 'the-thuc/*', 'v/sai.docx'],
  ['copy', 'annotate', 'v'],
  ['copy', 'annotate', '--clean', 'v/dung.docx'],
  ['copy', 'preview', 'v'],
  ['inspect', 'inspect', 'v/sai.docx'],
  ['inspect', 'inspect', 'v'],
  ['inspect', 'inspect', 'v/hong.docx'],
];

test.each(RUNS)('%s: %s %s %s %s', async (part, ...argv) => {
  const answer = await answerOf(office(), ...argv);
  expect(errorsIn(answer, part)).toEqual([]);
  expect(errorsIn(answer, null)).toEqual([]);
});

test('what is silenced, and documents that files date in two ways', async () => {
  const citing = (day: string): Promise<Uint8Array> => {
    const text = `Thực hiện Kế hoạch số 806/KH-UBND ngày ${day} của Ủy ban nhân dân tỉnh, đề nghị các đơn vị bổ xung hồ sơ./.`;
    return exampleDocument({
      type: 'cong-van',
      set: { bodyText: { text, comment: 'vbcheck: bỏ qua chinh-ta/tu-sai' } },
    });
  };
  const cwd = folderWith({
    'a.docx': await citing('05 tháng 3 năm 2026'),
    'b.docx': await citing('06 tháng 3 năm 2026'),
  });
  const answer = (await answerOf(cwd, 'check', '.')) as {
    acrossFiles?: unknown[];
    files: { suppressed: unknown[] }[];
  };
  expect(errorsIn(answer, 'check')).toEqual([]);
  expect(answer.acrossFiles).toHaveLength(1);
  expect(answer.files.flatMap(({ suppressed }) => suppressed)).not.toEqual([]);
});

test('a run with a baseline that knows more than there is', async () => {
  const cwd = office();
  await run(cwd, 'check', '--baseline', 'b.json', '--baseline-update', 'v');
  rmSync(join(cwd, 'v/sai.docx'));
  const answer = (await answerOf(cwd, 'check', '--baseline', 'b.json', 'v')) as {
    baseline: { known: number; stale: unknown[] };
  };
  expect(errorsIn(answer, 'check')).toEqual([]);
  expect(answer.baseline.known).toBeGreaterThan(0);
  expect(answer.baseline.stale).not.toEqual([]);
});

test('a run that was ended', async () => {
  let asked = 0;
  const watch = {
    get signal() {
      return ++asked >= 2 ? ('SIGINT' as const) : null;
    },
    heard: new Promise<void>(() => {}),
    stop: () => {},
  };
  const answer = await answerOf({ cwd: office(), watchSignals: () => watch }, 'check', 'v');
  expect(answer).toHaveProperty('interrupted');
  expect(errorsIn(answer, 'check')).toEqual([]);
});

describe('the schema', () => {
  const { definitions } = schema;

  test('knows what the program knows', () => {
    expect(definitions.component.enum).toEqual(COMPONENTS);
    expect(definitions.severity.enum).toEqual(SEVERITIES);
    expect(definitions.message.properties.family.enum).toEqual(FAMILIES);
    expect(definitions.leftOutReason.enum).toEqual(LEFT_OUT_REASONS);
    expect(definitions.checkedFile.properties.coverage.enum).toEqual(COVERAGES);
  });

  test('refuses a report that lacks a key or has one more, at any depth', async () => {
    const answer = (await answerOf(office(), 'check', 'v/sai.docx')) as Record<string, unknown>;
    let tried = 0;
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Array.isArray(value)) {
        visit(value[0]);
        return;
      }
      const object = value as Record<string, unknown>;
      object['thua'] = 1;
      expect(errorsIn(answer, 'check'), Object.keys(object).join(' ')).not.toEqual([]);
      Reflect.deleteProperty(object, 'thua');
      for (const key of Object.keys(object)) {
        const kept = object[key];
        Reflect.deleteProperty(object, key);
        expect(errorsIn(answer, 'check'), `without ${key}`).not.toEqual([]);
        object[key] = kept;
        tried++;
        visit(kept);
      }
    };
    visit(answer);
    expect(tried).toBeGreaterThan(60);
    expect(errorsIn(answer, 'check')).toEqual([]);
  });
});
