/** What fixes change, exactly: each place is named by the words that stand there. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { textBlocks } from '../../fixtures/recipe.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { openBytes } from '../../src/host/node.ts';
import type { Change } from '../../src/lint/change.ts';
import type { Fix } from '../../src/lint/finding.ts';
import type { RuleExample } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import { paragraphs } from '../../src/tree/visit.ts';

interface Reported {
  fix: Fix | null;
  /** Changes as people would say them: what is done to which words. */
  said: unknown[];
}

async function reported(example: RuleExample, ruleId: string, messageId: string): Promise<Reported[]> {
  const document = readDocx(openBytes(await buildDocx(applyExample(correctRecipe(example.type), example))));
  const { result } = checkDocument(document, 'a.docx', { rules, settings: () => ({ final: example.final }) });
  return result.messages
    .filter((finding) => finding.ruleId === `the-thuc/${ruleId}` && finding.messageId === messageId)
    .map(({ fix }) => ({ fix, said: fix?.changes.map((change) => inWords(document, change)) ?? [] }));
}

function inWords(document: DocumentNode, change: Change): unknown {
  if (!('part' in change)) return change;
  const text = document.children
    .flatMap((story) => paragraphs(story))
    .find(({ part, index }) => part === change.part && index === change.paragraph)?.text;
  switch (change.type) {
    case 'text':
      return [text?.slice(change.start, change.end), change.text];
    case 'runFormat':
      return [text?.slice(change.start, change.end), change.format];
    case 'paragraphFormat':
      return [text?.slice(0, 12), change.format];
    case 'removeParagraph':
      return ['removed', text];
  }
}

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

describe('characters', () => {
  test.each([
    // The sizes of the letterhead go together: with 14 pt below, 13 pt is right, not 12.
    ['quoc-hieu', 'wrongSize', { nationalName: { format: { sizePt: 15 } } }, [[NATIONAL_NAME, { sizePt: 13 }]]],
    ['quoc-hieu', 'notBold', { nationalName: { format: { bold: false } } }, [[NATIONAL_NAME, { bold: true }]]],
    [
      'quoc-hieu',
      'underlined',
      { nationalName: { format: { underline: true } } },
      [[NATIONAL_NAME, { underline: 'none' }]],
    ],
    [
      'tieu-ngu',
      'allCapitals',
      { motto: { format: { caps: true } } },
      [['Độc lập - Tự do - Hạnh phúc', { caps: false }]],
    ],
    [
      'phong-chu',
      'otherFont',
      { subject: { text: 'V/v báo cáo', format: { font: 'Calibri' } } },
      [['V/v báo cáo', { font: 'Times New Roman' }]],
    ],
    [
      'mau-chu',
      'coloured',
      { subject: { text: 'V/v báo cáo', format: { color: 'FF0000' } } },
      [['V/v báo cáo', { color: '000000' }]],
    ],
  ] as const)('%s %s', async (rule, message, set, changes) => {
    const [found] = await reported({ type: 'cong-van', set }, rule, message);
    expect(found?.said).toEqual(changes);
    expect(found?.fix?.safe).toBe(true);
  });

  test('all paragraphs of one fault at once', async () => {
    const recipient = { text: ['- Như trên;', '- UBND tỉnh;'], format: { sizePt: 12 } };
    const [found] = await reported({ type: 'cong-van', set: { recipient } }, 'noi-nhan', 'wrongSize');
    expect(found?.said).toEqual([
      ['- Như trên;', { sizePt: 11 }],
      ['- UBND tỉnh;', { sizePt: 11 }],
    ]);
  });

  test('the size of the body is that of the rest of it', async () => {
    const text = ['Sở Nội vụ đã nhận được văn bản nêu trên.', 'Sở Nội vụ có ý kiến như sau./.'];
    const recipe = correctRecipe('cong-van');
    const small = applyExample(recipe, { set: { bodyText: { text, format: { sizePt: 13 } } } });
    const [, last] = small.blocks.filter((block) => block.kind === 'text' && block.component === 'bodyText');
    if (last?.kind !== 'text') throw new Error('the letter has no body');
    last.format = { ...last.format, sizePt: 11 };
    const document = readDocx(openBytes(await buildDocx(small)));
    const { result } = checkDocument(document, 'a.docx', { rules, settings: () => ({}) });
    const fix = result.messages.find(
      ({ messageId, ruleId }) => ruleId === 'the-thuc/co-chu-noi-dung' && messageId === 'wrongSize',
    )?.fix;
    expect(fix?.changes.map((change) => inWords(document, change))).toEqual([[text[1], { sizePt: 13 }]]);
  });
});

