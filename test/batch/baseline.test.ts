/** The file of a baseline, and which finding is which. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparableBeginning, comparableWords } from '../../src/batch/baseline/comparable-words.ts';
import { readBaseline, textOf } from '../../src/batch/baseline/baseline-file.ts';
import { Baselines, type BaselineUse } from '../../src/batch/baseline/index.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { uncheckedResult } from '../../src/lint/file-result.ts';
import type { FileRecord } from '../../src/report/file-record.ts';
import type { BaselineSummary } from '../../src/report/remarks.ts';
import { folderWith } from '../support/folder.ts';

const around = (text: string): ReturnType<typeof comparableWords> => {
  const [before = '', found = '', after = ''] = text.split('|');
  return comparableWords(before + found + after, before.length, before.length + found.length);
};

describe('words', () => {
  it.each([
    ['Điều 5. Giao |Uỷ ban| nhân dân', 'Điều 12. Giao |Uỷ ban| nhân dân'],
    ['a) Rà |xoát| văn bản', 'đ) Rà |xoát| văn bản'],
    ['1.2. Rà |xoát| văn bản', '10.4. Rà |xoát| văn bản'],
    ['IV. Rà |xoát| văn bản', 'XII. Rà |xoát| văn bản'],
    ['2/ Rà |xoát| văn bản', '3/ Rà |xoát| văn bản'],
    ['theo |khoản 2, 3 và 4 Điều 9| Luật', 'theo |khoản 5, 6 và 7 Điều 11| Luật'],
    ['theo |điểm b khoản 2| Mẫu số 03', 'theo |điểm đ khoản 1| Mẫu số 14'],
    ['theo Phụ lục II, |sử lý| xong', 'theo Phụ lục IX, |sử lý| xong'],
    ['|Điều 4.| Giao', '|Điều 5.| Giao'],
    ['Điều |4|. Giao', 'Điều |5|. Giao'],
    ['Giao  Văn phòng, |sử lý|', 'giao Văn phòng: |sử lý|'],
    ['Hòa bình |sử lý|', `${'Hòa'.normalize('NFD')} bình |sử\u00a0lý|`],
  ])('%s is %s', (one, other) => expect(around(one)).toEqual(around(other)));

  it.each([
    ['theo |12/2016/NĐ-CP| của', 'theo |12/2017/NĐ-CP| của'],
    ['ngày |5| tháng', 'ngày |6| tháng'],
    ['có |5| thành viên', 'có |6| thành viên'],
    ['gửi |uỷ ban|', 'gửi |Uỷ ban|'],
    ['việc |sử lý| đơn', 'việc |sử lý| hồ sơ'],
    ['V/v: |a|', 'X/v: |a|'],
  ])('%s is not %s', (one, other) => expect(around(one)).not.toEqual(around(other)));

  it('long text is known by its ends', () => {
    const words = 'một hai ba bốn năm sáu bảy tám chín mười mốt hai ba bốn';
    expect(around(`|${words}.|`).text).toBe('một hai ba bốn năm sáu … chín mười mốt hai ba bốn.');
    expect(comparableBeginning('Điều 3. Giao Văn phòng Sở…')).toBe('giao văn phòng sở');
  });
});

/** A finding of spelling in a sentence; `|` around its words. */
function finding(sentence: string, messageId = 'misspelt'): [Finding, FileRecord['views'][number]] {
  const [before = '', text = '', after = ''] = sentence.split('|');
  const start = before.length;
  const location = {
    part: 'word/document.xml',
    paragraph: 1,
    start,
    end: start + text.length,
    component: 'bodyText',
    text,
  };
  const words = (before + text + after).split(' ').slice(0, 7).join(' ');
  return [
    {
      ruleId: 'chinh-ta/tu-sai',
      family: 'chinh-ta',
      severity: 'error',
      message: '',
      messageId,
      legalBasis: [],
      basis: '',
      location: location as Finding['location'],
      place: { page: null, unit: null, cell: null, words, also: [] },
      fix: null,
      suggestions: [],
      also: [],
    },
    { story: 'root', text: before + text + after, start, end: start + text.length },
  ];
}

