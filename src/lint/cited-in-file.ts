/** What a file is itself and which documents it cites, as the ledger of a run takes it: plain data, a function of the draft. */
import cues from '../../data/cues.json' with { type: 'json' };
import { citationsOf, type DraftCitation, identityOf } from '../draft/citations/index.ts';
import { issueDate } from '../draft/dates.ts';
import { dayOf } from '../draft/known-acts.ts';
import type { Draft, DraftDocument } from '../draft/draft.ts';
import { anyWord } from '../language/any-of.ts';
import { firstWords } from '../language/first-words.ts';
import { bareLetters } from '../language/fold.ts';
import { once } from '../language/once.ts';
import { symbolParts } from '../language/symbols.ts';
import { documentType } from '../knowledge/document-types.ts';
import { actKey } from '../knowledge/laws.ts';
import type { Paragraph } from '../tree/nodes.ts';

/** Where a file cites a document with a date, or says its own. */
export interface CitedMention {
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

/** By what a document is known where its number may be wrong. */
export interface CitedSubject {
  number: string;
  /** Day and symbol without the number: what a citation and the document have to share. */
  key: string;
  /** Without marks and opening words. */
  subject: string;
}

export interface CitedDocument {
  /** Which document it is, however it is written. */
  document: string;
  /** In full, in small letters: `kế hoạch`. */
  type: string;
  /** As it is written: `806/KH-UBND`. */
  symbol: string;
  mention: CitedMention;
  /** Null: not enough is said of it. */
  subject: CitedSubject | null;
  /**
   * Amounts of money as they are written: of a file all that it names, none where they are many; of a citation those that its
   * sentence says the document asks for or reports.
   */
  amounts: readonly string[];
}

export interface CitedInFile {
  /** The documents that the file is. */
  itself: CitedDocument[];
  /** Cited with a full date, in the order of the text; what says the same once more is left out. */
  dated: CitedDocument[];
  /** Laws that are cited by number and name. */
  named: CitedDocument[];
}

/** Documents that are kept of a file or a run; a folder of a thousand letters cites some thousands. */
export const MOST_CITED = 20_000;

/** Subjects are compared without marks and their opening words, so far. */
const LONGEST_SUBJECT = 160;
export const LEAST_SUBJECT = 12;

/** What a draft is itself and what it cites. */
export function citedIn(draft: Draft): CitedInFile {
  const cited: CitedInFile = { itself: [], dated: [], named: [] };
  if (draft.legacyText) return cited;
  for (const document of draft.documents) {
    const itself = document.kind === 'main' ? ofItself(document) : null;
    if (itself) cited.itself.push(itself);
  }
  const all = citationsOf(draft);
  const seen = new Set<string>();
  for (const [i, citation] of all.entries()) {
    const named = ofLaw(citation);
    if (named && cited.named.length < MOST_CITED) cited.named.push(named);
    const dated = ofDated(citation, all[i + 1]);
    if (!dated || cited.dated.length >= MOST_CITED) continue;
    const { size } = seen;
    const isNew = seen.add(`${dated.document} ${dated.mention.day}`).size > size;
    if (isNew || dated.subject !== null || dated.amounts.length > 0) cited.dated.push(dated);
  }
  return cited;
}

function ofItself(document: DraftDocument): CitedDocument | null {
  const { number } = document;
  const date = issueDate(document);
  const type = documentType(document.documentType)?.name.toLowerCase();
  if (!number || !date || date.day === null || date.month === null || type === undefined) return null;
  if (!/^\d+$/.test(number.number) || number.symbol === '') return null;
  const year = number.year === null ? date.year : Number(number.year);
  const symbol = `${number.number}/${number.year === null ? '' : `${number.year}/`}${number.symbol}`;
  const day = date.year * 10000 + date.month * 100 + date.day;
  const { issuingAgency: issuer, subject } = document;
  const tail = number.symbol.replace(/\s+/g, '');
  return {
    document: asLetter(actKey(type, number.number, year, tail)),
    type,
    symbol,
    mention: { ...placeOf(number.segment.paragraph), day, name: null, issuer, isItself: true },
    subject: subject === null ? null : { number: number.number, key: `${day} ${tail}`, subject: subjectKey(subject) },
    amounts: amountsOf(document),
  };
}

/** `Luật Lưu trữ số 33/2024/QH15` */
function ofLaw({ law, name, symbol, typeName: type, segment, date }: DraftCitation): CitedDocument | null {
  if (!law || symbol === null || !name || /^sửa đổi/iu.test(name)) return null;
  return {
    document: `${type} ${symbol.toUpperCase()}`,
    type,
    symbol,
    mention: { ...placeOf(segment.paragraph), day: dayOf(date), name, issuer: null, isItself: false },
    subject: null,
    amounts: [],
  };
}

/** `next`: what is cited behind it. */
function ofDated(citation: DraftCitation, next: DraftCitation | undefined): CitedDocument | null {
  const { segment, symbol, date, agency, typeName } = citation;
  const day = dayOf(date);
  if (symbol === null || day === null || segment.component === 'numberAndSymbol') return null;
  const key = identityOf(citation);
  if (key === null) return null;
  return {
    document: asLetter(key),
    type: typeName,
    symbol,
    mention: { ...placeOf(segment.paragraph), day, name: null, issuer: agency, isItself: false },
    subject: subjectOf(citation, symbol, day),
    amounts: quotedAmounts(citation, next),
  };
}

/** Documents with more amounts are tables of many things. */
const MOST_AMOUNTS = 40;
const AMOUNT = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3}){1,5}|\d{4,15}) (?:triệu |tỷ )?đồng(?![A-Za-zÀ-ỹ])/g;

