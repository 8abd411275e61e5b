// A paragraph or sentence that stands twice, one right after the other: pasted once too often. When asked for, what a reader is told again and again, too.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Component } from '../../src/knowledge/components.ts';
import { type Passage, type Sentence, sentences } from '../../src/draft/sentences.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import { standsAnywhere } from '../../src/language/real-words.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { syllableKey } from '../../src/language/syllable.ts';
import type { Token } from '../../src/language/tokens.ts';
import { type ContextOf, defineRule, type ReportWith, type RuleContext } from '../../src/lint/rule.ts';
import { TASTE_OPTION } from '../grammar/phrase-reports.ts';
import { isOwnWords, ownPassages } from '../views/own-words.ts';

/** Shorter ones may be rows of a form. */
const LEAST_SYLLABLES = 12;
const JUDGED: ReadonlySet<Component> = new Set<Component>(['bodyText', 'clause', 'point', 'legalGround']);

export const lapDoan = defineRule({
  meta: {
    id: 'van-phong/lap-doan',
    since: '0.1.0',
    summary: {
      vi: 'Một đoạn, một câu không viết hai lần liền nhau',
      en: 'No paragraph and no sentence stands twice, one right after the other',
    },
    reason: {
      vi: 'Đoạn, câu giống hệt đoạn, câu ngay trước thường do dán hai lần. Đoạn ngắn, câu ngắn, biểu mẫu, bảng thì không xét.',
      en: 'A paragraph or sentence like the one right before it has been pasted twice. Short ones, forms and tables are not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    anyDocument: true,
    fixable: false,
    ...TASTE_OPTION,
    messages: {
      samePhrase: {
        vi: 'Câu này viết “{found}” {count} lần; {must} viết gọn lại.',
        en: 'This sentence says “{found}” {count} times; it {must} be shortened.',
        severity: 'info',
      },
      sameOpening: {
        vi: '{count} đoạn liền nhau đều mở đầu bằng “{found}”; {must} đổi cách viết hoặc gộp thành danh sách.',
        en: '{count} paragraphs in a row begin with “{found}”; they {must} be worded otherwise or be a list.',
        severity: 'info',
      },
      twice: {
        vi: 'Đoạn này giống hệt đoạn ngay trước; {must} bỏ một.',
        en: 'This paragraph is the same as the one before it; one {must} go.',
      },
      sentenceTwice: {
        vi: 'Câu này giống hệt câu ngay trước; {must} bỏ một.',
        en: 'This sentence is the same as the one before it; one {must} go.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Các phòng chuyên môn rà soát danh sách, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Các phòng chuyên môn rà soát danh sách, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'twice', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Sở đã cử 02 tổ công tác đến kiểm tra các hồ chứa. Các xã rà soát danh sách hộ dân ở vùng trũng, gửi về Văn phòng Sở. Các xã rà soát danh sách hộ dân ở vùng trũng, gửi về Văn phòng Sở. Trân trọng./.',
            },
          },
          reports: [
            {
              messageId: 'sentenceTwice',
              text: 'Các xã rà soát danh sách hộ dân ở vùng trũng, gửi về Văn phòng Sở.',
              before: 'Văn phòng Sở. ',
              severity: 'warning',
            },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: bốn đoạn mở đầu như nhau', en: 'With the option all: four openings alike' },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Trong thời gian qua, các phòng đã rà soát danh sách hộ nghèo và gửi về Văn phòng Sở.',
                'Trong thời gian qua, công tác lưu trữ của Sở đã đi vào nền nếp, không còn hồ sơ tồn đọng.',
                'Trong thời gian qua, việc tiếp công dân được duy trì đều đặn vào thứ Năm hằng tuần.',
                'Trong thời gian qua, các lớp bồi dưỡng đã mở đúng kế hoạch, đủ số học viên đăng ký.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [{ messageId: 'sameOpening', text: 'Trong thời gian' }],
        },
        {
          type: 'cong-van',
          title: {
            vi: 'Với tùy chọn all: một cụm từ ba lần trong một câu',
            en: 'With the option all: a phrase three times in a sentence',
          },
          options: { all: true },
          set: {
            bodyText: {
              text: 'Các xã rà soát thủ tục hành chính đã công bố, đối chiếu với danh mục thủ tục hành chính của tỉnh và niêm yết thủ tục hành chính tại trụ sở trước ngày 20 tháng 6 năm 2026.',
            },
          },
          reports: [{ messageId: 'samePhrase', text: 'thủ tục hành chính', before: 'niêm yết ' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: {
            vi: 'Với tùy chọn all: tên cơ quan, mục liệt kê',
            en: 'With the option all: names of bodies, items of a list',
          },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Ủy ban nhân dân xã Tân Lập, Ủy ban nhân dân xã Hòa Bình và Ủy ban nhân dân xã Đông Sơn gửi báo cáo trước ngày 20 tháng 6 năm 2026.',
                'Gồm: kinh phí sự nghiệp giáo dục; kinh phí sự nghiệp y tế; kinh phí sự nghiệp môi trường và các khoản khác.',
                'Tỉnh theo dõi tỷ lệ hồ sơ trực tuyến toàn trình, tỷ lệ hồ sơ trực tuyến một phần và tỷ lệ hồ sơ trực tuyến đã thanh toán, có 05 đơn vị xếp loại khá.',
                'Trưởng Ban Vì sự tiến bộ của phụ nữ xã ban hành Quy chế làm việc của Ban Vì sự tiến bộ của phụ nữ xã và cử người giúp việc cho Ban Vì sự tiến bộ của phụ nữ xã.',
                'Trân trọng./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Đoạn ngắn, đoạn khác ở số liệu', en: 'Short paragraphs, and such as differ in a figure' },
          set: {
            bodyText: {
              text: [
                'Người nhận ký tên.',
                'Người nhận ký tên. Người nhận ký tên. Tổ một rà soát hộ dân ở vùng trũng, gửi báo cáo về Sở. Tổ hai rà soát hộ dân ở vùng trũng, gửi báo cáo về Sở.',
                'Các phòng chuyên môn rà soát danh sách đợt 1, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Các phòng chuyên môn rà soát danh sách đợt 2, gửi về Văn phòng Sở trước ngày 20 tháng 6 năm 2026.',
                'Trân trọng./.',
              ],
            },
          },
        },
      ],
    },
  },
  check(context) {
    const { draft, report } = context;
    // Laws say the same thing in the same words on purpose.
    if (context.options.all && draft.profile !== 'vbqppl') {
      reportOpenings(context);
      reportPhrases(context);
    }
    let before: Passage | undefined;
    for (const passage of ownPassages(draft)) {
      if (isCopy(passage, before) && isOwnWords(passage, passage.start, passage.start))
        report({ messageId: 'twice', at: { paragraph: passage.paragraph, start: passage.start, end: passage.end } });
      else reportSentences(context, passage);
      before = passage;
    }
  },
});

