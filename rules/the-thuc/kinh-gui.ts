// Phụ lục I, Phần I, mục II, khoản 9, điểm b and d: Kính gửi stands in công văn and in tờ trình and báo cáo to a
// superior; 13 to 14 pt, upright. One recipient on the same line; several on lines of their own, each after a
// dash and before a semicolon, the last before a full stop. A single recipient needs no mark at its end.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { demandFor } from '../../src/knowledge/component-matrix.ts';
import { isAgencyHead, isWithin } from '../../src/knowledge/agency-names.ts';
import { bareLetters, hasLowerCase } from '../../src/language/fold.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { type ListFault, listFaults, listLines, opensItem, otherDashes } from '../views/list.ts';
import { endedWith } from '../looks/fix-changes.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

const addressed = componentExample('cong-van', 'addressee');

export const kinhGui = defineRule({
  meta: {
    id: 'the-thuc/kinh-gui',
    since: '0.1.0',
    summary: {
      vi: 'Kính gửi: đúng loại văn bản, chữ đứng cỡ 13 đến 14, mỗi nơi nhận một dòng',
      en: 'Kính gửi: in the right types only, upright 13 to 14 pt, one recipient a line',
    },
    reason: {
      vi: 'Công văn bắt buộc có Kính gửi, tờ trình gửi cấp trên cũng vậy; quyết định, kế hoạch, thông báo … không có. Một nơi nhận viết cùng dòng, hai nơi trở lên xuống dòng, đầu dòng gạch ngang, cuối dòng chấm phẩy, dòng cuối dấu chấm.',
      en: 'A công văn must have it, and so must a tờ trình, which goes to a higher body; decisions, plans, notices do not. One recipient goes on the same line; several go on lines of their own with a dash, a semicolon, and a full stop at the last.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.9.d-1', 'ND30-I.II.9.d-3'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('addressee', { format: ['ND30-I.II.9.d-1'] }),
      missing: {
        vi: 'Công văn không có “Kính gửi”; {must} có nơi nhận để giải quyết.',
        en: 'The công văn has no “Kính gửi”; it {must} name who is to act.',
        legalBasis: { nd30: ['ND30-I.II.9.b-1'] },
      },
      missingInProposal: {
        vi: 'Tờ trình không có “Kính gửi”; tờ trình gửi cấp trên {must} ghi nơi nhận để xem xét, quyết định.',
        en: 'The tờ trình has no “Kính gửi”; sent to a higher body, it {must} name who is to decide.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.b-1'] },
      },
      unexpected: {
        vi: 'Loại văn bản này không có “Kính gửi”; {must} bỏ, nơi nhận ghi ở phần “Nơi nhận”.',
        en: 'This type of document has no “Kính gửi”; the recipients belong under “Nơi nhận”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.b-1'] },
      },
      noColon: {
        vi: 'Thiếu dấu hai chấm sau “Kính gửi”; {must} là “Kính gửi:”.',
        en: 'The colon is missing after “Kính gửi”; it {must} be “Kính gửi:”.',
        legalBasis: { nd30: ['ND30-I.II.9.d-1'] },
      },
      wrongWord: {
        vi: 'Từ “{found}” không đúng; {must} là “Kính gửi”.',
        en: '“{found}” is wrong; it {must} be “Kính gửi”.',
        legalBasis: { nd30: ['ND30-I.II.9.d-1'] },
      },
      spaceBeforeColon: {
        vi: 'Thừa dấu cách trước dấu hai chấm; {must} là “Kính gửi:”.',
        en: 'There is a space before the colon; it {must} be “Kính gửi:”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-1'] },
      },
      otherDash: {
        vi: 'Đầu dòng Kính gửi ghi dấu “{found}” ở {count} dòng; đầu dòng là dấu “-”.',
        en: '{count} recipients begin with “{found}”; each line begins with “-”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-3'] },
      },
      unaligned: {
        vi: 'Gạch đầu dòng ở Kính gửi không thẳng hàng; các gạch {must} thẳng hàng với nhau.',
        en: 'The dashes of the recipients are not aligned; they {must} be.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-3'] },
      },
      singleOnOwnLine: {
        vi: 'Chỉ có một nơi nhận mà xuống dòng; viết cùng dòng với “Kính gửi:”.',
        en: 'There is only one recipient, on a line of its own; it belongs on the line of “Kính gửi:”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-2'] },
      },
      severalOnOneLine: {
        vi: 'Nhiều nơi nhận trên một dòng; mỗi nơi nhận xuống một dòng, đầu dòng có gạch ngang.',
        en: 'Several recipients stand on one line; each goes on a line of its own after a dash.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-3'] },
      },
      noSemicolon: {
        vi: 'Dòng Kính gửi không kết thúc bằng dấu chấm phẩy ở {count} dòng; cuối dòng là dấu “;”.',
        en: '{count} recipients do not end with a semicolon; each line ends with “;”.',
        legalBasis: { nd30: ['ND30-I.II.9.d-3'] },
      },
      lastWithoutFullStop: {
        vi: 'Dòng Kính gửi cuối cùng không kết thúc bằng dấu chấm; cuối dòng là dấu “.”.',
        en: 'The last recipient does not end with a full stop; the line ends with “.”.',
        legalBasis: { nd30: ['ND30-I.II.9.d-3'] },
      },
    },
    examples: {
      wrong: [
        addressed('KÍNH GỬI: Sở Tài chính', 'wrongWord', 'KÍNH GỬI'),
        { type: 'cong-van', set: { addressee: { format: { bold: true } } }, reports: [{ messageId: 'bold' }] },
        { type: 'cong-van', set: { addressee: { remove: true } }, reports: [{ messageId: 'missing' }] },
        { type: 'to-trinh', set: { addressee: { remove: true } }, reports: [{ messageId: 'missingInProposal' }] },
        addressed('Kính gởi: Bộ Nội vụ', 'wrongWord', 'Kính gởi'),
        addressed('Kính gửi : Bộ Nội vụ', 'spaceBeforeColon', 'Kính gửi :'),
        addressed('Kính gửi: Bộ Nội vụ, Bộ Tài chính', 'severalOnOneLine', 'Bộ Nội vụ, Bộ Tài chính'),
        addressed(['Kính gửi:', '+ Bộ Nội vụ;', '+ Bộ Tài chính.'], 'otherDash', '+'),
        addressed('Kính gửi Bộ Nội vụ', 'noColon', 'Kính gửi'),
        addressed(['Kính gửi:', '- Bộ Nội vụ.'], 'singleOnOwnLine', '- Bộ Nội vụ.'),
        addressed('Kính gửi: Bộ Nội vụ; Bộ Tài chính', 'severalOnOneLine', 'Bộ Nội vụ; Bộ Tài chính'),
        addressed(['Kính gửi:', '- Bộ Nội vụ', '- Bộ Tài chính.'], 'noSemicolon', '- Bộ Nội vụ'),
        addressed(['Kính gửi:', '- Bộ Nội vụ;', '- Bộ Tài chính;'], 'lastWithoutFullStop', '- Bộ Tài chính;'),
      ],
      right: [
        { type: 'cong-van', set: { addressee: { text: 'Kính gửi: Cục Kế hoạch, Bộ Tài chính' } } },
        addressed('Kính gửi: Bộ Nội vụ'),
        addressed('Kính gửi: Bộ Nội vụ.'),
        addressed('Kính gửi: Sở Văn hóa, Thể thao và Du lịch'),
        addressed('Kính gửi: Công ty TNHH Sao Mai (mã số thuế: 0100000000; địa chỉ: phường Ba Đình, thành phố Hà Nội)'),
        addressed(['Kính gửi:', '- Bộ Nội vụ;', '- Bộ Tài chính.']),
        addressed('Kính gửi:\n- Bộ Nội vụ;\n- Bộ Tài chính.'),
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const lines = sureSegments(document, 'addressee');
      const demand = demandFor(document.documentType, 'addressee');
      const label = lines[0];
      if (!label) {
        if (demand === 'required') reportMissing(context, document);
        continue;
      }
      if (demand === 'unexpected') context.report({ messageId: 'unexpected', at: { segment: label } });
      const items = listLines(document, 'addressee').slice(1);
      const isList = items.some(opensItem) || recipientBeside(label) === '';
      const judged = isList ? lines : [label];
      checkAppearance(context, isDispatch(label) ? judged.slice(1) : judged, 'addressee');
      checkLines(context, label, isList ? items : []);
    }
  },
});

