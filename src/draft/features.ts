/** What can be said of one line, and of two lines in a row. Evidence (evidence.ts) weighs these. */
import { withoutEnd } from '../language/edges.ts';
import { hasLowerCase, isUpperCase } from '../language/fold.ts';
import { isField, isModelName } from '../language/placeholder.ts';
import { isAgencyHead, isPartAlone, isPeer, isPlaceHead, isUnfinishedAgency } from '../knowledge/agency-names.ts';
import { mayBeTypeName, typeOfHeading } from '../knowledge/document-types.ts';
import { isHeadAlone, isSignerTitle, SIGNATURE_INFORMATION } from '../knowledge/signing.ts';
import * as cues from './cues.ts';
import type { Line } from './line.ts';
import { overlapping } from '../language/text-range.ts';

type Test = (line: Line) => boolean;

const matches =
  (pattern: RegExp): Test =>
  (line) =>
    pattern.test(line.bare);

const printed = (line: Line): string => (line.label === '' ? line.text : `${line.label} ${line.text}`);
const printedMatches =
  (pattern: RegExp): Test =>
  (line) =>
    pattern.test(printed(line).slice(0, 40));

/** Of three words or four; an abbreviation is none. */
const FULL_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){2,3}$/u;

/** What the text says. */
const WORDINGS = {
  nationalName: (line) => cues.isNationalName(line.bare),
  motto: (line) => cues.isMotto(line.bare),
  partyName: (line) => cues.isPartyName(line.bare),
  numberAndSymbol: (line) => cues.isNumberAndSymbol(line.bare, line.text),
  numberWord: matches(cues.NUMBER_WORD),
  placeAndDate: (line) =>
    (line.bare.includes('thang') &&
      cues.PLACE_AND_DATE.test(line.bare) &&
      !cues.OF_PERSON.test(line.bare) &&
      // `(Số liệu tính đến ngày 25 tháng 6 năm 2026)`, a note on the subject.
      !(line.bare.startsWith('(') && !cues.isDateLine(line.bare, line.text))) ||
    (endsInDigit(line.bare) && cues.SHORT_DATE.test(line.bare)),
  dateLine: (line) =>
    line.bare.includes('thang') && cues.isDateLine(line.bare, line.text) && !cues.OF_PERSON.test(line.bare),
  subjectOfLetter: matches(cues.SUBJECT_OF_LETTER),
  subjectOpening: matches(cues.SUBJECT_OPENING),
  subjectField: matches(cues.SUBJECT_FIELD),
  addressee: matches(cues.ADDRESSEE),
  dispatches: (line) => line.bare.endsWith(':') && cues.DISPATCHES.test(line.bare),
  announces: (line) => line.text.endsWith(':') && !cues.ADDRESSEE.test(line.bare) && cues.announces(line.bare),
  opensSentence: matches(cues.OPENS_SENTENCE),
  legalGround: matches(cues.LEGAL_GROUND),
  sentenceOnGround: (line) => !line.text.endsWith(';') && cues.SENTENCE_ON_GROUND.test(line.bare),
  citation: (line) => cues.isCitation(line.bare) && isUpperCase(line.text.charAt(0)),
  enactingWord: matches(cues.ENACTING_WORD),
  article: (line) => cues.ARTICLE.test(line.bare) && /^Đ|^D/i.test(printed(line)),
  partLabel: matches(cues.PART_LABEL),
  chapterLabel: (line) => cues.CHAPTER_LABEL.test(line.bare),
  sectionLabel: (line) => cues.SECTION_LABEL.test(line.bare) && /^M/.test(printed(line)),
  subsectionLabel: (line) => cues.SUBSECTION_LABEL.test(line.bare) && /^T/.test(printed(line)),
  clauseNumber: (line) =>
    (cues.CLAUSE.test(line.bare) && !cues.DECIMAL.test(line.bare)) || cues.isClauseWithComma(line.text),
  decimalNumber: matches(cues.DECIMAL),
  romanNumber: printedMatches(cues.ROMAN_ITEM),
  capitalItem: printedMatches(cues.CAPITAL_ITEM),
  point: printedMatches(cues.POINT),
  pointParenthesis: printedMatches(cues.POINT_PARENTHESIS),
  dash: (line) => cues.DASH.test(line.bare) || cues.DASH_TIGHT.test(line.text) || /^[-–•]/.test(line.label),
  recipientsLabel: matches(cues.RECIPIENTS_LABEL),
  asAbove: matches(cues.AS_ABOVE),
  // `Lưu Quang Vũ` signs.
  archive: (line) => cues.isArchive(line.bare) && !(FULL_NAME.test(line.text) && cues.isPersonName(line.text)),
  authority: (line) =>
    cues.AUTHORITY.test(line.bare) &&
    // Small letters before the mark are a slip: "kt. GIÁM ĐỐC"; so are those behind it in a short line: "KT. Giám đốc".
    (isUpperCase(line.text.replace(/\[[^[\]]*\]|<<[^<>]*>>|^\S{1,4}[./]\s/g, '').slice(0, 12)) ||
      /^(?:KT|TM|TL|TUQ)\.\s?\p{Lu}.{1,40}$/u.test(line.text)),
  signerTitle: (line) => isSignerTitle(line.bare) && !cues.NAMES_PARTY.test(line.bare),
  personName: (line) => cues.isPersonName(line.text),
  surname: (line) => cues.hasSurname(line.text),
  modelName: (line) => isModelName(line.text),
  signatureHint: (line) => cues.isSignatureHint(line.bare),
  signatureRow: (line) => line.bare.includes('(ky') && cues.SIGNATURE_ROW.test(line.bare),
  signedBy: (line) => cues.SIGNED_BY.test(line.bare) && !cues.isSigningDetail(line.bare),
  signingDetail: (line) => cues.isSigningDetail(line.bare),
  closingNote: (line) => line.role === 'closing' && cues.isClosingNote(line.bare),
  annexLabel: matches(cues.ANNEX_LABEL),
  annexWord: matches(cues.ANNEX_WORD),
  annexReference: (line) =>
    (line.bare.startsWith('(') || line.bare.includes('kem theo')) && cues.isAnnexReference(line.bare),
  formMark: (line) => cues.FORM_MARK.test(line.bare) || cues.OWN_FORM.test(line.bare),
  formOfAct: (line) => line.bare.includes('kem theo') && cues.FORM_OF_ACT.test(line.bare),
  headOfTable: (line) => line.bare.includes(':') && cues.HEAD_OF_TABLE.test(line.bare),
  formCode: (line) => cues.FORM_MARK.test(line.bare) && cues.FORM_CODE.test(line.bare),
  urgency: (line) => cues.URGENCY.test(line.bare) && (line.capitals || line.bold),
  secrecy: (line) => cues.SECRECY.test(line.bare) && line.capitals,
  circulation: matches(cues.CIRCULATION),
  draftMark: matches(cues.DRAFT_MARK),
  copyMark: (line) => cues.COPY_MARK.test(line.bare) && (line.capitals || line.centred),
  signatureInformation: matches(SIGNATURE_INFORMATION),
  drafterMark: matches(cues.DRAFTER_MARK),
  fileCode: (line) => cues.isFileCode(line.bare),
  agencyAddress: (line) =>
    line.bare.includes(':') && cues.AGENCY_ADDRESS.test(line.bare) && !/^so (?:dt|dien thoai)\b/.test(line.bare),
  streetAddress: (line) => line.bare.startsWith('so ') && cues.STREET_ADDRESS.test(line.bare),
  contractParty: (line) => line.bare.includes(':') && cues.CONTRACT_PARTY.test(line.bare),
  agencyField: (line) => line.bare.includes(':') && cues.AGENCY_FIELD.test(line.bare),
  /** Beside the name of the agency, not in the body, where a form asks for the same. */
  detailInLetterhead: (line) =>
    line.role === 'letterhead' &&
    (line.bare.includes(':')
      ? cues.DETAIL_FIELD.test(line.bare)
      : !line.capitals && line.bare.includes(',') && cues.HOUSE_AND_STREET.test(line.bare)),
  /** In small letters where place and date would stand: the code of a form, a telephone … */
  datelessInLetterhead: (line) =>
    line.role === 'letterhead' &&
    line.paragraphIndex < 20 &&
    line.side === 'right' &&
    !line.capitals &&
    !line.placeholder &&
    !/\b(?:ngay|thang|nam)\b|\d\s?[/.-]\s?\d/.test(line.bare) &&
    !cues.isMotto(line.bare),
  englishInLetterhead: (line) => (line.role === 'letterhead' || isCentredOnTop(line)) && cues.isEnglish(line.text),
  typeNameExact: (line) => mayBeTypeName(line.bare) && typeOfHeading(withoutEnd(line.bare, /[\s:.]/))?.exact === true,
  typeNameStart: (line) => mayBeTypeName(line.bare) && typeOfHeading(line.bare) !== null,
  annexHeading: (line) => cues.isAnnexHeading(line.bare) && line.capitals,
  // BẢN is no BAN.
  agencyHead: (line) => isAgencyHead(line.bare) && !/^bản\s/i.test(line.text),
  placeHead: (line) => isPlaceHead(line.bare),
  placeholder: (line) => line.placeholder,
  placeholderOnly: (line) => isField(line.text),
  endsWithColon: (line) => line.text.endsWith(':'),
  endsSemicolon: (line) => line.text.endsWith(';'),
  endsSentence: (line) => endsSentence(line.text),
  endMark: (line) => line.text.endsWith('./.') || line.text.endsWith('./'),
  onlyEndMark: (line) => /^[./\s]+$/.test(line.text),
} as const satisfies Record<string, Test>;

