/**
 * New documents: right by our own rules, recognised for what they are, opened by other programs.
 *
 * @module-tag slow
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import table from '../../data/named-styles.json' with { type: 'json' };
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import { openBytes } from '../../src/host/node.ts';
import { newDocument, newDocumentTypes } from '../../src/index.ts';
import { copyForm, DOCUMENT_TYPES } from '../../src/knowledge/document-types.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { AgencySettings } from '../../src/skeleton/agency.ts';
import { folderWith } from '../support/folder.ts';
import { convertAll } from '../support/libreoffice.ts';
import { errorsOf } from '../support/ooxml-validator.ts';

const YEAR = 2026;
const AGENCIES: Readonly<Record<string, AgencySettings>> = {
  'nothing known': {},
  'a department': {
    name: 'Sở Tài chính',
    parent: 'UBND tỉnh Quảng Trị',
    place: 'Quảng Trị',
    unit: 'VP',
    signer: { authority: 'KT. GIÁM ĐỐC', title: 'Phó Giám đốc', name: 'Nguyễn Minh Khôi' },
  },
  "a people's committee": {
    name: 'UBND tỉnh Quảng Trị',
    place: 'Quảng Trị',
    unit: 'NC',
    signer: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], title: 'PHÓ CHỦ TỊCH', name: 'Lê Thu Hạnh' },
  },
  'a very long name, decomposed, in the longest place': {
    name: 'Trung tâm Bồi dưỡng nghiệp vụ văn thư, lưu trữ và chuyển đổi số các cơ quan hành chính'.normalize('NFD'),
    parent: 'Sở Nội vụ thành phố Hồ Chí Minh'.normalize('NFD'),
    place: 'Thành phố Hồ Chí Minh'.normalize('NFD'),
    symbol: 'TTBDNV',
    signer: { title: 'Giám đốc'.normalize('NFD'), name: 'Trần Thu Hà'.normalize('NFD') },
  },
};
const KINDS = newDocumentTypes.map(({ id }) => id);
const CASES = KINDS.flatMap((id) => Object.keys(AGENCIES).map((name) => [id, name] as const));

const build = (id: string, agency: string): Uint8Array => newDocument(id, { agency: AGENCIES[agency], year: YEAR });

/** For tests that take one document of each kind: all agencies in turn. */
const agencyFor = (i: number): string => Object.keys(AGENCIES)[i % Object.keys(AGENCIES).length] as string;

const drafts = new Map<string, ReturnType<typeof check>>();

/** As checked before it is final. */
function draftOf(id: string, agency: string): ReturnType<typeof check> {
  const key = `${id} ${agency}`;
  const checked = drafts.get(key) ?? check(build(id, agency), id, false);
  drafts.set(key, checked);
  return checked;
}

function check(bytes: Uint8Array, id: string, final: boolean) {
  return checkDocument(readDocx(openBytes(bytes)), `${id}.docx`, { rules, settings: () => ({ final }) });
}

test('there is one for each type of Điều 7 and each form of copy', () => {
  const listed = DOCUMENT_TYPES.filter((type) => type.listed).map(({ id }) => id);
  expect(listed).toHaveLength(29);
  expect(KINDS.toSorted()).toEqual([...listed, 'sao-y', 'sao-luc', 'trich-sao'].toSorted());
});

