/** What spelling is judged on: running Vietnamese text, without names, symbols and addresses. */
import cues from '../../data/cues.json' with { type: 'json' };
import type { Component } from '../../src/knowledge/components.ts';
import type { Draft, Segment } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { once, oncePer } from '../../src/language/once.ts';
import { type ChanceOfMeeting, MEETING, phraseFaultsIn } from '../../src/language/phrases.ts';
import type { SpellingFault } from '../../src/language/faults.ts';
import { spellingFaults } from '../../src/language/spelling.ts';
import { isSyllable } from '../../src/language/places.ts';
import { parseSyllable } from '../../src/language/syllable.ts';
import type { Token } from '../../src/language/tokens.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { overlapping } from '../../src/language/text-range.ts';
import { RangeIndex } from '../../src/language/range-index.ts';
import { variantsIn } from '../../src/language/variants.ts';
import { type PrintedWords, printedWords } from '../../src/draft/words.ts';

export type Prose = PrintedWords;

/** Their words are names and codes, or are judged letter by letter by rules of their own. */
const NOT_PROSE: ReadonlySet<Component> = new Set<Component>([
  'nationalName',
  'motto',
  'numberAndSymbol',
  'signerName',
  'archiveLine',
  'agencyAddress',
  'drafterMark',
  'pageNumber',
]);

/** Paragraphs in Vietnamese, in order; none when the document is in another language or without diacritics. */
export const vietnameseProse = perDraft((draft): readonly Prose[] =>
  printedWords(draft).filter(({ isVietnamese }) => isVietnamese),
);

interface WrongPhrase {
  prose: Prose;
  paragraph: Paragraph;
  /** UTF-16 offsets in the paragraph's text. */
  start: number;
  end: number;
  right: string;
  meeting: ChanceOfMeeting;
}

/** Known wrong spellings of official vocabulary, and places where two words meet that look like one. */
const phrasesAndMeetings = perDraft((draft): readonly WrongPhrase[] =>
  vietnameseProse(draft).flatMap((prose) => {
    const { paragraph } = prose;
    return phraseFaultsIn(prose)
      .map(({ tokens, right, meeting }) => ({
        prose,
        paragraph,
        start: (tokens[0] as Token).start,
        end: (tokens.at(-1) as Token).end,
        right,
        meeting,
      }))
      .filter(({ start, end }) => isProse(draft, paragraph, start, end));
  }),
);

/** Known wrong spellings of official vocabulary. */
export const wrongPhrases = (draft: Draft): readonly WrongPhrase[] =>
  phrasesAndMeetings(draft).filter(({ meeting }) => meeting !== MEETING.yes);

export interface Misspelling {
  prose: Prose;
  paragraph: Paragraph;
  fault: SpellingFault | Torn;
}

/** The rest of a syllable whose beginning ends the paragraph before (`Q`, `uan hệ`). The suggestion is the syllable. */
interface Torn {
  kind: 'torn';
  token: Token;
  suggestions: string[];
}

/** Misspelt syllables of the whole document; words that the user accepts (lower case, NFC) are left out. */
export function misspellings(draft: Draft, accepted: ReadonlySet<string>): readonly Misspelling[] {
  const found = allMisspellings(draft);
  return accepted.size === 0
    ? found
    : found.filter(({ prose, fault: { token } }) => !isAccepted(prose, token.start, token.end, accepted));
}

const allMisspellings = perDraft((draft): readonly Misspelling[] => {
  const phrases = new Map<Paragraph, RangeIndex<WrongPhrase>>();
  for (const phrase of phrasesAndMeetings(draft)) {
    const known = phrases.get(phrase.paragraph) ?? new RangeIndex();
    phrases.set(phrase.paragraph, known);
    known.add(phrase);
  }
  const all = vietnameseProse(draft);
  const faults = spellingFaults(all);
  return all.flatMap((prose, i) => {
    const { paragraph } = prose;
    const own = faults[i] ?? [];
    if (own.length === 0) return [];
    // An old spelling is no mistake.
    const variants = new Set(variantsIn(prose).flatMap(({ tokens }) => tokens.map(({ start }) => start)));
    const isApart =
      (token: Token) =>
      ({ start, end }: WrongPhrase): boolean =>
        end <= token.start || token.end <= start;
    return (
      own
        .filter(({ token }) => !variants.has(token.start))
        .filter(({ token }) => isProse(draft, paragraph, token.start, token.end))
        .filter(({ token }) => !isNamedElsewhere(prose, token, draft) && !mayBeNameOfBody(prose, token, draft))
        // What a known phrase says is surer, and is said once; where two words meet, nothing is said.
        .filter(({ token }) => phrases.get(paragraph)?.everyNear(token, isApart(token)) ?? true)
        .map((fault) => ({ prose, paragraph, fault: tornFrom(fault, all[i - 1], prose, draft) ?? fault }))
    );
  });
});

/** In a line in capitals, a name that the draft writes as one in other places: `ỦY BAN NHÂN DÂN XÃ VĂN BÀN`, `Văn Bàn, ngày …`. */
function isNamedElsewhere({ tokens }: Prose, token: Token, draft: Draft): boolean {
  if (token.letterCase !== 'upper') return false;
  const at = tokens.indexOf(token);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const names = namesOf(draft);
  return names.has(`${before?.lower} ${token.lower}`) || names.has(`${token.lower} ${after?.lower}`);
}