interface Ran {
  /** Marked words of what was reported, by file. */
  told: Record<string, string[]>;
  summary: BaselineSummary;
}

/** One run over files of `folder`: their sentences. */
function ran(folder: string, use: BaselineUse, files: Record<string, readonly string[]>, file = 'b.json'): Ran {
  const absolute = (path: string): string => join(folder, path);
  for (const path of Object.keys(files)) {
    mkdirSync(join(absolute(path), '..'), { recursive: true });
    writeFileSync(absolute(path), '');
  }
  const baselines = new Baselines(join(folder, file), use, folder, Object.keys(files).map(absolute));
  const told: Ran['told'] = {};
  for (const [path, sentences] of Object.entries(files)) {
    const found = sentences.map((sentence) => finding(sentence));
    const record: FileRecord = {
      result: { ...uncheckedResult(path), status: 'checked', messages: found.map(([one]) => one) },
      views: found.map(([, view]) => view),
      cited: null,
    };
    baselines.apply(record, absolute(path), undefined);
    expect(record.views).toHaveLength(record.result.messages.length);
    expect(record.result.counts.error).toBe(record.result.messages.length);
    told[path] = record.result.messages.map(({ location }) => location.text);
  }
  const summary = baselines.end(() => true);
  if (!summary) throw new Error('no baseline');
  return { told, summary };
}

const ONE = 'Phòng Văn thư |sử lý| hồ sơ lưu trữ của cơ quan';
const OTHER = 'Thanh tra theo dõi việc |sử lý| đơn của công dân';
const THIRD = 'Kế toán |bổ xung| dự toán của năm nay';