/** Where a wording holds for short lines only: the text is shorter than so many letters. */
const SHORTER_THAN: Partial<Record<keyof typeof WORDINGS, number>> = {
  onlyEndMark: 8,
  drafterMark: 20,
  draftMark: 40,
  asAbove: 60,
  personName: 60,
  surname: 60,
  typeNameExact: 60,
  numberAndSymbol: 70,
  numberWord: 70,
  placeholderOnly: 90,
  signerTitle: 100,
  placeAndDate: 110,
  dateLine: 90,
  modelName: 40,
  fileCode: 120,
  signatureHint: 90,
  signatureRow: 240,
  signedBy: 60,
  signingDetail: 120,
  closingNote: 200,
  formMark: 40,
  formCode: 40,
  formOfAct: 160,
  headOfTable: 120,
  authority: 120,
  signatureInformation: 140,
  archive: 160,
  typeNameStart: 160,
  agencyAddress: 200,
  streetAddress: 160,
  agencyField: 120,
  detailInLetterhead: 90,
  englishInLetterhead: 90,
};

/** How the line looks and where it stands. */
const SHAPES = {
  upperCase: (line) => line.capitals || (line.text.length < 200 && line.capsFormat),
  mixedCase: (line) => !line.capitals && !line.placeholder && !line.capsFormat && hasLowerCase(line.text),
  short: (line) => line.text.length <= 60,
  veryShort: (line) => line.text.length <= 25,
  long: (line) => line.text.length > 140,
  startsLowerCase: (line) => hasLowerCase(line.text.charAt(0)),
  bold: (line) => line.bold,
  italic: (line) => line.italic,
  small: (line) => line.sizePt !== null && line.sizePt <= 12,
  centred: (line) => line.centred,
  rightAligned: (line) => line.rightAligned,
  heading: (line) => line.paragraph.headingDepth !== null,
  numbered: (line) => line.label !== '',
  afterGap: (line) => line.emptyBefore >= 3,
  continuation: (line) => line.piece > 0 && !line.tabbed,
  pageBreak: (line) => line.pageBreak,
  left: (line) => line.side === 'left',
  right: (line) => line.side === 'right',
  // A row that spans the columns holds what stands below: the whole document may stand in one table.
  inLetterhead: (line) => line.role === 'letterhead' && !(line.side === 'full' && spansColumns(line)),
  inClosing: (line) => line.role === 'closing',
  inLayoutTable: (line) => line.role === 'layout',
  inContentTable: (line) => line.role === 'content',
  outsideTable: (line) => line.table === null,
  inTextBox: (line) => line.paragraph.place.textBox !== null,
  /** What fills the room of a signature and nobody is to see. */
  whiteInk: (line) => line.role === 'closing' && isWhite(line),
  tabbed: (line) => line.tabbed,
  nearStart: (line) => line.paragraphIndex < 20,
} as const satisfies Record<string, Test>;

