import { describe, expect, it } from 'vitest';
import { failedResult, type FileResult } from '../../src/lint/file-result.ts';
import type { Draft } from '../../src/draft/draft.ts';
import type { Finding, Severity } from '../../src/lint/finding.ts';
import { citations } from '../../src/knowledge/requirements.ts';
import { findingPlace, NO_PLACE } from '../../src/lint/place.ts';
import { colourLevel, colourPainter, PLAIN } from '../../src/report/paint.ts';
import { bareRecord, fileRecord } from '../../src/report/file-record.ts';
import { prettyFile, type PrettyOptions, prettySummary } from '../../src/report/pretty.ts';
import { RunTotals } from '../../src/report/summary.ts';
import { displayWidth } from '../../src/report/width.ts';
import { RAW } from '../../tools/support/hostile-cases.ts';
import { draftOf } from '../support/tree.ts';

const LETTERHEAD = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập – Tự do – Hạnh phúc',
  'Số: 5/UBND-NC',
  'Số: 7/UBND-VX',
  'Số: 8/UBND-TH',
];

function finding(changes: Partial<Finding>, location: Partial<Finding['location']> = {}): Finding {
  return {
    ruleId: 'the-thuc/tieu-ngu',
    family: 'the-thuc',
    severity: 'error',
    message: 'Tiêu ngữ dùng dấu gạch dài “–”; phải là dấu gạch nối “-” có cách chữ.',
    messageId: 'dash',
    legalBasis: ['ND30-I.II.1.b-1'],
    basis: '',
    place: NO_PLACE,
    location: { part: 'word/document.xml', paragraph: 2, start: 8, end: 9, component: 'motto', text: '–', ...location },
    fix: { description: 'Thay bằng “-”', text: '-', safe: true, changes: [] },
    suggestions: [],
    also: [],
    ...changes,
  };
}

function fileOf(messages: Finding[], changes: Partial<FileResult> = {}): FileResult {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of messages) counts[severity]++;
  return {
    path: 'du-thao.docx',
    profile: 'nd30',
    documentType: 'cong-van',
    status: 'checked',
    coverage: 'full',
    messages,
    notes: [],
    suppressed: [],
    counts,
    ...changes,
  };
}

const PLAIN_OPTIONS = { language: 'vi', paint: PLAIN, width: 80 } as const;
const pretty = (result: FileResult, draft: Draft | null, options: PrettyOptions): string =>
  prettyFile(draft ? fileRecord({ draft, result }, { cited: false }) : bareRecord(result), options);
const report = (file: FileResult, draft: Draft | null, options: PrettyOptions = PLAIN_OPTIONS): string => {
  const { language } = options;
  const messages = file.messages.map((each) => ({
    ...each,
    basis: citations(each.legalBasis, language),
    place: draft ? findingPlace(draft, each.location, each.also) : NO_PLACE,
  }));
  const told = { ...file, messages };
  return [pretty(told, draft, options), prettySummary(RunTotals.of([told]), options)]
    .filter((text) => text !== '')
    .join('\n\n');
};

