// Phụ lục I, Phần I, mục II, khoản 3, điểm b and Phụ lục III, mục I: the ký hiệu of a named document begins with the
// abbreviation of its type; that of a công văn with the agency, followed by the drafting unit or the field.
import type { DraftDocument, NumberAndSymbol, Segment } from '../../src/draft/draft.ts';
import { bodyNamed, bodyOfSymbol, isUndivided } from '../../src/knowledge/agencies.ts';
import { bareLetters } from '../../src/language/fold.ts';
import { documentType, type DocumentType, typeOfAbbreviation } from '../../src/knowledge/document-types.ts';
import { defineRule, type ReportPlace, type RuleContext } from '../../src/lint/rule.ts';
import { agencyOf } from '../views/agency.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import {
  firstSegment,
  isOfArmedForces,
  isOfSocialOrganisation,
  mainDocuments,
  letterheadSegments,
} from '../../src/draft/segments.ts';
import { replacement } from '../grammar/text-fault.ts';

export const kyHieuLoai = defineRule({
  meta: {
    id: 'the-thuc/ky-hieu-loai',
    since: '0.1.0',
    summary: {
      vi: 'Chữ viết tắt tên loại, cơ quan trong ký hiệu khớp với văn bản; công văn không ghi “CV”',
      en: 'The abbreviations in the symbol are those of type and issuer; a công văn has no “CV”',
    },
    reason: {
      vi: 'Bảng chữ viết tắt ở Phụ lục III có 27 tên loại, trong đó Quy định là QyĐ, Chương trình là CTr, Tờ trình là TTr. Công văn không có chữ viết tắt. Chữ viết tắt cơ quan do người đứng đầu quy định nên chỉ báo khi nó là của một cơ quan khác mà ai cũng biết, ví dụ “UBND” ở văn bản của Sở.',
      en: 'The table of Phụ lục III has 27 types; mind QyĐ for Quy định, CTr for Chương trình, TTr for Tờ trình. A công văn has none. That of the body is set by its head, so it is reported only where it plainly is another body’s, such as “UBND” for a Sở.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.3.b-1', 'ND30-I.II.3.b-2', 'ND30-I.II.3.c-4'] },
    needsLayout: false,
    fixable: true,
    messages: {
      wrongAbbreviation: text(
        'Ký hiệu ghi “{found}” nhưng tên loại là {type}; {must} là “{right}”.',
        'The symbol says “{found}” but the type is {type}; it {must} be “{right}”.',
        'ND30-I.II.3.b-1',
      ),
      missingAbbreviation: text(
        'Ký hiệu không có chữ viết tắt của tên loại {type}; {must} bắt đầu bằng “{right}”.',
        'The symbol lacks the abbreviation of {type}; it {must} begin with “{right}”.',
        'ND30-I.II.3.b-1',
      ),
      wrongCase: {
        ...text(
          'Chữ viết tắt “{found}” sai chữ hoa, chữ thường; {must} là “{right}”.',
          'The abbreviation “{found}” has wrong capitals; it {must} be “{right}”.',
          'ND30-I.II.3.c-4',
        ),
        severity: 'warning',
      },
      letterWithCV: text(
        'Ký hiệu của công văn ghi “CV”; {must} là chữ viết tắt cơ quan và đơn vị soạn thảo hoặc lĩnh vực.',
        'The symbol of the letter says “CV”; it {must} name the agency and the drafting unit or field.',
        'ND30-I.II.3.b-2',
      ),
      letterWithType: {
        ...text(
          'Ký hiệu của công văn ghi tên loại “{found}”; {must} là chữ viết tắt cơ quan và đơn vị soạn thảo hoặc lĩnh vực.',
          'The symbol of the letter names the type “{found}”; it {must} name the agency and the drafting unit or field.',
          'ND30-I.II.3.b-2',
        ),
        severity: 'warning',
      },
      letterWithoutUnit: {
        ...text(
          'Ký hiệu “{found}” của công văn thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực; {must} ghi thêm, ví dụ “{found}-VP”.',
          'The symbol “{found}” of the letter lacks the drafting unit or the field; it {must} be added, as in “{found}-VP”.',
          'ND30-I.II.3.b-2',
        ),
        severity: 'warning',
      },
      otherBody: {
        vi: 'Ký hiệu ghi “{found}” là chữ viết tắt của {body}, nhưng cơ quan ban hành là {issuer}; cần xem lại.',
        en: 'The symbol says “{found}”, which stands for {body}, but the issuer is {issuer}; one of them is mistaken.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.3.b-1', 'ND30-I.II.3.b-2'] },
      },
    },
    examples: {
      wrong: [
        { type: 'ke-hoach', set: number('Số: 15/QĐ-SNV'), reports: [{ messageId: 'wrongAbbreviation', text: 'QĐ' }] },
        { type: 'quyet-dinh', set: number('Số: 15/SNV'), reports: [{ messageId: 'missingAbbreviation', text: 'SNV' }] },
        {
          type: 'to-trinh',
          set: number('Số: 15/TTR-SXD'),
          reports: [{ messageId: 'wrongCase', text: 'TTR', severity: 'warning' }],
        },
        { type: 'cong-van', set: number('Số: 15/CV-SNV'), reports: [{ messageId: 'letterWithCV', text: 'CV' }] },
        { type: 'cong-van', set: number('Số: 15/SNV-CV'), reports: [{ messageId: 'letterWithCV', text: 'CV' }] },
        {
          type: 'cong-van',
          set: number('Số: 15/QĐ-SNV'),
          reports: [{ messageId: 'letterWithType', text: 'QĐ', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: number('Số: 15/SNV'),
          reports: [{ messageId: 'letterWithoutUnit', text: 'SNV', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Trạm Y tế không có đơn vị soạn thảo', en: 'A health station has no units that draft' },
          set: {
            ...number('Số: 15/TYT'),
            parentAgency: { text: 'UBND XÃ CAM LỘ' },
            issuingAgency: { text: 'TRẠM Y TẾ' },
            placeAndDate: { text: 'Cam Lộ, ngày 24 tháng 11 năm 2026' },
          },
          reports: [{ messageId: 'letterWithoutUnit', text: 'TYT', severity: 'info' }],
        },
        {
          type: 'quyet-dinh',
          set: number('Số: 15/QĐ-UBND'),
          reports: [{ messageId: 'otherBody', text: 'UBND', severity: 'warning' }],
        },
        { type: 'cong-van', set: number('Số: 15/STC-VP'), reports: [{ messageId: 'otherBody', text: 'STC' }] },
      ],
      right: [
        { type: 'quy-dinh', title: { vi: 'Quy định là QyĐ', en: 'QyĐ for Quy định' }, set: number('Số: 09/QyĐ-STC') },
        {
          type: 'cong-van',
          title: { vi: 'Phòng Kế hoạch soạn thảo', en: 'Drafted by the planning unit' },
          set: number('Số: 15/SNV-KH'),
        },
        {
          type: 'quyet-dinh',
          title: { vi: 'Chữ viết tắt do cơ quan tự quy định', en: 'An abbreviation of the office’s own' },
          set: number('Số: 15/QĐ-NV'),
        },
        {
          type: 'ke-hoach',
          title: { vi: 'Tên loại có thêm từ', en: 'More words in the name of the type' },
          set: { ...number('Số: 15/KHPH-SNV-SYT'), typeName: { text: 'KẾ HOẠCH PHỐI HỢP' } },
        },
        { type: 'ke-hoach', title: { vi: 'Số còn để trống', en: 'A blank number' }, set: number('Số:      /KH-SNV') },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const read = document.number;
      if (
        !read ||
        !letterheadSegments(document, 'numberAndSymbol').includes(read.segment) ||
        hasPlaceholder(read.symbol)
      )
        continue;
      const groups = read.symbol.split(/(?:(?<!\s)\s+)?[-–]\s*/);
      const group = groups[0]?.trim() ?? '';
      const type = documentType(document.documentType);
      reportOtherBody(context, document, read, groups);
      if (!/^[A-Za-zÀ-ỹ]+\d*$/.test(group) || read.year) continue;
      if (type?.letter) reportLetter(context, document, read, groups);
      else if (type?.abbreviation && type.listed && firstSegment(document, 'typeName') && type.numbering !== 'field') {
        if (group === type.abbreviation || isOfLongerName(group, type, document)) continue;
        const isType = typeOfAbbreviation(group) !== undefined || groups.includes(type.abbreviation);
        const sameLetters = group.toUpperCase() === type.abbreviation.toUpperCase();
        const fault = sameLetters
          ? 'wrongCase'
          : isType || groups.length > 1
            ? 'wrongAbbreviation'
            : 'missingAbbreviation';
        // A small-letter group is reported by the-thuc/so-ky-hieu.
        const at = group === group.toLowerCase() ? null : placeOf(read.segment, group);
        if (!at) continue;
        const right = type.abbreviation;
        const data = { found: group, right, type: type.name };
        // Another group may be the agency's, with the type left out or put behind it.
        const isReplaceable = fault === 'wrongCase' || (typeOfAbbreviation(group) && !groups.includes(right));
        const isUnsafe = fault !== 'wrongCase' && !isOfTypeOnly(group);
        const fix = { description: replacement(right), text: right, ...(isUnsafe && { unsafe: true }) };
        context.report({ messageId: fault, at, data, ...(isReplaceable && { fix }) });
      }
    }
  },
});

function reportLetter(
  { report }: RuleContext<{ letterWithCV: never; letterWithType: 'found'; letterWithoutUnit: 'found' }>,
  document: DraftDocument,
  { segment, symbol }: NumberAndSymbol,
  groups: readonly string[],
): void {
  const found = groups[0]?.trim() ?? '';
  const hasCV = groups.some((other) => other.trim() === 'CV');
  const at = placeOf(segment, hasCV ? 'CV' : found);
  if (!at) return;
  // The Party numbers so, and many a hội after it.
  if (hasCV && !isOfSocialOrganisation(document)) report({ messageId: 'letterWithCV', at });
  else if (isOfTypeOnly(found)) report({ messageId: 'letterWithType', at, data: { found } });
  else if (groups.length === 1 && !symbol.includes('/'))
    report({
      messageId: 'letterWithoutUnit',
      at,
      data: { found },
      ...(isWithoutUnits(document) && { severity: 'info' as const }),
    });
}

/**
 * A school, a health station, the police of a commune have no units that draft; army and police number by rules of their own, and a
 * hội as its statutes allow.
 */
function isWithoutUnits(document: DraftDocument): boolean {
  const issuer = agencyOf(document, 'issuingAgency');
  return isOfArmedForces(document) || isOfSocialOrganisation(document) || (issuer !== null && isUndivided(issuer));
}

/** KẾ HOẠCH PHỐI HỢP is KHPH, CHƯƠNG TRÌNH with the subject “Phối hợp …” CTrPH: words behind the name of the type have their letters, too. */
function isOfLongerName(group: string, { abbreviation, name }: DocumentType, document: DraftDocument): boolean {
  if (abbreviation === null || !group.startsWith(abbreviation)) return false;
  const heading = `${firstSegment(document, 'typeName')?.text ?? ''} ${document.subject ?? ''}`;
  const words = bareLetters(heading)
    .trim()
    .split(/[^a-z]+/);
  const initials = words.slice(name.split(' ').length).map((word) => word.charAt(0));
  const rest = bareLetters(group.slice(abbreviation.length));
  return rest.length > 1 && initials.join('').startsWith(rest);
}

/** No body's abbreviation: those of the other types (TC, HD, CT …) may be one. */
function isOfTypeOnly(group: string): boolean {
  const type = typeOfAbbreviation(group);
  return type?.listed === true && type.abbreviationOfBody === undefined;
}

/** The group that names the body, where it is one that everybody knows and the issuer is another such body. */
function reportOtherBody(
  { report }: RuleContext<{ otherBody: 'found' | 'body' | 'issuer' }>,
  document: DraftDocument,
  { segment }: NumberAndSymbol,
  groups: readonly string[],
): void {
  const found = (documentType(document.documentType)?.letter ? groups[0] : groups[1])?.trim() ?? '';
  const issuer = agencyOf(document, 'issuingAgency');
  const [body, own] = [bodyOfSymbol(found), issuer && bodyNamed(issuer)];
  if (!body || !own || body === own) return;
  const at = placeOf(segment, found);
  if (at) report({ messageId: 'otherBody', at, data: { found, body, issuer: own } });
}

/** Where a group of the symbol stands, behind the number. */
function placeOf(segment: Segment, group: string): ReportPlace | null {
  const at = segment.text.indexOf(group, segment.text.search(/[/-]/));
  if (at < 0) return null;
  const start = segment.start + at;
  return { segment, start, end: start + group.length };
}

function number(value: string): { numberAndSymbol: { text: string } } {
  return { numberAndSymbol: { text: value } };
}

function text<const Vi extends string, const En extends string>(vi: Vi, en: En, requirement: string) {
  return { vi, en, legalBasis: { nd30: [requirement] } };
}
