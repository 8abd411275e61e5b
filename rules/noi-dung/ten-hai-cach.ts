// Plain from the text: a name is written in one way. Two names may differ in one letter and be two; so only a rare spelling of
// a long name that is written more often is reported, and that of the signer beside the signer's title.
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { isQuotedMatter, type Passage } from '../../src/draft/sentences.ts';
import { SURNAMES } from '../../src/knowledge/signing.ts';
import { distance } from '../../src/language/distance.ts';
import { bareLetters, collapseSpaces, foldTones } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { runningText, sentenceAt, wholeWordsFound } from '../views/running-text.ts';

export const tenHaiCach = defineRule({
  meta: {
    id: 'noi-dung/ten-hai-cach',
    since: '0.1.0',
    summary: {
      vi: 'Một tên riêng viết một cách trong cả văn bản',
      en: 'A name is written in one way throughout',
    },
    reason: {
      vi: 'Tên dài (từ 4 tiếng) viết nhiều lần mà một lần lệch một chữ cái hoặc dấu thanh thường là gõ nhầm; tên người ký cạnh chức vụ phải như ở chỗ ký. Tên người khác thì không xét, vì hai người có thể tên gần giống nhau.',
      en: 'A long name that is written several times, and once with another letter or tone, is mostly a slip; so is the signer’s name beside the signer’s title. Names of other people are not compared: two may be alike.',
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
              text: 'Đầu mối liên hệ: ông Nguyễn Minh Khởi, Phó Giám đốc Sở Nội vụ, phụ trách công tác văn thư.',
            },
          },
          reports: [{ messageId: 'otherSigner', text: 'Nguyễn Minh Khởi' }],
        },
      ],
      right: [
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
    const runs = new Map<string, Run>();
    for (const { passage, start, end, match } of wholeWordsFound(running, names())) {
      const [name] = match;
      const known = runs.get(name);
      if (known) known.count++;
      else runs.set(name, { name, bare: bareLetters(name), passage, start, end, count: 1 });
    }
    if (runs.size === 0) return;
    const signers = mainDocuments(draft).flatMap((document) => {
      const [title] = sureSegments(document, 'signerTitle');
      return sureSegments(document, 'signerName').map(({ text }) => ({
        name: collapseSpaces(text),
        title: collapseSpaces(title?.text ?? '').toLowerCase(),
      }));
    });
    const all = [...runs.values()];
    for (const run of all) {
      if (run.count !== 1 || run.passage.capitals) continue;
      const isPerson = SURNAMES.has(run.bare.slice(0, run.bare.indexOf(' ')));
      const [messageId, right] = isPerson
        ? (['otherSigner', signers.find((signer) => isOfSigner(run, signer))?.name] as const)
        : (['otherSpelling', all.find((other) => other.count > 1 && isSlipOf(run, other))?.name] as const);
      const { name: found, passage, start, end } = run;
      if (right === undefined || isQuotedMatter(passage, start, end)) continue;
      report({ messageId, at: { paragraph: passage.paragraph, start, end }, data: { found, right } });
    }
  },
});

interface Run {
  name: string;
  bare: string;
  passage: Passage;
  start: number;
  end: number;
  count: number;
}

const CAPITAL = '[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]';
const SYLLABLE = `${CAPITAL}[a-zà-ỹ]{1,7}`;
/** Three syllables or more, all with capitals. */
const names = once(() => new RegExp(`${SYLLABLE}(?: ${SYLLABLE}){2,}`, 'g'));
const LEAST_SYLLABLES = 4;

/** One letter or tone is another; where a tone mark stands in a syllable does not count. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [foldTones(a), foldTones(b)];
  return one !== other && distance(one, other, 1) <= 1;
}

const isSlipOf = (run: Run, other: Run): boolean =>
  Math.abs(run.bare.length - other.bare.length) <= 1 &&
  run.name.split(' ').length >= LEAST_SYLLABLES &&
  isSlip(run.name, other.name);

/** The sentence gives the title of the signer. */
function isOfSigner({ name, passage, start }: Run, signer: { name: string; title: string }): boolean {
  if (signer.title === '' || !isSlip(name, signer.name)) return false;
  return sentenceAt(passage, start)?.text.toLowerCase().includes(signer.title) ?? false;
}
