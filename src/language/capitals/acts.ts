/** Acts and their parts: `Nghị định số …`, `khoản 2 Điều 5`, `Quyết định này`. */
import table from '../../../data/capitals.json' with { type: 'json' };
import { capitalised } from '../fold.ts';
import { once } from '../once.ts';
import { isRomanNumber } from '../roman.ts';
import type { Token } from '../tokens.ts';
import { type CapitalFault, doubtful, fault, isLower, isTitle } from './fault.ts';

export const DOCUMENT_TYPES: ReadonlySet<string> = new Set(table.words.documentTypes);
const NUMBER = /^\d{1,3}[a-zđ]?$/;
const LEADS_TO_DIVISION: ReadonlySet<string> = new Set(['tại', 'theo']);
const ofAnAct = once(() => new RegExp(`^(?:của )?(?:${table.words.actsWithDivisions.join('|')})(?= |$)`));

/** `khoản 2 điều 5` → `Điều`; `Khoản 2 Điều 5` in a sentence → `khoản`. */
export function divisionFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next?.adjacent) return null;
  const isDivision = words[i] === 'điều' ? NUMBER.test(next.text) : words[i] === 'chương' && isRomanNumber(next.text);
  if (isDivision && isLower(token)) {
    if (!isCitedDivision(tokens, words, i)) return null;
    return fault('division', tokens, i, [capitalised(words[i] as string)], 'VH-V.7');
  }
  if ((words[i] === 'khoản' || words[i] === 'điểm') && isTitle(token) && !token.sentenceStart && token.before === '') {
    if (!(NUMBER.test(next.text) || (words[i] === 'điểm' && /^[a-zđ]$/.test(next.text)))) return null;
    const cites = words.slice(i + 2, i + 6).some((word) => word === 'điều' || word === 'khoản');
    return cites ? fault('division', tokens, i, [words[i] as string], 'VH-V.7') : null;
  }
  return null;
}

/** `khoản 2 điều 5`, `căn cứ điều 12, điều 15`, `điều 7 Quy chế này`. */
function isCitedDivision(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const before = words[i - 1] ?? '';
  return (
    words[i - 2] === 'khoản' ||
    LEADS_TO_DIVISION.has(before) ||
    (before === 'cứ' && words[i - 2] === 'căn') ||
    isRange(words, i) ||
    isChained(tokens, words, i) ||
    leadsToArticle(tokens, words, i) ||
    ofAnAct().test(words.slice(i + 2, i + 5).join(' '))
  );
}

/** `tại điều 2 và điều 8`, `Điều 2, điều 8`: the word before is cited as well. */
function isChained(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const isJoined = /^(?:và|hoặc|đến)$/.test(words[i - 1] ?? '');
  const number = isJoined ? i - 2 : i - 1;
  if (words[number - 1] !== words[i] || !NUMBER.test(words[number] ?? '')) return false;
  if (!isJoined && tokens[number]?.after !== ',') return false;
  return isTitle(tokens[number - 1]) || isCitedDivision(tokens, words, number - 1);
}

/** `điều 5 và Điều 7`: the next one is cited as it should be. */
function leadsToArticle(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const isJoined = /^(?:và|hoặc)$/.test(words[i + 2] ?? '');
  const next = isJoined ? i + 3 : i + 2;
  if (words[next] !== words[i] || !isTitle(tokens[next]) || !NUMBER.test(words[next + 1] ?? '')) return false;
  return isJoined || tokens[i + 1]?.after === ',';
}

/** `từ điều 4 đến điều 9`. */
const isRange = (words: readonly string[], i: number): boolean =>
  words[i - 1] === 'từ' && words[i + 2] === 'đến' && words[i + 3] === words[i] && NUMBER.test(words[i + 4] ?? '');

/** What of the types "này" surely makes the document itself: `quy định này` may be any provision. */
const THESE: ReadonlySet<string> = new Set(table.words.ownDocumentTypes);
const SEVERAL: ReadonlySet<string> = new Set(['các', 'những', 'mỗi', 'từng', 'hai', 'ba', 'cả']);

/** `quyết định này` at a token. */
export const isThisDocument = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 2]?.lower === 'này' && THESE.has(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);

/** `thi hành quyết định này` → `Quyết định này`. */
export function ownDocumentFault(
  tokens: readonly Token[],
  words: readonly string[],
  i: number,
  ownTypes: ReadonlySet<string>,
): CapitalFault | null {
  if (words[i + 2] !== 'này' || words[i + 3] === 'nọ' || SEVERAL.has(words[i - 1] ?? '')) return null;
  const type = `${words[i]} ${words[i + 1]}`;
  if (!THESE.has(type) || !ownTypes.has(type) || !isLower(tokens[i])) return null;
  if (!tokens[i + 1]?.adjacent || !tokens[i + 2]?.adjacent) return null;
  return fault('document', tokens, i, [capitalised(words[i] as string), words[i + 1] as string], 'VH-V.6');
}

/** `nghị định số 30/2020/NĐ-CP` → `Nghị định`; `Nghị Định số` too. */
export function documentFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  if (words[i + 1] !== 'số' && words[i + 2] !== 'số') return null;
  for (const length of [2, 1]) {
    const type = words.slice(i, i + length);
    if (!DOCUMENT_TYPES.has(type.join(' '))) continue;
    const number = tokens[i + length];
    const code = tokens[i + length + 1];
    if (words[i + length] !== 'số' || !number?.adjacent || !code?.adjacent) continue;
    if (code.kind !== 'code' || !/^\d[^ /]*\/.*[A-ZĐ]/.test(code.text)) continue;
    if (length === 2 && !tokens[i + 1]?.adjacent) continue;
    if (tokens.slice(i, i + length).some(({ letterCase }) => letterCase === 'upper')) continue;
    const [first = '', ...others] = tokens.slice(i, i + length).map(({ text }) => text.toLowerCase());
    return fault('document', tokens, i, [capitalised(first), ...others], 'VH-V.6');
  }
  return null;
}

/** What of a type says that one act is meant. */
const BEHIND_TYPES: ReadonlySet<string> = new Set(['của', 'này', 'về', 'số', 'chuyên', 'nêu', 'kèm']);

/** `Nghị Quyết của Đảng ủy` → `Nghị quyết`; the first capital may stay. */
export function documentTypeFault(tokens: readonly Token[], words: readonly string[], i: number): CapitalFault | null {
  const [before, first, second, next] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!first || !isTitle(first) || !second?.adjacent || !isTitle(second)) return null;
  if (!DOCUMENT_TYPES.has(`${words[i]} ${words[i + 1]}`)) return null;
  if (!next?.adjacent || !isLower(next) || !BEHIND_TYPES.has(next.lower)) return null;
  // What goes before may belong to the same name.
  if (first.adjacent && !isLower(before)) return null;
  return doubtful('document', tokens, i, [first.text, second.lower], 'VH-V.6');
}
