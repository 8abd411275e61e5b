// Phụ lục I, Phần I, mục II, khoản 6, điểm a: a ground names the act by type, number and symbol, agency,
// date and title; a luật or pháp lệnh by its name and date only. Only what is surely missing is reported:
// the first act of each ground, and none that is still to be filled in.
import type { Segment } from '../../src/draft/draft.ts';
import { compose } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { reportTogether } from '../support/body.ts';
import { hasPlaceholder } from '../support/placeholder.ts';
import { mainParts, sureSegments } from '../support/segments.ts';

type Fault = 'lawWithNumber' | 'lawWithoutDate' | 'noNumberWord' | 'noDate' | 'noAgency';

export const canCuVanBan = defineRule({
  meta: {
    id: 'the-thuc/can-cu-van-ban',
    summary: {
      vi: 'Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; luật và pháp lệnh không ghi số',
      en: 'A ground gives type, number, date, agency and title of the act; a law or ordinance has no number',
    },
    reason: {
      vi: 'Văn bản quy phạm pháp luật ghi số của luật thay cho ngày; văn bản hành chính thì ngược lại. Chỉ soát văn bản đầu tiên trong mỗi căn cứ.',
      en: 'Normative documents cite laws by number instead of date; administrative documents do the reverse. Only the first act of a ground is looked at.',
    },
    severity: 'error',
    legalBasis: ['ND30-I.II.6.a-2'],
    needsLayout: false,
    fixable: false,
    messages: {
      lawWithNumber: {
        vi: 'Căn cứ ghi số của luật, pháp lệnh "{found}"; chỉ ghi tên và ngày, tháng, năm.',
        en: 'The ground gives the number of a law, "{found}"; name and date are enough.',
        severity: 'warning',
        legalBasis: ['ND30-I.II.6.a-3'],
      },
      lawWithoutDate: {
        vi: 'Căn cứ không ghi ngày của "{found}"; phải có ngày, tháng, năm.',
        en: 'The ground does not date "{found}"; it must give day, month and year.',
        severity: 'warning',
        legalBasis: ['ND30-I.II.6.a-3'],
      },
      noNumberWord: {
        vi: 'Căn cứ thiếu từ "số" trước "{found}"; phải viết "{expected}".',
        en: 'The word "số" is missing before "{found}"; write "{expected}".',
        severity: 'warning',
      },
      noDate: {
        vi: 'Căn cứ không ghi ngày của "{found}"; phải có ngày, tháng, năm ban hành.',
        en: 'The ground does not date "{found}"; it must give day, month and year of issue.',
      },
      noAgency: {
        vi: 'Căn cứ không ghi cơ quan ban hành "{found}"; phải có "của …".',
        en: 'The ground does not name the agency that issued "{found}"; it must say "của …".',
        severity: 'warning',
      },
      shortDate: {
        vi: 'Ngày trong căn cứ viết tắt ở {count} dòng; nên viết đủ như mẫu của Nghị định (ngày 05 tháng 3 năm 2020).',
        en: 'Dates are shortened in {count} grounds; the decree writes them in full (ngày 05 tháng 3 năm 2020).',
        severity: 'info',
        legalBasis: ['ND30-I.II.6.a-7'],
      },
    },
    examples: {
      wrong: [
        wrong('Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;', 'lawWithNumber', 'số 33/2024/QH15'),
        wrong('Căn cứ Luật Lưu trữ;', 'lawWithoutDate', 'Luật Lưu trữ'),
        wrong(
          'Căn cứ Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
          'noNumberWord',
          '30/2020/NĐ-CP',
        ),
        wrong('Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;', 'noDate', '30/2020/NĐ-CP'),
        wrong(
          'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư;',
          'noAgency',
          '30/2020/NĐ-CP',
        ),
        wrong('Căn cứ Luật Viên chức ngày 15/11/2010;', 'shortDate'),
      ],
      right: [
        right('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;'),
        right('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        right('Căn cứ Nghị định số …/2026/NĐ-CP của Chính phủ;'),
        right('Căn cứ Luật … ;'),
        right('Căn cứ chức năng, nhiệm vụ của Sở Nội vụ;'),
      ],
    },
  },
  check(context) {
    for (const part of mainParts(context.draft)) {
      if (part.documentType === 'cong-van') continue;
      const grounds = sureSegments(part, 'legalGround').filter(({ text }) => !hasPlaceholder(text));
      for (const ground of grounds) {
        const fault = citationFault(ground.text);
        if (!fault) continue;
        const start = ground.start + fault.start;
        const found = ground.paragraph.text.slice(start, ground.start + fault.end);
        context.report({
          messageId: fault.messageId,
          at: { segment: ground, start, end: ground.start + fault.end },
          data: { found, expected: `số ${found}` },
          ...(fault.messageId === 'noNumberWord' && {
            fix: { description: { vi: 'Thêm từ "số"', en: 'Add "số"' }, text: `số ${found}` },
          }),
        });
      }
      reportTogether(context, grounds.filter(hasShortDate), { messageId: 'shortDate' });
    }
  },
});

const LAW = /^(?:-\s*)?Căn cứ\s+((?:Bộ luật|Luật|Pháp lệnh)\s+[^;,]+)/iu;
const LAW_NUMBER = /số\s*:?\s*\d+\/(?:\d{4}\/)?[A-Za-zÀ-ỹ\d-]+/i;
const ACT =
  /^(?:-\s*)?Căn cứ\s+(?:Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết|Chỉ thị)\s+(số\s*:?\s*)?(\d+[^\s;,]*\/[^\s;,.]+)/iu;
/** `ngày 05 tháng 3 năm 2020`, `ngày 05/3/2020`, `05-3-2020`, or a year alone after the name. */
const DATE = /ngày\s+\d|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/iu;
const SHORT_DATE = /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b/;
/** Who issues acts of the state: said with or without "của". */
const AGENCY = /của\s|chính phủ|thủ tướng|bộ trưởng|quốc hội|ủy ban|uỷ ban|ubnd|hội đồng|hđnd|bộ\s|sở\s/iu;

/** The first thing surely wrong with the act that a ground names. Offsets in `text`. */
export function citationFault(text: string): { messageId: Fault; start: number; end: number } | null {
  const composed = compose(text);
  const at = (messageId: Fault, start: number, length: number) => ({
    messageId,
    start: composed.sourceOffset(start),
    end: composed.sourceOffset(start + length),
  });
  const law = LAW.exec(composed.text);
  if (law) {
    const name = law[1] as string;
    const number = LAW_NUMBER.exec(name);
    if (number) return at('lawWithNumber', law[0].length - name.length + number.index, number[0].length);
    return DATE.test(composed.text) ? null : at('lawWithoutDate', law[0].length - name.length, name.trimEnd().length);
  }
  const act = ACT.exec(composed.text);
  if (!act) return null;
  const number = act[2] as string;
  const place = act[0].length - number.length;
  if (!DATE.test(composed.text)) return at('noDate', place, number.length);
  if (!act[1]) return at('noNumberWord', place, number.length);
  return AGENCY.test(composed.text) ? null : at('noAgency', place, number.length);
}

function hasShortDate({ text }: Segment): boolean {
  return SHORT_DATE.test(text);
}

function wrong(text: string, messageId: string, marked?: string) {
  return { ...right(text), reports: [{ messageId, ...(marked && { text: marked }) }] };
}

function right(text: string) {
  return { type: 'quyet-dinh', set: { legalGround: { text: [text, 'Theo đề nghị của Chánh Văn phòng Sở.'] } } };
}