export type Feature = keyof typeof WORDINGS | keyof typeof SHAPES;

const TESTS: Readonly<Record<Feature, Test>> = { ...WORDINGS, ...SHAPES };
export const FEATURES = Object.keys(TESTS) as Feature[];
const PREDICATES: readonly Test[] = FEATURES.map((name) => TESTS[name]);

/** Indices of the features of shape. */
export const SHAPE_FEATURES: readonly number[] = Object.keys(SHAPES).map((name) => FEATURES.indexOf(name as Feature));
/** Indices of all features. */
export const ALL_FEATURES: readonly number[] = [...FEATURES.keys()];

function spansColumns({ paragraph: { place } }: Line): boolean {
  return place.cell !== null && place.cell.columnSpan > 1;
}

function isCentredOnTop({ centred, paragraphIndex }: Line): boolean {
  return centred && paragraphIndex < 10;
}

function isWhite({ paragraph: { spans }, start, end }: Line): boolean {
  return overlapping(spans, start, end).every(({ format }) => format.color === 'FFFFFF');
}

const DIGITS = '0123456789';

/**
 * Letters that the bare text of a line begins with when a wording holds. Nearly all wordings stand at the start of
 * a line, so that its first letter rules out most of them.
 */
const OPENINGS: Partial<Record<keyof typeof WORDINGS, string>> = {
  partyName: 'd',
  numberAndSymbol: 'slnp',
  numberWord: 's',
  subjectOfLetter: 'v',
  subjectOpening: 'vpbkt',
  subjectField: '{<[«$',
  addressee: 'k',
  opensSentence: 'dytchvnsqg',
  legalGround: '-ctx',
  sentenceOnGround: 'ctx',
  citation: 'blpnqtck',
  agencyField: 't',
  contractParty: 'bd',
  streetAddress: 's',
  detailInLetterhead: `msdhnlkcptaxq${DIGITS}`,
  enactingWord: 'qnc',
  article: 'd',
  partLabel: 'p',
  chapterLabel: 'c',
  sectionLabel: 'm',
  subsectionLabel: 't',
  clauseNumber: DIGITS,
  decimalNumber: DIGITS,
  romanNumber: 'ivx',
  recipientsLabel: 'n',
  asAbove: '-–+*•●▪n',
  archive: '-–+*•●▪l',
  authority: 'tkq',
  annexLabel: 'pbm',
  annexWord: 'p',
  annexReference: '(bdkptcg',
  formMark: '(mbps',
  formCode: '(mbp',
  formOfAct: 'mbp',
  headOfTable: 'dcm',
  urgency: 'htkr',
  secrecy: 'tm',
  circulation: 'xlkt',
  draftMark: '(bd',
  copyMark: 'stb',
  signatureInformation: 'st',
  signatureHint: '([/dkcgs',
  signedBy: '([dkn',
  signingDetail: '([tngkdcs',
  closingNote: '*(gclndmtqbh',
  annexHeading: 'dbmtsl',
  placeHead: 'tphqxd',
};

