// Phụ lục I, Phần I, mục II, khoản 9, điểm d: the last line of Nơi nhận is "Lưu", colon, "VT", comma, the drafting unit's
// abbreviation, the number of copies kept where needed, full stop; 11 pt, upright.
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { bareLetters, collapseSpaces } from '../../src/language/fold.ts';
import { textChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import type { Severity } from '../../src/lint/finding.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { isSameCell } from '../../src/tree/same-cell.ts';
import { opensItem } from '../views/list.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { isOfArmedForces, isOfSocialOrganisation, mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { wordPieces } from '../views/spans.ts';

type Plain = 'noColon' | 'noOffice' | 'semicolon' | 'noComma' | 'noBlank' | 'noDash' | 'noFullStop';
type TextBlanks = Record<Plain, never> & { wrongWord: 'found'; markAfterStop: 'found' };

const kept = componentExample('cong-van', 'archiveLine');

export const dongLuu = defineRule({
  meta: {
    id: 'the-thuc/dong-luu',
    since: '0.1.0',
    summary: {
      vi: 'Dòng cuối của Nơi nhận: “- Lưu: VT, đơn vị soạn thảo.”, cỡ 11, đứng',
      en: 'The last line under Nơi nhận: “- Lưu: VT, drafting unit.”, 11 pt, upright',
    },
    reason: {
      vi: 'Dòng Lưu cho biết bản gốc nằm ở Văn thư (VT) và hồ sơ nằm ở đơn vị nào. Dòng này kết thúc bằng dấu chấm vì là dòng cuối của danh sách.',
      en: 'The line tells where the original and the file are kept. It ends with a full stop, being the last of the list.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.9.d-6', 'ND30-I.II.9-BB'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('archiveLine', { format: ['ND30-I.II.9.d-5'] }),
      missing: {
        vi: 'Nơi nhận không có dòng “Lưu”; dòng cuối {must} là “- Lưu: VT, …”.',
        en: 'The list of recipients has no line “Lưu”; its last line {must} be “- Lưu: VT, …”.',
      },
      wrongWord: {
        vi: 'Từ “{found}” không đúng; {must} là “Lưu:”.',
        en: '“{found}” is wrong; it {must} be “Lưu:”.',
      },
      noColon: {
        vi: 'Thiếu dấu hai chấm sau “Lưu”; {must} là “Lưu:”.',
        en: 'The colon is missing after “Lưu”; it {must} be “Lưu:”.',
      },
      noOffice: {
        vi: 'Dòng Lưu không bắt đầu bằng “VT”; {must} ghi văn thư cơ quan trước, rồi đến đơn vị soạn thảo.',
        en: 'The line Lưu does not begin with “VT”; the records office comes first, then the drafting unit.',
        severity: 'warning',
      },
      noRecord: {
        vi: 'Dòng Lưu của biên bản không ghi “Hồ sơ”; mẫu ghi “- Lưu: VT, Hồ sơ.”.',
        en: 'The line Lưu of the minutes does not say “Hồ sơ”; the template has “- Lưu: VT, Hồ sơ.”.',
        severity: 'info',
        legalBasis: { nd30: ['ND30-I.II.9-BB'] },
      },
      semicolon: {
        vi: 'Dòng Lưu ngăn cách bằng dấu chấm phẩy; {must} là dấu phẩy.',
        en: 'The line Lưu is parted by semicolons; it {must} have commas.',
        severity: 'warning',
      },
      noComma: {
        vi: 'Sau “VT” không có dấu phẩy; giữa các đơn vị là dấu phẩy.',
        en: 'No comma follows “VT”; commas part the units.',
        severity: 'warning',
      },
      noBlank: {
        vi: 'Sau dấu phẩy của dòng Lưu không có dấu cách; {must} cách ra.',
        en: 'No blank follows the comma in the line Lưu; there {must} be one.',
        severity: 'warning',
      },
      noDash: {
        vi: 'Dòng Lưu không có gạch đầu dòng; đầu dòng là dấu “-”.',
        en: 'The line Lưu has no dash before it; it begins with “-”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.9.d-5'] },
      },
      markAfterStop: {
        vi: 'Sau dấu chấm của dòng Lưu có ký hiệu “{found}”; ký hiệu người soạn thảo {must} ghi riêng, ở góc dưới, bên phải nơi nhận.',
        en: 'The mark “{found}” follows the full stop of the line Lưu; the mark of the drafter {must} stand by itself, bottom right of the list.',
        severity: 'info',
        legalBasis: { nd30: ['ND30-I.III.3-1', 'ND30-I.II.9.d-6'] },
      },
      notLast: {
        vi: 'Sau dòng Lưu còn nơi nhận “{found}”; dòng Lưu {must} là dòng cuối của danh sách.',
        en: 'The recipient “{found}” follows the line Lưu; that line {must} be the last of the list.',
        severity: 'warning',
      },
      noFullStop: {
        vi: 'Dòng Lưu không kết thúc bằng dấu chấm; cuối dòng {must} là dấu “.”.',
        en: 'The line Lưu does not end with a full stop; it {must} end with “.”.',
      },
    },
    examples: {
      wrong: [
        { type: 'cong-van', set: { archiveLine: { remove: true } }, reports: [{ messageId: 'missing' }] },
        kept('- Lưu VT, VTLT.', 'noColon', 'Lưu'),
        {
          type: 'bien-ban',
          set: { archiveLine: { text: '- Lưu: VT.' } },
          reports: [{ messageId: 'noRecord', severity: 'info' }],
        },
        kept('- Luu: VT, VTLT.', 'wrongWord', 'Luu:'),
        kept('- Lưu: VP, VT.', 'noOffice', 'VP, VT.'),
        {
          type: 'cong-van',
          title: { vi: 'Công an xã', en: 'The police of a commune' },
          set: {
            parentAgency: { text: 'CÔNG AN TỈNH QUẢNG TRỊ' },
            issuingAgency: { text: 'CÔNG AN XÃ CAM LỘ' },
            numberAndSymbol: { text: 'Số: 15/CAX-AN' },
            archiveLine: { text: '- Lưu: CAX.' },
          },
          reports: [{ messageId: 'noOffice', text: 'CAX.', severity: 'info' }],
        },
        kept('- Lưu: VT; VTLT.', 'semicolon', ';'),
        kept('- Lưu : VT, VTLT.', 'wrongWord', 'Lưu :'),
        kept('- Lưu: VT - VTLT.', 'noComma', ' - '),
        kept('- Lưu: VT. VTLT.', 'noComma', '. '),
        {
          type: 'cong-van',
          set: { archiveLine: { text: '- Lưu: VT.VTLT.' } },
          reports: [{ messageId: 'noComma', text: '.', before: 'VT', after: 'VTLT' }],
        },
        {
          type: 'cong-van',
          set: { archiveLine: { text: '- Lưu: VT,VTLT.' } },
          reports: [{ messageId: 'noBlank', text: ',', before: 'VT', after: 'VTLT' }],
        },
        kept('Lưu: VT, VTLT.', 'noDash', 'Lưu: VT, VTLT.'),
        kept('- Lưu: VT, VTLT', 'noFullStop', '- Lưu: VT, VTLT'),
        {
          type: 'cong-van',
          set: { archiveLine: { text: '- Lưu: VT, VTLT.Lan' } },
          reports: [{ messageId: 'markAfterStop', text: 'Lan', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: { archiveLine: { text: ['- Lưu: VT, VTLT.', '- Trung tâm Lưu trữ;'] } },
          reports: [{ messageId: 'notLast', text: '- Lưu: VT, VTLT.', severity: 'warning' }],
        },
        { type: 'cong-van', set: { archiveLine: { format: { sizePt: 14 } } }, reports: [{ messageId: 'wrongSize' }] },
      ],
      right: [
        {
          ...kept('- Lưu: VT Sở Y tế, Công an tỉnh.'),
          title: { vi: 'Văn bản của hai cơ quan', en: 'A document of two agencies' },
        },
        kept('- Lưu: VT.'),
        kept('- Lưu: VTUB, NN.'),
        kept('- Lưu: VT, TCCB (3).'),
        { ...kept('- Lưu: VT, {{DON_VI}}'), besides: ['the-thuc/cho-trong'] },
        kept('- Lưu: VT, KT, TH.Bình.'),
        { ...kept('- Lưu: VT. B03.'), title: { vi: 'Bộ đội Biên phòng', en: 'The border guard' } },
        { ...kept('- Lưu: VT, TC; Th05.'), title: { vi: 'Quân đội', en: 'The army' } },
        {
          type: 'cong-van',
          title: { vi: 'Công đoàn', en: 'A trade union' },
          set: {
            parentAgency: { text: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG TRỊ' },
            issuingAgency: { text: 'CÔNG ĐOÀN NGÀNH Y TẾ' },
            numberAndSymbol: { text: 'Số: 15/CĐYT-CSPL' },
            archiveLine: { text: '- Lưu VP.' },
          },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const lines = sureSegments(document, 'archiveLine');
      const [first] = lines;
      if (!first) {
        if (isMissing(document)) {
          const [label] = sureSegments(document, 'recipientsLabel');
          context.report({
            messageId: 'missing',
            at: { document: true, component: 'archiveLine', near: label?.paragraph },
          });
        }
        continue;
      }
      checkSizes(context, lines);
      checkPlace(context, document, lines.at(-1) as Segment);
      if (!lines.some(({ text }) => hasPlaceholder(text))) {
        checkText(context, document, lines);
        checkRecord(context, document, lines);
      }
    }
  },
});

/** A list that is still to be filled in may gain its last line. */
function isMissing(document: DraftDocument): boolean {
  if (archiveLineOf(document) !== undefined || sureSegments(document, 'recipientsLabel').length === 0) return false;
  const recipients = document.segments.filter(({ component }) => component === 'recipient');
  if (recipients.length === 0 || recipients.some(({ text }) => hasPlaceholder(text))) return false;
  return !document.segments.some(
    ({ component, text }) => component === 'archiveLine' || /^[-–+•*\s]*luu\b/.test(bareLetters(text.slice(0, 40))),
  );
}

/** An item of the same list right below it; what stands in another column may be a list of its own. */
function checkPlace({ report }: RuleContext<{ notLast: 'found' }>, { segments }: DraftDocument, line: Segment): void {
  const next = segments[segments.indexOf(line) + 1];
  if (next?.component !== 'recipient' || next.confidence < MINIMUM_CONFIDENCE || !opensItem(next)) return;
  if (!isSameCell(next.paragraph.place.cell, line.paragraph.place.cell) || !/;\s*$/.test(next.text)) return;
  report({ messageId: 'notLast', at: { segment: line }, data: { found: next.text } });
}

/** The drafter's initials are often set smaller; only a whole line in the wrong size is surely wrong. */
function checkSizes(context: Parameters<typeof checkAppearance>[0], lines: readonly Segment[]): void {
  for (const line of lines) {
    const mark = markAfterStop(line);
    const list = mark === null ? line : { ...line, end: mark.start, text: line.text.slice(0, mark.start - line.start) };
    const sizes = new Set(wordPieces(list).map(({ format }) => format.sizePt));
    checkAppearance(context, [list], 'archiveLine', sizes.size > 1 ? { severity: 'warning' } : {});
  }
}

const BEHIND_STOP = /(?<=\.)\s*(\([^()]{1,24}\)|[^.,;:()]{1,24}(?:\([^()]{1,12}\))?)$/u;
/** A name or the initial letters of one, no abbreviation of a unit. */
const NAME = /^\(?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){0,3}\)?$|^\([^()]*\)$/u;
/** In points: what is that much smaller is set apart. */
const SMALLER_PT = 2;

/** Whoever typed the document puts a name behind the full stop, mostly smaller or lowered. Offsets in the paragraph. */
function markAfterStop({ paragraph, start, text }: Segment): { start: number; end: number; text: string } | null {
  const match = BEHIND_STOP.exec(text);
  const mark = match?.[1]?.trim();
  if (!match || !mark) return null;
  const from = start + match.index + match[0].length - match[0].trimStart().length;
  const spans = paragraph.spans.filter((span) => span.end > from && span.start < from + mark.length);
  const before = paragraph.spans.find((span) => span.end > start)?.format.sizePt ?? null;
  const isApart = spans.every(
    ({ format: { sizePt, verticalAlign } }) =>
      verticalAlign !== 'baseline' || (sizePt !== null && before !== null && sizePt <= before - SMALLER_PT),
  );
  return isApart || NAME.test(mark) ? { start: from, end: from + mark.length, text: mark } : null;
}

/** `VT Sở Y tế, Công an tỉnh`: whose office keeps it, where two have issued it. */
const isOfficeOfBody = (text: string): boolean =>
  /^VT (?:Sở|Bộ|Ban|Cục|Chi cục|Công an|Văn phòng|Ủy ban|UBND) /.test(text);

/** `VT`, also with whose office it is or what else it keeps: `VTUB`, `VTLT`. */
const RECORDS_OFFICE = /^VT(?:UB|UBND|VP|VPUB|LT|CQ|HC)?(?![A-Za-zÀ-ỹ\d])/;

/** `VT, TC; Th05.`, `VT, PTM; T25.`, `VT. B03.`: who typed it and how many copies, as the army writes it. */
const DRAFTER = /^(?:(?:;\s*\p{Lu}\p{Ll}{1,3}|\.\s+\p{Lu}\p{Ll}{0,3})\.?\s?\d{1,4}|;\s*\p{Lu}\d{2,3})\.?$/u;

const LINE = /^([-–—+•*]?\s*)([Ll][A-Za-zÀ-ỹ]{1,3})(\s*)(:?)(\s*)/;

/** The recipients above stand after dashes. */
function hasDashedList(document: DraftDocument): boolean {
  const recipients = sureSegments(document, 'recipient');
  return recipients.length > 0 && recipients.every(opensItem);
}

/** What sanctions a violation is kept in the file of the case: the forms of the decree (118/2021/NĐ-CP) print `Lưu: Hồ sơ`. */
const isKeptInFile = (document: DraftDocument, rest: string): boolean =>
  /V?P?HC$/.test(document.number?.symbol ?? '') && /^(?:HS|Hồ sơ)/.test(rest);

/** Mặt trận, Công đoàn, the hội and the offices of the National Assembly file as they are used to: `Lưu VP`, `Lưu: HC`. */
const filesItsOwnWay = (document: DraftDocument): boolean =>
  isOfSocialOrganisation(document) ||
  [document.issuingAgency, document.parentAgency].some(
    (name) => name !== null && /quoc hoi(?: khoa [xvi]+)?$/.test(bareLetters(name)),
  );

/** `- Lưu: VT, VTLT.` */
interface ArchiveLine {
  segment: Segment;
  /** `- `. */
  dash: string;
  /** `Lưu`, as it is written. */
  word: string;
  hasColon: boolean;
  /** Offsets in the paragraph, of the word with its colon and a blank between them. */
  label: { start: number; end: number };
  /** Offset in the paragraph, and text, of what follows. */
  units: { start: number; text: string };
}

function archiveLine(segment: Segment): ArchiveLine | null {
  const match = LINE.exec(segment.text);
  if (!match) return null;
  const [whole, dash, word, gap, colon] = match as unknown as [string, string, string, string, string];
  const hasColon = colon !== '';
  const start = segment.start + dash.length;
  const end = start + word.length + (hasColon ? gap.length + 1 : 0);
  const units = { start: segment.start + whole.length, text: segment.text.slice(whole.length) };
  return { segment, dash, word, hasColon, label: { start, end }, units };
}

function checkText(context: RuleContext<TextBlanks>, document: DraftDocument, lines: readonly Segment[]): void {
  const [first, last] = [lines[0], lines.at(-1)] as [Segment, Segment];
  const line = archiveLine(first);
  if (line) {
    const isTheirs = filesItsOwnWay(document);
    checkLabel(context, line, isTheirs);
    if (!line.hasColon && line.word === 'Lưu') return;
    // Army and police have rules of their own on keeping papers.
    const severity = isOfArmedForces(document) ? { severity: 'info' as const } : {};
    checkUnits(context, line, isTheirs || isKeptInFile(document, line.units.text), severity);
    if (!/[-–—+•*]/.test(line.dash) && !opensItem(first) && hasDashedList(document))
      context.report({ messageId: 'noDash', at: { segment: first } });
  }
  checkEnd(context, last);
}

/** `isTheirs`: without the colon, for all that anybody asks. */
function checkLabel({ report }: RuleContext<TextBlanks>, line: ArchiveLine, isTheirs: boolean): void {
  const { segment, word, hasColon, label } = line;
  const found = segment.text.slice(label.start - segment.start, label.end - segment.start);
  if (found === 'Lưu:') return;
  const at = { segment, ...label };
  const fix = { description: replacement('Lưu:'), text: 'Lưu:' };
  if (hasColon || word !== 'Lưu') report({ messageId: 'wrongWord', at, data: { found }, fix });
  else if (!isTheirs) report({ messageId: 'noColon', at, fix });
}

/** `isElsewhere`: another than the records office may keep it. */
function checkUnits(
  { report }: RuleContext<TextBlanks>,
  line: ArchiveLine,
  isElsewhere: boolean,
  severity: { severity?: Severity },
): void {
  const { segment, units } = line;
  const { start, text } = units;
  if (!RECORDS_OFFICE.test(text)) {
    if (!isElsewhere) report({ messageId: 'noOffice', at: { segment, start, end: start + text.length }, ...severity });
    return;
  }
  const parting = text.indexOf(';');
  if (parting >= 0 && parting < text.length - 1 && !DRAFTER.test(text.slice(parting))) {
    report({
      messageId: 'semicolon',
      at: { segment, start: start + parting, end: start + parting + 1 },
      fix: {
        description: { vi: 'Đổi thành dấu phẩy', en: 'Change to commas' },
        text: ',',
        changes: [...text.matchAll(/;(?=.)/gs)].map(({ index }) =>
          textChange(segment.paragraph, start + index, start + index + 1, ','),
        ),
      },
    });
    return;
  }
  const mark = isOfficeOfBody(text) ? undefined : BETWEEN_UNITS.exec(text)?.[1];
  if (mark !== undefined && !DRAFTER.test(text.slice(2)))
    report({ messageId: 'noComma', at: { segment, start: start + 2, end: start + 2 + mark.length } });
  reportTightCommas(report, segment, start - segment.start);
}

/** What parts `VT` from the next unit. `VT.VP` is no abbreviation, though `TH.Bình` names who typed it. */
const BETWEEN_UNITS = /^VT(\s*[-–—/+&]\s*|\.?\s+(?=[A-ZĐ])|\.(?=[A-ZĐ]{2}))(?=[A-ZĐ])/;

function checkEnd({ report }: RuleContext<TextBlanks>, last: Segment): void {
  const mark = markAfterStop(last);
  if (mark !== null) {
    report({ messageId: 'markAfterStop', at: { segment: last, ...mark }, data: { found: mark.text } });
  } else if (!/\.\s*$/.test(collapseSpaces(last.text))) {
    report({
      messageId: 'noFullStop',
      at: { segment: last },
      fix: { description: { vi: 'Thêm dấu chấm', en: 'Add a full stop' }, text: `${last.text.replace(/[;,]$/, '')}.` },
    });
  }
}

/** `VT,NC`: from `from` on in the text of the line. */
function reportTightCommas(report: RuleContext<{ noBlank: never }>['report'], line: Segment, from: number): void {
  const commas = [...line.text.slice(from).matchAll(/,(?=[A-ZĐ])/g)].map(({ index }) => line.start + from + index);
  const [start] = commas;
  if (start === undefined) return;
  report({
    messageId: 'noBlank',
    at: { segment: line, start, end: start + 1 },
    fix: {
      description: { vi: 'Thêm dấu cách', en: 'Add a blank' },
      text: ', ',
      changes: commas.map((comma) => textChange(line.paragraph, comma, comma + 1, ', ')),
    },
  });
}

const archiveLineOf = ({ documentType: type }: DraftDocument) => documentType(type)?.archiveLine;

/** Minutes are kept with the file of the matter (Phụ lục III, mẫu 1.9); their template alone says so. */
function checkRecord(
  { report }: RuleContext<{ noRecord: never }>,
  document: DraftDocument,
  lines: readonly Segment[],
): void {
  const [segment] = lines;
  if (archiveLineOf(document) !== 'record' || !segment) return;
  if (!lines.some(({ text }) => /\bho so\b|\bhs\b/.test(bareLetters(text))))
    report({ messageId: 'noRecord', at: { segment } });
}