describe.each(CASES)('%s of %s', (id, agency) => {
  test('has no finding before it is final but the hint that blanks wait', () => {
    const { result } = draftOf(id, agency);
    expect(result).toMatchObject({ status: 'checked', profile: 'nd30', documentType: copyForm(id) ? null : id });
    const others = result.messages.filter(({ messageId, severity }) => messageId !== 'waiting' || severity !== 'info');
    expect(others.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(result.messages.length).toBeLessThan(2);
    expect(result.notes).toEqual([]);
  });

  test('has nothing but blanks to be filled in for --final', () => {
    const { messages } = check(build(id, agency), id, true).result;
    expect(messages.map(({ ruleId }) => ruleId)).toContain('the-thuc/cho-trong');
    for (const { messageId } of messages) expect(['left', 'blankNumber', 'blankDate']).toContain(messageId);
  });

  test('is recognised by each of its styles', () => {
    const { draft } = draftOf(id, agency);
    const components = new Map(table.styles.map(({ name, component }) => [name, component]));
    const unlike = draft.paragraphs.flatMap((paragraph) =>
      (draft.segmentsOf.get(paragraph) ?? [])
        .filter(({ text }) => text.trim() !== '' && !text.startsWith('\ufffc'))
        // Worded like a legal ground, which it is not.
        .filter(({ text }) => !text.startsWith('Xét Đơn'))
        .filter(
          ({ component, confidence }) => component !== components.get(paragraph.styleName ?? '') || confidence < SURE,
        )
        .map(({ component, confidence, text }) => `${component} ${confidence.toFixed(2)}: ${text}`),
    );
    expect(unlike).toEqual([]);
  });
});

const SURE = 0.75;

describe('what it says', () => {
  const texts = (id: string, agency: AgencySettings): string[] =>
    readDocxTexts(newDocument(id, { agency, year: YEAR }));

  test('names, symbol, place, date and signature come from the settings', () => {
    const found = texts('QĐ', { ...AGENCIES['a department'] });
    expect(found).toEqual(
      expect.arrayContaining([
        'UBND TỈNH QUẢNG TRỊ',
        'SỞ TÀI CHÍNH',
        'Số:       /QĐ-STC',
        'Quảng Trị, ngày … tháng … năm 2026',
        'QUYẾT ĐỊNH',
        'GIÁM ĐỐC SỞ TÀI CHÍNH',
        '- Lưu: VT, VP.',
        'KT. GIÁM ĐỐC',
        'PHÓ GIÁM ĐỐC',
        'Nguyễn Minh Khôi',
      ]),
    );
  });

  test('a công văn names the drafting unit in its symbol', () => {
    expect(texts('cong-van', { ...AGENCIES['a department'] })).toContain('Số:       /STC-VP');
    expect(texts('cong-van', {})).toContain('Số:       /…-…');
  });

  test('a body that signs together decides in its own name, in two lines of the letterhead', () => {
    const found = texts('quyet-dinh', { ...AGENCIES["a people's committee"] });
    expect(found.slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG TRỊ']);
    expect(found).toContain('ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ');
    expect(found).toContain('Số:       /QĐ-UBND');
  });

  test.each([
    ['Văn phòng Đoàn đại biểu', { title: 'CHÁNH VĂN PHÒNG' }, 'CHÁNH VĂN PHÒNG ĐOÀN ĐẠI BIỂU'],
    ['Bộ Nội vụ', { authority: 'TL. BỘ TRƯỞNG', title: 'VỤ TRƯỞNG' }, 'BỘ TRƯỞNG BỘ NỘI VỤ'],
    ['Sở Y tế', { authority: 'Q. GIÁM ĐỐC' }, '[THẨM QUYỀN BAN HÀNH]'],
    ['Sở Y tế', { title: 'CHUYÊN VIÊN' }, '[THẨM QUYỀN BAN HÀNH]'],
  ])('competence of %s signed by %o', (name, signer, competence) => {
    expect(texts('quyet-dinh', { name, signer })).toContain(competence);
  });

  test('a name in capitals does not get into running text, where its small letters are unknown', () => {
    const found = texts('thong-bao', { name: 'SỞ TÀI CHÍNH' });
    expect(found).toContain('SỞ TÀI CHÍNH');
    expect(found.join('\n')).toContain('[Tên cơ quan, tổ chức] thông báo');
  });

  test('any text is text, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
        const document = readDocx(openBytes(newDocument('cong-van', { agency: { name, place: name }, year: YEAR })));
        expect(document.children.length).toBeGreaterThan(0);
      }),
    );
  });

  test('of an unknown type it throws', () => {
    expect(() => newDocument('thu-tay')).toThrow('không có loại văn bản “thu-tay”');
  });
});

