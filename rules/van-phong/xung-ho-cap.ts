// What a body may say to whom: those below ask, those above order. By custom; no act rules on it.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Passage } from '../../src/draft/sentences.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { capitalised } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { PHRASE_META } from '../grammar/phrase-reports.ts';
import { bodyAt, comparableNames, directionOf, type Rank } from '../grammar/rank.ts';
import { replacement } from '../grammar/text-fault.ts';
import { directionOfLetter } from '../views/addressees.ts';
import { isOwnWords } from '../views/own-words.ts';
import { type FoundWords, runningText, wholeWordsFound, wordsFound } from '../views/running-text.ts';

export const xungHoCap = defineRule({
  meta: {
    id: 'van-phong/xung-ho-cap',
    since: '0.1.0',
    summary: {
      vi: 'Gửi cấp trên thì đề nghị, không yêu cầu, không giao việc',
      en: 'To those above a body says “kính đề nghị”: it neither demands nor orders',
    },
    reason: {
      vi: 'Lời văn theo quan hệ giữa nơi gửi và nơi nhận: gửi cấp trên viết “kính đề nghị”, gửi cơ quan ngang cấp viết “đề nghị”, gửi cấp dưới viết “yêu cầu”, “giao” đều được. Cấp của mỗi bên được hiểu từ tên cơ quan, từ Kính gửi; không chắc thì im lặng. Gọi cấp trên thì gọi tên, không gọi “Quý cơ quan”. Cơ quan có quyền thanh tra, kiểm tra, tố tụng được yêu cầu nên không xét. Nghị định 30/2020/NĐ-CP không quy định; đây là thông lệ.',
      en: 'What is said follows from where both stand: to those above “kính đề nghị”, to equals “đề nghị”, to those below “yêu cầu” and “giao” are right, too. Ranks are read from the names and from Kính gửi; where they are not sure the rule is silent. Those above are called by their names, not “Quý cơ quan”. Bodies that inspect or prosecute may demand and are not judged. The decree does not rule on it; it is custom.',
    },
    ...PHRASE_META,
    fixable: true,
    messages: {
      up: {
        vi: 'Lời gửi cấp trên {must} viết “kính đề nghị”, không “{found}”.',
        en: 'To a body above it {must} be “kính đề nghị”, not “{found}”.',
      },
      mustAbove: {
        vi: 'Lời gửi cấp trên: {must} bỏ “{found}” sau “đề nghị”.',
        en: 'To a body above, “{found}” behind “đề nghị” {must} go.',
      },
      across: {
        vi: 'Hai cơ quan ngang cấp: {must} viết “đề nghị”, không “{found}”.',
        en: 'Between equals it {must} be “đề nghị”, not “{found}”.',
        severity: 'info',
      },
      down: {
        vi: 'Lời gửi cấp dưới: chỉ cần “{right}”, không “{found}”.',
        en: 'To a body below “{right}” is enough, instead of “{found}”.',
        severity: 'info',
      },
      unnamed: {
        vi: 'Gửi cấp trên {must} gọi tên cơ quan, không gọi “{found}”.',
        en: 'A body above {must} be called by its name, not “{found}”.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Sở viết cho bộ, cho sở khác', en: 'A department to a ministry, and to another department' },
          set: {
            bodyText: {
              text: 'Sở Y tế yêu cầu Bộ Y tế sớm phân bổ vắc-xin cho tỉnh. Đề nghị Bộ Y tế phải trả lời trong tháng 6. Sở Y tế giao Sở Tài chính bố trí kinh phí.',
            },
          },
          reports: [
            { messageId: 'up', text: 'yêu cầu', severity: 'warning' },
            { messageId: 'mustAbove', text: 'phải', severity: 'warning' },
            { messageId: 'across', text: 'giao', severity: 'info' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Xã viết cho sở', en: 'A commune to a department' },
          set: {
            parentAgency: { remove: true },
            issuingAgency: { text: ['ỦY BAN NHÂN DÂN', 'XÃ CAM LỘ'] },
            numberAndSymbol: { text: 'Số: 15/UBND-VP' },
            placeAndDate: { text: 'Cam Lộ, ngày 05 tháng 6 năm 2026' },
            addressee: { text: 'Kính gửi: Sở Xây dựng tỉnh Quảng Trị' },
            bodyText: {
              text: 'Đề nghị Sở Xây dựng phải trả lời trước ngày 20 tháng 6 năm 2026. Yêu cầu Sở Xây dựng cử cán bộ phối hợp.',
            },
          },
          reports: [
            { messageId: 'mustAbove', text: 'phải' },
            { messageId: 'up', text: 'Yêu cầu' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Với tùy chọn all: tỉnh viết cho xã', en: 'With the option all: a province to communes' },
          options: { all: true },
          set: {
            addressee: { text: 'Kính gửi: Ủy ban nhân dân xã Cam Lộ' },
            bodyText: { text: 'Kính đề nghị Ủy ban nhân dân xã báo cáo trước ngày 20 tháng 6 năm 2026.' },
          },
          reports: [{ messageId: 'down', text: 'Kính đề nghị' }],
        },
        {
          type: 'cong-van',
          set: {
            addressee: { text: 'Kính gửi: Bộ Nội vụ' },
            bodyText: { text: 'Kính đề nghị Quý cơ quan cho ý kiến về dự thảo trước ngày 20 tháng 6 năm 2026.' },
          },
          reports: [{ messageId: 'unnamed', text: 'Quý cơ quan', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Gửi cơ quan ngang cấp', en: 'To a body of the same rank' },
          set: {
            addressee: { text: 'Kính gửi: Sở Tài chính' },
            bodyText: { text: 'Đề nghị Quý cơ quan cho ý kiến về dự thảo trước ngày 20 tháng 6 năm 2026.' },
          },
        },
        {
          type: 'cong-van',
          title: { vi: '“yêu cầu” là danh từ, hoặc gửi cấp dưới', en: '“yêu cầu” as a noun, or to those below' },
          set: {
            bodyText: {
              text: 'Để đáp ứng yêu cầu phòng bệnh, Sở Y tế kính đề nghị Bộ Y tế xem xét. Sở Y tế đã đáp ứng yêu cầu Bộ Y tế nêu. Theo yêu cầu Bộ Tài chính đã nêu, Sở Y tế yêu cầu Phòng Kế hoạch báo cáo trước ngày 20 tháng 5 năm 2026.',
            },
          },
        },
      ],
    },
  },
  check(context) {
    const running = runningText(context.draft);
    for (const { passage, start: end, match } of wordsFound(running, BODY)) {
      const verb = VERB_BEFORE.exec(running.text.slice(Math.max(0, match.index - VERB_REACH), match.index))?.[0];
      if (verb !== undefined) judge(context, passage, end - verb.length, verb);
    }
    if (running.text.includes('Quý '))
      for (const words of wholeWordsFound(running, NO_NAME_GIVEN)) judgeAddress(context, words);
    if (context.options['all'] === true)
      for (const words of wholeWordsFound(running, KINDLY)) judgeKindness(context, words);
  },
});

type Context = RuleContext<{
  up: 'found';
  mustAbove: 'found';
  across: 'found';
  down: 'found' | 'right';
  unnamed: 'found';
}>;

/** What names of bodies begin with: rarer than the verbs, and sooner found. */
const BODY =
  /Bộ |Sở |[ỦU][yỷ] ban nhân dân |UBND |Hội đồng nhân dân |HĐND |Chính phủ|Thủ tướng|Quốc hội|Chủ tịch |Văn phòng /g;
const VERB_BEFORE = /(?<!\p{L})(?:[Yy]êu cầu|chỉ đạo|giao|[Đđ]ề nghị) $/u;
const VERB_REACH = 10;
const KINDLY = /[Kk]ính (?:đề nghị|mong)(?= )/g;
const REACH = 160;
const MUST = 'phải';

/** What a letter says before its predicate when nobody is named: the body in the letterhead speaks. */
const OPENS_CLAUSE = /(?:^|[.:;]\s)(?:(?:Đồng thời|Do đó|Vì vậy|Ngoài ra|Bên cạnh đó),? )?(?:kính )?$/i;
const introduction = once(() => new RegExp(`^${anyOf(cues.address.introductions)}(?= |$)[^,]*, `));
/** In a name none of these stands. */
const noName = once(() => new RegExp(`(?:^| )${anyOf(cues.address.notInNames)}(?: |$)`));
/** Behind these `yêu cầu` is a noun. */
const awaitsNoun = once(() => new RegExp(String.raw`(?:^| )(?:${anyOf(cues.address.beforeNouns)}|\d+)$`));
const LONGEST_SUBJECT = 60;

/** `said`: a verb and the blank before the name of a body. */
function judge({ report }: Context, passage: Passage, start: number, said: string): void {
  const text = comparableNames(passage.paragraph.text);
  const verb = said.trim();
  const end = start + said.length;
  const object = bodyAt(text.slice(end, end + REACH));
  if (!object || !isOwnWords(passage, start, end)) return;
  const from = subjectRank(passage, text.slice(Math.max(passage.start, start - REACH), start));
  const direction = from === null ? null : directionOf(from, object.rank);
  if (direction === null || direction === 'down') return;
  const at = { paragraph: passage.paragraph, start, end: start + verb.length };
  if (/^đề nghị$/i.test(verb)) {
    const must = direction === 'up' ? mustBehind(text, end + object.length, passage.end) : null;
    if (must === null) return;
    report({ messageId: 'mustAbove', at: { ...at, start: must, end: must + MUST.length }, data: { found: MUST } });
    return;
  }
  const right = direction === 'up' ? 'kính đề nghị' : 'đề nghị';
  const written = verb.startsWith('Y') ? capitalised(right) : right;
  const found = passage.paragraph.text.slice(start, at.end);
  // What is given to somebody is no request: the sentence has to be written anew.
  const fix =
    verb.endsWith('yêu cầu') || verb.startsWith('Y')
      ? { description: replacement(written), text: written, unsafe: true }
      : undefined;
  report({ messageId: direction, at, data: { found }, suggestions: [written], ...(fix && { fix }) });
}

/** Who speaks: the body named right before the verb, or the one in the letterhead where the verb opens the sentence. */
function subjectRank({ document }: Passage, before: string): Rank | null {
  if (OPENS_CLAUSE.test(before)) return document ? directionOfLetter(document).issuer : null;
  const clause = (before.split(/[.:;] /).at(-1) ?? '')
    .replace(introduction(), '')
    .replace(/ kính $/, ' ')
    .trimEnd();
  if (awaitsNoun().test(clause)) return null;
  if (clause.length > LONGEST_SUBJECT || clause.includes(',') || noName().test(clause)) return null;
  return bodyAt(clause)?.rank ?? null;
}

/** Where `phải` stands right behind a name of at most a few words; null: it does not. */
function mustBehind(text: string, from: number, to: number): number | null {
  const behind = text.slice(from, Math.min(to, from + LONGEST_SUBJECT));
  const at = behind.search(/ phải /);
  return at < 0 || /[.,;:()]/.test(behind.slice(0, at)) || noName().test(behind.slice(0, at)) ? null : from + at + 1;
}

function judgeKindness({ report }: Context, { passage, start, end, match: [found] }: FoundWords): void {
  const { document } = passage;
  if (!document || directionOfLetter(document).to !== 'down' || !isOwnWords(passage, start, end)) return;
  const right = found.startsWith('K') ? 'Đề nghị' : 'đề nghị';
  report({
    messageId: 'down',
    at: { paragraph: passage.paragraph, start, end },
    data: { found, right },
    suggestions: [right],
  });
}

/** `Quý Sở` says which body is meant. */
const NO_NAME_GIVEN = /Quý (?:[Cc]ơ quan|[Đđ]ơn vị)(?=[ ,.;])/g;

function judgeAddress({ report }: Context, { passage, start, end, match: [found] }: FoundWords): void {
  const { document, paragraph } = passage;
  if (!document || directionOfLetter(document).to !== 'up' || !isOwnWords(passage, start, end)) return;
  report({ messageId: 'unnamed', at: { paragraph, start, end }, data: { found } });
}