describe('a run with a baseline', () => {
  it('tells what is new, not what is known', () => {
    const folder = folderWith({});
    expect(ran(folder, 'update', { 'a.docx': [ONE] }).told).toEqual({ 'a.docx': [] });
    const { told, summary } = ran(folder, 'read', { 'a.docx': [THIRD, ONE], 'b.docx': [ONE] });
    expect(told).toEqual({ 'a.docx': ['bổ xung'], 'b.docx': ['sử lý'] });
    expect(summary).toEqual({ known: 1, stale: [], written: [] });
  });

  it('a new one does not hide behind a mended one', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE, THIRD] });
    const { told, summary } = ran(folder, 'read', { 'a.docx': [OTHER, THIRD] });
    expect(told).toEqual({ 'a.docx': ['sử lý'] });
    expect(summary.stale).toEqual([
      { path: 'a.docx', ruleId: 'chinh-ta/tu-sai', messageId: 'misspelt', words: 'sử lý' },
    ]);
  });

  it('two equal ones need two entries', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE, ONE] });
    expect(textOf(readBaseline(join(folder, 'b.json'), 'b') ?? new Map())).toContain('"count":2}');
    expect(ran(folder, 'read', { 'a.docx': [ONE, ONE, ONE] }).told).toEqual({ 'a.docx': ['sử lý'] });
    expect(ran(folder, 'read', { 'a.docx': [ONE] }).summary.stale).toHaveLength(1);
  });

  it.each([
    'Phòng Văn thư |sử lý| hồ sơ lưu trữ của cơ quan theo quy định mới',
    'Phòng Văn thư |sử lý| hồ sơ, tài liệu lưu trữ',
    'Từ nay Phòng Văn thư |sử lý| hồ sơ lưu trữ của cơ quan',
    'Phòng Văn thu |sử lý| hồ sơ lưu trữ của cơ quan',
    '3. Phòng Văn thư |sử lý| hồ sơ lưu trữ của cơ quan',
  ])('words changed beside it: %s', (sentence) => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE] });
    expect(ran(folder, 'read', { 'a.docx': [sentence] }).told).toEqual({ 'a.docx': [] });
  });

  it('another message at the same words is another finding', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE] });
    const baselines = new Baselines(join(folder, 'b.json'), 'read', folder, []);
    const [other, view] = finding(ONE, 'otherMessage');
    const record: FileRecord = {
      result: { ...uncheckedResult('a.docx'), status: 'checked', messages: [other] },
      views: [view],
      cited: null,
    };
    baselines.apply(record, join(folder, 'a.docx'), undefined);
    expect(record.result.messages).toHaveLength(1);
  });

  it('prune takes out what is gone and adds nothing', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE, THIRD], 'b.docx': [ONE] });
    rmSync(join(folder, 'b.docx'));
    const { told, summary } = ran(folder, 'prune', { 'a.docx': [OTHER, THIRD] });
    expect(told).toEqual({ 'a.docx': ['sử lý'] });
    expect(summary.written).toEqual(['b.json']);
    const content = readBaseline(join(folder, 'b.json'), 'b');
    expect([...(content ?? [])].map(([path, places]) => [path, places.map(({ text }) => text)])).toEqual([
      ['a.docx', ['bổ xung']],
    ]);
  });

  it('update keeps files that the run did not look at, unless they are gone', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE], 'b.docx': [ONE], 'c.docx': [ONE] });
    rmSync(join(folder, 'c.docx'));
    ran(folder, 'update', { 'a.docx': [THIRD] });
    expect([...(readBaseline(join(folder, 'b.json'), 'b') ?? new Map()).keys()]).toEqual(['a.docx', 'b.docx']);
  });

  it('of a file that could not be read nothing is stale, and nothing is lost', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE] });
    for (const use of ['read', 'prune', 'update'] as const) {
      const baselines = new Baselines(join(folder, 'b.json'), use, folder, [join(folder, 'a.docx')]);
      const result = { ...uncheckedResult('a.docx', 'unreadable'), status: 'failed' as const };
      baselines.apply({ result, views: [], cited: null }, join(folder, 'a.docx'), undefined);
      expect(baselines.end(() => true)?.stale).toEqual([]);
    }
    expect([...(readBaseline(join(folder, 'b.json'), 'b') ?? new Map()).keys()]).toEqual(['a.docx']);
  });

  it('a file that was moved to another folder takes its findings with it; under another name it is new', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'du-thao/a.docx': [ONE], 'du-thao/b.docx': [ONE] });
    mkdirSync(join(folder, 'ban-hanh'));
    renameSync(join(folder, 'du-thao/a.docx'), join(folder, 'ban-hanh/a.docx'));
    renameSync(join(folder, 'du-thao/b.docx'), join(folder, 'ban-hanh/khac.docx'));
    const files = { 'ban-hanh/a.docx': [ONE], 'ban-hanh/khac.docx': [ONE] };
    const { told, summary } = ran(folder, 'read', files);
    expect(told).toEqual({ 'ban-hanh/a.docx': [], 'ban-hanh/khac.docx': ['sử lý'] });
    expect(summary.stale.map(({ path }) => path)).toEqual(['du-thao/b.docx']);
    ran(folder, 'prune', files);
    expect([...(readBaseline(join(folder, 'b.json'), 'b') ?? new Map()).keys()]).toEqual(['ban-hanh/a.docx']);
  });

  it('one of two files of the same name: nobody can tell which', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a/x.docx': [ONE], 'b/x.docx': [ONE] });
    rmSync(join(folder, 'a'), { recursive: true });
    rmSync(join(folder, 'b'), { recursive: true });
    expect(ran(folder, 'read', { 'c/x.docx': [ONE] }).told).toEqual({ 'c/x.docx': ['sử lý'] });
  });

  it('names are the same whatever the machine: relative, with /, composed', () => {
    const folder = folderWith({});
    ran(folder, 'update', { [`${'văn bản'.normalize('NFD')}/tờ trình.docx`]: [ONE] }, 'moc/b.json');
    expect([...(readBaseline(join(folder, 'moc/b.json'), 'b') ?? new Map()).keys()]).toEqual([
      '../văn bản/tờ trình.docx',
    ]);
  });

  it('is written only when it changes', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE, THIRD] });
    const before = statSync(join(folder, 'b.json'), { bigint: true });
    ran(folder, 'update', { 'a.docx': [THIRD, ONE] });
    ran(folder, 'prune', { 'a.docx': [THIRD, ONE] });
    expect(statSync(join(folder, 'b.json'), { bigint: true }).ino).toBe(before.ino);
  });

  it('parts of a run write into the same file', () => {
    const folder = folderWith({});
    for (const path of ['a.docx', 'b.docx']) writeFileSync(join(folder, path), '');
    const parts = ['a.docx', 'b.docx'].map((path) => {
      const baselines = new Baselines(
        join(folder, 'b.json'),
        'update',
        folder,
        ['a.docx', 'b.docx'].map((name) => join(folder, name)),
      );
      const [one, view] = finding(ONE);
      const result = { ...uncheckedResult(path), status: 'checked' as const, messages: [one] };
      baselines.apply({ result, views: [view], cited: null }, join(folder, path), undefined);
      return baselines;
    });
    for (const part of parts) part.end(() => true);
    expect([...(readBaseline(join(folder, 'b.json'), 'b') ?? new Map()).keys()]).toEqual(['a.docx', 'b.docx']);
  });
});

