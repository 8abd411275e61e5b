// Phụ lục III, mẫu 1.1, 1.2 and 1.3: before its grounds a quyết định or nghị quyết names who decides, after
// them stands QUYẾT ĐỊNH: or QUYẾT NGHỊ:. The templates print both; the prose of the decree is silent.
import type { DraftDocument } from '../../src/draft/draft.ts';
import { demandFor } from '../../src/knowledge/component-matrix.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { bareLetters, collapseSpaces, isUpperCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { shownText } from '../looks/capitals.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

/** No size is prescribed, and some write the name of the body as it is written elsewhere. */
const ELSEWHERE = ['wrongSize', 'notCapitals'] as const;

export const thamQuyen = defineRule({
  meta: {
    id: 'the-thuc/tham-quyen',
    since: '0.1.0',
    summary: {
      vi: 'Quyết định, nghị quyết có dòng thẩm quyền ban hành trước căn cứ và “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:” sau căn cứ',
      en: 'A quyết định or nghị quyết names who decides before its grounds and has “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” after them',
    },
    reason: {
      vi: 'Mẫu 1.1, 1.2, 1.3 in chức vụ của người đứng đầu hoặc tên cơ quan, tập thể có thẩm quyền bằng chữ in hoa, đậm, giữa dòng. Nghị quyết của đại hội, hội nghị trình bày nhiều cách nên chỉ bị cảnh báo.',
      en: 'Templates 1.1, 1.2 and 1.3 print the title of the head or the name of the body in bold capitals, centred. Resolutions of congresses vary, so they only get warnings.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.a-6'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('competence', { except: ELSEWHERE }),
      noCompetence: {
        vi: 'Không có dòng thẩm quyền ban hành trước căn cứ; {must} có chức vụ người đứng đầu hoặc tên cơ quan ban hành, chữ in hoa, đậm.',
        en: 'Nothing before the grounds says who decides; the title of the head or the name of the body {must} stand there in bold capitals.',
      },
      noEnactingWord: {
        vi: 'Không có dòng “{expected}” sau căn cứ; {must} có dòng này, giữa dòng, chữ đậm.',
        en: 'The line “{expected}” is missing after the grounds; it {must} stand there, centred and bold.',
      },
      smallLetters: {
        vi: '“{found}” không in hoa; {must} là “{expected}”.',
        en: '“{found}” is not in capitals; it {must} be “{expected}”.',
      },
      noColon: {
        vi: 'Thiếu dấu hai chấm sau “{found}”; {must} là “{expected}”.',
        en: 'The colon is missing after “{found}”; it {must} be “{expected}”.',
      },
      otherWord: {
        vi: 'Dùng “{found}” trong {type}; {must} là “{expected}”.',
        en: '“{found}” is used here; it {must} be “{expected}”.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: { enactingWord: { text: 'Quyết định:' } },
          reports: [{ messageId: 'smallLetters', text: 'Quyết định:' }],
        },
        { type: 'quyet-dinh', set: { competence: { remove: true } }, reports: [{ messageId: 'noCompetence' }] },
        { type: 'quyet-dinh', set: { enactingWord: { remove: true } }, reports: [{ messageId: 'noEnactingWord' }] },
        {
          type: 'quyet-dinh',
          set: { enactingWord: { text: 'QUYẾT ĐỊNH' } },
          reports: [{ messageId: 'noColon', text: 'QUYẾT ĐỊNH' }],
        },
        {
          type: 'quyet-dinh',
          set: { enactingWord: { text: 'QUYẾT NGHỊ:' } },
          reports: [{ messageId: 'otherWord', text: 'QUYẾT NGHỊ:' }],
        },
        {
          type: 'quyet-dinh',
          set: { enactingWord: { text: 'QUYẾT ĐỊNH NHƯ SAU:' } },
          reports: [{ messageId: 'otherWord', text: 'QUYẾT ĐỊNH NHƯ SAU:' }],
        },
        { type: 'quyet-dinh', set: { competence: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
      ],
      right: [
        { type: 'quyet-dinh' },
        { type: 'nghi-quyet' },
        { type: 'ke-hoach', title: { vi: 'Kế hoạch không có dòng thẩm quyền', en: 'A plan names nobody' } },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const type = documentType(document.documentType);
      if (!type?.enacting) continue;
      const { word: expected, varies } = type.enacting;
      const severity = varies ? 'warning' : undefined;
      const competence = sureSegments(document, 'competence');
      const enactingWords = sureSegments(document, 'enactingWord');
      checkAppearance(context, [...competence, ...enactingWords], 'competence', {
        except: ELSEWHERE,
        ...(severity && { severity }),
      });
      const grounds = sureSegments(document, 'legalGround');
      if (grounds.length > 0 && !has(document, 'competence') && isDemanded(document, 'competence')) {
        context.report({
          messageId: 'noCompetence',
          at: {
            document: true,
            component: 'competence',
            near: paragraphAbove(document, grounds[0]?.paragraph as Paragraph),
          },
          severity,
        });
      }
      const articles = sureSegments(document, 'articleHeading');
      if (
        grounds.length > 0 &&
        articles.length > 0 &&
        !has(document, 'enactingWord') &&
        isDemanded(document, 'enactingWord')
      ) {
        context.report({
          messageId: 'noEnactingWord',
          at: { document: true, component: 'enactingWord', near: grounds.at(-1)?.paragraph as Paragraph },
          data: { expected },
          severity,
        });
      }
      for (const word of enactingWords) {
        const fault = enactingWordFault(shownText(word), expected);
        if (!fault) continue;
        context.report({
          messageId: fault,
          at: { segment: word },
          data: { found: word.text, expected, type: type.name.toLowerCase() },
          fix: { description: replacement(expected), text: expected },
        });
      }
    }
  },
});

/** What is wrong with the line after the grounds. */
export function enactingWordFault(text: string, expected: string): 'noColon' | 'otherWord' | 'smallLetters' | null {
  const bare = bareLetters(collapseSpaces(text)).replace(/\s?:$/, '');
  if (bare !== bareLetters(expected).replace(':', '')) {
    return /^(nay )?quyet (dinh|nghi)( nhu sau)?$/.test(bare) ? 'otherWord' : null;
  }
  if (!text.includes(':')) return 'noColon';
  if (/\S\s+:/.test(text)) return 'otherWord';
  return isUpperCase(text) ? null : 'smallLetters';
}

/** Unsure labels and placeholders count as present: nothing is missed for want of certainty. */
function has(document: DraftDocument, component: 'competence' | 'enactingWord'): boolean {
  return document.segments.some((segment) => segment.component === component);
}

function isDemanded(document: DraftDocument, component: 'competence' | 'enactingWord'): boolean {
  return demandFor(document.documentType, component) === 'required';
}

/** The last paragraph with something in it above `paragraph`: there the missing line belongs. */
function paragraphAbove(document: DraftDocument, paragraph: Paragraph): Paragraph {
  let above = paragraph;
  for (const segment of document.segments) {
    if (segment.paragraph === paragraph) break;
    if (segment.component !== 'empty') above = segment.paragraph;
  }
  return above;
}