const isJudged = ({ component, where, document }: Passage): boolean =>
  component !== null && JUDGED.has(component) && where === 'text' && document?.template !== true;

function isCopy(passage: Passage, before: Passage | undefined): boolean {
  if (!before || passage.end - passage.start !== before.end - before.start || !isJudged(passage)) return false;
  if (passage.document !== before.document || passage.text !== before.text || BLANKS.test(passage.text)) return false;
  return passage.syllables >= LEAST_SYLLABLES;
}
const BLANKS = /[._…]{4}/;

/** Fewer letters hold fewer than so many syllables, each of two letters and a blank. */
const LEAST_LETTERS = LEAST_SYLLABLES * 3;

/** Sentences that are the same are as long, so that stops are enough to find them: few paragraphs are cut any further. */
function reportSentences({ report }: RuleContext<{ sentenceTwice: never }>, passage: Passage): void {
  const { start, end, paragraph } = passage;
  if (end - start < 2 * LEAST_LETTERS || !isJudged(passage) || !holdsTwice(paragraph.text, start, end)) return;
  let before: Sentence | undefined;
  for (const sentence of passage.sentences) {
    const at = { paragraph, start: sentence.start, end: sentence.end };
    const isTwice = sentence.text === before?.text && sentence.syllables >= LEAST_SYLLABLES;
    if (isTwice && !BLANKS.test(sentence.text) && isOwnWords(passage, at.start, at.end))
      report({ messageId: 'sentenceTwice', at });
    before = sentence;
  }
}

