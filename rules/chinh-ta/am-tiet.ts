// Syllables that Vietnamese does not have, or whose tone stands on the wrong letter. Where the tone stands in hoà and
// hòa is a matter of taste and nothing is said of it.
import { orNothing, perText } from '../../src/language/known-texts.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { withBars } from '../../src/language/symbols.ts';
import { inToneStyle, toneStyleOf, usualToneStyle } from '../../src/language/tone-style.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { textChange } from '../../src/lint/change.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { isAccepted, isProse, misspellings, vietnameseProse, wordsAt } from '../views/prose.ts';
import { replacement } from '../grammar/text-fault.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { citedSymbolFaults } from '../views/cited-symbols.ts';
import { holding } from '../../src/language/text-range.ts';

const MESSAGES = {
  mark: 'misplacedMark',
  keys: 'keysLeft',
  split: 'splitSyllable',
  joined: 'joinedSyllables',
  nonWord: 'noSuchSyllable',
} as const;

export const amTiet = defineRule({
  meta: {
    id: 'chinh-ta/am-tiet',
    since: '0.1.0',
    summary: {
      vi: 'Mỗi tiếng viết thường phải là một tiếng có trong tiếng Việt, dấu thanh đặt đúng chữ',
      en: 'Every word in small letters is a Vietnamese syllable with its tone on the right letter',
    },
    reason: {
      vi: 'Tiếng không có thật là lỗi gõ. Tên riêng, chữ viết tắt, ký hiệu, địa chỉ và chữ nước ngoài không bị xét; “hòa” và “hoà”, “kỹ” và “kĩ” đều đúng.',
      en: 'A syllable that does not exist is a slip of typing. Names, abbreviations, symbols, addresses and foreign words are not judged; both ways of placing the tone on oa, oe, uy are right.',
    },
    severity: 'error',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    options: {
      type: 'object',
      properties: { tonePlacement: { enum: ['any', 'consistent'] } },
      additionalProperties: false,
    },
    optionTexts: {
      tonePlacement: {
        meaning: {
          vi: 'cách đặt dấu thanh ở oa, oe, uy (“hòa” hay “hoà”)',
          en: 'where the tone of oa, oe, uy is put (“hòa” or “hoà”)',
        },
        values: {
          any: { vi: 'cách nào cũng được', en: 'either way will do' },
          consistent: { vi: 'cả văn bản theo một cách', en: 'one way throughout the document' },
        },
      },
    },
    defaultOptions: { tonePlacement: 'any' },
    messages: {
      withoutBar: {
        vi: 'Ký hiệu “{found}” gõ thiếu nét ngang của chữ Đ; {must} là “{right}”.',
        en: 'The symbol “{found}” has D for Đ; it {must} be “{right}”.',
      },
      mixedPlacement: {
        vi: 'Văn bản viết cả hai cách đặt dấu: “{found}” ở đây, còn phần lớn đặt như “{right}”; {must} viết một cách.',
        en: 'The document places tones in both ways: “{found}” here, mostly as in “{right}”; it {must} keep to one way.',
        severity: 'info',
      },
      misplacedMark: {
        vi: '“{found}” đặt dấu thanh sai chỗ; {must} viết “{right}”.',
        en: 'The tone of “{found}” is on the wrong letter; it {must} be “{right}”.',
      },
      keysLeft: {
        vi: '“{found}” còn sót phím gõ Telex hoặc VNI; {must} viết “{right}”.',
        en: '“{found}” still has keys of Telex or VNI; it {must} be “{right}”.',
      },
      splitSyllable: {
        vi: 'Một tiếng bị tách rời: “{found}”; {must} viết liền “{right}”.',
        en: 'One syllable is torn apart: “{found}”; it {must} be “{right}”.',
      },
      joinedSyllables: {
        vi: '“{found}” là hai tiếng viết liền; {must} cách ra: “{right}”.',
        en: '“{found}” is two syllables without a space; it {must} be “{right}”.',
      },
      noteNumber: {
        vi: 'Số “{number}” dính vào chữ “{right}”; nếu là số chú thích thì {must} đặt bằng chú thích của Word (chỉ số trên), nếu không thì cách ra.',
        en: 'The number “{number}” is glued to “{right}”; if it is that of a note it {must} be a footnote of Word (superscript), else stand apart.',
        severity: 'warning',
      },
      tornByBreak: {
        vi: '“{found}” là phần còn lại của “{right}”, bị dấu ngắt đoạn cắt rời; {must} nối hai đoạn.',
        en: '“{found}” is what a paragraph mark has cut off “{right}”; the two paragraphs {must} be joined.',
        severity: 'warning',
      },
      noSuchSyllable: {
        vi: 'Tiếng Việt không có tiếng “{found}”; có lẽ là “{right}”.',
        en: 'There is no Vietnamese syllable “{found}”; it may be “{right}”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'D thay cho Đ trong ký hiệu', en: 'D for Đ in a symbol' },
          set: { bodyText: { text: 'Các đơn vị thực hiện các văn bản: 15/QD-UBND, 16/KH-UBND.' } },
          reports: [{ messageId: 'withoutBar', text: '15/QD-UBND' }],
          besides: ['the-thuc/vien-dan'],
        },
        {
          type: 'cong-van',
          title: {
            vi: 'Hai cách đặt dấu, khi yêu cầu một cách',
            en: 'Both ways of placing tones where one is asked for',
          },
          set: { bodyText: { text: 'Các khóa học, việc hòa giải ở cơ sở và công tác thuỷ lợi được báo cáo riêng.' } },
          options: { tonePlacement: 'consistent' },
          reports: [{ messageId: 'mixedPlacement', text: 'thuỷ' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Thiếu dấu', en: 'A tone left out' },
          set: {
            bodyText: { text: 'Để công việc được thống nhât, đề nghị các đơn vị báo cáo kết quả.' },
          },
          reports: [{ messageId: 'noSuchSyllable', text: 'nhât' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Dấu đặt sai chữ', en: 'The tone on the wrong letter' },
          set: { bodyText: { text: 'Các đơn vị báo cáo kết qủa thực hiện trước ngày 30 tháng 6.' } },
          reports: [{ messageId: 'misplacedMark', text: 'qủa' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Sau từ chỉ chính sách, thông báo', en: 'Behind policies and notices' },
          set: {
            bodyText: { text: 'Các phòng thực hiện chính sách Bảo hiểm thống nhât theo thông báo Kết luận chung.' },
          },
          reports: [{ messageId: 'noSuchSyllable', text: 'nhât' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Sót phím gõ', en: 'Keys left over' },
          set: { bodyText: { text: 'Việc này dduwowcj các đơn vị thưcj hiện trước ngày 30 tháng 6.' } },
          reports: [
            { messageId: 'keysLeft', text: 'dduwowcj' },
            { messageId: 'keysLeft', text: 'thưcj' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tiếng bị tách', en: 'A syllable torn apart' },
          set: { bodyText: { text: 'Các đơn vị thực hiện theo quy ết định của cấp trên.' } },
          reports: [{ messageId: 'splitSyllable', text: 'quy ết' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Hai tiếng viết liền', en: 'Two syllables without a space' },
          set: { bodyText: { text: 'Phòng Kinhtế và các đơn vị thựchiện nghiêm nhiệm vụ theoQuyết định.' } },
          reports: [
            { messageId: 'joinedSyllables', text: 'Kinhtế' },
            { messageId: 'joinedSyllables', text: 'thựchiện' },
            { messageId: 'joinedSyllables', text: 'theoQuyết' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Số chú thích dính vào chữ', en: 'The number of a note glued to a word' },
          set: { bodyText: { text: 'Các cơ quan, đơn vị thực hiện theo quy định1 của pháp luật.' } },
          reports: [{ messageId: 'noteNumber', text: 'định1', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Tiếng bị ngắt sang đoạn mới', en: 'A syllable cut by a paragraph mark' },
          set: {
            bodyText: {
              text: ['Sở giao Phòng Tổng hợp và Phòng Q', 'uan hệ đối ngoại chủ trì tổng hợp số liệu./.'],
            },
          },
          reports: [{ messageId: 'tornByBreak', text: 'uan', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Ký hiệu không có chữ Đ', en: 'Symbols without Đ' },
          set: {
            bodyText: {
              text: 'Các đơn vị thực hiện Hướng dẫn số 12/HD-STC ngày 12 tháng 01 năm 2026 của Sở Tài chính về quyết toán.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên tác phẩm giữ chữ của tác giả', en: 'Titles of works are spelt as their authors did' },
          set: {
            bodyText: {
              text: 'Các trường đọc tác phẩm Đường kách mệnh, bài “Vịnh tranh gà lợn, kách ngôn xưa” và báo Tân dân nguyệt kác đã sưu tầm.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên riêng, ký hiệu, hai cách đặt dấu', en: 'Names, symbols, both ways of placing tones' },
          set: {
            bodyText: {
              text: 'Đoàn đi Đắk Lắk, Kon Tum theo Kế hoạch số 12/KH-STC; hoà giải hay hòa giải đều đúng; gửi về e-mail vanthu@tinh.gov.vn.',
            },
          },
        },
      ],
    },
  },
  check({ draft, words, options, report }) {
    reportSymbols({ draft, words, report });
    if (options.tonePlacement === 'consistent') reportTonePlacement({ draft, report });
    for (const { prose, paragraph, fault } of misspellings(draft, words)) {
      if (fault.kind === 'realWord') continue;
      const { token, suggestions } = fault;
      const [right = ''] = suggestions;
      if (fault.kind === 'noteNumber') {
        const number = token.text.slice(right.length);
        if (isSuperscript(paragraph, token.end)) continue;
        report({
          messageId: 'noteNumber',
          at: { paragraph, start: token.start, end: token.end },
          data: { number, right },
        });
        continue;
      }
      if (fault.kind === 'torn') {
        report({
          messageId: 'tornByBreak',
          at: { paragraph, start: token.start, end: token.end },
          data: { found: wordsAt(prose, token.start, token.end), right },
        });
        continue;
      }
      const end = (fault.kind === 'split' ? fault.last : token).end;
      const isCertain = !('certain' in fault) || fault.certain;
      report({
        messageId: MESSAGES[fault.kind],
        at: { paragraph, start: token.start, end },
        data: { found: wordsAt(prose, token.start, end), right },
        suggestions,
        ...(!prose.isDecoded && {
          fix: { description: replacement(right), text: right, ...(!isCertain && { unsafe: true }) },
        }),
      });
    }
  },
});

/** What stands before the offset is small and raised: the mark of a note. */
const isSuperscript = ({ spans }: Paragraph, end: number): boolean =>
  holding(spans, end - 1)?.format.verticalAlign === 'superscript';

type Words = 'found' | 'right';
type Context = Pick<RuleContext<{ withoutBar: Words; mixedPlacement: Words }>, 'draft' | 'report'>;

interface Barless extends TextRange {
  text: string;
  right: string;
}

/** Tokens that are symbols without the bar of their Đ, and what they should be. */
const withoutBars = perText((tokens) => {
  const found: Barless[] = [];
  for (const { kind, text, start, end } of tokens) {
    const right = kind === 'number' ? null : withBars(text);
    if (right !== null) found.push({ text, right, start, end });
  }
  return orNothing(found);
});

function reportSymbols({ draft, words, report }: Context & Pick<RuleContext, 'words'>): void {
  for (const prose of vietnameseProse(draft)) {
    for (const { text, right, start, end } of withoutBars(prose)) {
      if (isAccepted(prose, start, end, words) || !isProse(draft, prose.paragraph, start, end)) continue;
      if (isCitedWrongly(draft, prose.paragraph, start, end)) continue;
      report({
        messageId: 'withoutBar',
        at: { paragraph: prose.paragraph, start, end },
        data: { found: text, right },
        suggestions: [right],
        fix: { description: replacement(right), text: right },
      });
    }
  }
}

/** noi-dung/ky-hieu-vien-dan says it: the number of a document cited. */
function isCitedWrongly(draft: Draft, paragraph: Paragraph, start: number, end: number): boolean {
  return citedSymbolFaults(draft).some(
    (cited) => cited.paragraph === paragraph && cited.fault.start < end && start < cited.fault.end,
  );
}

/** Once a document, at the first word of the rarer way. */
function reportTonePlacement({ draft, report }: Context): void {
  const prose = vietnameseProse(draft);
  const style = usualToneStyle(prose);
  const others = prose.flatMap(({ paragraph, tokens }) =>
    tokens
      .filter(({ kind, lower }) => kind === 'syllable' && (toneStyleOf(lower) ?? style) !== style)
      .map((token) => ({ paragraph, token })),
  );
  const [first] = others;
  if (!first) return;
  const { paragraph, token } = first;
  const right = inToneStyle(token.text, style);
  report({
    messageId: 'mixedPlacement',
    at: { paragraph, start: token.start, end: token.end },
    data: { found: token.text, right },
    suggestions: [right],
    fix: {
      description: replacement(right),
      text: right,
      changes: others.map(({ paragraph, token }) =>
        textChange(paragraph, token.start, token.end, inToneStyle(token.text, style)),
      ),
    },
    also: [...new Set(others.map(({ paragraph }) => paragraph))].filter((other) => other !== paragraph),
  });
}
