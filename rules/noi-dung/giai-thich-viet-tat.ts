// Phụ lục I, Phần I, mục II, khoản 6, điểm b: words that are used often may be abbreviated, and the abbreviation is explained at its first
// mention, once. Abbreviations that everybody knows need no explanation.
import cues from '../../data/cues.json' with { type: 'json' };
import table from '../../data/abbreviations.json' with { type: 'json' };
import type { DraftDocument } from '../../src/draft/draft.ts';
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { bareLetters, collapseSpaces } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { type RunningText, runningText, wordsFound } from '../views/running-text.ts';

export const giaiThichVietTat = defineRule({
  meta: {
    id: 'noi-dung/giai-thich-viet-tat',
    since: '0.1.0',
    summary: {
      vi: 'Chữ viết tắt được giải thích một lần, ở chỗ dùng đầu tiên',
      en: 'An abbreviation is explained once, where it is used first',
    },
    reason: {
      vi: 'Giải thích hai lần khác nhau thì người đọc không biết theo lần nào; dùng nhiều lần mà không giải thích thì người ngoài ngành không hiểu. Chữ ai cũng biết (UBND, HĐND, BHXH …), ký hiệu văn bản, chữ trong bảng, tiêu đề viết hoa thì không xét.',
      en: 'Two explanations leave the reader in doubt, none leaves outsiders out. What everybody knows, symbols of documents, cells of tables and headings in capitals are not judged.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherWords: {
        vi: '“{found}” đã được giải thích là “{first}”, ở đây giải thích khác; {must} thống nhất.',
        en: '“{found}” has been explained as “{first}” and is explained otherwise here.',
        severity: 'warning',
      },
      twice: {
        vi: '“{found}” đã được giải thích ở trên; chỉ {must} giải thích một lần.',
        en: '“{found}” has been explained above; once is enough.',
      },
      late: {
        vi: '“{found}” được giải thích ở đây nhưng đã dùng ở trên; {must} giải thích ở chỗ dùng đầu tiên.',
        en: '“{found}” is explained here but used above; explain it where it is used first.',
      },
      unused: {
        vi: '“{found}” được giải thích mà không dùng lại; {must} viết đầy đủ và bỏ phần viết tắt.',
        en: '“{found}” is explained and never used; leave the abbreviation out.',
      },
      unexplained: {
        vi: 'Chữ viết tắt dùng nhiều lần mà chưa giải thích: {found}; {must} viết đầy đủ ở lần đầu.',
        en: 'Used often and never explained: {found}; write it out where it is used first.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Thực hiện công nghệ thông tin (sau đây viết tắt là CNTT), các đơn vị rà soát hạ tầng CNTT.',
                'Kinh phí cho công nghệ thông tin (sau đây viết tắt là CNTT) do Sở Tài chính cân đối./.',
              ],
            },
          },
          reports: [{ messageId: 'twice', text: 'viết tắt là CNTT', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Các đơn vị rà soát hạ tầng tại trung tâm hành chính (sau đây gọi tắt là TTHC) và báo cáo.',
                'Việc kiểm tra do tổ trưởng hội chợ (sau đây gọi tắt là TTHC) thực hiện trong tháng 4./.',
              ],
            },
          },
          reports: [{ messageId: 'otherWords', text: 'gọi tắt là TTHC', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Công tác cải cách hành chính (sau đây viết tắt là CCHC) được quan tâm.',
                'Các sở coi cải cách hành chính nhà nước (viết tắt là CCHC) là nhiệm vụ trọng tâm./.',
              ],
            },
          },
          reports: [{ messageId: 'otherWords', text: 'viết tắt là CCHC', before: 'nhà nước (' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Các đơn vị rà soát ĐVSNCL trên địa bàn, lập danh sách ĐVSNCL và phân loại.',
                'Phương án sắp xếp ĐVSNCL gửi về Sở trong tháng 4./.',
              ],
            },
          },
          reports: [{ messageId: 'unexplained', text: 'ĐVSNCL', after: ' trên địa bàn' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Đơn vị sự nghiệp công lập (sau đây viết tắt là ĐVSNCL) lập phương án tự chủ.',
                'Phương án gửi về Sở trong tháng 4./.',
              ],
            },
          },
          reports: [{ messageId: 'unused', text: 'viết tắt là ĐVSNCL' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Các đơn vị rà soát ĐVSNCL trên địa bàn.',
                'Phương án sắp xếp đơn vị sự nghiệp công lập (ĐVSNCL) gửi về Sở trong tháng 4./.',
              ],
            },
          },
          reports: [{ messageId: 'late', text: 'ĐVSNCL' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'UBND các xã phối hợp với HĐND và UBND tỉnh; UBND tỉnh chỉ đạo chung.',
                'Đơn vị sự nghiệp công lập (sau đây viết tắt là ĐVSNCL) lập phương án; ĐVSNCL gửi phương án về Sở./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Hai cơ quan', en: 'Two bodies' },
          set: {
            bodyText: {
              text: [
                'Ủy ban nhân dân tỉnh (sau đây viết tắt là UBND tỉnh) chỉ đạo chung.',
                'Ủy ban nhân dân các xã (sau đây viết tắt là UBND cấp xã) lập danh sách./.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    const explained = new Map<string, Explanation>();
    for (const explanation of explanationsIn(running)) {
      const { key, found, words, before, paragraph, start, end, owner } = explanation;
      const first = explained.get(key);
      if (!first) {
        explained.set(key, explanation);
        continue;
      }
      if (first.owner !== owner) continue;
      const at = { paragraph, start, end };
      if (isSame(first.words, words)) report({ messageId: 'twice', at, data: { found } });
      else if (first.isSpeltOut && (explanation.isSpeltOut || (explanation.isSaid && !endsWith(before, first.words))))
        report({ messageId: 'otherWords', at, data: { found, first: first.words } });
    }
    for (const { key, found, isSaid, paragraph, start, end } of explained.values())
      if (isSaid && isOnlyOnce(running.text, key))
        report({ messageId: 'unused', at: { paragraph, start, end }, data: { found } });
    const unexplained: { key: string; places: Use[] }[] = [];
    for (const [key, places] of usesIn(running)) {
      const [first] = places as [Use];
      const explanation = explained.get(key);
      if (!explanation) {
        if (places.length >= LEAST_USES && !isKnown(key) && !isNamed(running, key)) unexplained.push({ key, places });
      } else if (explanation.isSpeltOut && first.owner === explanation.owner && isBefore(first, explanation)) {
        report({ messageId: 'late', at: explanation.short, data: { found: key } });
      }
    }
    const [first] = unexplained;
    if (!first) return;
    report({
      messageId: 'unexplained',
      at: first.places[0] as Use,
      data: { found: unexplained.map(({ key, places }) => `${key} (${places.length})`).join(', ') },
      also: unexplained.slice(1).map(({ places }) => (places[0] as Use).paragraph),
    });
  },
});

/** Fewer uses of an abbreviation are let pass. */
const LEAST_USES = 3;

interface Use extends TextRange {
  owner: DraftDocument | null;
  /** Index of the passage. */
  at: number;
  paragraph: Paragraph;
}

interface Explanation extends Use {
  /** The abbreviation itself. */
  key: string;
  /** As marked: `viết tắt là CCHC`. */
  found: string;
  /** The words that it stands for. */
  words: string;
  /** What stands before the brackets, as far as it may matter. */
  before: string;
  /** They begin with the letters of the abbreviation. */
  isSpeltOut: boolean;
  /** "viết tắt là" and nothing but the abbreviation. */
  isSaid: boolean;
  /** Where the abbreviation stands. */
  short: { paragraph: Paragraph; start: number; end: number };
}

/** Nothing else in the file is called so, whatever it is part of: `BCĐ35`, `STTTT`. */
const isOnlyOnce = (text: string, key: string): boolean => text.indexOf(key) === text.lastIndexOf(key);

const isBefore = (a: Use, b: Use): boolean => a.at < b.at || (a.at === b.at && a.start < b.start);

const EXPLAINED =
  /\((?:(?:sau đây|dưới đây) (?:được )?)?((?:viết tắt|gọi tắt|gọi chung|gọi) là:? )?[“"]?([A-ZĐ][A-ZĐ&]{1,9})(?![\p{L}\d])[^()\n]{0,24}\)/gu;

function explanationsIn(running: RunningText): Explanation[] {
  return wordsFound(running, EXPLAINED).flatMap(({ passage, at, start, match }) => {
    const [whole, lead = '', key = ''] = match;
    const { paragraph, document: owner } = passage;
    const before = paragraph.text.slice(Math.max(passage.start, start - 160), start);
    const words = spelledOut(before, key);
    if ((words === null && lead === '') || overlapsAny(passage.quotations, start, start + whole.length)) return [];
    const from = start + (lead === '' ? whole.indexOf(key) : whole.indexOf(lead));
    const shortStart = start + whole.indexOf(key, lead === '' ? 0 : whole.indexOf(lead) + lead.length);
    const end = shortStart + key.length;
    return [
      {
        owner,
        at,
        paragraph,
        start: from,
        end,
        key,
        found: paragraph.text.slice(shortStart, end),
        before,
        words: words ?? paragraph.text.slice(Math.max(passage.start, start - 40), start).trim(),
        isSpeltOut: words !== null,
        isSaid: lead.startsWith('viết') && /[A-ZĐ&][”"]?\)$/u.test(whole),
        short: { paragraph, start: shortStart, end },
      },
    ];
  });
}

/** Words that have no letter in an abbreviation. */
const UNLETTERED: ReadonlySet<string> = new Set(table.unlettered);
const initialOf = (word: string): string =>
  word
    .replace(/^[^\p{L}]+/u, '')
    .charAt(0)
    .toUpperCase();
const letterOf = (initial: string): string => (initial === 'Đ' ? initial : bareLetters(initial).toUpperCase());

/** The last words of a text, where they begin with the letters of the abbreviation. */
function spelledOut(before: string, key: string): string | null {
  const words = collapseSpaces(before).split(' ');
  const letters = [...key.replaceAll('&', '')];
  let i = words.length - 1;
  for (let l = letters.length - 1; l >= 0; l--) {
    const letter = letters[l] as string;
    while (
      i >= 0 &&
      letterOf(initialOf(words[i] as string)) !== letter &&
      UNLETTERED.has((words[i] as string).toLowerCase())
    )
      i--;
    if (i < 0) return null;
    const initial = initialOf(words[i] as string);
    // D is also written for Đ.
    if (letterOf(initial) !== letter && !(letter === 'D' && initial === 'Đ')) return null;
    i--;
  }
  return words.slice(i + 1).join(' ');
}

const endsWith = (text: string, words: string): boolean =>
  bareLetters(collapseSpaces(text)).endsWith(bareLetters(collapseSpaces(words)));
const isSame = (a: string, b: string): boolean => bareLetters(collapseSpaces(a)) === bareLetters(collapseSpaces(b));

const SHORT = /(?<![\p{L}\d/&._-])[A-ZĐ]{3,9}(?![\p{L}\d/&_-])/gu;
const ROMAN = /^[IVXLC]+$/;

/** Where the draft itself uses an abbreviation, its explanations left out. */
function usesIn(running: RunningText): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { passage, at, start, end, match } of wordsFound(running, SHORT)) {
    const [key] = match;
    if (passage.where !== 'text' || ROMAN.test(key) || passage.component === 'legalGround') continue;
    if (passage.document?.kind !== 'main' && passage.document?.kind !== 'attachment') continue;
    const known = uses.get(key);
    const { paragraph, document: owner } = passage;
    const use = { owner, at, paragraph, start, end };
    if (known) known.push(use);
    else uses.set(key, [use]);
  }
  for (const [key, places] of uses) {
    const own = places.filter(({ at, start, end }) => isOwn(running.passages[at] as Passage, start, end));
    if (own.length > 0) uses.set(key, own);
    else uses.delete(key);
  }
  return uses;
}

function isOwn(passage: Passage, start: number, end: number): boolean {
  if (passage.capitals || [passage.quotations, passage.citations].some((ranges) => overlapsAny(ranges, start, end)))
    return false;
  const { text } = passage.paragraph;
  // A line in capitals, a list of capitals: no abbreviation.
  return (
    !/\p{Lu}{2}[ ,]{1,2}$/u.test(text.slice(Math.max(passage.start, start - 12), start)) &&
    !/^ \p{Lu}{2}/u.test(text.slice(end, end + 3))
  );
}

const known = once(
  () => new Set(table.abbreviations.filter(({ tier }) => tier < 3).map(({ abbreviation }) => abbreviation)),
);
/** In brackets behind the words that it stands for in another language, or the name of a program or an index. */
function isNamed({ text }: RunningText, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (text.charAt(at - 1) === '(' || ofSystem().test(text.slice(Math.max(0, at - 24), at))) return true;
  }
  return false;
}
const ofSystem = once(() => new RegExp(`${anyOf(cues.titles.systems)} $`, 'iu'));

/** Words of other languages have vowels that no Vietnamese initials bring together. */
const isKnown = (key: string): boolean => known().has(key) || /[EIO]/.test(key);