/** Whether some text up to a stop is the same as that up to the stop before. */
function holdsTwice(text: string, start: number, end: number): boolean {
  let [before, from] = ['', start];
  while (from < end) {
    const stop = text.indexOf('. ', from);
    const to = stop < 0 || stop >= end ? end : stop + 1;
    const piece = text.slice(from, to);
    if (piece.length >= LEAST_LETTERS && piece === before) return true;
    before = piece;
    from = to + 1;
  }
  return false;
}

/** Paragraphs that begin alike, at the least; their first words, so many. */
const LEAST_ALIKE = 4;
const OPENING_WORDS = 3;
/** Tasks, grounds and subjects (`Đối với lĩnh vực đất đai:`) begin so, one after the other. */
const listed = once(() => new RegExp(`^${anyOf(cues.clauses.repeatedOpenings)} `));

function reportOpenings({ draft, report }: ContextOf<ReportWith<'sameOpening', 'count' | 'found'>>): void {
  let run: Passage[] = [];
  const tell = (): void => {
    const [first] = run;
    if (!first || run.length < LEAST_ALIKE) return;
    const found = openingOf(first);
    const at = { paragraph: first.paragraph, start: first.start, end: first.start + found.length };
    if (isOwnWords(first, at.start, at.end))
      report({ messageId: 'sameOpening', at, data: { count: run.length, found } });
  };
  for (const passage of ownPassages(draft)) {
    const opening = openingOf(passage);
    const [first] = run;
    if (first && opening !== '' && opening === openingOf(first) && passage.document === first.document) {
      run.push(passage);
      continue;
    }
    tell();
    run = opening === '' ? [] : [passage];
  }
  tell();
}

/** Of a paragraph of sentences; empty: it is none, or an item of a list. */
function openingOf({ component, label, where, role, text, syllables }: Passage): string {
  if (component !== 'bodyText' || label !== null || where !== 'text' || role !== 'prose') return '';
  if (syllables < LEAST_SYLLABLES || listed().test(text)) return '';
  return text.split(' ', OPENING_WORDS).join(' ').replace(/[,:]$/, '');
}

/** A phrase of so many words, so often in one sentence: shorter ones are parts of several terms (`cai nghiện ma túy`, `người nghiện ma túy`). */
const LEAST_WORDS = 4;
const LEAST_TIMES = 3;

/** Once for each sentence, at the last place. */
function reportPhrases({ draft, report }: ContextOf<ReportWith<'samePhrase', 'count' | 'found'>>): void {
  for (const sentence of sentences(draft)) {
    const { passage, paragraph, start, tokens } = sentence;
    const found = repeatedPhrase(sentence);
    if (!found) continue;
    const { at, words } = found;
    const places = at.map((i) => ({
      start: (tokens[i] as Token).start,
      end: (tokens[i + words - 1] as Token).end,
    }));
    // What titles and quotations say is none of the drafter's words; behind a number and date a title may stand unmarked.
    const cited = passage.citations.find((citation) => citation.start >= start)?.start ?? Infinity;
    const own = places.filter((place) => place.start < cited && isOwnWords(passage, place.start, place.end));
    const last = own.at(-1);
    if (!last || own.length < LEAST_TIMES) continue;
    report({
      messageId: 'samePhrase',
      at: { paragraph, ...last },
      data: { count: own.length, found: collapseSpaces(sentence.text.slice(last.start - start, last.end - start)) },
    });
  }
}

