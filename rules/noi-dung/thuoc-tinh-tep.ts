// Plain from the file: a draft that was made from another one keeps its properties, which everybody who gets the file can read.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Draft } from '../../src/draft/draft.ts';
import { mainDocuments } from '../../src/draft/segments.ts';
import { agencyKey, bodyNamed, unitOf } from '../../src/knowledge/agencies.ts';
import { typeOfHeading } from '../../src/knowledge/document-types.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { bareLetters, collapseSpaces } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { FileProperties, Paragraph } from '../../src/tree/nodes.ts';

const NAMES = {
  title: { vi: 'Tiêu đề (Title)', en: 'Title' },
  creator: { vi: 'Tác giả (Author)', en: 'Author' },
  company: { vi: 'Cơ quan (Company)', en: 'Company' },
  description: { vi: 'Ghi chú (Comments)', en: 'Comments' },
} as const;
type Property = keyof typeof NAMES;

export const thuocTinhTep = defineRule({
  meta: {
    id: 'noi-dung/thuoc-tinh-tep',
    since: '0.1.0',
    summary: {
      vi: 'Thuộc tính của tệp không mang tên văn bản khác, cơ quan khác, trang web',
      en: 'The properties of the file name no other document, body or website',
    },
    reason: {
      vi: 'Lấy tệp cũ sửa thành văn bản mới thì tiêu đề, cơ quan trong thuộc tính của tệp (File > Info) vẫn là của tệp cũ, và ai nhận tệp cũng đọc được. Chỉ xét tiêu đề bắt đầu bằng tên loại văn bản mà gần như không có từ nào trong văn bản này, tên cơ quan không có ở đâu trong văn bản, tên trang web. Tên người không bị xét và không được in ra.',
      en: 'A file that was made from an older one keeps its title and company, which everybody who gets it can read. Judged: titles that begin with a type of document and have next to no words of this one, bodies that the document nowhere names, websites. Names of persons are neither judged nor printed.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherTitle: {
        vi: 'Thuộc tính {property} của tệp là “{found}”, có vẻ của văn bản khác; {must} sửa trong File > Info.',
        en: 'The property {property} of the file is “{found}”, as if of another document; change it in File > Info.',
      },
      otherBody: {
        vi: 'Thuộc tính {property} của tệp ghi “{found}”, văn bản không nhắc đến cơ quan này; {must} sửa trong File > Info.',
        en: 'The property {property} of the file says “{found}”, which the document nowhere names; change it in File > Info.',
      },
      website: {
        vi: 'Thuộc tính {property} của tệp cho biết tệp lấy từ “{found}”; {must} xóa trong File > Info.',
        en: 'The property {property} tells that the file comes from “{found}”; remove it in File > Info.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          properties: { title: 'Quyết định khen thưởng phong trào xóa nhà tạm, dột nát' },
          reports: [{ messageId: 'otherTitle' }],
        },
        { type: 'cong-van', properties: { title: 'UBND TỈNH CÀ MAU' }, reports: [{ messageId: 'otherBody' }] },
        { type: 'cong-van', properties: { creator: 'Sở Y tế' }, reports: [{ messageId: 'otherBody' }] },
        { type: 'cong-van', properties: { creator: 'Sở Y tế tỉnh An Giang' }, reports: [{ messageId: 'otherBody' }] },
        {
          type: 'cong-van',
          properties: { description: 'www.vanbanmau.example.vn' },
          reports: [{ messageId: 'website' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Dòng đầu của văn bản', en: 'The first line of the document' },
          properties: { title: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', creator: 'Nguyễn Văn Bình' },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên gọi tắt của chính văn bản', en: 'A short name of this document' },
          properties: { title: 'CV chan chinh the thuc va ky thuat trinh bay 2026' },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chỉ có tên loại', en: 'A type and nothing else' },
          properties: { title: 'Quyết định' },
        },
      ],
    },
  },
  check({ draft, report }) {
    if (draft.legacyText || !mainDocuments(draft).some(({ template }) => !template)) return;
    const properties = draft.tree.properties();
    if (!properties) return;
    const said = [otherTitle(draft, properties), otherBody(draft, properties), website(properties)];
    for (const [at, messageId] of (['otherTitle', 'otherBody', 'website'] as const).entries()) {
      const fault = said[at];
      if (fault)
        report({
          messageId,
          at: { document: true },
          data: { found: fault.found, property: NAMES[fault.property] },
        });
    }
  },
});

