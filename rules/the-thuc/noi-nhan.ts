// Phụ lục I, Phần I, mục II, khoản 9, điểm d; mục V, hàng 8b: the recipients are set in 11 pt, upright, one a line
// after a dash and before a semicolon. The first is "Như trên" in letters, "Như Điều …" in decisions.
import { agencyOf } from '../views/agency.ts';
import { closingNumberAlone } from '../views/closing-article.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { bareLetters, collapseSpaces } from '../../src/language/fold.ts';
import { paragraphFormatChange } from '../../src/lint/change.ts';
import { defineRule, type ExpectedReport, type RuleContext, type RuleExample } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { listFaults, listLines, opensItem, otherDashes } from '../views/list.ts';
import { endedWith, prefixed } from '../looks/fix-changes.ts';
import { replacement } from '../grammar/text-fault.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const noiNhan = defineRule({
  meta: {
    id: 'the-thuc/noi-nhan',
    since: '0.1.0',
    summary: {
      vi: 'Danh sách nơi nhận cỡ 11, đứng; mỗi nơi nhận một dòng kết thúc bằng dấu chấm phẩy',
      en: 'The recipients are set in 11 pt, upright, one a line, each ending with a semicolon',
    },
    reason: {
      vi: 'Danh sách nơi nhận có cỡ chữ riêng, nhỏ hơn lời văn. Công văn mở đầu danh sách bằng “Như trên”, quyết định và nghị quyết bằng “Như Điều …”.',
      en: 'The list has a size of its own, smaller than the text. The list of a letter opens with “Như trên”, that of a decision with “Như Điều …”.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.9.d-5', 'ND30-I.II.9.b-2', 'ND30-I.II.9-QD'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('recipient', { format: ['ND30-I.II.9.d-5'] }),
      noSemicolon: {
        vi: 'Nơi nhận không kết thúc bằng dấu chấm phẩy ở {count} dòng; cuối dòng là dấu “;”.',
        en: '{count} recipients do not end with a semicolon; each line ends with “;”.',
        legalBasis: { nd30: ['ND30-I.II.9.d-5'] },
      },
      severalOnOneLine: {
        vi: 'Hai nơi nhận viết trên một dòng “{found}”; mỗi nơi nhận {must} ở một dòng riêng.',
        en: 'Two recipients stand on one line, “{found}”; each {must} have a line of its own.',
        legalBasis: { nd30: ['ND30-I.II.9.d-5'] },
      },
      noDash: {
        vi: 'Nơi nhận không có gạch đầu dòng ở {count} dòng; đầu dòng là dấu “-”.',
        en: '{count} recipients have no dash before them; each line begins with “-”.',
        legalBasis: { nd30: ['ND30-I.II.9.d-5'] },
      },
      otherDash: {
        vi: 'Đầu dòng nơi nhận ghi dấu “{found}” ở {count} dòng; đầu dòng là dấu “-”.',
        en: '{count} recipients begin with “{found}”; each line begins with “-”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-5'] },
      },
      noAsAbove: {
        vi: 'Danh sách nơi nhận không có “Như trên”; dòng đầu {must} là “- Như trên;”.',
        en: 'The list lacks “Như trên”; its first line {must} be “- Như trên;”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.b-2'] },
      },
      noArticle: {
        vi: 'Danh sách nơi nhận không có “Như Điều …”; dòng đầu {must} dẫn đến điều thi hành.',
        en: 'The list lacks “Như Điều …”; its first line {must} refer to the article on execution.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9-QD'] },
      },
      articleNotFirst: {
        vi: '“{found}” không phải dòng đầu của Nơi nhận; mẫu ghi “- Như Điều …;” ở dòng đầu.',
        en: '“{found}” is not the first recipient; the template has “- Như Điều …;” first.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9-QD'] },
      },
      smallArticle: {
        vi: '“{found}” viết thường; viện dẫn điều viết hoa chữ đầu: “Điều”.',
        en: '“{found}” has a small letter; an article is cited with a capital: “Điều”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9-QD'] },
      },
      aboveNotFirst: {
        vi: '“{found}” không phải dòng đầu của Nơi nhận; mẫu ghi “- Như trên;” ở dòng đầu.',
        en: '“{found}” is not the first recipient; the template has “- Như trên;” first.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.b-2'] },
      },
      noSuchArticle: {
        vi: 'Nơi nhận ghi “Như Điều {found}” nhưng văn bản chỉ có đến Điều {greatest}; {must} dẫn đến điều thi hành.',
        en: 'The list says “Như Điều {found}” but the last article is Điều {greatest}; it {must} refer to the article on execution.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9-QD'] },
      },
    },
    examples: {
      wrong: [
        recipients(['Như trên;', 'UBND tỉnh;'], [{ messageId: 'noDash', text: 'Như trên;' }]),
        recipients(['+ Như trên;', '+ UBND tỉnh;'], [{ messageId: 'otherDash', text: '+', severity: 'warning' }]),
        recipients(['- Như trên', '- UBND tỉnh;'], [{ messageId: 'noSemicolon', text: '- Như trên' }]),
        recipients(['- UBND tỉnh;', '- Các Phó Giám đốc;'], [{ messageId: 'noAsAbove', severity: 'warning' }]),
        recipients(
          ['- UBND tỉnh;', '- Như trên;'],
          [{ messageId: 'aboveNotFirst', text: '- Như trên;', severity: 'warning' }],
        ),
        {
          type: 'quyet-dinh',
          set: { recipient: { text: ['- UBND tỉnh;', '- Như Điều 4;'] } },
          reports: [{ messageId: 'articleNotFirst', text: '- Như Điều 4;', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { recipient: { text: ['- Như trên;', '- UBND tỉnh;'] } },
          reports: [{ messageId: 'noArticle', text: '- Như trên;', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { recipient: { text: ['- Như điều 4;', '- UBND tỉnh;'] } },
          reports: [{ messageId: 'smallArticle', text: 'điều', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh',
          set: { recipient: { text: ['- Như Điều 9;', '- UBND tỉnh;'] } },
          reports: [{ messageId: 'noSuchArticle', text: '9', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { recipient: { text: ['- Như trên;', '- UBND tỉnh; - Các Phó Giám đốc;'] } },
          reports: [{ messageId: 'severalOnOneLine', text: '- UBND tỉnh; - Các Phó Giám đốc;' }],
        },
        {
          type: 'cong-van',
          set: { recipient: { text: ['- Như trên;', 'UBND tỉnh;', '- Các Phó Giám đốc;'] } },
          reports: [{ messageId: 'noDash', text: 'UBND tỉnh;' }],
        },
        {
          type: 'cong-van',
          set: { recipient: { text: ['- Như trên;', '- UBND tỉnh;'], format: { sizePt: 12 } } },
          reports: [{ messageId: 'wrongSize', text: '- Như trên;' }],
        },
      ],
      right: [
        recipients(['- Như trên;', '- UBND tỉnh (để b/c);']),
        recipients(['- Như trên;', '- CVP, PCVP (KTN);']),
        {
          type: 'nghi-quyet',
          title: { vi: 'Nghị quyết chia theo mục, không có điều', en: 'A resolution in sections, without articles' },
          set: { articleHeading: { text: ['Ủy ban nhân dân quyết nghị./.'] }, recipient: { text: ['- UBND tỉnh;'] } },
        },
        { ...recipients(['- Như trên;', '- {{NOI_NHAN}}']), besides: ['the-thuc/cho-trong'] },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      if (sureSegments(document, 'recipientsLabel').length === 0) continue;
      const lines = listLines(document, 'recipient');
      checkAppearance(context, sureSegments(document, 'recipient'), 'recipient');
      checkMarks(context, document, lines);
      for (const segment of lines)
        if (opensItem(segment) && NEXT_ON_LINE.test(segment.text))
          context.report({ messageId: 'severalOnOneLine', at: { segment }, data: { found: segment.text } });
      checkDashes(context, document, lines);
      checkCapital(context, lines);
      checkFirst(context, document, lines);
    }
  },
});

/** `- UBND tỉnh; - Các Phó Giám đốc;` */
const NEXT_ON_LINE = /; *[-–—+] *\p{Lu}/u;

/** The last recipient is followed by the line Lưu; without that line nobody can tell which mark it should have. */
function checkMarks(
  { report }: RuleContext<{ noSemicolon: 'count' }>,
  document: DraftDocument,
  lines: readonly Segment[],
): void {
  const closed = isClosed(document);
  for (const { fault, segments } of listFaults(lines, ';')) {
    const judged = closed
      ? segments
      : segments.filter((segment) => segment !== lines.at(-1) || !/\.$/.test(segment.text));
    const [first, ...rest] = judged;
    if (fault !== 'noSemicolon' || !first) continue;
    report({
      messageId: 'noSemicolon',
      at: { segment: first },
      data: { count: judged.length },
      also: rest.map(({ paragraph }) => paragraph),
      fix: {
        description: { vi: 'Thêm dấu chấm phẩy', en: 'Add a semicolon' },
        changes: judged.map((segment) => endedWith(segment, ';')),
      },
    });
  }
}

/** The line Lưu follows. */
const isClosed = (part: DraftDocument): boolean => part.segments.some(({ component }) => component === 'archiveLine');

/** Every line must be one of its own recipient: where dashes are left out altogether, each ends with its mark. */
function checkDashes(
  { draft, report }: RuleContext<{ noDash: 'count'; otherDash: 'found' | 'count' }>,
  document: DraftDocument,
  lines: readonly Segment[],
): void {
  const typed = lines.filter(({ text }) => !hasPlaceholder(text));
  // A line without a dash may run on from the one above, unless that one has ended.
  const hasEnded = (line: Segment | undefined): boolean => line === undefined || /[;.]\s*$/.test(line.text);
  const plain = typed.filter(
    (line) =>
      !opensItem(line) && hasEnded(line) && !/^\s*\(/.test(line.text) && hasEnded(lines[lines.indexOf(line) - 1]),
  );
  const [first, ...rest] = plain;
  if (first && (lines.length > 1 || isClosed(document))) {
    report({
      messageId: 'noDash',
      at: { segment: first },
      data: { count: plain.length },
      also: rest.map(({ paragraph }) => paragraph),
      fix: {
        description: { vi: 'Thêm gạch đầu dòng', en: 'Add the dash' },
        changes: plain.map((segment) => prefixed(segment, '- ')),
      },
    });
  }
  // In Markdown the sign is the author's choice and not what readers see.
  if (draft.tree.source === 'docx') reportBullets(report, [...lines, ...listLines(document, 'archiveLine')]);
  const others = otherDashes(typed);
  if (others) report({ messageId: 'otherDash', ...others });
}

/** Private signs are dots, ticks and arrows of the fonts of symbols; U+F02D is their hyphen. */
const DASH_LABEL = /^[-–—‐‑−\uF02D]$/;

/** Signs that an automatic list puts before the lines. */
function reportBullets(
  report: RuleContext<{ otherDash: 'found' | 'count' }>['report'],
  lines: readonly Segment[],
): void {
  const bullets = lines.filter(({ paragraph: { numbering }, text }) => {
    const label = numbering?.format === 'bullet' ? numbering.label.trim() : '';
    return label !== '' && !DASH_LABEL.test(label) && !/^\s*[-–—]/.test(text);
  });
  const [first, ...rest] = bullets;
  if (!first) return;
  const label = first.paragraph.numbering?.label.trim() ?? '';
  report({
    messageId: 'otherDash',
    at: { segment: first },
    data: { found: /[\uE000-\uF8FF]/.test(label) ? '•' : label, count: bullets.length },
    also: rest.map(({ paragraph }) => paragraph),
    fix: {
      description: { vi: 'Đổi thành “-” gõ vào', en: 'Change to a typed “-”' },
      changes: bullets.flatMap((segment) => [
        paragraphFormatChange(segment.paragraph, { numbering: null }),
        prefixed(segment, '- '),
      ]),
    },
  });
}

/** Resolutions of those whom the people elect name all whom they reach: a session has nobody to execute them. */
const isOfCouncil = (document: DraftDocument): boolean => ELECTED.test(agencyOf(document, 'issuingAgency') ?? '');
const ELECTED = /^(?:HỘI ĐỒNG NHÂN DÂN|HĐND|(?:ỦY BAN THƯỜNG VỤ )?QUỐC HỘI)/;

/** `- Như Điều 3;` alone: others may be named on the same line as those of an article. */
const NAMES_ARTICLE = /^[-–+•*\s]*nhu dieu\b/;
const NAMES_ABOVE = /^[-–+•*\s]*nhu (?:tren|kinh gui)(?:\s*[;.])?$/;

function checkFirst(
  {
    report,
  }: RuleContext<{
    noAsAbove: never;
    noArticle: never;
    articleNotFirst: 'found';
    aboveNotFirst: 'found';
    noSuchArticle: 'found' | 'greatest';
  }>,
  document: DraftDocument,
  lines: readonly Segment[],
): void {
  const [first] = lines;
  if (!first || !hasTemplate(document) || lines.some(({ text }) => hasPlaceholder(text))) return;
  const says = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(bareLetters(text)));
  const { firstRecipient } = documentType(document.documentType) ?? {};
  const isDecision = firstRecipient === 'article';
  // A resolution in sections has no article to refer to.
  const hasArticles = document.segments.some(({ component }) => component === 'articleHeading');
  if (isDecision && hasArticles && !isOfCouncil(document) && !says(/\bnhu\s+dieu\b/))
    report({ messageId: 'noArticle', at: { segment: first } });
  if (isDecision) checkArticle({ report }, document, lines);
  const article = lines.find(({ text }) => NAMES_ARTICLE.test(bareLetters(text)));
  if (isDecision && article && article !== first)
    report({ messageId: 'articleNotFirst', at: { segment: article }, data: { found: collapseSpaces(article.text) } });
  const isAddressed = firstRecipient === 'addressee' && sureSegments(document, 'addressee').length > 0;
  if (!isAddressed) return;
  if (!says(/\bnhu\s+(tren|kinh\s+gui)\b/)) report({ messageId: 'noAsAbove', at: { segment: first } });
  const above = lines.find(({ text }) => NAMES_ABOVE.test(bareLetters(text).trimEnd()));
  if (above && above !== first)
    report({ messageId: 'aboveNotFirst', at: { segment: above }, data: { found: collapseSpaces(above.text) } });
}

/** `- Như Điều 5;` where the last article is Điều 3. */
function checkArticle(
  { report }: Pick<RuleContext<{ noSuchArticle: 'found' | 'greatest' }>, 'report'>,
  document: DraftDocument,
  lines: readonly Segment[],
): void {
  const articles = sureSegments(document, 'articleHeading').map(({ text }) => Number(/\d+/.exec(text)?.[0]));
  const greatest = articles.reduce((most, article) => Math.max(most, article), 0);
  if (articles.length === 0 || !(greatest > 0) || closingNumberAlone(document)) return;
  for (const line of lines) {
    const number = /\bnhu\s+dieu\s+(\d+)/.exec(bareLetters(line.text))?.[1];
    if (number === undefined || Number(number) <= greatest) continue;
    const start = line.start + line.text.search(/\d/);
    report({
      messageId: 'noSuchArticle',
      at: { segment: line, start, end: start + number.length },
      data: { found: number, greatest },
    });
  }
}

/** `- Như điều 3;` */
function checkCapital(
  { report }: Pick<RuleContext<{ smallArticle: 'found' }>, 'report'>,
  lines: readonly Segment[],
): void {
  for (const line of lines) {
    const small = /(?<=[Nn]hư\s)điều(?=\s\d)/u.exec(line.text);
    if (!small) continue;
    const start = line.start + small.index;
    report({
      messageId: 'smallArticle',
      at: { segment: line, start, end: start + small[0].length },
      data: { found: small[0] },
      fix: { description: replacement('Điều'), text: 'Điều' },
    });
  }
}

function recipients<MessageId extends string = never>(
  text: string[],
  reports?: ExpectedReport<MessageId>[],
): RuleExample<NoInfer<MessageId>> {
  return { type: 'cong-van', set: { recipient: { text } }, ...(reports && { reports }) };
}