/** Lengths at which the list of wordings that can hold gets shorter. */
const LENGTHS = [...new Set(Object.values(SHORTER_THAN))].sort((a, b) => a - b);

/** How many of `LENGTHS` a length reaches: the same wordings can hold for all lengths of a class. */
function lengthClass(length: number): number {
  let found = 0;
  while (found < LENGTHS.length && (LENGTHS[found] as number) <= length) found++;
  return found;
}

/** Letters that wordings begin with; all others are one to them. */
const OPENING_LETTERS = [...new Set(Object.values(OPENINGS).join(''))].join('');

/**
 * Indices into `FEATURES` of what can hold for lines of a length that begin with a letter, by class and letter; a list of
 * its own for each list of features that is asked for, filled as lines ask.
 */
const candidatesOfAll = new WeakMap<readonly number[], (readonly number[] | undefined)[]>();

function candidatesOf({ bare, text }: Line, all: readonly number[]): readonly number[] {
  let known = candidatesOfAll.get(all);
  if (!known) candidatesOfAll.set(all, (known = new Array(CANDIDATE_LISTS).fill(undefined)));
  const letter = bare.charAt(0);
  const at = lengthClass(text.length) * LETTER_CLASSES + letterClass(letter);
  return (known[at] ??= all.filter((i) => canHold(FEATURES[i] as Feature, letter, text.length)));
}