function reportMissing(
  context: RuleContext<{ missing: never; missingInProposal: never }>,
  document: DraftDocument,
): void {
  const subject = document.segments.find(({ component }) => component === 'subject');
  if (!subject || document.segments.some(({ component }) => component === 'addressee')) return;
  if (document.segments.some(({ text }) => LABEL.test(bareLetters(text)))) return;
  const messageId = document.documentType === 'to-trinh' ? 'missingInProposal' : 'missing';
  context.report({ messageId, at: { document: true, component: 'addressee', near: subject.paragraph } });
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN … ĐIỆN:` in a công điện: how it looks no act says. */
const isDispatch = ({ text }: Segment): boolean => !LABEL.test(bareLetters(text)) && text.endsWith(':');

const LABEL = /^kinh (gui|giui|goi|trinh|chuyen)\b/;
const OPENING = /^(K\S+\s+\S+?)\s*(:|(?=\s)|$)\s*/iu;

/** The recipient on the line of the word itself; lines without a dash below such a one are no list of it. */
function recipientBeside(label: Segment): string {
  return label.text.slice(OPENING.exec(label.text)?.[0].length ?? 0).trim();
}

type DashFaults = { otherDash: 'found' | 'count'; unaligned: never };
type WordFaults = Record<'noColon' | 'spaceBeforeColon', never> & { wrongWord: 'found' };
type LineFaults = DashFaults &
  WordFaults &
  Record<'singleOnOwnLine' | 'severalOnOneLine', never> &
  Record<ListFault, 'count'>;

function checkLines(context: RuleContext<LineFaults>, label: Segment, items: readonly Segment[]): void {
  const opening = OPENING.exec(label.text);
  if (!opening || !LABEL.test(bareLetters(label.text))) return;
  checkWord(context, label, opening);
  const sameLine = recipientBeside(label);
  if (items.length === 0) {
    // Line breaks part them as paragraphs do; what stands in brackets is an address, a code, a list of names.
    const named = sameLine.replace(/\([^()]*\)/g, '');
    const isTogether = named.split('\n').some((line) => /;\s*\S/.test(line) || namesSeveral(line));
    if (!isTogether || hasPlaceholder(sameLine)) return;
    context.report({
      messageId: 'severalOnOneLine',
      at: { segment: label, start: label.end - sameLine.length, end: label.end },
    });
    return;
  }
  if (sameLine === '' && items.length === 1 && !/;\s*\S/.test(items[0]?.text ?? '')) {
    const item = items[0] as Segment;
    if (!hasPlaceholder(item.text)) context.report({ messageId: 'singleOnOwnLine', at: { segment: item } });
    return;
  }
  checkDashes(context, items);
  for (const { fault, segments } of listFaults(items, '.')) {
    const [first, ...rest] = segments as [Segment, ...Segment[]];
    context.report({
      messageId: fault,
      at: { segment: first },
      data: { count: segments.length },
      also: rest.map(({ paragraph }) => paragraph),
      fix: {
        description:
          fault === 'noSemicolon'
            ? { vi: 'Thêm dấu chấm phẩy', en: 'Add a semicolon' }
            : { vi: 'Thêm dấu chấm', en: 'Add a full stop' },
        changes: segments.map((segment) => endedWith(segment, fault === 'noSemicolon' ? ';' : '.')),
      },
    });
  }
}

/** “Kính gửi” and its colon. `opening`: the word, and the colon where it stands. */
function checkWord(context: RuleContext<WordFaults>, label: Segment, opening: RegExpExecArray): void {
  const word = opening[1] as string;
  // Capitals throughout the line are one fault, reported as such.
  const right = word === 'Kính gửi';
  if (!right && hasLowerCase(label.text)) {
    context.report({
      messageId: 'wrongWord',
      at: { segment: label, start: label.start, end: label.start + word.length },
      data: { found: word },
      // Usage in tờ trình, from the Party’s forms.
      ...(/tr[ìi]nh$/iu.test(word) && { severity: 'warning' }),
      fix: { description: replacement('Kính gửi'), text: 'Kính gửi' },
    });
  }
  const gap = /^\s*:/.exec(label.text.slice(word.length))?.[0] ?? ':';
  if (right && gap.length > 1) {
    context.report({
      messageId: 'spaceBeforeColon',
      at: { segment: label, start: label.start, end: label.start + word.length + gap.length },
      fix: { description: replacement('Kính gửi:'), text: 'Kính gửi:' },
    });
  }
  if (opening[2] !== ':') {
    context.report({
      messageId: 'noColon',
      at: { segment: label, start: label.start, end: label.start + word.length },
      fix: { description: { vi: 'Thêm dấu hai chấm', en: 'Add a colon' }, text: `${word}:` },
    });
  }
}

/** Bodies parted by commas; commas inside the name of one come before a small letter or another word. */
function namesSeveral(text: string): boolean {
  const [first, ...others] = text.split(/,\s*/);
  if (others.length === 1 && isWithin(bareLetters(first as string), bareLetters(others[0] as string))) return false;
  return others.length > 0 && others.every((name) => isAgencyHead(bareLetters(name)) && !hasLowerCase(name.charAt(0)));
}

/** Dashes stand below each other, and are dashes. */
function checkDashes({ report }: RuleContext<DashFaults>, items: readonly Segment[]): void {
  const others = otherDashes(items);
  if (others) report({ messageId: 'otherDash', ...others });
  const opened = items.filter((item) => opensItem(item) && item.start === 0);
  const astray = opened.find(
    ({ paragraph: { format } }) =>
      format.align !== 'center' &&
      Math.abs(
        format.indentLeftTwips +
          format.firstLineTwips -
          ((opened[0] as Segment).paragraph.format.indentLeftTwips +
            (opened[0] as Segment).paragraph.format.firstLineTwips),
      ) > UNALIGNED_TWIPS,
  );
  if (astray) report({ messageId: 'unaligned', at: { segment: astray } });
}

/** 3 mm: less may come from list settings and is hardly seen. */
const UNALIGNED_TWIPS = 170;
