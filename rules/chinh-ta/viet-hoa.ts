// Phụ lục II: capitals. Only what the words themselves can tell; where the meaning decides nothing is said.
import { type CapitalFault, capitalFaultsIn, type CapitalKind, wordsOf } from '../../src/language/capitals/index.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { isWithinQuotation } from '../../src/draft/quotation.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isFromBeforeDecree } from '../../src/draft/dates.ts';
import { isAccepted, isProse, vietnameseProse, wordsAt } from '../views/prose.ts';
import { replacement } from '../grammar/text-fault.ts';

/** What Phụ lục II asks of names. */
const OF_NAMES = [
  'VH-III.1.dd',
  'VH-IV.1.a',
  'VH-IV.1.b',
  'VH-IV.2.a',
  'VH-IV.2.b',
  'VH-V.2',
  'VH-V.5',
  'VH-V.6',
  'VH-V.8.b',
  'VH-V.9',
];

export const vietHoa = defineRule({
  meta: {
    id: 'chinh-ta/viet-hoa',
    since: '0.1.0',
    summary: {
      vi: 'Viết hoa theo Phụ lục II: đầu câu, tên cơ quan, tên văn bản, viện dẫn điều khoản, ngày lễ, địa danh có số',
      en: 'Capitals follow Phụ lục II: sentences, agencies, documents, references, holidays, numbered places',
    },
    reason: {
      vi: 'Viết hoa tràn lan (“Ủy Ban Nhân Dân”) hay thiếu (“nghị định số …”) đều trái Phụ lục II. Tiêu đề in hoa, tên viết hoa mọi chữ và những chỗ phải hiểu nghĩa mới biết (Nhân dân, chức vụ, tên người) không bị xét.',
      en: 'Capitals everywhere, or missing where a document or article is named, go against Phụ lục II. Headings, and what only the meaning can decide (Nhân dân, offices, personal names), are not judged.',
    },
    severity: 'warning',
    legalBasis: {
      nd30: ['VH-I-1', 'VH-III.1.a', 'VH-III.1.b', 'VH-III.1.c', ...OF_NAMES, 'VH-V.7', 'VH-V.8.a', 'VH-V.8.c'],
    },
    needsLayout: false,
    inForms: true,
    anyVietnamese: true,
    fixable: true,
    messages: {
      name: {
        vi: '“{found}” viết hoa chưa đúng; {must} là “{right}”.',
        en: '“{found}” has the wrong capitals; it {must} be “{right}”.',
        legalBasis: { nd30: OF_NAMES },
      },
      division: {
        vi: 'Khi viện dẫn, “{found}” {must} viết “{right}”: điều viết hoa; khoản, điểm không viết hoa.',
        en: 'In a reference “{found}” {must} be “{right}”: điều is a capital; khoản and điểm are not.',
        legalBasis: { nd30: ['VH-V.7'] },
      },
      document: {
        vi: 'Tên loại của văn bản cụ thể viết hoa chữ đầu: “{found}” {must} là “{right}”.',
        en: 'The type of a certain document has one capital: “{found}” {must} be “{right}”.',
        legalBasis: { nd30: ['VH-V.6'] },
      },
      place: {
        vi: 'Chữ “{found}” trong địa danh này {must} viết hoa: “{right}”.',
        en: 'The word “{found}” of this place has a capital: “{right}”.',
        legalBasis: { nd30: ['VH-III.1.a', 'VH-III.1.b', 'VH-III.1.c', 'VH-III.2.a'] },
      },
      commonNoun: {
        vi: 'Danh từ chung không viết hoa: “{found}” {must} là “{right}”.',
        en: 'A common noun has no capital: “{found}” {must} be “{right}”.',
        legalBasis: { nd30: ['VH-III.1.a', 'VH-IV.1.a'] },
      },
      lunarYear: {
        vi: 'Tên năm âm lịch viết hoa cả hai âm tiết: “{found}” {must} là “{right}”.',
        en: 'Years of the lunar calendar have two capitals: “{found}” {must} be “{right}”.',
        legalBasis: { nd30: ['VH-V.8.a'] },
      },
      weekday: {
        vi: 'Ngày trong tuần viết hoa tên ngày: “{found}” {must} là “{right}”.',
        en: 'Days of the week have a capital on the name: “{found}” {must} be “{right}”.',
        legalBasis: { nd30: ['VH-V.8.c'] },
      },
      language: {
        vi: 'Tên ngôn ngữ viết hoa: “{found}” {must} là “{right}”.',
        en: 'The name of a language has a capital: “{found}” {must} be “{right}”.',
        legalBasis: { nd30: ['VH-III.2.a'] },
      },
      sentence: {
        vi: 'Sau dấu chấm hết câu {must} viết hoa: “{right}”.',
        en: 'A sentence begins with a capital: “{right}”.',
        legalBasis: { nd30: ['VH-I-1'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Viết hoa tràn lan', en: 'Capitals everywhere' },
          set: { bodyText: { text: 'Đề nghị Ủy Ban Nhân Dân các xã, phường và Bộ tài chính phối hợp thực hiện.' } },
          reports: [
            { messageId: 'name', text: 'Ủy Ban Nhân Dân' },
            { messageId: 'name', text: 'Bộ tài chính' },
          ],
        },
        {
          type: 'quyet-dinh',
          title: { vi: 'Chính văn bản này', en: 'The document itself' },
          set: {
            articleHeading: {
              text: ['Điều 1. Phê duyệt Kế hoạch.', 'Điều 2. Chánh Văn phòng thi hành quyết định này./.'],
            },
            recipient: { text: ['- Như Điều 2;'] },
          },
          reports: [{ messageId: 'document', text: 'quyết định' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên nước, tên tỉnh', en: 'The country, a province' },
          set: { bodyText: { text: 'Hàng hóa Việt nam sản xuất tại tỉnh quảng ngãi được trưng bày ở hội chợ./.' } },
          reports: [
            { messageId: 'place', text: 'Việt nam' },
            { messageId: 'place', text: 'quảng ngãi' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Nước khác, vùng, chức danh', en: 'Another country, a region, a title' },
          set: {
            bodyText: {
              text: 'Đồng chí Phó Giám Đốc Sở dẫn đoàn doanh nghiệp các tỉnh Nam bộ sang hội chợ tại Trung quốc./.',
            },
          },
          reports: [
            { messageId: 'name', text: 'Phó Giám Đốc' },
            { messageId: 'name', text: 'Nam bộ' },
            { messageId: 'place', text: 'Trung quốc' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên ngôn ngữ', en: 'A language' },
          set: { bodyText: { text: 'Cuộc họp có phiên dịch tiếng anh cho đại biểu nước ngoài./.' } },
          reports: [{ messageId: 'language', text: 'tiếng anh' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Viện dẫn', en: 'References' },
          set: {
            bodyText: {
              text: 'Việc này thực hiện theo quy định tại Khoản 2 Điều 5 và khoản 1 điều 7 của Quy chế làm việc.',
            },
          },
          reports: [
            { messageId: 'division', text: 'Khoản' },
            { messageId: 'division', text: 'điều' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Viện dẫn nhiều điều', en: 'References to several articles' },
          set: { bodyText: { text: 'Sở căn cứ điều 12, điều 15 Quy chế làm việc để phân công./.' } },
          reports: [
            { messageId: 'division', text: 'điều', before: 'căn cứ ' },
            { messageId: 'division', text: 'điều', before: '12, ' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Đầu câu, địa danh, ngày trong tuần', en: 'Sentences, places, days' },
          set: {
            bodyText: {
              text: 'Các đơn vị họp vào sáng thứ hai tại quận 1, thành phố Hồ Chí Minh theo giấy mời. đề nghị dự đúng giờ.',
            },
          },
          reports: [
            { messageId: 'weekday', text: 'thứ hai' },
            { messageId: 'place', text: 'quận' },
            { messageId: 'place', text: 'thành' },
            { messageId: 'sentence', text: 'đề' },
          ],
          // There are no quận any more.
          besides: ['noi-dung/dia-danh-cu'],
        },
        {
          type: 'cong-van',
          title: { vi: 'Danh từ chung, năm âm lịch', en: 'Common nouns, lunar years' },
          set: {
            bodyText: { text: 'Trên địa bàn Tỉnh Ninh Bình, các đơn vị tổ chức đón năm Bính ngọ an toàn, tiết kiệm.' },
          },
          reports: [
            { messageId: 'commonNoun', text: 'Tỉnh' },
            { messageId: 'lunarYear', text: 'Bính ngọ' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên loại văn bản', en: 'Types of documents' },
          set: { bodyText: { text: 'Các đơn vị đã thực hiện kế hoạch số 12/KH-STC ngày 05 tháng 01 năm 2026.' } },
          reports: [{ messageId: 'document', text: 'kế hoạch' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Quyết định khác; không phải tên ngôn ngữ', en: 'Another decision; no language' },
          set: {
            bodyText: { text: 'Đề nghị các sở thực hiện quyết định này và lắng nghe tiếng nói của người dân./.' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Đúng Phụ lục II', en: 'As Phụ lục II says' },
          set: {
            bodyText: {
              text: 'Ủy ban nhân dân các xã và Bộ Tài chính thực hiện khoản 2 Điều 5; họp sáng thứ Hai tại Tổ 1, Thành phố Hồ Chí Minh, lần thứ hai trong năm, ở cả 3 phường.',
            },
          },
        },
      ],
    },
  },
  check({ draft, words, report }) {
    const ownTypes = new Set(
      draft.documents.flatMap(({ documentType: id }) => documentType(id)?.name.toLowerCase() ?? []),
    );
    const hasEarlierCapitals = isFromBeforeDecree(draft);
    for (const prose of vietnameseProse(draft)) {
      const { paragraph } = prose;
      for (const fault of capitalFaultsIn(prose, ownTypes)) {
        const { kind, tokens: marked, right, isHint, isDoubtful } = fault;
        if (!draft.administrative && !isWrongAnywhere(fault) && !isWrongInOffice(fault, draft)) continue;
        const [start, end] = [marked[0]?.start ?? 0, marked.at(-1)?.end ?? 0];
        const found = wordsAt(prose, start, end);
        // What stands between the words stays.
        const mended = wordsOf(right)
          .map((word, i) => paragraph.text.slice(i === 0 ? start : marked[i - 1]?.end, marked[i]?.start) + word)
          .join('');
        // Thông tư 01/2011/TT-BNV, Phụ lục VI: "Điểm a, Khoản 2, Điều 5".
        if (hasEarlierCapitals && kind === 'division' && right === right.toLowerCase()) continue;
        // Laws of the nineties write "Việt nam".
        if (found === 'Việt nam' && (hasEarlierCapitals || draft.profile === 'vbqppl')) continue;
        if (!isProse(draft, paragraph, start, end) || isAccepted(prose, start, end, words)) continue;
        report({
          messageId: kind,
          at: { paragraph, start, end },
          data: { found, right },
          suggestions: [right],
          ...((isHint || (!draft.administrative && (isDoubtful || !isWrongAnywhere(fault)))) && {
            severity: 'info' as const,
          }),
          // Words of others are theirs: somebody has to look.
          ...(!prose.isDecoded && {
            fix: {
              description: replacement(right),
              text: mended,
              ...((isDoubtful || isWithinQuotation(paragraph.text, start)) && { unsafe: true }),
            },
          }),
        });
      }
    }
  },
});

/** In text that speaks like an office, if it is no document: `Khoản 2 Điều 5`, `chủ tịch Nguyễn Văn An`. */
function isWrongInOffice({ kind, requirement }: CapitalFault, draft: Draft): boolean {
  return (kind === 'division' || (kind === 'name' && requirement === 'VH-V.3')) && isFromOffice(draft) > 0;
}

const OF_OFFICES =
  /UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|chủ trì|(?:Luật|Nghị định|Thông tư|Nghị quyết) (?:số|[A-ZĐ])|Nghị định này|\d\/(?:[A-ZĐ]+-)+[A-ZĐ]/;
const isFromOffice = perDraft((draft) => Number(draft.paragraphs.some(({ text }) => OF_OFFICES.test(text))));

/** What no writer of Vietnamese takes for right; what the decree alone decides is left to administrative documents. */
const ANYWHERE: ReadonlySet<CapitalKind> = new Set<CapitalKind>([
  'name',
  'commonNoun',
  'document',
  'lunarYear',
  'language',
]);
/** Names of which the decree and the newspapers think alike. */
const NAMES_ANYWHERE: ReadonlySet<string> = new Set(
  'VH-III.1.dd VH-IV.1.a VH-IV.1.b VH-V.1 VH-V.5 VH-V.8.b'.split(' '),
);
/** Everywhere else "Tết Nguyên Đán" is as right. */
const FREELY_CAPITALISED: ReadonlySet<string> = new Set(['VH-III.1.dd', 'VH-V.5', 'VH-V.8.b']);

function isWrongAnywhere({ kind, tokens, right, requirement, isHint }: CapitalFault): boolean {
  // `Việt nam`, `Trung quốc`, `tỉnh Quảng nam`: a part of a name.
  if (kind === 'place' && (requirement === 'VH-III.1.a' || requirement === 'VH-III.2.a')) return true;
  if (!ANYWHERE.has(kind) || (isHint && kind !== 'commonNoun')) return false;
  if (kind !== 'name') return true;
  if (!NAMES_ANYWHERE.has(requirement)) return false;
  if (!FREELY_CAPITALISED.has(requirement)) return true;
  const words = wordsOf(right);
  return tokens.some(({ letterCase }, i) => letterCase === 'lower' && words[i] !== words[i]?.toLowerCase());
}
