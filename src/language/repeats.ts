/**
 * Words written twice by a slip: `của của`, `công tác công tác`, `công tác tác`. Two words that meet (`hành vi vi phạm`), and
 * words that double themselves (`ngày ngày`, `từng bước từng bước`), are none.
 */
import table from '../../data/word-classes.json' with { type: 'json' };
import { orNothing, perText } from './known-texts.ts';
import { lexiconOf } from './lexicon.ts';
import { LEVEL } from './levels.ts';
import { type Memory, remembered } from './memory.ts';
import { endsFullName, isInPlaceName } from './unlisted-names.ts';
import { type Place, placesOf } from './places.ts';
import type { Token } from './tokens.ts';
import { type SymbolIndex, usageOf } from './usage.ts';

/** They never end one word and begin the next. */
const NEVER_TWICE: ReadonlySet<string> = new Set(table.neverTwice);
/** But for these, and for verbs, behind words that they belong to: `nhặt được | được hưởng`, `học sinh | sinh năm 2013`. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table.mayEndAWord.map(({ word, after }) => [word, new Set(after)]),
);
/** `từng bước từng bước`, `lần lượt lần lượt`: said twice on purpose. */
const SAID_TWICE: ReadonlySet<string> = new Set(table.saidTwice);

const TIMES: ReadonlySet<string> = new Set(table.times);
/** `hằng tháng`: behind the one stands the other. */
const EACH: ReadonlySet<string> = new Set(table.each);
const PERIODS: ReadonlySet<string> = new Set(table.periods);

/** A run of words that stands there twice. */
export interface Repeat {
  /** All of it. */
  tokens: readonly Token[];
  /** What stays, as it is written first. */
  kept: readonly Token[];
}

/** Those of a text. */
export const repeatsIn = perText((tokens, memory) => orNothing(repeatedWords(tokens, memory)));

export function repeatedWords(tokens: readonly Token[], memory: Memory): Repeat[] {
  const found: Repeat[] = [];
  let places: readonly Place[] | null = null;
  for (let i = 1; i < tokens.length; i++) {
    const isDouble = isSame(tokens, i - 1, i);
    const isPair = !isDouble && i >= 3 && isSame(tokens, i - 3, i - 1) && isSame(tokens, i - 2, i);
    if (!isDouble && !isPair) continue;
    places ??= placesOf(tokens);
    if (isDouble ? isMeant(places, i, memory) || isInTurn(tokens, i) : isPairMeant(places, i - 3, memory)) continue;
    const length = isDouble ? 1 : 2;
    const first = i + 1 - 2 * length;
    found.push({ tokens: tokens.slice(first, i + 1), kept: tokens.slice(first, first + length) });
  }
  return found;
}

/** The later one is no name, and nothing stands between the two but words. */
function isSame(tokens: readonly Token[], first: number, second: number): boolean {
  const [a, b] = [tokens[first] as Token, tokens[second] as Token];
  if (b.lower !== a.lower || b.kind !== 'syllable' || !(b.letterCase === 'lower' || isBothUpper(a, b))) return false;
  for (let i = first + 1; i <= second; i++) if (!tokens[i]?.adjacent) return false;
  return a.letterCase === b.letterCase || !(isInPlaceName(tokens, first) || endsFullName(tokens, first));
}

const isBothUpper = (a: Token, b: Token): boolean =>
  a.letterCase === 'upper' && b.letterCase === 'upper' && b.text.length > 1;

/**
 * Whether the two may belong to two words, or be one of the words that double themselves (`ngày ngày`, `xanh xanh`):
 * of a function word the first must end a word and the second begin one; of any other one of the two must be a part of a word, and
 * the other one may not be known to be a part of that word alone (`isPartOfWord`).
 */
function isMeant(places: readonly Place[], second: number, memory: Memory): boolean {
  const lexicon = lexiconOf();
  const { word, index, token } = places[second] as Place;
  const before = places[second - 2];
  if (before && ENDS.get(word)?.has(before.word)) return true;
  // `từ từ`: slowly, unless a time is named behind it.
  if (word === 'từ') {
    const next = places[second + 1];
    return !(next?.token.adjacent && (next.token.kind !== 'syllable' || TIMES.has(next.word)));
  }
  // `hằng tháng tháng`: one of them is counted or named, or it stands there twice.
  if (before && EACH.has(before.word) && PERIODS.has(word)) return places[second + 1]?.token.adjacent === true;
  // `TỈNH TỈNH`: in a heading each line may begin anew, so only what is plain is judged.
  if (token.letterCase === 'upper' && index < 0) return true;
  const isWord = (left: number): boolean => {
    const [a, b] = [places[left], places[left + 1]];
    return a !== undefined && b?.token.adjacent === true && lexicon.level(a.index, b.index) >= LEVEL.inWord;
  };
  const endsWord = places[second - 1]?.token.adjacent === true && isWord(second - 2);
  const beginsWord = isWord(second);
  if (NEVER_TWICE.has(word)) return endsWord && beginsWord;
  if (index < 0) return true;
  if (isPartOfWord(places, second, beginsWord, memory)) return false;
  if (lexicon.level(index, index) > LEVEL.none || usageOf().pairCount(index, index) > 0) return true;
  if (endsWord && !beginsWord && isNeverReadOn(places, second)) return false;
  if (endsWord !== beginsWord) return !(endsWord ? hardlyBegins : hardlyEnds)(memory)(String(index));
  return endsWord || ACTORS.has(before?.word ?? '');
}

