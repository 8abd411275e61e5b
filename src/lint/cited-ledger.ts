/**
 * What the documents of one run are and cite, so that one cited in two ways over a folder is seen. Bounded: of each document
 * cited the first mention of each date is kept, and no more than so many documents. The order is that of the run.
 */
import { citationsOf, identityOf } from '../draft/citations.ts';
import { issueDate } from '../draft/dates.ts';
import { dayOf } from '../draft/known-acts.ts';
import type { Draft, DraftDocument } from '../draft/draft.ts';
import { firstWords } from '../language/first-words.ts';
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
  /** `20260305`. */
  day: number;
  issuer: string | null;
  /** The file is that document: the date is the one that it bears. */
  isItself: boolean;
}

/** One document with two or more dates, or more. */
export interface LedgerConflict {
  /** In full, in small letters: `kế hoạch`. */
  type: string;
  /** As it is first written: `806/KH-UBND`. */
  symbol: string;
  /** The first mention of each date. */
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

const placeOf = (paragraph: Paragraph): Pick<LedgerMention, 'paragraph' | 'words'> => ({
  paragraph: paragraph.index,
  words: firstWords(paragraph.text),
});

export class CitedLedger {
  readonly #entries = new Map<string, Entry>();

  /** What a draft is itself and what it cites with a full date. */
  add(path: string, draft: Draft): void {
    if (draft.legacyText) return;
    for (const document of draft.documents) if (document.kind === 'main') this.#addItself(path, document);
    for (const citation of citationsOf(draft)) {
      const { segment, symbol, date, agency, typeName } = citation;
      const day = dayOf(date);
      if (symbol === null || day === null || segment.component === 'numberAndSymbol') continue;
      const key = identityOf(citation);
      if (key === null) continue;
      const { paragraph } = segment;
      const mention = { path, ...placeOf(paragraph), day, issuer: agency, isItself: false };
      this.#mention(asLetter(key), typeName, symbol, mention);
    }
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
    const mention = { path, ...placeOf(number.segment.paragraph), day, issuer, isItself: true };
    this.#mention(
      asLetter(actKey(type, number.number, year, number.symbol.replace(/\s+/g, ''))),
      type,
      symbol,
      mention,
    );
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
      conflicts.push({ type, symbol, mentions: same });
    }
    return conflicts;
  }
}

/** A letter is cited as `văn bản` as often as by its name. */
const asLetter = (key: string): string => key.replace(/^văn bản /, 'công văn ');
