// Phụ lục I, Phần I, mục II, khoản 6, điểm a and b ask for type, number and symbol of each document cited; Phụ lục III gives
// the letters of each type. What is reported are confusions of a closed list, in which one of the two must be mistaken.
import { withBars } from '../../src/language/symbols.ts';
import { type ContextOf, defineRule, type ReportWith, type RuleExample } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { replacement } from '../grammar/text-fault.ts';
import type { CitedSymbolFault } from '../grammar/cited-symbol.ts';
import { citedSymbolFaults } from '../views/cited-symbols.ts';

const YEARS = { legalBasis: { nd30: ['ND30-I.II.6.b-1'] } } as const;

export const kyHieuVienDan = defineRule({
  meta: {
    id: 'noi-dung/ky-hieu-vien-dan',
    since: '0.1.0',
    summary: {
      vi: 'Số, ký hiệu của văn bản được viện dẫn khớp với tên loại, cơ quan ban hành và năm',
      en: 'Number and symbol of a document cited agree with its type, issuer and year',
    },
    reason: {
      vi: 'Chỉ báo những chỗ nhầm mà một trong hai điều đã ghi chắc chắn sai: chữ viết tắt của loại khác, thiếu nét ngang của chữ Đ, ký hiệu của Chính phủ, Quốc hội, Thủ tướng, bộ ghi cho loại hoặc cơ quan khác, thiếu năm ở nghị định, luật, dạng ký hiệu của Đảng. Ký hiệu do cơ quan khác tự quy định thì không xét.',
      en: 'Only confusions in which one of two things must be mistaken: the letters of another type, D for Đ, a symbol of the Government, National Assembly, Prime Minister or a ministry with another type or issuer, no year in a decree or law, the form of Party symbols. Symbols that other bodies set for themselves are not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.a-2', 'ND30-I.II.6.b-1', 'ND30-I.II.3.b-1'] },
    needsLayout: false,
    anyDocument: true,
    fixable: true,
    messages: {
      wrongLetters: {
        vi: 'Ký hiệu “{found}” không phải của {type}; {must} là “{right}”.',
        en: 'The symbol “{found}” is not that of {type}; it {must} be “{right}”.',
      },
      otherType: {
        vi: 'Tên loại là {type} nhưng ký hiệu “{found}” có chữ “{letters}” của {other}; {must} xem lại tên loại hoặc ký hiệu.',
        en: 'The type is {type}, but “{letters}” in “{found}” is that of a {other}; one of them is mistaken.',
      },
      impossible: {
        vi: '{found} không có ký hiệu {symbol}; ký hiệu này chỉ dùng cho {types}.',
        en: 'A {found} never has the symbol {symbol}; only these have: {types}.',
        severity: 'error',
        ...YEARS,
      },
      otherIssuer: {
        vi: 'Ký hiệu {symbol} là của {issuer}, nhưng viện dẫn ghi “{found}”; {must} xem lại cơ quan ban hành hoặc ký hiệu.',
        en: 'The symbol {symbol} is that of {issuer}, but the citation names “{found}”; one of them is mistaken.',
        ...YEARS,
      },
      noYear: {
        vi: 'Số “{found}” thiếu năm ban hành; {must} viết “{right}”.',
        en: 'The number “{found}” lacks the year; it {must} be “{right}”.',
        ...YEARS,
      },
      otherYear: {
        vi: 'Số “{found}” là của năm {year} nhưng ngày ban hành ghi năm {dated}; {must} xem lại số hoặc ngày.',
        en: 'The number “{found}” is of {year}, but the date is of {dated}; one of them is mistaken.',
        severity: 'error',
        ...YEARS,
      },
      partyForm: {
        vi: 'Ký hiệu “{found}” không đúng dạng của văn bản Đảng; {must} viết “{right}”.',
        en: 'The symbol “{found}” has not the form of Party documents; it {must} be “{right}”.',
        legalBasis: { nd30: [] },
      },
      typeOfLetter: {
        vi: 'Ký hiệu “{found}” là của {other}, không phải của công văn; {must} xem lại tên loại.',
        en: 'The symbol “{found}” is that of a {other}, not of a công văn; look at the type again.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        wrong('Thực hiện Công điện số 214/CD-TTg nêu trên, các cơ quan rà soát hồ sơ.', 'wrongLetters', '214/CD-TTg'),
        wrong(
          'Theo Nghị định số 30/2020/NĐ-TTg nêu trên, các cơ quan rà soát văn bản.',
          'wrongLetters',
          '30/2020/NĐ-TTg',
        ),
        wrong(
          'Thực hiện Quyết định số 120/QĐ-BT ngày 15 tháng 6 năm 2025 của Bộ Tư pháp về phổ biến pháp luật.',
          'wrongLetters',
          '120/QĐ-BT',
        ),
        wrong('Xem xét Tờ trình số 15/TT-SNV, Ủy ban nhân dân tỉnh có ý kiến.', 'wrongLetters', '15/TT-SNV'),
        wrong(
          'Theo Thông tư liên tịch số 01/2011/TT-BNV-BTC nêu trên, các cơ quan rà soát hồ sơ.',
          'wrongLetters',
          '01/2011/TT-BNV-BTC',
        ),
        wrong('Theo Công điện số 09/CT-UBND nêu trên, các cơ quan trực ban.', 'otherType', '09/CT-UBND'),
        wrong('Theo Kế hoạch số 118/QĐ-UBND nêu trên, các cơ quan báo cáo kết quả.', 'otherType', '118/QĐ-UBND'),
        wrong('Theo Hướng dẫn số 20-KH/ĐU nêu trên, các chi bộ tổ chức đại hội.', 'otherType', '20-KH/ĐU'),
        wrong(
          'Theo Thông tư số 30/2020/NĐ-CP nêu trên, các cơ quan rà soát văn bản.',
          'impossible',
          'Thông tư số 30/2020/NĐ-CP',
        ),
        wrong(
          'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Thủ tướng Chính phủ về công tác văn thư.',
          'otherIssuer',
          'Thủ tướng Chính phủ',
        ),
        wrong(
          'Thực hiện Kế hoạch số 45/KH-UBND ngày 20 tháng 01 năm 2026 của Hội đồng nhân dân tỉnh về cải cách hành chính.',
          'otherIssuer',
          'Hội đồng nhân dân tỉnh',
        ),
        wrong(
          'Quán triệt Nghị quyết số 33-NQ/TU ngày 09 tháng 6 năm 2014 của Ban Chấp hành Trung ương về xây dựng con người Việt Nam.',
          'otherIssuer',
          'Ban Chấp hành Trung ương',
        ),
        wrong('Theo Nghị định số 30/NĐ-CP nêu trên, các cơ quan rà soát văn bản.', 'noYear', '30/NĐ-CP'),
        {
          ...right(
            'Thực hiện Nghị định số 30/NĐ-CP ngày 05 tháng 3 năm 2020 của Thủ tướng Chính phủ về công tác văn thư.',
          ),
          reports: [
            { messageId: 'noYear', text: '30/NĐ-CP' },
            { messageId: 'otherIssuer', text: 'Thủ tướng Chính phủ' },
          ],
        },
        wrong(
          'Theo Thông tư số 02/TT-TTCP ngày 01 tháng 10 năm 2021 của Thanh tra Chính phủ quy định quy trình tiếp công dân.',
          'noYear',
          '02/TT-TTCP',
        ),
        wrong(
          'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021 của Chính phủ về công tác văn thư.',
          'otherYear',
          '30/2020/NĐ-CP',
        ),
        wrong('Quán triệt Nghị quyết số 57/NQ-TW nêu trên, các cơ quan xây dựng kế hoạch.', 'partyForm', '57/NQ-TW'),
        wrong('Theo Công văn số 04/BC-HNN, Hội báo cáo kết quả đại hội.', 'typeOfLetter', '04/BC-HNN'),
        wrong('Theo Công văn số 45/TB-UBND, các cơ quan báo cáo kết quả.', 'typeOfLetter', '45/TB-UBND'),
      ],
      right: [
        right('Thực hiện Công điện số 214/CĐ-TTg nêu trên, các cơ quan rà soát hồ sơ.'),
        right('Theo Nghị quyết số 202/2025/QH15 nêu trên, các cơ quan sắp xếp tổ chức bộ máy.'),
        right('Theo Thông báo Kết luận số 15/TB-UBND, các cơ quan báo cáo kết quả.'),
        right('Theo Quy chế ban hành kèm theo Quyết định số 15/QĐ-UBND nêu trên, các cơ quan báo cáo kết quả.'),
        right('Quán triệt Quy định số 144-QĐ/TW nêu trên, các cơ quan xây dựng kế hoạch.'),
        right('Theo Kế hoạch số 12/CT-CNS nêu trên, các cơ quan báo cáo kết quả.'),
        right(
          'Theo Công văn số 12/HĐND-VP, Công văn số 15/UBND-KH, Công văn số 9/KH-SNV, các cơ quan báo cáo kết quả.',
        ),
        right('Theo Hướng dẫn số 15-HD/ĐU nêu trên, các chi bộ tổ chức đại hội.'),
        right('Theo Nghị quyết số 02/NQ-CP nêu trên, các cơ quan báo cáo kết quả.'),
        right('Thực hiện Kế hoạch số 45/KH-UBND ngày 20 tháng 01 năm 2026 của HĐND và UBND xã về cải cách hành chính.'),
        right('Các cơ quan thực hiện theo Hướng dẫn số 15/2019/TT-BNV nêu trên.'),
        right(
          'Theo Nghị định số 27/2022/NĐ-CP ngày 19 tháng 4 năm 2022, Chỉ thị số 21/CT-TTg ngày 10 tháng 6 năm 2023 của Thủ tướng Chính phủ về dự toán ngân sách, các cơ quan lập dự toán.',
        ),
      ],
    },
  },
  check({ draft, report }) {
    if (draft.legacyText) return;
    for (const { paragraph, fault } of citedSymbolFaults(draft)) reportFault({ draft, report }, paragraph, fault);
  },
});