const amountsIn = (text: string): string[] => (text.includes(' đồng') ? (text.match(AMOUNT) ?? []) : []);

function amountsOf({ segments }: DraftDocument): string[] {
  const amounts = new Set<string>();
  for (const { text } of segments) for (const amount of amountsIn(text)) amounts.add(amount);
  return amounts.size > MOST_AMOUNTS ? [] : [...amounts];
}

/** What the document itself says, `đề nghị … 5.250.000 đồng`, up to what is said of it. */
const asking = once(() => new RegExp(anyWord(cues.citedAmounts.asks), 'u'));
const answering = once(() => new RegExp(anyWord(cues.citedAmounts.answers), 'iu'));
const QUOTED_REACH = 300;

function quotedAmounts({ segment, end }: DraftCitation, next: DraftCitation | undefined): string[] {
  const { paragraph, start, text } = segment;
  if (!text.includes(' đồng')) return [];
  const last = Math.min(start + text.length, end + QUOTED_REACH, next?.segment === segment ? next.start : Infinity);
  const behind = /^(?:[^.;]|\.(?=\d))*/.exec(paragraph.text.slice(end, last))?.[0] ?? '';
  const answer = answering().exec(behind)?.index ?? behind.length;
  const asks = asking().exec(behind)?.index ?? Infinity;
  return asks < answer ? amountsIn(behind.slice(asks, answer)) : [];
}

function subjectOf({ title, agency }: DraftCitation, symbol: string, day: number): CitedSubject | null {
  const parts = symbolParts(symbol);
  if (!parts || title === null || agency === null) return null;
  const subject = subjectKey(title);
  return subject.length < LEAST_SUBJECT ? null : { number: parts.number, key: `${day} ${parts.tail}`, subject };
}

const placeOf = (paragraph: Paragraph): Pick<CitedMention, 'paragraph' | 'words'> => ({
  paragraph: paragraph.index,
  words: firstWords(paragraph.text),
});

const subjectKey = (text: string): string =>
  bareLetters(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
    .replace(/^(?:v v|ve viec|ve) /, '')
    .slice(0, LONGEST_SUBJECT);

/** A letter is cited as `văn bản` as often as by its name. */
const asLetter = (key: string): string => key.replace(/^văn bản /, 'công văn ');