/** Both are read so often that official prose would hold the two in a row, if anybody wrote them. */
const COMMON = { word: 400, next: 1000 };

/** `điện tử tử hiện đại`: no word begins with it here, and alone nobody writes it before what follows. */
function isNeverReadOn(places: readonly Place[], second: number): boolean {
  const usage = usageOf();
  const [{ symbol, index }, next] = [places[second] as Place, places[second + 1]];
  if (!next?.token.adjacent || symbol !== index || next.symbol !== next.index) return false;
  if (usage.count(index) < COMMON.word || usage.count(next.index) < COMMON.next) return false;
  return usage.pairCount(index, next.index) === 0 && usage.pairCount(index, index) <= 1;
}

/** `người người thi đua, ngành ngành thi đua`, `được được mất mất`: of two slips none follows the other so soon. */
function isInTurn(tokens: readonly Token[], second: number): boolean {
  const word = tokens[second]?.lower ?? '';
  for (let i = Math.max(1, second - MOST_BETWEEN); i <= second + MOST_BETWEEN && i < tokens.length; i++) {
    if (isSame(tokens, i - 1, i)) {
      const other = tokens[i]?.lower ?? '';
      if (other !== word && !(NEVER_TWICE.has(word) && NEVER_TWICE.has(other))) return true;
    }
  }
  return false;
}
/** From one word said twice to the next, in words. */
const MOST_BETWEEN = 5;

/** `bên vay | vay thêm`: who does something, and does it. */
const ACTORS: ReadonlySet<string> = new Set(table.actors);

/** Two that do not double themselves and hardly ever meet: they are so much of what is read of the syllable, at the most. */
const MOST_TWICE = 0.0007;
/** Read less often beside a neighbour, nothing is known of how a syllable is used there. */
const LEAST_BESIDE = 20;
const OFTEN_BESIDE = 50;
/** This often is enough for a syllable that hardly ever stands alone anywhere. */
const FEW_BESIDE = 10;
const MANY_BESIDE = 200;
const MOST_APART = 0.045;

/**
 * `thực hiện hiện nghị quyết`, `của nhân nhân dân`: behind what stands before it, or before what stands behind it, official prose
 * reads the syllable as a part of a word only, and that word would have to hold the other one.
 */
function isPartOfWord(places: readonly Place[], second: number, beginsWord: boolean, memory: Memory): boolean {
  const usage = usageOf();
  const { word, symbol, index } = places[second] as Place;
  if (symbol !== index || lexiconOf().level(index, index) >= LEVEL.word) return false;
  const [first, next] = [places[second - 1] as Place, places[second + 1]];
  if (beginsWord && first.token.sentenceStart && BODIES.has(word)) return false;
  const right = next?.token.adjacent ? next.symbol : usage.edge;
  const besideRight = usage.pairCount(index, right);
  const left = first.token.adjacent ? (places[second - 2]?.symbol ?? usage.edge) : usage.edge;
  if (beginsWord && isStray(left, index, right)) return true;
  if (usage.pairCount(index, index) > MOST_TWICE * usage.count(index)) {
    // `Ủy ban ban nhân dân` (elsewhere `Ủy ban | ban hành`).
    const isTold = besideRight >= MANY_BESIDE && usage.tripleCount(index, index, right) === 0;
    return isTold && endsWordBefore(memory)(`${index} ${right}`);
  }
  return (
    (usage.pairCount(left, index) >= LEAST_BESIDE && beginsWordBehind(left, index)) ||
    ((besideRight >= OFTEN_BESIDE ||
      (besideRight >= FEW_BESIDE && !beginsWord && hardlyAlone(memory)(String(index)))) &&
      endsWordBefore(memory)(`${index} ${right}`))
  );
}

/**
 * `đổi mới giáo giáo dục`: the two meet elsewhere (`tôn giáo | giáo dục`), but behind what stands here the syllable hardly ever is
 * but the beginning of a word, and with one of them the words are read just so.
 */
function isStray(left: SymbolIndex, index: number, right: SymbolIndex): boolean {
  const [usage, lexicon] = [usageOf(), lexiconOf()];
  if (lexicon.level(left, index) >= LEVEL.inWord) return false;
  if (usage.tripleCount(left, index, right) < FEW_TOGETHER || usage.tripleCount(left, index, index) > 0) return false;
  let [within, apart] = [0, 0];
  usage.eachBehind(left, index, (third, times) => {
    if (lexicon.level(index, third) >= LEVEL.inWord) within += times;
    else apart += times;
  });
  return apart <= MOST_STRAY * within;
}
const FEW_TOGETHER = 4;
const MOST_STRAY = 0.12;