type Blank = 'found' | 'right' | 'type' | 'letters' | 'other' | 'symbol' | 'types' | 'issuer' | 'year' | 'dated';
const NO_DATA: Readonly<Record<Blank, string>> = {
  found: '',
  right: '',
  type: '',
  letters: '',
  other: '',
  symbol: '',
  types: '',
  issuer: '',
  year: '',
  dated: '',
};

function reportFault(
  { report }: Pick<ContextOf<ReportWith<CitedSymbolFault['kind'], Blank>>, 'draft' | 'report'>,
  paragraph: Paragraph,
  { kind: messageId, start, end, ...data }: CitedSymbolFault,
): void {
  const right = 'right' in data && !data.right.includes('…') ? data.right : null;
  const fix =
    right === null || messageId === 'noYear'
      ? undefined
      : { description: replacement(right), text: right, ...(withBars(data.found) !== right && { unsafe: true }) };
  report({
    messageId,
    at: { paragraph, start, end },
    data: { ...NO_DATA, ...data },
    ...(right !== null && { suggestions: [right] }),
    ...(fix && { fix }),
  });
}

type Message = CitedSymbolFault['kind'];

function wrong(text: string, messageId: Message, marked: string): RuleExample<Message> {
  return { ...right(text), reports: [{ messageId, text: marked }] };
}

function right(text: string): RuleExample<never> {
  return { type: 'cong-van', set: { bodyText: { text: [text, 'Đề nghị các cơ quan quan tâm thực hiện./.'] } } };
}
