/** Blanks and variables of drafts and templates. They are filled in later and never an error without `--final`. */
import { hasWord } from './fold.ts';
import type { TextRange } from './text-range.ts';

/** What is still to be filled in, by the signs that say so. */
const KINDS = {
  /**
   * Of programs that fill in templates: `{{so}}`, `${so}`, `{so}`, `{#ds}`, `<<coquan>>`, `«Ten»`, `<ten>`, `%TEN%`, `#Ten#`; `</ten>`
   * and `<ten/>` are markup.
   */
  variable:
    '\\{\\{[^{}]*\\}\\}|\\$?\\{[^{}]{1,80}\\}|<<[^<>]*>>|«[^«»]*»|<(?!/)[^<>]+[^<>/]>|%[A-Za-zĐđ_][A-Za-zĐđ0-9_.]{0,40}%|#[A-Za-zĐđ_][A-Za-zĐđ0-9_.]{2,40}#',
  /** `[CẦN BỔ SUNG: …]`. */
  note: '\\[[^[\\]]*\\]',
  /** `……`, `...`. */
  dots: '…+|\\.{3,}',
  /** `____`. */
  underscores: '_{2,}',
  /** `xxx`, `XXX`: no Roman number. */
  letters: '\\b(?:x{2,}|X{3,})\\b',
  /** `??/??/2026`, `???`. */
  questions: '\\?{1,4}/\\?{1,4}(?:/(?:\\?{1,4}|\\d{4}))?|\\?{3,}',
  /** What Word writes into empty content controls. */
  prompt:
    '(?:Click|Tap)(?: or (?:tap|click))? (?:here )?to enter (?:text|a date)\\.?|Click here to enter (?:text|a date)\\.?|Choose an item\\.?|(?:Nhấp|Bấm|Nhấn)(?: hoặc (?:gõ|nhấn|bấm))? vào đây để nhập(?: văn bản| ngày)?\\.?|Chọn một mục\\.?',
} as const;

const PLACEHOLDER = new RegExp(Object.values(KINDS).join('|'), 'g');
/** Most texts hold none of what a placeholder opens with, which is asked sooner than the pattern; of words, without their first letters, which are common. */
const OPENING = /[{<[«…%#]|\.{3}|__|xx|XX|\?[?/]|o enter|oose an|ể nhập|ọn một/;
/** Those that a placeholder may begin with. */
const OPENING_LETTERS = 'xXBCNT';
const FIELD = new RegExp(`${KINDS.variable}|${KINDS.note}`, 'g');

/** The text holds nothing but placeholders and punctuation. */
export function isPlaceholder(text: string): boolean {
  const first = text.charAt(0);
  // Prose begins with a letter or figure that no placeholder begins with.
  if (hasWord(first) && !OPENING_LETTERS.includes(first)) return false;
  return hasPlaceholder(text) && !hasWord(withoutPlaceholders(text));
}

/** Some of the text is still to be filled in. */
export function hasPlaceholder(text: string): boolean {
  if (!OPENING.test(text)) return false;
  PLACEHOLDER.lastIndex = 0;
  return PLACEHOLDER.test(text);
}

const LONG_NOTE = /\[[^[\]]{81,}\]/g;

/** The same for a line of which a blank is to tell what it is: a note of a sentence or more stands for any text. */
export function hasShortPlaceholder(text: string): boolean {
  return hasPlaceholder(text.includes('[') ? text.replace(LONG_NOTE, ' ') : text);
}

/** Words that stand where a name will: of a form, or of the templates of the decree. */
const MODEL_NAME =
  /^[([]?\s*(?:(?:ghi rõ )?họ (?:và )?tên|họ,? tên(?: (?:của )?người ký)?|họ và tên(?: (?:của )?người ký)?|tên người ký|(?:nguyễn|trần|lê|phạm) (?:văn|thị) [a-e])\s*[)\]]?$/iu;

/** The text is such a name, which is nobody's. */
export const isModelName = (text: string): boolean => text.length < 40 && MODEL_NAME.test(text.trim());

/** A variable or a note in brackets, which only templates hold, stands in the text. */
export function hasField(text: string): boolean {
  if (!/[{<[«%#]/.test(text)) return false;
  FIELD.lastIndex = 0;
  return FIELD.test(text);
}

/** The text is one such field, or several with no word between them. */
export function isField(text: string): boolean {
  return '{$<[«%#'.includes(text.charAt(0)) && hasField(text) && !hasWord(text.replace(FIELD, ' '));
}

/** The text is what Word writes into an empty content control. */
export const isPrompt = (text: string): boolean => PROMPT.test(text);
const PROMPT = new RegExp(`^(?:${KINDS.prompt})$`);

/** The text without its placeholders, each replaced by one blank. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ');
}

/** A run of dots is left out by these words or signs; after any other it says "and so on". */
const OPENS_BLANK = /(?:(?<![A-Za-zÀ-ỹ]|một )(?:số|ngày|điều|ông|bà|chức vụ)|[:/(]) ?$/i;
/** Notes in brackets that ask for something; others may be the author's own. */
const ASKS = /\p{Lu}{2}|\.{2}|…|^\[(?:[Cc]ần|[Đđ]iền|[Gg]hi|[Nn]hập|[Tt]ên|[Hh]ọ|[Nn]gày|[Ss]ố|[Nn]ội dung)(?!\p{L})/u;
const FOLLOWS_BLANK = /^\s*(?:\/|tháng|năm)/iu;

/**
 * Placeholders that surely wait to be filled in. A short run of dots after a list is no blank but means "and so on";
 * so does nothing else, so that long runs, variables and notes in brackets always are.
 */
export function blanks(text: string): TextRange[] {
  return placeholders(text).filter(({ start, end }) => {
    const found = text.slice(start, end);
    if (found.startsWith('[')) return ASKS.test(found);
    if (!/^(?:…|\.{3,4})$/.test(found)) return true;
    const before = text.slice(0, start).replace(/(?<!\s)\s+$/, ' ');
    return before.trim() === '' || OPENS_BLANK.test(before) || FOLLOWS_BLANK.test(text.slice(end));
  });
}

/** Where the placeholders of a text stand. */
export function placeholders(text: string): TextRange[] {
  if (!OPENING.test(text)) return [];
  PLACEHOLDER.lastIndex = 0;
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
