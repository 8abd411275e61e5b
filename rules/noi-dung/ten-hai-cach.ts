// Plain from the text: a name is written in one way. Two names may differ in one letter and be two; so only a rare spelling of
// a long name that is written more often is reported, and that of the signer beside the signer's title.
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { isQuotedMatter, overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { SURNAMES } from '../../src/knowledge/signing.ts';
import { distance } from '../../src/language/distance.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { grouped } from '../../src/tree/grouped.ts';
import { bareLetters, collapseSpaces, foldTones, isUpperCase } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { placeAt, type RunningText, runningText, sentenceAt, wholeWordsFound } from '../views/running-text.ts';

export const tenHaiCach = defineRule({
  meta: {
    id: 'noi-dung/ten-hai-cach',
    since: '0.1.0',
    summary: {
      vi: 'Một tên riêng viết một cách trong cả văn bản',
      en: 'A name is written in one way throughout',
    },
    reason: {
      vi: 'Tên dài (từ 4 tiếng) viết nhiều lần mà một lần lệch một chữ cái hoặc dấu thanh thường là gõ nhầm, một lần viết hoa khác đi là không thống nhất; tên người ký cạnh chức vụ phải như ở chỗ ký. Tên người khác thì không xét, vì hai người có thể tên gần giống nhau.',
      en: 'A long name that is written several times, and once with another letter or tone, is mostly a slip, once with other capitals is not of one piece; so is the signer’s name beside the signer’s title. Names of other people are not compared: two may be alike.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherSpelling: {
        vi: '“{found}” chỉ viết một lần, chỗ khác viết “{right}”; {must} thống nhất.',
        en: '“{found}” is written once, elsewhere it is “{right}”; the two {must} agree.',
      },
      otherCapitals: {
        vi: '“{found}” chỉ viết một lần, chỗ khác viết “{right}”; {must} viết hoa thống nhất.',
        en: '“{found}” is written once, elsewhere it is “{right}”; capitals {must} agree.',
      },
      otherPerson: {
        vi: '“{found}” khác tên ở trích yếu “{right}”; {must} xem lại.',
        en: '“{found}” is not the name of the subject, “{right}”; look at both.',
      },
      otherSigner: {
        vi: '“{found}” khác tên người ký “{right}”; {must} xem lại.',
        en: '“{found}” is not the signer’s name “{right}”; look at both.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Trường Trung học Nguyễn Tất Thành Đông gửi hồ sơ về Khu Di Tích Thành Cổ.',
                'Ban quản lý Khu Di Tích Thành Cổ phối hợp với Khu Di Tích Thanh Cổ tổ chức./.',
              ],
            },
          },
          besides: ['chinh-ta/viet-hoa'],
          reports: [{ messageId: 'otherSpelling', text: 'Khu Di Tích Thanh Cổ', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Trung tâm Dịch vụ nông nghiệp xã lập danh sách hộ đăng ký giống lúa.',
                'Trung tâm Dịch vụ nông nghiệp xã cấp giống; trưởng thôn phối hợp với Trung tâm dịch vụ nông nghiệp xã kiểm tra./.',
              ],
            },
          },
          reports: [{ messageId: 'otherCapitals', text: 'Trung tâm dịch vụ nông nghiệp xã', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Đầu mối liên hệ: ông Nguyễn Minh Khởi, Phó Giám đốc Sở Nội vụ, phụ trách công tác văn thư.',
            },
          },
          reports: [{ messageId: 'otherSigner', text: 'Nguyễn Minh Khởi' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Đầu mối liên hệ: ông Y Thạnh Niê, Phó Giám đốc Sở Nội vụ, phụ trách công tác văn thư.' },
            signerName: { text: 'Y Thanh Niê' },
          },
          besides: ['chinh-ta/viet-hoa'],
          reports: [{ messageId: 'otherSigner', text: 'Y Thạnh Niê' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            subject: { text: 'Về việc bổ nhiệm bà Nguyễn Thị Thanh Hiền' },
            articleHeading: {
              text: [
                'Điều 1. Bổ nhiệm bà Nguyễn Thị Thanh Hiến giữ chức vụ Trưởng phòng.',
                'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
                'Điều 3. Chế độ của bà Nguyễn Thị Thanh Hiền thực hiện theo quy định.',
                'Điều 4. Chánh Văn phòng và bà Nguyễn Thị Thanh Hiền chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
          },
          reports: [{ messageId: 'otherPerson', text: 'Nguyễn Thị Thanh Hiến', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Từ chung ở đầu câu', en: 'Common words at the head of a sentence' },
          set: {
            bodyText: {
              text: [
                'Kế hoạch do Ban Chỉ đạo các chương trình ban hành; Ban Chỉ đạo các chương trình họp mỗi quý một lần.',
                'Ban chỉ đạo các chương trình ở mỗi nơi có người theo dõi riêng./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Hai người tên gần giống', en: 'Two people of similar names' },
          set: {
            bodyText: {
              text: 'Thành phần: ông Nguyễn Minh Khởi, chuyên viên; bà Nguyễn Thị Thanh Hương, bà Nguyễn Thị Thanh Hường, công chức.',
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    for (const { passage, start, end, found, right } of otherCapitals(running))
      report({ messageId: 'otherCapitals', at: { paragraph: passage.paragraph, start, end }, data: { found, right } });
    const runs = new Map<string, Run>();
    for (const { start, end } of namesIn(running.text)) {
      const name = running.text.slice(start, end);
      const known = runs.get(name);
      if (known) known.count++;
      else runs.set(name, { name, at: start, count: 1 });
    }
    if (runs.size === 0) return;
    const persons = mainDocuments(draft).flatMap((document) => {
      const subject = collapseSpaces(
        sureSegments(document, 'subject')
          .map(({ text }) => text)
          .join(' '),
      );
      return [...subject.matchAll(PERSON)].map(({ 1: name = '' }) => name);
    });
    const [person] = persons;
    for (const { name: found, at } of person !== undefined && persons.length === 1 ? runs.values() : []) {
      if (!isPerson(found) || !isSlipOf(found, person as string)) continue;
      const { passage, start } = placeAt(running, at);
      const end = start + found.length;
      if (passage.capitals || isQuotedMatter(passage, start, end)) continue;
      // Both in one sentence are two.
      if (sentenceAt(passage, start)?.text.includes(person as string)) continue;
      report({
        messageId: 'otherPerson',
        at: { paragraph: passage.paragraph, start, end },
        data: { found, right: person as string },
      });
    }
    const signers = mainDocuments(draft).flatMap((document) => {
      const [title] = sureSegments(document, 'signerTitle');
      return sureSegments(document, 'signerName').map(({ text }) => ({
        name: inSmallLetters(collapseSpaces(text)),
        title: collapseSpaces(title?.text ?? '').toLowerCase(),
      }));
    });
    const all = [...runs.values()];
    const long = all.filter(({ name }) => name.split(' ').length >= LEAST_SYLLABLES);
    const often = long.filter(({ count }) => count > 1);
    const once = [
      ...(often.length > 0 ? long.filter(({ name }) => !isPerson(name)) : []),
      ...(signers.length > 0 ? all.filter(({ name }) => isPerson(name)) : []),
    ].filter(({ count }) => count === 1);
    for (const { name: found, at } of once) {
      const messageId = isPerson(found) ? 'otherSigner' : 'otherSpelling';
      const near = (messageId === 'otherSigner' ? signers : often).find(({ name }) => isSlipOf(found, name));
      if (!near) continue;
      const { passage, start } = placeAt(running, at);
      const end = start + found.length;
      const right = near.name;
      if ('title' in near && !isBesideTitle(passage, start, near.title)) continue;
      if (passage.capitals || isQuotedMatter(passage, start, end)) continue;
      report({ messageId, at: { paragraph: passage.paragraph, start, end }, data: { found, right } });
    }
  },
});

/** Whom the document is about: `bổ nhiệm ông Lê Minh Khoa`. */
const PERSON = /(?<!\p{L})(?:ông|bà|đồng chí) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4})(?!\p{L})/gu;

interface Run {
  name: string;
  /** Where it first stands, in the running text. */
  at: number;
  count: number;
}

/**
 * Bodies whose names hold small words, up to a person beside them; `Hội nghị`, `Tổ chức`, `Trường hợp` are none, Ủy ban and Sở are in
 * the table of capitals.
 */
const BODY =
  /(?:Ban|Bệnh viện|Chi cục|Công ty|Cục|Đoàn(?! kết)|Hội(?! (?:nghị|thảo|họp|viên|ý|tụ))|Phòng(?!,| (?:chống|họp|bệnh|học))|Quỹ|Trung tâm|Trường(?! hợp)|Tổ(?! (?:chức|quốc|hợp))|Viện(?! dẫn))(?: (?!và (?:[Ôô]ng|[Bb]à|đồng chí)(?!\p{L}))\p{L}+){3,7}(?!\p{L})/gu;
/** Syllables that say which body it is. */
const LEAST_SYLLABLES = 4;

interface Capitals extends TextRange {
  passage: Passage;
  found: string;
  right: string;
}

/** A body's name that stands once with other capitals than everywhere else. */
function otherCapitals(running: RunningText): Capitals[] {
  const mentions = wholeWordsFound(running, BODY)
    .filter(({ passage }) => passage.where === 'text' && !passage.capitals)
    .map((mention) => ({ ...mention, name: headOf(mention.match[0], LEAST_SYLLABLES) }));
  return [...grouped(mentions, ({ name }) => name.toLowerCase()).values()].flatMap((same) => {
    const [often, once, ...more] = [...grouped(same, ({ name }) => name).values()].sort((a, b) => b.length - a.length);
    const [usual] = often ?? [];
    const [other, ...others] = once ?? [];
    if (!usual || !often || often.length < 2 || !other || others.length > 0 || more.length > 0) return [];
    const { passage, start, match } = other;
    const shared = sharedSyllables(match[0], usual.match[0]);
    const found = headOf(match[0], shared);
    const end = start + found.length;
    // At the head of a sentence it may be a common word.
    if (!/ \p{Lu}/u.test(found) && sentenceAt(passage, start)?.start === start) return [];
    if (isQuotedMatter(passage, start, end) || overlapsAny(passage.citations, start, end)) return [];
    return [{ passage, start, end, found, right: headOf(usual.match[0], shared) }];
  });
}

const headOf = (words: string, syllables: number): string => words.split(' ').slice(0, syllables).join(' ');

function sharedSyllables(a: string, b: string): number {
  const others = b.toLowerCase().split(' ');
  const differs = a
    .toLowerCase()
    .split(' ')
    .findIndex((syllable, i) => syllable !== others[i]);
  return differs < 0 ? others.length : differs;
}

/** Three syllables or more, all with capitals; where they begin and end in `text`. */
function namesIn(text: string): TextRange[] {
  const table = kinds();
  const found: TextRange[] = [];
  let syllables = 0;
  let start = 0;
  let last = 0;
  for (let i = 0; i < text.length;) {
    const end = table[text.charCodeAt(i)] === CAPITAL ? syllableEnd(table, text, i) : i;
    if (end > i) {
      if (syllables === 0 || i !== last + 1 || text.charCodeAt(last) !== BLANK) {
        if (syllables >= LEAST_OF_NAME) found.push({ start, end: last });
        syllables = 0;
        start = i;
      }
      syllables++;
      last = end;
      i = end;
      continue;
    }
    // On to the next word.
    while (i < text.length && (table[text.charCodeAt(i)] ?? OTHER) !== OTHER) i++;
    while (i < text.length && (table[text.charCodeAt(i)] ?? OTHER) === OTHER) i++;
  }
  if (syllables >= LEAST_OF_NAME) found.push({ start, end: last });
  return found;
}
const LEAST_OF_NAME = 3;

/** Where a capital and the small letters behind it end, at a word's end; `start` where there are none. */
function syllableEnd(table: Uint8Array, text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && table[text.charCodeAt(i)] === SMALL) i++;
  if (i === start + 1 && text.charCodeAt(start) === Y && text.charCodeAt(i) === BLANK) return i;
  return i > start + 1 && (table[text.charCodeAt(i)] ?? OTHER) === OTHER ? i : start;
}

const [OTHER, SMALL, CAPITAL, BLANK] = [0, 1, 2, 0x20];
/** A name of one letter. */
const Y = 0x59;
/** Past it stands no letter of Vietnamese. */
const MOST = 0x1f00;
const kinds = once(() => {
  const table = new Uint8Array(MOST);
  const fill = (from: number, to: number): void => {
    for (let unit = from; unit < to; unit++) {
      const letter = String.fromCharCode(unit);
      if (letter.toLowerCase() !== letter) table[unit] = CAPITAL;
      else if (letter.toUpperCase() !== letter) table[unit] = SMALL;
    }
  };
  fill(0x41, 0x7b);
  fill(0xc0, 0x1b1);
  fill(0x1ea0, 0x1efa);
  return table;
});

/** One letter or tone is another; where a tone mark stands in a syllable does not count. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [foldTones(a), foldTones(b)];
  return one !== other && distance(one, other, 1) <= 1;
}

const isSlipOf = (name: string, other: string): boolean =>
  Math.abs(name.length - other.length) <= 1 &&
  // With one slip at most one end differs.
  (name.slice(0, END) === other.slice(0, END) || name.slice(-END) === other.slice(-END)) &&
  isSlip(name, other);
const END = 4;

/** `LÊ MINH KHOA` as it is written in a sentence. */
const inSmallLetters = (name: string): string =>
  isUpperCase(name) ? name.toLowerCase().replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase()) : name;

/** The sentence gives the title of the signer. */
const isBesideTitle = (passage: Passage, start: number, title: string): boolean =>
  title !== '' && (sentenceAt(passage, start)?.text.toLowerCase().includes(title) ?? false);

/** It begins with a surname, or as the names of men of the highlands: `Y Thanh Niê`. */
const isPerson = (name: string): boolean =>
  name.startsWith('Y ') || SURNAMES.has(bareLetters(name.slice(0, name.indexOf(' '))));