/** Each letter that a wording begins with, all others, and none. */
const LETTER_CLASSES = OPENING_LETTERS.length + 2;
const letterClass = (letter: string): number =>
  letter === '' ? LETTER_CLASSES - 1 : OPENING_LETTERS.indexOf(letter) + 1;
const CANDIDATE_LISTS = (LENGTHS.length + 1) * LETTER_CLASSES;

function canHold(feature: Feature, letter: string, length: number): boolean {
  const openings = (OPENINGS as Partial<Record<Feature, string>>)[feature];
  return (openings === undefined || openings.includes(letter)) && length < limitOf(feature);
}

/** Visits those of `all` (indices into `FEATURES`) that hold for a line; visiting allocates nothing. */
export function visitFeatures(line: Line, all: readonly number[], visit: (feature: number) => void): void {
  const candidates = candidatesOf(line, all);
  for (let i = 0; i < candidates.length; i++) {
    const feature = candidates[i] as number;
    if ((PREDICATES[feature] as Test)(line)) visit(feature);
  }
}

/** All that hold, without looking at the first letter: for tests of `OPENINGS`. */
export function featuresOfAnyOpening(line: Line): number[] {
  return ALL_FEATURES.filter((i) => isShortEnough(FEATURES[i] as Feature, line) && (PREDICATES[i] as Test)(line));
}

const limitOf = (feature: Feature): number =>
  (SHORTER_THAN as Partial<Record<Feature, number>>)[feature] ?? Number.POSITIVE_INFINITY;

const isShortEnough = (feature: Feature, { text }: Line): boolean => text.length < limitOf(feature);

function endsInDigit(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0x30 && last <= 0x39;
}

function endsSentence(text: string): boolean {
  return '.;:!?'.includes(text.charAt(text.length - 1));
}

/** `CHỦ TỊCH` or, in one look, `THANH TRA`: the body that is headed, or that it is a part of, goes on the next line. */
const goesOnAsAgency = (previous: Line, line: Line): boolean =>
  isHeadAlone(previous.bare) || (previous.bold === line.bold && isPartAlone(previous.bare));

type PairTest = (previous: Line, line: Line) => boolean;