/** `BAN QUẢN LÝ RỪNG PHÒNG HỘ ĐA NHIM`: a place of the uplands may be a syllable that the language could have, without any mark. */
function mayBeNameOfBody({ paragraph }: Prose, { lower, letterCase, start, end }: Token, draft: Draft): boolean {
  if (letterCase !== 'upper' || !UNMARKED.test(lower) || parseSyllable(lower) === null) return false;
  const own = draft.segmentsOf.get(paragraph)?.find((segment) => segment.start <= start && end <= segment.end);
  return own !== undefined && NAMES_BODY.has(own.component) && !isSyllable(lower, draft.memory);
}
const UNMARKED = /^[a-zđ]+$/;
const NAMES_BODY: ReadonlySet<Component> = new Set<Component>([
  'issuingAgency',
  'parentAgency',
  'competence',
  'signingAuthority',
  'signerTitle',
]);

/** Two syllables with capitals one behind the other, in small letters. Asked for what is doubted in capitals only. */
const namesOf = perDraft((draft): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { tokens } of vietnameseProse(draft)) {
    for (let i = 1; i < tokens.length; i++) {
      const [first, second] = [tokens[i - 1] as Token, tokens[i] as Token];
      if (second.adjacent && first.letterCase === 'title' && second.letterCase === 'title')
        names.add(`${first.lower} ${second.lower}`);
    }
  }
  return names;
});

/** What a paragraph begins with, where it is no syllable but ends one that the paragraph before begins. */
function tornFrom(fault: SpellingFault, before: Prose | undefined, prose: Prose, { memory }: Draft): Torn | null {
  const [first] = prose.tokens;
  const last = before?.tokens.at(-1);
  if (fault.token.start !== first?.start || fault.kind !== 'nonWord' || !before || !last || last.kind !== 'syllable')
    return null;
  if (first.before !== '' || before.paragraph.part !== prose.paragraph.part) return null;
  if (before.paragraph.text.trimEnd().length !== last.end || !isSyllable(last.lower + first.lower, memory)) return null;
  return { kind: 'torn', token: first, suggestions: [last.text + first.text] };
}

/** Whether the words at these offsets are running text, and not e.g. a name or the prompt of a content control. */
export function isProse(draft: Draft, paragraph: Paragraph, start: number, end: number): boolean {
  const isApart = draft.segmentsOf
    .get(paragraph)
    ?.some(
      (segment) =>
        segment.start < end &&
        start < segment.end &&
        (NOT_PROSE.has(segment.component) || (segment.component === 'addressee' && opensAddressees(segment, end))),
    );
  if (isApart || isTitleOfWork(paragraph.text, start)) return false;
  return !overlapping(paragraph.spans, start, end).some(({ placeholder }) => placeholder === true);
}

/** `tác phẩm Đường kách mệnh`, `bài “Nam quốc sơn hà”`: the title of a work is spelt as its author did. */
function isTitleOfWork(text: string, start: number): boolean {
  return titleOfWork().test(text.slice(Math.max(0, start - TITLE_REACH), start));
}
const TITLE_REACH = 80;
const titleOfWork = once(
  () =>
    new RegExp(
      String.raw`(?<!\p{L})${anyOf(cues.titles.works)}[ :]+(?:[“"«][^”"»]*|\p{Lu}\p{L}* (?:\p{L}+ ){0,3})$`,
      'u',
    ),
);

/** The words "Kính gửi" themselves, which the-thuc/kinh-gui judges. */
function opensAddressees({ start, text }: Segment, end: number): boolean {
  const words = /^\s*k\S*\s+\S+/iu.exec(text)?.[0];
  return words !== undefined && end <= start + words.length;
}

/** What is written at these offsets, in Unicode. */
export function wordsAt({ paragraph, tokens, isDecoded }: Prose, start: number, end: number): string {
  if (!isDecoded) return paragraph.text.slice(start, end);
  return tokens
    .filter((token) => token.start < end && start < token.end)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether a word or phrase that the user accepts (lower case, NFC, blanks between) holds what stands at the offsets. */
export function isAccepted({ tokens }: Prose, start: number, end: number, accepted: ReadonlySet<string>): boolean {
  if (accepted.size === 0) return false;
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  const most = longestOf(accepted);
  for (let from = Math.max(0, last + 1 - most); from <= first; from++) {
    let phrase = '';
    for (let i = from; i < Math.min(tokens.length, from + most); i++) {
      if (i > from && !tokens[i]?.adjacent) break;
      phrase += `${i > from ? ' ' : ''}${tokens[i]?.lower ?? ''}`;
      if (i >= last && accepted.has(phrase)) return true;
    }
  }
  return false;
}

/**
 * Whether the user accepts all that is wrong in a phrase: each of its words that `right` has not. `isAccepted` asks for the
 * phrase as a whole.
 */
export function isWrongAccepted(
  prose: Prose,
  start: number,
  end: number,
  right: string,
  accepted: ReadonlySet<string>,
): boolean {
  if (accepted.size === 0) return false;
  const kept = right.toLowerCase().split(' ');
  const marked = prose.tokens.filter((token) => token.start < end && start < token.end);
  const wrong = marked.filter(({ lower }) => !kept.includes(lower));
  return wrong.length > 0 && wrong.every((token) => isAccepted(prose, token.start, token.end, accepted));
}

/** Syllables of the longest of the phrases. */
const longestOf = oncePer((accepted: ReadonlySet<string>): number =>
  Math.max(...[...accepted].map((words) => words.split(' ').length)),
);
