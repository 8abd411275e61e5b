// Phụ lục I, Phần I, mục II, khoản 6, điểm a: legal grounds are set in italics, one paragraph each, ending
// with a semicolon, the last one with a full stop. A công văn has no such block: what looks like one there
// is body text.
import lineWords from '../../data/line-words.json' with { type: 'json' };
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { bareLetters } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import type { Severity } from '../../src/lint/finding.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { reportTogether } from '../views/body.ts';
import { prefixed } from '../looks/fix-changes.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

/** The size is the-thuc/co-chu-noi-dung’s. */
const ELSEWHERE = ['wrongSize', 'underlined'] as const;

export const canCu = defineRule({
  meta: {
    id: 'the-thuc/can-cu',
    since: '0.1.0',
    summary: {
      vi: 'Căn cứ ban hành: chữ nghiêng, mỗi căn cứ một dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm',
      en: 'Legal grounds: in italics, one paragraph each, ending with a semicolon, the last with a full stop',
    },
    reason: {
      vi: 'Chỉ soát ở loại văn bản mà mẫu của Nghị định in phần căn cứ; không soát ở công văn. Ở kế hoạch và văn bản tương tự, căn cứ cuối thường dẫn vào một câu (“… ban hành Kế hoạch như sau”), nên dấu chấm phẩy ở đó chỉ là gợi ý.',
      en: 'Only where the templates of the decree print grounds, never in a công văn. In plans and the like the last ground often leads into a sentence, so a semicolon there is no more than a hint.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.a-4', 'ND30-I.II.6.a-5'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('legalGround', { format: ['ND30-I.II.6.a-4'], except: ELSEWHERE }),
      noSemicolon: {
        vi: 'Căn cứ không kết thúc bằng dấu chấm phẩy; cuối mỗi căn cứ là dấu “;”.',
        en: 'The ground does not end with a semicolon; each ground ends with “;”.',
        legalBasis: { nd30: ['ND30-I.II.6.a-5'] },
      },
      lastWithoutFullStop: {
        vi: 'Căn cứ cuối cùng không kết thúc bằng dấu chấm; cuối căn cứ cuối cùng là dấu “.”.',
        en: 'The last ground does not end with a full stop; the last ground ends with “.”.',
        legalBasis: { nd30: ['ND30-I.II.6.a-5'] },
      },
      severalInOne: {
        vi: 'Hai căn cứ trong một đoạn; mỗi căn cứ xuống một dòng.',
        en: 'Two grounds stand in one paragraph; each takes one of its own.',
        legalBasis: { nd30: ['ND30-I.II.6.a-5'] },
      },
      dash: {
        vi: 'Căn cứ có gạch đầu dòng ở {count} dòng; mẫu không có gạch.',
        en: '{count} grounds begin with a dash; the templates have none.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.a-5'] },
      },
      noOpeningWord: {
        vi: 'Căn cứ thiếu từ “Căn cứ” ở {count} dòng; mỗi căn cứ bắt đầu bằng “Căn cứ”.',
        en: 'The word “Căn cứ” is missing in {count} grounds; each ground begins with it.',
        legalBasis: { nd30: ['ND30-I.II.6.a-2'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Căn cứ thiếu từ “Căn cứ”', en: 'A ground without its first word' },
          set: {
            legalGround: {
              text: [
                'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
                'Biên bản họp Hội đồng xét duyệt ngày 10 tháng 02 năm 2026;',
                'Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh.',
              ],
            },
          },
          reports: [{ messageId: 'noOpeningWord' }],
        },
        {
          type: 'quyet-dinh',
          set: { legalGround: { format: { italic: false } } },
          reports: [{ messageId: 'notItalic' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            legalGround: {
              text: [
                'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,',
                'Theo đề nghị của Chánh Văn phòng Sở;',
              ],
            },
          },
          reports: [
            { messageId: 'noSemicolon', text: ',' },
            { messageId: 'lastWithoutFullStop', text: ';' },
          ],
        },
        {
          type: 'quyet-dinh',
          set: {
            legalGround: {
              text: [
                '- Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010; Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;',
                'Theo đề nghị của Chánh Văn phòng Sở.',
              ],
            },
          },
          reports: [{ messageId: 'dash' }, { messageId: 'severalInOne', text: 'Căn cứ', before: '2010; ' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            legalGround: {
              text: ['Luật Viên chức ngày 15 tháng 11 năm 2010;', 'Theo đề nghị của Chánh Văn phòng Sở.'],
            },
          },
          reports: [{ messageId: 'noOpeningWord' }],
        },
      ],
      right: [
        { type: 'quyet-dinh' },
        {
          type: 'quyet-dinh',
          title: { vi: 'Chỗ chờ điền ở cuối dòng', en: 'A blank at the end' },
          set: { legalGround: { text: ['Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;', 'Theo đề nghị của …'] } },
        },
        {
          type: 'quyet-dinh',
          title: { vi: 'Căn cứ tách thành nhiều đoạn', en: 'A ground broken into several paragraphs' },
          set: {
            legalGround: {
              text: [
                'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát',
                'thủ tục hành chính;',
                'Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ về',
                'thực hiện thủ tục hành chính trên môi trường điện tử;',
                'Theo đề nghị của Chánh Văn phòng.',
              ],
            },
          },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const grounds = sureSegments(document, 'legalGround');
      // Where the template prints the block its look is beyond doubt.
      const { legalGrounds } = documentType(document.documentType) ?? {};
      if (grounds.length === 0 || !legalGrounds) continue;
      // The template of a plan, a directive … prints no grounds; the words of the decree hold for all.
      const lessSure = legalGrounds === 'list' && { severity: 'warning' as const };
      checkAppearance(context, grounds, 'legalGround', { except: ELSEWHERE, ...lessSure });
      const unopened = grounds.filter((ground, i) => lacksOpeningWord(ground.text) && beginsGround(grounds, i));
      reportTogether(context, unopened, {
        messageId: 'noOpeningWord',
        fix: {
          description: { vi: 'Thêm từ “Căn cứ”', en: 'Add “Căn cứ”' },
          changes: unopened.map((ground) => prefixed(ground, 'Căn cứ ')),
        },
      });
      reportTogether(
        context,
        grounds.filter(({ text }) => /^\s*[-–—]/.test(text)),
        { messageId: 'dash' },
      );
      for (const ground of grounds) {
        const second = ground.text.search(/Căn cứ(?<=[;.]\s*Căn cứ)\s/u);
        if (second > 0)
          context.report({
            messageId: 'severalInOne',
            at: { segment: ground, start: ground.start + second, end: ground.start + second + 'Căn cứ'.length },
          });
      }
      for (const [i, ground] of grounds.entries()) {
        if (hasPlaceholder(ground.text.slice(-12))) continue;
        const isLast = i === grounds.length - 1;
        if (!isLast && !beginsGround(grounds, i + 1)) continue;
        if (goesOn(document, ground, isLast)) continue;
        const wanted = isLast ? '.' : ';';
        const mark = endMark(ground);
        if (mark.text === wanted) continue;
        const severity = isLast ? severityOfLast(document, mark.text) : undefined;
        if (severity === null) continue;
        context.report({
          messageId: isLast ? 'lastWithoutFullStop' : 'noSemicolon',
          at: { segment: ground, start: mark.start, end: mark.end },
          ...(severity && { severity }),
          fix: {
            description: { vi: `Sửa thành dấu “${wanted}”`, en: `Change to “${wanted}”` },
            text: /[;,.:]/.test(mark.text) ? wanted : `${mark.text}${wanted}`,
            // It may lead into the sentence below.
            ...(severity === 'info' && { unsafe: true }),
          },
        });
      }
    }
  },
});

/** Null: nothing to report. */
function severityOfLast(document: DraftDocument, mark: string): Severity | null {
  if (documentType(document.documentType)?.legalGrounds === 'sentence') return 'error';
  return mark === ';' || mark === ',' ? 'info' : null;
}

/** Text stands between the ground and what would follow it, another ground or the word `QUYẾT ĐỊNH:`: it is the rest of the ground. */
function goesOn({ segments }: DraftDocument, ground: Segment, isLast: boolean): boolean {
  if (isLast && !segments.some(({ component }) => component === 'enactingWord')) return false;
  for (let i = segments.indexOf(ground) + 1; i < segments.length; i++) {
    const { component } = segments[i] as Segment;
    if (component !== 'empty' && component !== 'ruleLine') return component === 'bodyText';
  }
  return false;
}

const opening = once(() => new RegExp(String.raw`^[-+]?\s*${anyOf(lineWords.groundOpenings)}\b`));
const act = once(() => new RegExp(String.raw`^${anyOf(lineWords.groundTypes)}\s`));

/** A ground that begins with the name of an act instead of "Căn cứ". */
export function lacksOpeningWord(text: string): boolean {
  return act().test(bareLetters(text));
}

/** False for a ground that runs on from the paragraph before. */
function beginsGround(grounds: readonly Segment[], i: number): boolean {
  const { text } = grounds[i] as Segment;
  const before = grounds[i - 1]?.text;
  // A line that a converter of PDF has cut off: `… của Chính phủ về` ⏎ `thực hiện cơ chế một cửa`.
  if (/^\p{Ll}/u.test(text) && before !== undefined && /\p{L}\s*$/u.test(before)) return false;
  const bare = bareLetters(text);
  if (opening().test(bare)) return true;
  return act().test(bare) && (before === undefined || /[;,.]\s*$/.test(before));
}

/** The punctuation at the end of a ground, or its last word where there is none. Offsets in the paragraph. */
function endMark({ start, text }: Segment): { text: string; start: number; end: number } {
  const match = /(?:[;,.:]|(?<![^\s;,.:])[^\s;,.:]+)\s*$/.exec(text);
  const found = (match?.[0] ?? '').trimEnd();
  const from = start + (match?.index ?? 0);
  return { text: found, start: from, end: from + found.length };
}