describe('words', () => {
  test.each([
    [
      'quoc-hieu',
      'notCapitals',
      'cong-van',
      { nationalName: { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam' } },
      [['Cộng hòa xã hội chủ nghĩa Việt Nam', NATIONAL_NAME]],
    ],
    [
      'tieu-ngu',
      'longDash',
      'cong-van',
      { motto: { text: 'Độc lập – Tự do – Hạnh phúc' } },
      [['Độc lập – Tự do – Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc']],
    ],
    ['so-ky-hieu', 'romanNumber', 'cong-van', { numberAndSymbol: { text: 'Số: IX/SNV-VX' } }, [['IX', '09']]],
    [
      'noi-nhan',
      'noDash',
      'cong-van',
      { recipient: { text: ['Như trên;', 'UBND tỉnh;'] } },
      [
        ['Như', '- Như'],
        ['UBND', '- UBND'],
      ],
    ],
    [
      'noi-nhan',
      'noSemicolon',
      'cong-van',
      { recipient: { text: ['- Như trên', '- UBND tỉnh,'] } },
      [
        ['trên', 'trên;'],
        [',', ';'],
      ],
    ],
    [
      'kinh-gui',
      'lastWithoutFullStop',
      'cong-van',
      { addressee: { text: ['Kính gửi:', '- Bộ Nội vụ;', '- Bộ Tài chính;'] } },
      [[';', '.']],
    ],
    [
      'dong-luu',
      'semicolon',
      'cong-van',
      { archiveLine: { text: '- Lưu: VT; VX; TH.' } },
      [
        [';', ','],
        [';', ','],
      ],
    ],
    ['chuong-muc', 'notRoman', 'quy-che', { chapterLabel: { text: 'Chương 2' } }, [['Chương 2', 'Chương II']]],
    [
      'can-cu',
      'noOpeningWord',
      'quyet-dinh',
      { legalGround: { text: ['Luật Viên chức ngày 15 tháng 11 năm 2010;', 'Theo đề nghị của Chánh Văn phòng Sở.'] } },
      [['Luật', 'Căn cứ Luật']],
    ],
    [
      'can-cu-van-ban',
      'shortDate',
      'quyet-dinh',
      { legalGround: { text: ['Căn cứ Luật Viên chức ngày 5/2/2010;', 'Theo đề nghị của Chánh Văn phòng Sở.'] } },
      [['ngày 5/2/2010', 'ngày 05 tháng 02 năm 2010']],
    ],
    [
      'tieu-de-noi-dung',
      'lowerCase',
      'ke-hoach',
      { contentTitle: { text: 'I. Mục đích (theo Phụ lục)' } },
      [['I. Mục đích ', 'I. MỤC ĐÍCH ']],
    ],
  ] as const)('%s %s', async (rule, message, type, set, changes) => {
    const [found] = await reported({ type, set }, rule, message);
    expect(found?.said).toEqual(changes);
    expect(found?.fix?.safe).toBe(true);
  });

  test.each([
    [
      'ho-ten-nguoi-ky',
      'allCapitals',
      'cong-van',
      { signerName: { text: 'NGUYỄN MINH KHÔI' } },
      [['NGUYỄN MINH KHÔI', 'Nguyễn Minh Khôi']],
    ],
    [
      'diem',
      'missingDStroke',
      'ke-hoach',
      { point: { text: [...'abcdef'].map((letter) => `${letter}) Việc của cơ quan.`) } },
      [
        ['e', 'đ'],
        ['f', 'e'],
      ],
    ],
    [
      'vien-dan',
      'lawWithNumber',
      'cong-van',
      { bodyText: { text: ['Thực hiện Luật Lưu trữ số 33/2024/QH15.', 'Đề nghị thực hiện./.'] } },
      [[' số 33/2024/QH15', '']],
    ],
  ] as const)('%s %s is for somebody to look at', async (rule, message, type, set, changes) => {
    const [found] = await reported({ type, set }, rule, message);
    expect(found?.said).toEqual(changes);
    expect(found?.fix?.safe).toBe(false);
  });

  test.each([
    [
      'capitals may be names',
      'trich-yeu',
      'allCapitals',
      'quyet-dinh',
      { subject: { text: 'VỀ VIỆC THÀNH LẬP TỔ CÔNG TÁC' } },
    ],
    [
      'another number may be meant',
      'dieu',
      'gap',
      'quyet-dinh',
      {
        articleHeading: { text: ['Điều 1. Phê duyệt kế hoạch.', 'Điều 3. Chánh Văn phòng thi hành Quyết định này./.'] },
      },
    ],
    [
      'the group is the agency',
      'ky-hieu-loai',
      'wrongAbbreviation',
      'quyet-dinh',
      { numberAndSymbol: { text: 'Số: 48/SNV-QĐ' } },
    ],
  ] as const)('no answer is certain: %s', async (_, rule, message, type, set) => {
    const found = await reported({ type, set }, rule, message);
    expect(found.map(({ fix }) => fix)).toEqual([null]);
  });

  test('placeholders keep their names', async () => {
    const set = { signerTitle: { text: 'Phó Giám đốc {{TenSo}}' } };
    const [found] = await reported({ type: 'cong-van', set }, 'chuc-vu-nguoi-ky', 'notCapitals');
    expect(found?.said).toEqual([['Phó Giám đốc {{TenSo}}', 'PHÓ GIÁM ĐỐC {{TenSo}}']]);
  });
});

describe('paragraphs and pages', () => {
  test('bullets of recipients become dashes that are typed', async () => {
    const recipient = { text: ['Như trên;', 'UBND tỉnh;'] };
    const archiveLine = { text: 'Lưu: VT, VP.' };
    const recipe = applyExample(correctRecipe('cong-van'), { set: { recipient, archiveLine } });
    for (const block of textBlocks(recipe.blocks)) {
      if (block.component === 'recipient' || block.component === 'archiveLine') block.list = 'dash';
    }
    const parts = unzipSync(await buildDocx(recipe));
    const numbering = strFromU8(parts['word/numbering.xml'] as Uint8Array);
    parts['word/numbering.xml'] = strToU8(numbering.replaceAll('<w:lvlText w:val="-"/>', '<w:lvlText w:val="•"/>'));
    const document = readDocx(openBytes(zipSync(parts)));
    const { result } = checkDocument(document, 'a.docx', { rules, settings: () => ({}) });
    const found = result.messages.filter(({ messageId }) => messageId === 'otherDash');
    expect(found.map(({ message }) => message)).toEqual([
      'Đầu dòng nơi nhận ghi dấu “•” ở 3 dòng; đầu dòng là dấu “-”.',
    ]);
    expect(found[0]?.fix?.changes.map((change) => inWords(document, change))).toEqual([
      ['Như trên;', { numbering: null }],
      ['Như', '- Như'],
      ['UBND tỉnh;', { numbering: null }],
      ['UBND', '- UBND'],
      ['Lưu: VT, VP.', { numbering: null }],
      ['Lưu:', '- Lưu:'],
    ]);
  });

  test.each([
    ['can-deu', 'notJustified', { bodyText: { format: { align: 'left' } } }, { align: 'both' }],
    ['gian-dong', 'tooWide', { bodyText: { format: { lineSpacing: 2 } } }, { line: 360, lineRule: 'auto' }],
    ['gian-dong', 'tooNarrow', { bodyText: { format: { lineSpacing: 0.9 } } }, { line: 240, lineRule: 'auto' }],
    [
      'thut-dong-dau',
      'wrongIndent',
      { bodyText: { format: { firstLineMm: 0 } } },
      { indentLeftTwips: 0, firstLineTwips: 720 },
    ],
  ] as const)('%s %s', async (rule, message, set, format) => {
    const [found] = await reported({ type: 'cong-van', set }, rule, message);
    expect(found?.said.length).toBeGreaterThan(0);
    for (const change of found?.said ?? []) expect(change).toEqual([expect.any(String), format]);
  });

  test('a tab goes with the indent that it stood for', async () => {
    const set = { bodyText: { text: ['\tSở Nội vụ đã nhận được văn bản./.'], format: { firstLineMm: 0 } } };
    const [found] = await reported({ type: 'cong-van', set }, 'thut-dong-dau', 'typedIndent');
    expect(found?.said).toEqual([
      ['\tSở Nội vụ đ', { indentLeftTwips: 0, firstLineTwips: 720 }],
      ['\t', ''],
    ]);
  });

  test('empty lines of the letterhead', async () => {
    const set = { nationalName: { text: [NATIONAL_NAME, '', ''] } };
    const [found] = await reported({ type: 'cong-van', set }, 'dong-don-tieu-de', 'aboveMotto');
    expect(found?.said).toEqual([
      ['removed', ''],
      ['removed', ''],
    ]);
  });

  test('margins go to the nearest limit', async () => {
    const page = { topMm: 30, bottomMm: 20, leftMm: 25.4, rightMm: 15 };
    const example = { type: 'cong-van', page };
    const [top] = await reported(example, 'le-trang', 'topMargin');
    const [left] = await reported(example, 'le-trang', 'leftMargin');
    expect(top?.said).toEqual([{ type: 'section', section: 0, layout: { marginTopTwips: 1417 } }]);
    expect(left?.said).toEqual([{ type: 'section', section: 0, layout: { marginLeftTwips: 1701 } }]);
  });

  test('paper of all sections', async () => {
    const page = { widthMm: 215.9, heightMm: 279.4 };
    const [found] = await reported({ type: 'cong-van', page }, 'kho-giay', 'notA4');
    expect(found?.said).toEqual([
      { type: 'section', section: 0, layout: { pageWidthTwips: 11906, pageHeightTwips: 16838 } },
    ]);
  });
});
