import cues from '../../data/cues.json' with { type: 'json' };
import { sentences, type Sentence } from '../../src/draft/sentences.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import type { Token } from '../../src/language/tokens.ts';
import { type ContextOf, defineRule, type ReportWith } from '../../src/lint/rule.ts';
import { PHRASE_META, phrasesOf } from '../grammar/phrase-reports.ts';
import { isOwn, isOwnWords } from '../views/own-words.ts';

export const nguPhap = defineRule({
  meta: {
    id: 'van-phong/ngu-phap',
    since: '0.1.0',
    summary: {
      vi: 'Câu có đủ thành phần, đúng cặp từ, đúng giới từ',
      en: 'Sentences have a subject, pairs of conjunctions belong together',
    },
    reason: {
      vi: 'Câu thiếu chủ ngữ hoặc dùng sai cặp từ, sai giới từ thì người đọc phải đoán. Chỉ báo những kiểu chắc chắn.',
      en: 'Without a subject, or with conjunctions that do not belong together, the reader has to guess. Only what is sure is told.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      nested: {
        vi: '“{found}” chồng nhiều “việc”, “sự”; {must} viết bằng động từ.',
        en: '“{found}” piles up nouns made of verbs; verbs {must} stand there.',
        severity: 'info',
      },
      noted: { vi: 'Cần xem lại “{found}”: {note}.', en: 'Look at “{found}” again: {note}.' },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Mức thu phải tương xứng theo chất lượng dịch vụ.' } },
          reports: [{ messageId: 'noted', text: 'tương xứng theo', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Mặc dù kinh phí được cấp sớm, tuy nhiên tiến độ giải ngân vẫn chậm.' } },
          reports: [
            {
              messageId: 'noted',
              text: 'Mặc dù kinh phí được cấp sớm, tuy nhiên',
              severity: 'warning',
            },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: chồng danh từ', en: 'With the option all: nouns piled up' },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Việc tổ chức kiểm tra hồ sơ tại các xã được thực hiện kịp thời.',
                'Phòng chịu trách nhiệm về việc chỉ đạo việc tổ chức việc kiểm tra hồ sơ tại các xã.',
                'Trân trọng./.',
              ],
            },
          },
          reports: [
            { messageId: 'noted', text: 'Việc tổ chức kiểm tra hồ sơ tại các xã được thực hiện' },
            { messageId: 'nested', text: 'việc chỉ đạo việc tổ chức việc kiểm' },
          ],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: “việc” không chồng nhau', en: 'With the option all: nouns side by side' },
          options: { all: true },
          set: {
            bodyText: {
              text: [
                'Việc thực hiện các nhiệm vụ được triển khai từ năm 2025 còn chậm.',
                'Việc tổ chức lớp học được Sở giao cho Trung tâm.',
                'Văn phòng theo dõi việc lập kế hoạch, việc kiểm tra và việc báo cáo; công việc còn lại do các phòng làm việc với nhau.',
                'Trân trọng./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chữ giống mà đúng', en: 'Much like it, and right' },
          set: { bodyText: { text: 'Tuy nhiên, mặc dù được cấp kinh phí sớm, tiến độ giải ngân vẫn chậm.' } },
        },
      ],
    },
  },
  check(context) {
    for (const { found, note, ...place } of phrasesOf('ngu-phap', context))
      context.report({ ...place, messageId: 'noted', data: { found, note } });
    // Laws define, and name actions by nouns.
    if (context.options['all'] === true && context.draft.profile !== 'vbqppl') reportNouns(context);
  },
});

function reportNouns({ draft, report }: ContextOf<ReportWith<'nested', 'found'>>): void {
  for (const sentence of sentences(draft)) {
    const { passage, paragraph, start, text } = sentence;
    if (!isOwn(passage) || passage.role !== 'prose') continue;
    const pile = nestedNouns(sentence);
    if (pile && isOwnWords(passage, pile.start, pile.end))
      report({
        messageId: 'nested',
        at: { paragraph, ...pile },
        data: { found: text.slice(pile.start - start, pile.end - start) },
      });
  }
}

const NOUN: ReadonlySet<string> = new Set(['việc', 'sự']);
/** `công việc`, `làm việc`, `sự việc`, `các việc`: a thing, no action. */
const BEFORE_THINGS: ReadonlySet<string> = new Set(cues.clauses.beforeThings);
const BEHIND_THINGS: ReadonlySet<string> = new Set(cues.clauses.behindThings);
/** What joins things or begins a clause: the nouns stand side by side. */
const JOINS: ReadonlySet<string> = new Set(cues.clauses.joins);
const LEAST_NESTED = 3;
/** In words, from one to the next. */
const NESTED_REACH = 6;

/** `việc chỉ đạo việc tổ chức việc kiểm tra`: from the first to the last of at least three, one within the other. */
function nestedNouns({ tokens }: Sentence): TextRange | null {
  let chain: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const last = chain.at(-1);
    if (last !== undefined && (!token.adjacent || i - last > NESTED_REACH || JOINS.has(token.lower))) chain = [];
    if (!NOUN.has(token.lower) || !isAction(tokens, i)) continue;
    chain.push(i);
    if (chain.length >= LEAST_NESTED)
      return { start: (tokens[chain[0] as number] as Token).start, end: (tokens[i + 1] as Token).end };
  }
  return null;
}

function isAction(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (tokens[i]?.adjacent === true && before && (before.kind === 'number' || BEFORE_THINGS.has(before.lower)))
    return false;
  return after?.adjacent === true && !BEHIND_THINGS.has(after.lower);
}