describe('a baseline that cannot be used', () => {
  it.each([
    ['{', 'không phải JSON', 'is no JSON'],
    ['<<<<<<< HEAD\n{}', 'dấu xung đột của git', 'conflict marks'],
    ['[]', 'không đúng dạng', 'another shape'],
    ['{"files":{}}', '"version"', '"version"'],
    ['{"version":2,"files":{}}', 'version 2', 'version 2'],
    ['{"version":1,"files":[]}', '"files"', '"files"'],
    ['{"version":1,"files":{"a":{}}}', '"a"', '"a"'],
    ['{"version":1,"files":{"a":[{"rule":"x"}]}}', '"a"[0]', '"a"[0]'],
    ['{"version":1,"files":{"a":[{"rule":"x","message":"y","component":"nonsense"}]}}', '"a"[0]', '"a"[0]'],
    ['{"version":1,"files":{"a":[{"rule":"x","message":"y","count":1e9}]}}', '"a"[0]', '"a"[0]'],
    [
      JSON.stringify({
        version: 1,
        files: { a: Array.from({ length: 30 }, () => ({ rule: 'x', message: 'y', count: 1e5 })) },
      }),
      '"count"',
      '"count"',
    ],
  ])('%.60s', (content, vi, en) => {
    const path = join(folderWith({ 'b.json': content }), 'b.json');
    const text = { vi: expect.stringContaining(vi) as string, en: expect.stringContaining(en) as string };
    expect(() => readBaseline(path, 'b.json')).toThrow(expect.objectContaining({ text }));
  });

  it('is not quoted: a configuration may name a file that holds secrets', () => {
    const path = join(folderWith({ '.env': 'MAT_KHAU=bi-mat-123' }), '.env');
    expect(() => readBaseline(path, '.env')).toThrow(
      expect.objectContaining({
        text: { vi: expect.not.stringContaining('MAT') as string, en: expect.not.stringContaining('MAT') as string },
      }),
    );
  });

  it('is read as it was written', () => {
    const folder = folderWith({});
    ran(folder, 'update', { 'a.docx': [ONE, ONE, OTHER] });
    const content = readBaseline(join(folder, 'b.json'), 'b') ?? new Map();
    writeFileSync(join(folder, 'b.json'), `\ufeff${textOf(content)}`);
    expect(textOf(readBaseline(join(folder, 'b.json'), 'b') ?? new Map())).toBe(textOf(content));
  });
});