/** `Tổ | tổ chức họp dân`: bodies that a sentence can begin with, and that do what it says. */
const BODIES: ReadonlySet<string> = new Set(table.bodies);

const isNearlyAll = (within: number, apart: number): boolean => within > 0 && apart <= MOST_APART * within;

function beginsWordBehind(left: SymbolIndex, index: number): boolean {
  const lexicon = lexiconOf();
  let [within, apart] = [0, 0];
  usageOf().eachBehind(left, index, (third, times) => {
    if (lexicon.level(index, third) >= LEVEL.word) within += times;
    else apart += times;
  });
  return isNearlyAll(within, apart);
}

/** Of the index of a syllable and the symbol behind it, with a blank between: all that is read is looked through. */
const endsWordBefore = remembered((pair): boolean => {
  const [index = 0, right = 0] = pair.split(' ').map(Number);
  const [usage, lexicon] = [usageOf(), lexiconOf()];
  let [within, apart] = [0, 0];
  for (let before = 0; before <= usage.edge; before++) {
    const times = usage.tripleCount(before, index, right);
    if (times === 0) continue;
    if (lexicon.level(before, index) >= LEVEL.word) within += times;
    else apart += times;
  }
  return isNearlyAll(within, apart);
});

/** The two make a word, and are not said twice on purpose, nor does the second begin a longer word. */
function isPairMeant(places: readonly Place[], first: number, memory: Memory): boolean {
  const lexicon = lexiconOf();
  const [a, b, , last, next] = places.slice(first, first + 5) as [Place, Place, Place, Place, Place | undefined];
  if (isDoneByOne(places, first)) return true;
  if (lexicon.level(a.index, b.index) < LEVEL.word || SAID_TWICE.has(a.word)) return true;
  // `Bộ Thông tin thông tin rằng`: the first is a part of a name.
  const isName = a.token.letterCase !== last.token.letterCase && !a.token.sentenceStart;
  if (isName || !next?.token.adjacent || lexicon.level(last.index, next.index) < LEVEL.word) return isName;
  // `kết quả kết quả thực hiện`: there is a word `quả thực`, but here nobody reads it.
  return !endsWordBefore(memory)(`${last.index} ${next.symbol}`);
}

/** `các tổ chức | tổ chức lễ hội`, `người đăng ký | đăng ký kết hôn`: who does something, and does it. */
function isDoneByOne(places: readonly Place[], first: number): boolean {
  const [a, b] = [places[first] as Place, places[first + 1] as Place];
  const before = a.token.adjacent ? places[first - 1]?.word : undefined;
  if (before !== undefined && ACTORS.has(before)) return true;
  return ACTORS_AND_ACTIONS.has(`${a.word} ${b.word}`) && !(before !== undefined && BEFORE_ACTIONS.has(before));
}
const ACTORS_AND_ACTIONS: ReadonlySet<string> = new Set(table.actorsAndActions);
/** Behind these something is done: what is written twice is the doing. */
const BEFORE_ACTIONS: ReadonlySet<string> = new Set(table.beforeActions);

/** Read less often, nothing is known of how a syllable is used. */
const LEAST_COUNT = 50;
const MOST_ALONE = 0.03;

/** Of a syllable by its index: whether it hardly ever stands but behind another one that it is a word with (`tịch`, `vực`). */
const hardlyBegins = remembered((index) => isHardlyAlone(Number(index), 'left'));
/** The same of what stands behind it (`nghiên`). */
const hardlyEnds = remembered((index) => isHardlyAlone(Number(index), 'right'));

/** Of a syllable by its index: whether it hardly ever stands but in words of two or more (`tác`). */
const hardlyAlone = remembered((written): boolean => {
  const index = Number(written);
  const [usage, lexicon] = [usageOf(), lexiconOf()];
  const most = MOST_ALONE * usage.count(index);
  let alone = 0;
  for (let left = 0; left <= usage.edge && alone <= most; left++) {
    if (usage.pairCount(left, index) === 0 || lexicon.level(left, index) >= LEVEL.word) continue;
    usage.eachBehind(left, index, (right, times) => {
      if (lexicon.level(index, right) < LEVEL.word) alone += times;
    });
  }
  return alone <= most;
});

function isHardlyAlone(index: number, side: 'left' | 'right'): boolean {
  const [usage, lexicon] = [usageOf(), lexiconOf()];
  const count = usage.count(index);
  if (count < LEAST_COUNT) return false;
  let alone = 0;
  for (let other = 0; other <= usage.edge && alone <= MOST_ALONE * count; other++) {
    const [first, second] = side === 'left' ? [other, index] : [index, other];
    if (lexicon.level(first, second) < LEVEL.word) alone += usage.pairCount(first, second);
  }
  return alone <= MOST_ALONE * count;
}
