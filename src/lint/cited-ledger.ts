/**
 * What the documents of one run are and cite, so that one cited in two ways over a folder is seen: with two dates, a law's number
 * under two names, a letter of the folder under another number. Bounded: of each document cited the first mention of each date and
 * name is kept, and no more than so many documents. The order is that of the run.
 */
import { citationsOf, type DraftCitation, identityOf } from '../draft/citations.ts';
import { issueDate } from '../draft/dates.ts';
import { dayOf } from '../draft/known-acts.ts';
import type { Draft, DraftDocument } from '../draft/draft.ts';
import { firstWords } from '../language/first-words.ts';
import { bareLetters, foldForComparison } from '../language/fold.ts';
import { symbolParts } from '../language/symbols.ts';
import { maySameIssuer } from '../knowledge/agency-names.ts';
import { documentType } from '../knowledge/document-types.ts';
import { actKey } from '../knowledge/laws.ts';
import type { Paragraph } from '../tree/nodes.ts';

/** Where a document is cited with a date, or says its own. */
export interface LedgerMention {
  path: string;
  /** 1-based count of paragraphs in the part. */
  paragraph: number;
  /** The first ones of that paragraph. */
  words: string;
  /** `20260305`; null where a law is named without a day. */
  day: number | null;
  /** Of a law, as written. */
  name: string | null;
  issuer: string | null;
  /** The file is that document: the date is the one that it bears. */
  isItself: boolean;
}

/** One document that is cited in more than one way. */
export interface LedgerConflict {
  /** `two-dates`, `two-names` (of a law), `other-number`: cited by day, issuer and subject of a file that has another number. */
  code: 'two-dates' | 'two-names' | 'other-number';
  /** In full, in small letters: `kế hoạch`. */
  type: string;
  /** As it is first written: `806/KH-UBND`. */
  symbol: string;
  /** The first mention of each date or name; of `other-number` the citation, then the document itself. */
  mentions: readonly LedgerMention[];
}

/** Documents of a run that are kept; a folder of a thousand letters cites some thousands. */
const MOST_DOCUMENTS = 20_000;
const MOST_DATES = 5;

interface Entry {
  type: string;
  symbol: string;
  mentions: LedgerMention[];
}

/** A citation with day, issuer and subject; or a document of the run with its own. */
interface Described {
  type: string;
  symbol: string;
  number: string;
  /** Day and symbol without the number: what the two have to share. */
  key: string;
  subject: string;
  mention: LedgerMention;
}