function readDocxTexts(bytes: Uint8Array): string[] {
  return check(bytes, '', false).draft.paragraphs.map(({ text }) => text);
}

describe('the package', () => {
  test('the same arguments give the same bytes', () => {
    for (const [id, agency] of CASES) expect(build(id, agency)).toEqual(build(id, agency));
  });

  test('names no author and no day', () => {
    const core = strFromU8(unzipSync(build('cong-van', 'nothing known'))['docProps/core.xml'] as Uint8Array);
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });

  test('has every named style, with a next one that exists', () => {
    const styles = strFromU8(unzipSync(build('cong-van', 'nothing known'))['word/styles.xml'] as Uint8Array);
    for (const { id, name, next } of table.styles) {
      expect(styles).toContain(`w:styleId="${id}"><w:name w:val="${name}"/>`);
      expect(table.styles.map((style) => style.id)).toContain(next);
    }
  });

  test.each(KINDS)('%s has elements in the order of the schema', (id) => {
    const parts = unzipSync(build(id, 'a department'));
    for (const part of ['word/document.xml', 'word/styles.xml', 'word/settings.xml', 'word/header1.xml']) {
      const xml = strFromU8(parts[part] as Uint8Array);
      for (const [parent, order] of Object.entries(ORDER)) {
        for (const [, content = ''] of xml.matchAll(new RegExp(`<w:${parent}>(.*?)</w:${parent}>`, 'gs'))) {
          const names = topElements(content);
          expect(order).toEqual(expect.arrayContaining(names));
          expect(names).toEqual(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        }
      }
    }
  });
});

/** Children in the order of ECMA-376-1, those that occur. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: ['pStyle', 'keepNext', 'spacing', 'ind', 'jc', 'outlineLvl'],
  rPr: ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'sz', 'szCs', 'lang'],
  sdtPr: ['alias', 'id', 'temporary', 'showingPlcHdr', 'text'],
  tblPr: ['tblW', 'tblInd', 'tblLayout', 'tblCellMar'],
  tblCellMar: ['top', 'left', 'bottom', 'right'],
  sectPr: ['headerReference', 'pgSz', 'pgMar', 'cols', 'titlePg'],
};

/** Names of the elements that are nobody's children. */
function topElements(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)w:(\w+)\b[^>]*?(\/?)>/g)) {
    if (close) depth--;
    else {
      if (depth === 0) names.push(name);
      if (!empty) depth++;
    }
  }
  return names;
}

describe('other programs', () => {
  test.each(KINDS)('mammoth reads %s', async (id) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(build(id, 'a department')) });
    expect(value).toContain('SỞ TÀI CHÍNH');
    expect(value).toContain('UBND TỈNH QUẢNG TRỊ');
  });

  test('the validator of Open XML has nothing against them', { tags: ['needs/validator'] }, async () => {
    for (const [i, id] of KINDS.entries()) {
      expect(await errorsOf(build(id, agencyFor(i))), id).toEqual([]);
    }
  });

  test('LibreOffice opens all of them', { tags: ['needs/libreoffice', 'needs/fonts'] }, () => {
    const folder = folderWith(Object.fromEntries(KINDS.map((id, i) => [`${id}.docx`, build(id, agencyFor(i))])));
    const files = KINDS.map((id) => join(folder, `${id}.docx`));
    const converted = convertAll(files, 'pdf');
    expect([...converted.keys()]).toEqual(files);
    for (const bytes of converted.values()) {
      const pdf = Buffer.from(bytes).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      // Page 1, and a second one for the longest.
      expect([1, 2]).toContain(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length);
    }
  });
});
