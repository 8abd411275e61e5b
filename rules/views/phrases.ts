/** Phrases that official prose does without, where they stand in what the drafter wrote. */
import type { Draft } from '../../src/draft/draft.ts';
import { perDraft } from '../../src/draft/per-draft.ts';
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { perString } from '../../src/language/known-texts.ts';
import { meetsAnotherWord } from '../../src/language/meeting.ts';
import { Memory } from '../../src/language/memory.ts';
import { oncePer } from '../../src/language/once.ts';
import { phraseTable } from '../../src/language/packed-phrases.ts';
import { type ListedPhrase, OWN_GROUP, type Phrase } from '../../src/language/phrase.ts';
import { phraseTableOf } from '../../src/language/phrase-index.ts';
import { PhraseList, type PhraseMatch } from '../../src/language/phrase-list.ts';
import { enclosuresIn } from '../../src/language/sentences.ts';
import { firstTokenFrom, type Token, tokensOf } from '../../src/language/tokens.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { isOwnWords, ownPassages } from './own-words.ts';

export interface FoundPhrase extends PhraseMatch {
  paragraph: Paragraph;
  /** More places of the same phrase, when all are one finding. */
  also: readonly Readonly<{ paragraph: Paragraph; start: number; end: number }>[];
}

/** Normative documents have a language of their own, with set phrases that would be too much elsewhere. */
const GROUPS_OF_NORMATIVE_DOCUMENTS: ReadonlySet<string> = new Set(['ngoai-lai', 'viet-tat', OWN_GROUP]);
/** Citizens and employees speak for themselves. */
const NOT_IN_FORMS: ReadonlySet<string> = new Set(['xung-ho', 'cam-tinh']);
/** The same phrase more often than this is one habit, and one finding. */
const MOST_FINDINGS_OF_A_PHRASE = 5;

/** Our own list and that of the configuration; a phrase of the latter takes the place of ours with the same id. */
const listWith = oncePer((own: readonly ListedPhrase[]): PhraseList => {
  const { size, row } = phraseTable();
  if (own.length === 0) return new PhraseList(phraseTable());
  const replaced = new Set(own.map(({ phrase }) => phrase.id));
  const ours = Array.from({ length: size }, (_, place) => row(place));
  return new PhraseList(phraseTableOf([...ours.filter(({ phrase }) => !replaced.has(phrase.id)), ...own]));
});

/** 0: none of our own list stands anywhere in the text. */
const mayHoldOurs = perString((text) => Number(listWith(NO_PHRASES).mayStandIn(text, { start: 0, end: text.length })));
const NO_PHRASES: readonly ListedPhrase[] = Object.freeze([]);

const foundWith = oncePer((own: readonly ListedPhrase[]) =>
  perDraft((draft): readonly FoundPhrase[] =>
    own.length === 0
      ? phrasesIn(draft, listWith(NO_PHRASES), (text) => mayHoldOurs(text, draft.memory) === 1)
      : phrasesIn(draft, listWith(own), () => true),
  ),
);

/** Those of our list and of `own`, in reading order; once for each paragraph. */
export const foundPhrases = (draft: Draft, own: readonly ListedPhrase[]): readonly FoundPhrase[] =>
  foundWith(own)(draft);

/** What our list and `own` find in a sentence outside quotation marks, whatever document it may stand in. */
export function foundPhraseIds(sentence: string, own: readonly ListedPhrase[]): { id: string; text: string }[] {
  const memory = new Memory();
  const range = { start: 0, end: sentence.length };
  const quotations = enclosuresIn(sentence, 0, sentence.length, true);
  const tokens = tokensOf(sentence, memory);
  return listWith(own)
    .find(sentence, range, tokens, memory, () => true)
    .filter((match) => !meets(tokens, match))
    .filter(({ start, end }) => !overlapsAny(quotations, start, end))
    .map(({ listed, start, end }) => ({ id: listed.phrase.id, text: sentence.slice(start, end) }));
}

