import { describe, expect, it } from 'vitest';
import { failedResult, uncheckedResult } from '../../src/lint/file-result.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { inspect } from '../../src/report/inspection.ts';
import { jsonReport } from '../../src/report/json.ts';
import { forbids } from '../support/rules.ts';
import { documentOf, draftOf, segmentOf } from '../support/tree.ts';

const LETTER = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 05/QĐ-UBND',
  'Hà Nội, ngày 05 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
];

describe('jsonReport', () => {
  const rules = [forbids('the-thuc/cam-ha-noi', 'Hà Nội'), forbids('chinh-ta/cam-tu-do', 'Tự do', 'warning')];
  const { result } = checkDocument(documentOf(LETTER), 'a.docx', { rules });
  const report = jsonReport([result, failedResult('b.docx', { code: 'truncated', message: 'Tệp bị cụt.' })], '1.2.3');

  it('has the names of the contract, in order', () => {
    expect(Object.keys(report)).toEqual(['version', 'files', 'leftOut', 'summary']);
    expect(Object.keys(report.files[0] ?? {})).toEqual([
      'path',
      'profile',
      'documentType',
      'status',
      'coverage',
      'messages',
      'notes',
      'suppressed',
      'counts',
    ]);
    expect(Object.keys(report.files[1] ?? {})).toEqual([
      'path',
      'profile',
      'documentType',
      'status',
      'coverage',
      'leftOut',
      'error',
      'messages',
      'notes',
      'suppressed',
      'counts',
    ]);
    expect(Object.keys(report.files[0]?.messages[0] ?? {})).toEqual([
      'ruleId',
      'family',
      'severity',
      'message',
      'messageId',
      'legalBasis',
      'basis',
      'manual',
      'location',
      'place',
      'fix',
      'suggestions',
      'also',
    ]);
    expect(Object.keys(report.files[0]?.messages[0]?.location ?? {})).toEqual([
      'part',
      'paragraph',
      'start',
      'end',
      'component',
      'text',
    ]);
  });

  it('says what was found', () => {
    expect(report.files[0]).toMatchObject({
      path: 'a.docx',
      profile: 'nd30',
      documentType: 'quyet-dinh',
      status: 'checked',
      counts: { error: 1, warning: 1, info: 0 },
    });
    expect(report.files[0]?.messages[1]?.location).toEqual({
      part: 'word/document.xml',
      paragraph: 4,
      start: 0,
      end: 6,
      component: 'placeAndDate',
      text: 'Hà Nội',
    });
  });

  it('sums up', () => {
    expect(report.summary).toEqual({
      files: 2,
      failed: 1,
      error: 1,
      warning: 1,
      info: 0,
      byFamily: {
        'the-thuc': { error: 1, warning: 0, info: 0 },
        'noi-dung': { error: 0, warning: 0, info: 0 },
        'van-phong': { error: 0, warning: 0, info: 0 },
        'chinh-ta': { error: 0, warning: 1, info: 0 },
      },
      coverage: { full: 1, shared: 0, language: 0, none: 1 },
      leftOut: {
        doc: 0,
        rtf: 0,
        odt: 0,
        pdf: 0,
        ignored: 0,
        'lock-file': 0,
        'own-output': 0,
        'no-rule': 0,
        unreadable: 1,
      },
    });
  });

  it('lists apart what folders hold besides documents, and counts it', () => {
    const { files, leftOut, summary } = jsonReport([result], '1.2.3', [
      uncheckedResult('a.doc', 'doc'),
      uncheckedResult('a-da-sua.docx', 'own-output'),
    ]);
    expect(files.map(({ path }) => path)).toEqual(['a.docx']);
    expect(leftOut).toEqual([
      { path: 'a.doc', reason: 'doc' },
      { path: 'a-da-sua.docx', reason: 'own-output' },
    ]);
    expect([summary.files, summary.coverage.none, summary.leftOut.doc, summary.leftOut['own-output']]).toEqual([
      1, 0, 1, 1,
    ]);
  });
});