const PAIR_TESTS = {
  opensAddressees: (_, line) => WORDINGS.addressee(line) || WORDINGS.dispatches(line),
  opensRecipients: (_, line) => isShortEnough('asAbove', line) && WORDINGS.asAbove(line),
  opensArchive: (_, line) => isShortEnough('archive', line) && WORDINGS.archive(line),
  sameParagraph: (previous, line) => previous.paragraph === line.paragraph && !line.tabbed,
  nextParagraph: (previous, line) => line.paragraphIndex === previous.paragraphIndex + 1,
  gapBetween: (_, line) => line.emptyBefore >= 2,
  otherTable: (previous, line) => previous.table !== line.table,
  otherSide: (previous, line) => previous.side !== line.side,
  bothDash: (previous, line) => cues.DASH.test(previous.bare) && cues.DASH.test(line.bare),
  belowTabbed: (previous, line) => previous.tabbed && !line.tabbed && line.table === null,
  sameLook: (previous, line) =>
    previous.bold === line.bold &&
    previous.italic === line.italic &&
    previous.centred === line.centred &&
    previous.sizePt === line.sizePt,
  turnsBold: (previous, line) => !previous.bold && line.bold,
  endsBold: (previous, line) => previous.bold && !line.bold,
  /** The name above lacks its place or field and this line gives it. */
  completesAgency: (previous, line) =>
    (isUnfinishedAgency(previous.bare) && (!isAgencyHead(line.bare) || previous.bare.endsWith('-'))) ||
    line.bare.startsWith('va ') ||
    (previous.bare === 'uy ban trung uong' && line.bare.startsWith('mat tran')) ||
    (goesOnAsAgency(previous, line) && isAgencyHead(line.bare)) ||
    (isPlaceHead(line.bare) && !/\b(tinh|thanh pho|huyen|quan|xa|phuong)\b/.test(previous.bare)),
  /** Both issue it: `SỞ Y TẾ` above `CÔNG AN TỈNH`. */
  issuesTogether: (previous, line) => previous.bold === line.bold && isPeer(previous.bare, line.bare),
  beginsAgency: (previous, line) =>
    isAgencyHead(line.bare) && !isUnfinishedAgency(previous.bare) && !goesOnAsAgency(previous, line),
  endsInComma: (previous) => /[,&-]$/.test(previous.text),
  /** The item above has ended and this line names a body, short and without a dash. */
  namesNext: (previous, line) =>
    isAgencyHead(line.bare) &&
    (previous.text.endsWith(';')
      ? line.text.length < 90
      : line.text.length < 50 &&
        WORDINGS.addressee(previous) &&
        !endsSentence(previous.text) &&
        !endsSentence(line.text)),
  /** Two lines of a list without marks, below each other in the middle of the page. */
  bothCentred: (previous, line) =>
    previous.centred &&
    line.centred &&
    line.table === null &&
    line.text.length < 90 &&
    !line.capitals &&
    !endsSentence(previous.text) &&
    previous.bold === line.bold &&
    previous.sizePt === line.sizePt,
  // Names of the highlands have surnames of their own; moved to the right with a tab nothing else looks so.
  namesPerson: (_, { text, bare, paragraph, start }) =>
    text.length < 40 &&
    (cues.hasSurname(text) || paragraph.text.charAt(start - 1) === '\t') &&
    cues.isPersonName(text) &&
    !isSignerTitle(bare),
  /** "Kính gửi" may have lost its colon. */
  endsOpen: (previous) => previous.text.endsWith(':') || previous.bare === 'kinh gui',
  /** What was to be said is said; a name stands alone below it, where one who gives no office signs. */
  signsOff: (previous, line) =>
    line.text.length < 40 &&
    line.table === null &&
    /[./,]$/.test(previous.text) &&
    (line.rightAligned || ((line.bold || line.centred) && line.emptyBefore > 0)) &&
    cues.hasSurname(line.text) &&
    cues.isPersonName(line.text),
  /** A full stop, and no further item of a list. */
  endsClosed: (previous, line) => previous.text.endsWith('.') && !cues.DASH.test(line.bare),
  runsOn: (previous, line) => {
    if (endsSentence(previous.text)) return false;
    const first = line.text.charAt(0);
    return first === '(' || first === '“' || first === '"' || hasLowerCase(first);
  },
} as const satisfies Record<string, PairTest>;

export type PairFeature = keyof typeof PAIR_TESTS;
export const PAIR_FEATURES = Object.keys(PAIR_TESTS) as PairFeature[];
const PAIR_PREDICATES: readonly PairTest[] = PAIR_FEATURES.map((name) => PAIR_TESTS[name]);

/** A bit for each of `PAIR_FEATURES` (fewer than 31), from the lowest. */
export const ALL_PAIR_FEATURES = (1 << PAIR_FEATURES.length) - 1;

/** What holds for two lines in a row, of what is `asked`; both as bits. */
export function pairFeaturesOf(previous: Line, line: Line, asked: number): number {
  let bits = 0;
  for (let left = asked; left !== 0; left &= left - 1) {
    const lowest = left & -left;
    if ((PAIR_PREDICATES[31 - Math.clz32(lowest)] as PairTest)(previous, line)) bits |= lowest;
  }
  return bits;
}