/** `mayHold`: false for a text in which no phrase of the list stands. */
function phrasesIn(draft: Draft, list: PhraseList, mayHold: (text: string) => boolean): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const passage of ownPassages(draft)) {
    const { paragraph } = passage;
    if (!mayHold(paragraph.text) || !list.mayStandIn(paragraph.text, passage)) continue;
    const matches = list.find(paragraph.text, passage, passage.tokens, draft.memory, (listed) =>
      isAsked(draft, passage, listed),
    );
    if (matches.length === 0) continue;
    const said = new Set<Phrase>();
    for (const match of matches) {
      if (said.has(match.listed.phrase) || !isOwnWords(passage, match.start, match.end)) continue;
      if (meets(passage.tokens, match)) continue;
      said.add(match.listed.phrase);
      found.push({ ...match, paragraph, also: [] });
    }
  }
  return gathered(found);
}

/** `đưa | vô tuyến`; a list of one's own is taken at its word. */
function meets(tokens: readonly Token[], { listed, start, end }: PhraseMatch): boolean {
  if (listed.group === OWN_GROUP) return false;
  return meetsAnotherWord(tokens, firstTokenFrom(tokens, start), firstTokenFrom(tokens, end));
}

function isAsked(draft: Draft, passage: Passage, { group, phrase }: ListedPhrase): boolean {
  const { component, document } = passage;
  if (group === 'viet-tat' && isLikeRecipient(passage)) return false;
  if (draft.profile === 'vbqppl' && !GROUPS_OF_NORMATIVE_DOCUMENTS.has(group)) return false;
  if (draft.internalForm && NOT_IN_FORMS.has(group)) return false;
  if (component !== null && phrase.notComponents?.includes(component)) return false;
  if (phrase.notTypes?.includes(SPEECH) && isSpeech(draft) === 1) return false;
  const type = document?.documentType ?? draft.documentType ?? (isLetter(draft) === 1 ? 'cong-van' : null);
  if (type === null) return true;
  return !phrase.notTypes?.includes(type) && (phrase.onlyTypes?.includes(type) ?? true);
}

const SPEECH = 'dien-van';
/** Somebody addresses those who listen, whatever the paper is called: `Kính thưa các vị đại biểu,`. */
const ADDRESSES =
  /^(?:[-–+] ?)?(?:Kính thưa|Thưa (?:các|toàn thể|toàn|qu[ýí]|đồng (?:chí|bào)|bà con|Hội nghị|Đại hội))(?!\p{L})/u;
const isSpeech = perDraft((draft) => Number(draft.paragraphs.some(({ text }) => ADDRESSES.test(text))));

/** The text of a letter without its letterhead. */
const isLetter = perDraft((draft) => Number(draft.paragraphs.some(({ text }) => /^Kính gửi\s*:/u.test(text))));

/** A recipient of a list that stands alone, in a draft without the rest of its document: `- Các đ/c Ủy viên UBND tỉnh;`. */
function isLikeRecipient(passage: Passage): boolean {
  if (passage.label?.kind !== 'dash' || passage.syllables > LONGEST_RECIPIENT) return false;
  const { text } = passage;
  return (
    /[;.]$/.test(text) &&
    /^(?:[-–+]\s*)?(?:(?:các )?đ\/c|như |lưu:|lãnh đạo|cvp|pcvp|chủ tịch|phó chủ tịch|pct|ct |tt |thường trực)/i.test(
      text,
    ) &&
    !/ (?:phụ trách|chủ trì|là|được|thực hiện|kiểm tra|dự|tham gia|theo dõi|có|đã|làm|ký|trực) /.test(text)
  );
}
/** In words. */
const LONGEST_RECIPIENT = 12;

/** A phrase that comes again and again is told where it stands first. */
function gathered(found: readonly FoundPhrase[]): readonly FoundPhrase[] {
  const byPhrase = new Map<Phrase, FoundPhrase[]>();
  for (const one of found) {
    const { phrase } = one.listed;
    const same = byPhrase.get(phrase);
    if (same) same.push(one);
    else byPhrase.set(phrase, [one]);
  }
  return found.flatMap((one) => {
    const all = byPhrase.get(one.listed.phrase) ?? [];
    if (all.length <= MOST_FINDINGS_OF_A_PHRASE) return [one];
    return one === all[0] ? [{ ...one, also: all.slice(1) }] : [];
  });
}