/** Subjects are compared without marks and their opening words, so far. */
const LONGEST_SUBJECT = 160;
const LEAST_SUBJECT = 12;
const subjectKey = (text: string): string =>
  bareLetters(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
    .replace(/^(?:v v|ve viec|ve) /, '')
    .slice(0, LONGEST_SUBJECT);

const placeOf = (paragraph: Paragraph): Pick<LedgerMention, 'paragraph' | 'words'> => ({
  paragraph: paragraph.index,
  words: firstWords(paragraph.text),
});

export class CitedLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Map<string, Entry>();
  readonly #own = new Map<string, Described>();
  readonly #described: Described[] = [];

  /** What a draft is itself and what it cites with a full date. */
  add(path: string, draft: Draft): void {
    if (draft.legacyText) return;
    for (const document of draft.documents) if (document.kind === 'main') this.#addItself(path, document);
    for (const citation of citationsOf(draft)) {
      const { segment, symbol, date, agency, typeName } = citation;
      const day = dayOf(date);
      this.#addName(path, citation);
      if (symbol === null || day === null || segment.component === 'numberAndSymbol') continue;
      const key = identityOf(citation);
      if (key === null) continue;
      const { paragraph } = segment;
      const mention = { path, ...placeOf(paragraph), day, name: null, issuer: agency, isItself: false };
      this.#mention(asLetter(key), typeName, symbol, mention);
      this.#describe(citation, mention);
    }
  }

  /** `Luật Lưu trữ số 33/2024/QH15`: one number has one name. */
  #addName(path: string, { law, name, symbol, typeName, segment, date }: DraftCitation): void {
    if (!law || symbol === null || !name || /^sửa đổi/iu.test(name)) return;
    const mention = { path, ...placeOf(segment.paragraph), day: dayOf(date), name, issuer: null, isItself: false };
    const key = `${typeName} ${symbol.toUpperCase()}`;
    const entry = this.#names.get(key);
    if (entry === undefined) {
      if (this.#names.size < MOST_DOCUMENTS) this.#names.set(key, { type: typeName, symbol, mentions: [mention] });
      return;
    }
    const isKnown = entry.mentions.some((other) => nameKey(other.name) === nameKey(name));
    if (!isKnown && entry.mentions.length < MOST_DATES) entry.mentions.push(mention);
  }

  #describe({ typeName: type, symbol, title, agency }: DraftCitation, mention: LedgerMention): void {
    const parts = symbol === null ? null : symbolParts(symbol);
    if (!parts || !symbol || title === null || agency === null || this.#described.length >= MOST_DOCUMENTS) return;
    const subject = subjectKey(title);
    if (subject.length < LEAST_SUBJECT) return;
    const key = `${mention.day ?? ''} ${parts.tail}`;
    this.#described.push({ type, symbol, number: parts.number, key, subject, mention });
  }

  #addItself(path: string, document: DraftDocument): void {
    const { number } = document;
    const date = issueDate(document);
    const type = documentType(document.documentType)?.name.toLowerCase();
    if (!number || !date || date.day === null || date.month === null || type === undefined) return;
    if (!/^\d+$/.test(number.number) || number.symbol === '') return;
    const year = number.year === null ? date.year : Number(number.year);
    const symbol = `${number.number}/${number.year === null ? '' : `${number.year}/`}${number.symbol}`;
    const day = date.year * 10000 + date.month * 100 + date.day;
    const { issuingAgency: issuer } = document;
    const mention = { path, ...placeOf(number.segment.paragraph), day, name: null, issuer, isItself: true };
    const tail = number.symbol.replace(/\s+/g, '');
    const described = { type, symbol, number: number.number, key: `${day} ${tail}`, mention };
    if (document.subject !== null && this.#own.size < MOST_DOCUMENTS)
      this.#own.set(`${day} ${tail} ${Number(number.number)}`, { ...described, subject: subjectKey(document.subject) });
    this.#mention(asLetter(actKey(type, number.number, year, tail)), type, symbol, mention);
  }

  #mention(key: string, type: string, symbol: string, mention: LedgerMention): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      if (this.#entries.size < MOST_DOCUMENTS) this.#entries.set(key, { type, symbol, mentions: [mention] });
      return;
    }
    const { mentions } = entry;
    const same = mentions.findIndex(({ day, isItself }) => day === mention.day && isItself === mention.isItself);
    if (same < 0 && mentions.length < MOST_DATES) mentions.push(mention);
  }

  /** Documents with more than one date, of issuers that are not plainly two; at least two files speak of each. */
  conflicts(): LedgerConflict[] {
    const conflicts: LedgerConflict[] = [];
    for (const { type, symbol, mentions } of this.#entries.values()) {
      const [first] = mentions;
      if (!first || mentions.length < 2) continue;
      const same = mentions.filter(({ issuer }) => maySameIssuer(first.issuer, issuer));
      if (new Set(same.map(({ day }) => day)).size < 2 || new Set(same.map(({ path }) => path)).size < 2) continue;
      conflicts.push({ code: 'two-dates', type, symbol, mentions: same });
    }
    for (const { type, symbol, mentions } of this.#names.values()) {
      if (mentions.length > 1 && new Set(mentions.map(({ path }) => path)).size > 1)
        conflicts.push({ code: 'two-names', type, symbol, mentions });
    }
    return [...conflicts, ...this.#otherNumbers()];
  }

  /** Citations that have day, issuer, symbol and subject of a document of the run, and not its number. */
  #otherNumbers(): LedgerConflict[] {
    const byKey = new Map<string, Described[]>();
    for (const own of this.#own.values()) byKey.set(own.key, [...(byKey.get(own.key) ?? []), own]);
    return this.#described.flatMap(({ type, symbol, number, key, subject, mention }) => {
      if (this.#own.has(`${key} ${Number(number)}`)) return [];
      const own = byKey
        .get(key)
        ?.find(
          (document) =>
            document.subject.length >= LEAST_SUBJECT &&
            subject.startsWith(document.subject) &&
            maySameIssuer(document.mention.issuer, mention.issuer) &&
            document.mention.path !== mention.path,
        );
      return own ? [{ code: 'other-number' as const, type, symbol, mentions: [mention, own.mention] }] : [];
    });
  }
}

const nameKey = (name: string | null): string => foldForComparison(name ?? '').toLowerCase();

/** A letter is cited as `văn bản` as often as by its name. */
const asLetter = (key: string): string => key.replace(/^văn bản /, 'công văn ');