describe('the report', () => {
  const number = finding(
    {
      ruleId: 'the-thuc/so-ky-hieu',
      severity: 'warning',
      message: 'Số nhỏ hơn 10 phải thêm số 0 phía trước: “05”.',
      legalBasis: ['ND30-I.II.3.c-3'],
      fix: null,
      suggestions: ['05'],
      also: [4, 5],
    },
    { paragraph: 3, start: 4, end: 5, component: 'numberAndSymbol', text: '5' },
  );
  const page = finding(
    {
      ruleId: 'the-thuc/le-trang',
      message: 'Lề trái là 25,4 mm; phải từ 30 đến 35 mm.',
      legalBasis: ['ND30-I.I.3-3'],
      fix: null,
    },
    { paragraph: null, start: 0, end: 0, component: null, text: '' },
  );
  const missing = finding(
    { ruleId: 'the-thuc/noi-nhan', message: 'Thiếu dòng Lưu.', legalBasis: [], fix: null, severity: 'info' },
    { paragraph: 3, start: 0, end: 0, component: 'archiveLine', text: '' },
  );
  const file = fileOf([page, finding({}), number, missing]);

  it('without colours', () => {
    expect(report(file, draftOf(LETTERHEAD))).toMatchInlineSnapshot(`
      "du-thao.docx  Công văn

        ✖ lỗi  Cả văn bản
          Lề trái là 25,4 mm; phải từ 30 đến 35 mm.
          the-thuc/le-trang · NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 3

        ✖ lỗi  Tiêu ngữ
          Độc lập – Tự do – Hạnh phúc
                  ^
          Tiêu ngữ dùng dấu gạch dài “–”; phải là dấu gạch nối “-” có cách chữ.
          Sửa được: Thay bằng “-”
          the-thuc/tieu-ngu · NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 1,
          điểm b

        ▲ cảnh báo  Số, ký hiệu
          Số: 5/UBND-NC
              ^
          Số nhỏ hơn 10 phải thêm số 0 phía trước: “05”.
          Cũng ở: “Số: 7/UBND-VX”, “Số: 8/UBND-TH”.
          the-thuc/so-ky-hieu · NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 3,
          điểm c

        • gợi ý  Dòng Lưu · ở chỗ “Số: 5/UBND-NC”
          Thiếu dòng Lưu.
          the-thuc/noi-nhan

      Thể thức: 2 lỗi, 1 cảnh báo, 1 gợi ý · Nội dung: 0 · Văn phong: 0 · Chính tả: 0
      Tổng cộng: 2 lỗi, 1 cảnh báo, 1 gợi ý trong 1 tệp.
      1 chỗ sửa được: vbcheck fix du-thao.docx"
    `);
  });

  it('in English', () => {
    expect(report(file, draftOf(LETTERHEAD), { ...PLAIN_OPTIONS, language: 'en' })).toMatchInlineSnapshot(`
      "du-thao.docx  Công văn

        ✖ error  The whole document
          Lề trái là 25,4 mm; phải từ 30 đến 35 mm.
          the-thuc/le-trang · Decree 30/2020/NĐ-CP, Annex I, Part I, Section I,
          Clause 3

        ✖ error  Motto
          Độc lập – Tự do – Hạnh phúc
                  ^
          Tiêu ngữ dùng dấu gạch dài “–”; phải là dấu gạch nối “-” có cách chữ.
          Can be fixed: Thay bằng “-”
          the-thuc/tieu-ngu · Decree 30/2020/NĐ-CP, Annex I, Part I, Section II,
          Clause 1, Point b

        ▲ warning  Number and symbol
          Số: 5/UBND-NC
              ^
          Số nhỏ hơn 10 phải thêm số 0 phía trước: “05”.
          Also in: “Số: 7/UBND-VX”, “Số: 8/UBND-TH”.
          the-thuc/so-ky-hieu · Decree 30/2020/NĐ-CP, Annex I, Part I, Section II,
          Clause 3, Point c

        • hint  Archive line · at “Số: 5/UBND-NC”
          Thiếu dòng Lưu.
          the-thuc/noi-nhan

      Format: 2 errors, 1 warning, 1 hint · Content: 0 · Style: 0 · Spelling: 0
      In all: 2 errors, 1 warning, 1 hint in 1 file.
      1 can be fixed: vbcheck fix du-thao.docx"
    `);
  });

  it('with colours marks the words and needs no ^', async () => {
    const paint = await colourPainter(1);
    const text = pretty(fileOf([finding({})]), draftOf(LETTERHEAD), { ...PLAIN_OPTIONS, paint });
    expect(text).toContain('Độc lập \u001b[31m\u001b[4m–\u001b[24m\u001b[39m Tự do – Hạnh phúc');
    expect(text).not.toContain('^');
  });

  it('fits a narrow terminal', () => {
    const lines = report(file, draftOf(LETTERHEAD), { ...PLAIN_OPTIONS, width: 44 }).split('\n');
    const blocks = lines.filter((line) => line.startsWith('    '));
    expect(Math.max(...blocks.map(displayWidth))).toBeLessThanOrEqual(44);
  });

  it('puts ^ under the words whatever their composition', () => {
    const texts = LETTERHEAD.map((text) => text.normalize('NFD'));
    const start = (texts[1] as string).indexOf('–');
    const lines = pretty(fileOf([finding({}, { start, end: start + 1 })]), draftOf(texts), PLAIN_OPTIONS).split('\n');
    const marked = lines.findIndex((line) => line.trim() === '^');
    expect(displayWidth((lines[marked - 1] as string).split('–')[0] as string)).toBe(
      (lines[marked] as string).indexOf('^'),
    );
  });

  it('names the page that Word last laid the paragraph on', () => {
    const draft = draftOf(LETTERHEAD);
    (draft.paragraphs[1] as { renderedPage: number }).renderedPage = 1;
    expect(report(fileOf([finding({})]), draft)).toContain('Tiêu ngữ · khoảng trang 1');
  });

  it('does not list dozens of paragraphs', () => {
    const also = Array.from({ length: 30 }, (_, i) => i + 10);
    const texts = Array.from({ length: 40 }, (_, i) => `Dòng ${i + 1}`);
    const text = report(fileOf([finding({ also })]), draftOf(texts));
    expect(text).toContain('Cũng ở: “Dòng 10”, “Dòng 11”, “Dòng 12”, “Dòng 13” và 26 chỗ nữa.');
  });

  it('lets nothing from a document steer the terminal', () => {
    const text = pretty(
      fileOf([finding({ message: 'x\u001b[2J\u202ey' }, { text: 'x' })], { path: 'a\u001b]0;x\u0007\u009b.docx' }),
      draftOf(['x']),
      PLAIN_OPTIONS,
    );
    expect(text).not.toMatch(RAW);
  });
});