describe('checkDocument', () => {
  it('is skipped when no rule applies', () => {
    const { result } = checkDocument(documentOf(['Thơ tình']), 'a.docx', { rules: [forbids('the-thuc/x', 'tình')] });
    expect(result).toMatchObject({
      status: 'skipped',
      profile: 'other',
      coverage: 'none',
      leftOut: 'no-rule',
      messages: [],
      notes: [{ code: 'not-administrative' }],
    });
  });

  it('fails, with what the other rules found, when a rule throws', () => {
    const broken = {
      ...forbids('the-thuc/hong', 'x'),
      check: () => {
        throw new Error('bất ngờ');
      },
    };
    const { result } = checkDocument(documentOf(LETTER), 'a.docx', {
      rules: [broken, forbids('the-thuc/x', 'Hà Nội')],
    });
    expect(result).toMatchObject({
      status: 'failed',
      error: {
        code: 'internal-error',
        message: 'Lỗi của chính vbcheck ở quy tắc the-thuc/hong, không phải của văn bản: bất ngờ',
      },
      counts: { error: 1 },
    });
  });

  it('follows the settings of the recognised type', () => {
    const rule = forbids('the-thuc/x', 'Hà Nội');
    const settings = (type: string | null) => ({
      rules: new Map([['the-thuc/x', { severity: type === 'quyet-dinh' ? ('off' as const) : ('error' as const) }]]),
    });
    expect(checkDocument(documentOf(LETTER), 'a.docx', { rules: [rule], settings }).result.messages).toEqual([]);
  });

  it('follows a profile that is forced on it', () => {
    const { result } = checkDocument(documentOf(LETTER), 'a.docx', {
      rules: [forbids('the-thuc/x', 'Hà Nội')],
      settings: () => ({ profile: 'dang' }),
    });
    expect(result).toMatchObject({ profile: 'dang', status: 'skipped', messages: [] });
  });
});

describe('inspect', () => {
  it('lists every paragraph with its pieces and the format of its first visible run', () => {
    const draft = draftOf(['UBND TỈNH\nSỞ NỘI VỤ', '']);
    const [two, empty] = draft.paragraphs;
    if (!two || !empty) throw new Error('two paragraphs');
    draft.segmentsOf = new Map([
      [
        two,
        [
          segmentOf(two, { component: 'parentAgency', end: 9, confidence: 0.987654 }),
          segmentOf(two, { component: 'issuingAgency', start: 10 }),
        ],
      ],
      [empty, [segmentOf(empty, { component: 'empty' })]],
    ]);
    expect(inspect(draft, 'a.docx').paragraphs).toEqual([
      {
        part: 'word/document.xml',
        paragraph: 1,
        components: [
          { component: 'parentAgency', start: 0, end: 9, confidence: 0.99 },
          { component: 'issuingAgency', start: 10, end: 19, confidence: 1 },
        ],
        text: 'UBND TỈNH\nSỞ NỘI VỤ',
        format: {
          font: 'Times New Roman',
          sizePt: 14,
          bold: false,
          italic: false,
          caps: false,
          align: 'both',
          firstLineMm: 10,
          spaceBeforePt: 0,
          spaceAfterPt: 6,
          lineSpacing: 1,
          lineSpacingPt: null,
        },
      },
      expect.objectContaining({
        paragraph: 2,
        text: '',
        components: [{ component: 'empty', start: 0, end: 0, confidence: 1 }],
      }),
    ]);
  });

  it('takes the format of the words, not of a drawing before them', () => {
    const draft = draftOf(['\ufffcSỞ NỘI VỤ']);
    const [paragraph] = draft.paragraphs;
    if (!paragraph) throw new Error('one paragraph');
    const [span] = paragraph.spans;
    if (!span) throw new Error('one span');
    paragraph.spans = [
      { ...span, end: 1 },
      { ...span, start: 1, format: { ...span.format, sizePt: 13, bold: true } },
    ];
    expect(inspect(draft, 'a.docx').paragraphs[0]?.format).toMatchObject({ sizePt: 13, bold: true });
  });

  it('gives the page set-up in millimetres', () => {
    expect(inspect(draftOf(['a', 'b']), 'a.docx').pageSetup).toEqual([
      {
        widthMm: 210.01,
        heightMm: 297,
        landscape: false,
        topMm: 20,
        bottomMm: 20,
        leftMm: 30,
        rightMm: 14.99,
        gutterMm: 0,
        columns: 1,
        firstParagraph: 1,
        lastParagraph: 2,
      },
    ]);
  });
});