interface Fault {
  property: Property;
  found: string;
}

const asWords = (text: string): string =>
  bareLetters(text)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** What a title of a file says after its type; null: it names none. Takes words without marks. */
function behindType(words: string): string | null {
  const type = typeOfHeading(words)?.type;
  const name = type?.listed ? bareLetters(type.name) : (/^(?:v v|ve viec)(?= )/.exec(words)?.[0] ?? null);
  return name === null
    ? null
    : words
        .slice(name.length)
        .replace(/^ (?:so|ve viec|v v|ve)(?= )/, '')
        .trim();
}
const LEAST_PAIRS = 4;
const MOST_SHARED = 0.2;
const LONGEST_SHOWN = 80;

/** A title that begins with a type and shares next to no two words in a row with the text. */
function otherTitle(draft: Draft, { title }: FileProperties): Fault | null {
  const words = title === null ? '' : asWords(title);
  const rest = behindType(words);
  if (title === null || rest === null) return null;
  const own = rest.split(' ').filter((word) => /^[a-z]{2}/.test(word));
  if (own.length <= LEAST_PAIRS) return null;
  const text = ` ${asWords(draft.paragraphs.map((paragraph) => paragraph.text).join(' '))} `;
  let shared = 0;
  for (let i = 1; i < own.length; i++) if (text.includes(` ${own[i - 1]} ${own[i]} `)) shared++;
  return shared / (own.length - 1) > MOST_SHARED ? null : { property: 'title', found: shown(title) };
}

const LETTERHEAD_PARAGRAPHS = 12;

/** A body that the document nowhere names; the title of a file is often the first line of the older document. */
function otherBody(draft: Draft, properties: FileProperties): Fault | null {
  for (const property of ['title', 'creator', 'company'] as const) {
    const value = properties[property];
    if (value === null || !/^\s*(?:SỞ|Sở|BỘ|Bộ|UBND|[ỦUủu]|Uỷ)/u.test(value)) continue;
    const found = collapseSpaces(value)
      .replace(/\s?CỘNG H(?:ÒA|OÀ) .*$/iu, '')
      .trim();
    // `Sở Y tế tỉnh An Giang` is `Sở Y tế` in most texts.
    const key = agencyKey(found).replace(/(?<=^SỞ .{2,80}) (?:TỈNH|THÀNH PHỐ) .*$/u, '');
    const level = unitOf(key)?.level;
    const isBody =
      bodyNamed(key) === key || (/^(?:UBND|ỦY BAN NHÂN DÂN) /u.test(key) && level !== undefined && level !== 'commune');
    const isNamedIn = (paragraphs: readonly Paragraph[]): boolean =>
      agencyKey(paragraphs.map(({ text }) => text).join(' ')).includes(key);
    // Mostly it is the body of the letterhead.
    if (!isBody || isNamedIn(draft.paragraphs.slice(0, LETTERHEAD_PARAGRAPHS)) || isNamedIn(draft.paragraphs)) continue;
    return { property, found: shown(found) };
  }
  return null;
}

const site = once(
  () =>
    new RegExp(
      String.raw`(?:https?:\/\/|www\.)[a-z\d.-]{3,60}|(?<![@\w.-])(?:[a-z\d-]{2,40}\.)+(?:vn|com|net|org)(?![\w@])|${anyOf(cues.fileProperties.websites)}`,
      'iu',
    ),
);

function website(properties: FileProperties): Fault | null {
  for (const property of ['title', 'description', 'company'] as const) {
    const value = properties[property];
    const found = value === null || value.includes('@') ? undefined : site().exec(value)?.[0];
    // Those of the state are bodies, not sources.
    if (found === undefined || /\.gov\.vn/i.test(found)) continue;
    // `HOA SEN.VN Computer` is a shop.
    if (property === 'company' && !/^(?:http|www)/i.test(found) && found !== value?.trim()) continue;
    return { property, found };
  }
  return null;
}

const shown = (text: string): string => {
  const line = collapseSpaces(text).trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
};