describe('the last lines', () => {
  const end = (...files: FileResult[]): string => prettySummary(RunTotals.of(files), PLAIN_OPTIONS);
  const clean = fileOf([]);
  const broken = failedResult('hong.docx', { code: 'truncated', message: 'Tệp bị cụt.' });

  it('one clean file', () => expect(end(clean)).toBe('✔ Không thấy lỗi nào.'));
  it('clean files', () => expect(end(clean, clean)).toBe('✔ Đã kiểm tra 2 tệp, không thấy lỗi nào.'));
  it('a clean one and one that cannot be read', () =>
    expect(end(clean, broken)).toBe('✔ Đã kiểm tra 1 tệp, không thấy lỗi nào.\n1 tệp không kiểm tra được'));
  it('none that can be read', () => expect(end(broken)).toBe('1 tệp không kiểm tra được'));
  it('a command stands on one line, with each blank of the name', () => {
    const path = `${'Một thư mục có tên rất dài '.repeat(4)}/hai  dấu cách.docx`;
    expect(end(fileOf([finding({})], { path })).split('\n')).toContain(`vbcheck fix "${path}"`);
  });
  it('nothing that a rule applies to', () =>
    expect(end(fileOf([], { status: 'skipped' }))).toBe('Không có quy tắc nào áp dụng.'));
});

describe('a file that is not checked', () => {
  it('tells why', () => {
    const note = {
      code: 'not-administrative' as const,
      message: 'Không phải văn bản hành chính: không soát thể thức.',
    };
    const file = fileOf([], { status: 'skipped', documentType: null, notes: [note] });
    expect(pretty(file, null, PLAIN_OPTIONS)).toBe(
      'du-thao.docx\n  Lưu ý: Không phải văn bản hành chính: không soát thể thức.',
    );
  });
  it('or what is wrong with it', () => {
    const file = failedResult('hong.docx', { code: 'truncated', message: 'Tệp bị cụt.' });
    expect(pretty(file, null, PLAIN_OPTIONS)).toBe('hong.docx\n  ✖ Không kiểm tra được: Tệp bị cụt.');
  });
});

describe('colourLevel', () => {
  it.each<[Record<string, string>, boolean, number, string]>([
    [{}, true, 1, 'a terminal'],
    [{}, false, 0, 'a pipe'],
    [{ TERM: 'dumb' }, true, 0, 'a dumb terminal'],
    [{ TERM: 'xterm-256color' }, true, 2, '256 colours'],
    [{ COLORTERM: 'truecolor' }, true, 3, 'true colour'],
    [{ NO_COLOR: '1' }, true, 0, 'NO_COLOR'],
    [{ NO_COLOR: '' }, true, 1, 'empty NO_COLOR'],
    [{ FORCE_COLOR: '1' }, false, 1, 'FORCE_COLOR in a pipe'],
    [{ FORCE_COLOR: '0' }, true, 0, 'FORCE_COLOR=0'],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, 1, 'both'],
  ])('%j, terminal %s: %i (%s)', (env, terminal, level) => expect(colourLevel(env, terminal)).toBe(level));
});

describe('severities', () => {
  it.each(['error', 'warning', 'info'] as Severity[])('%s has a sign and a word', (severity) => {
    const [, , first] = pretty(fileOf([finding({ severity })]), null, PLAIN_OPTIONS).split('\n');
    expect(first).toMatch(
      { error: /^ {2}✖ lỗi {2}Tiêu ngữ/, warning: /^ {2}▲ cảnh báo {2}/, info: /^ {2}• gợi ý {2}/ }[severity],
    );
  });
});