/** Where it begins, by the numbers of tokens, and its length. A list says the same of each of its items. */
function repeatedPhrase({ passage, component, text, tokens }: Sentence): { at: number[]; words: number } | null {
  if (component === null || !JUDGED.has(component) || component === 'legalGround') return null;
  if (passage.where !== 'text' || passage.role !== 'prose' || text.includes(';')) return null;
  if (tokens.length < LEAST_WORDS * LEAST_TIMES) return null;
  const places = new Map<string, number[]>();
  for (let i = 0; i + LEAST_WORDS <= tokens.length; i++) {
    if (!isContent(tokens, i)) continue;
    const key = wordsFrom(tokens, i, LEAST_WORDS);
    const known = places.get(key);
    if (!known) places.set(key, [i]);
    else if (i >= (known.at(-1) as number) + LEAST_WORDS) known.push(i);
  }
  for (const at of places.values()) {
    if (at.length < LEAST_TIMES) continue;
    const isSameAt = (shift: number): boolean => {
      const [first, ...others] = at.map((i) => (isPlainAt(tokens, i + shift) ? keyAt(tokens, i + shift) : undefined));
      return first !== undefined && others.every((word) => word === first);
    };
    let [from, to] = [0, LEAST_WORDS];
    while (isSameAt(to)) to++;
    // Of `tội phạm về`, the first words that count may be the last two.
    while (tokens[(at[0] as number) + from]?.adjacent === true && isSameAt(from - 1)) from--;
    const found = at.map((i) => i + from);
    const words = to - from;
    // Later phrases would be parts of this one.
    if (found.some((i) => isBehindCapital(tokens, i)) || isCountedOff(tokens, found, words)) return null;
    return { at: found, words };
  }
  return null;
}

/** `tỷ lệ hồ sơ đúng hạn, tỷ lệ hồ sơ trực tuyến`, `12 đơn vị xếp loại Tốt, 05 đơn vị xếp loại Khá`: what is listed or counted is named each time. */
function isCountedOff(tokens: readonly Token[], at: readonly number[], words: number): boolean {
  const items = at.filter((i) => {
    const after = tokens[i + words];
    // The first word of the item may be left out of the phrase.
    for (let j = i; j >= Math.max(1, i - 1); j--)
      if (tokens[j]?.adjacent !== true || tokens[j - 1]?.kind === 'number' || tokens[j - 1]?.lower === 'và')
        return true;
    return after?.adjacent === true && after.kind === 'number';
  });
  if (items.length > 1) return true;
  return at.every((i, place) => {
    const next = at[place + 1];
    return next === undefined || tokens.slice(i + words, next).some(({ kind }) => kind === 'number');
  });
}

/** In words: behind a capital all that follows is part of a name. */
const NAME_REACH = 3;

/** So many words in small letters that begin and end with one that says something, and no part of a name. */
function isContent(tokens: readonly Token[], i: number): boolean {
  const [first, last] = [tokens[i] as Token, tokens[i + LEAST_WORDS - 1] as Token];
  // `Ủy ban nhân dân xã`
  for (let j = i; j > i - NAME_REACH && tokens[j]?.adjacent === true && tokens[j - 1]?.kind === 'syllable'; j--)
    if (isBehindCapital(tokens, j)) return false;
  if (standsAnywhere(first.lower) || standsAnywhere(last.lower) || first.letterCase !== 'lower') return false;
  for (let j = i + 1; j < i + LEAST_WORDS; j++) if (!isPlainAt(tokens, j)) return false;
  return true;
}

/** `Ban Vì | sự tiến bộ của phụ nữ` */
const isBehindCapital = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.adjacent === true && tokens[i - 1]?.kind === 'syllable' && tokens[i - 1]?.letterCase !== 'lower';

const isPlainAt = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.adjacent === true && tokens[i].kind === 'syllable' && tokens[i].letterCase === 'lower';

const wordsFrom = (tokens: readonly Token[], i: number, count: number): string =>
  Array.from({ length: count }, (_, j) => keyAt(tokens, i + j)).join(' ');

/** `tuý` is `túy`. */
function keyAt(tokens: readonly Token[], i: number): string {
  const { lower } = tokens[i] as Token;
  return syllableKey(lower) ?? lower;
}
