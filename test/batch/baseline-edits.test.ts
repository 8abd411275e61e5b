/** Drafts that go on being written: what a baseline knows stays known, and nothing new hides behind what was mended. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { type Recipe, type RecipeBlock, STYLES, type TextBlock, textBlocks } from '../../fixtures/recipe.ts';
import { body, runningArticle } from '../../fixtures/recipes/parts.ts';
import { congVan } from '../../fixtures/recipes/cong-van.ts';
import { baoCao, toTrinh } from '../../fixtures/recipes/de-xuat.ts';
import { keHoach } from '../../fixtures/recipes/ke-hoach.ts';
import { quyetDinh } from '../../fixtures/recipes/quyet-dinh.ts';
import { rules } from '../../rules/index.ts';
import { matched } from '../../src/batch/baseline/matching.ts';
import { type KnownPlace, placesOf } from '../../src/batch/baseline/known-places.ts';
import { nodeSession } from '../../src/host/node.ts';
import { checkFile } from '../../src/jobs/check.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { fileRecord } from '../../src/report/file-record.ts';
import { paragraphAt } from '../../src/tree/paragraph-at.ts';

/** Words that no other sentence has, with one mistake; `%` is where that stands. */
interface Sentence {
  words: string;
  wrong: string;
  right: string;
  /** Pasted from a web page: another font. */
  pasted?: boolean;
}

const OLD: readonly Sentence[] = [
  { words: 'Phòng Văn thư có trách nhiệm % hồ sơ lưu trữ của cơ quan theo quy định.', wrong: 'sử lý', right: 'xử lý' },
  { words: 'Giao Văn phòng Sở % việc tiếp nhận đơn thư của công dân hằng tháng.', wrong: 'sử lý', right: 'xử lý' },
  {
    words: 'Các đơn vị báo cáo kết quả % định kỳ cho lãnh đạo Sở trước ngày 20.',
    wrong: 'thực hiên',
    right: 'thực hiện',
  },
  { words: 'Thanh tra Sở theo dõi % công tác cải cách hành chính tại cơ sở.', wrong: 'nghành', right: 'ngành' },
  { words: 'Kế toán Sở lập dự toán % nguồn kinh phí bảo đảm cho hoạt động này.', wrong: 'bổ xung', right: 'bổ sung' },
  { words: 'Trung tâm Lưu trữ số hóa tài liệu theo kế hoạch đã % trong năm.', wrong: 'duyêt', right: 'duyệt' },
  {
    words: 'Bộ phận một cửa niêm yết % thủ tục hành chính tại trụ sở làm việc.',
    wrong: 'công khái',
    right: 'công khai',
  },
  {
    words: 'Công chức văn thư kiểm tra thể thức trước khi % văn bản đi.',
    wrong: 'phát hành',
    right: 'phát hành',
    pasted: true,
  },
  {
    words: 'Nhân viên bảo vệ giữ gìn trật tự % tại khu vực làm việc chung.',
    wrong: 'an ninh',
    right: 'an ninh',
    pasted: true,
  },
];

const NEW: readonly Sentence[] = [
  { words: 'Lãnh đạo các phòng chủ động % khó khăn phát sinh tại đơn vị mình.', wrong: 'sử lý', right: 'xử lý' },
  { words: 'Tổ giúp việc tổng hợp kiến nghị của % ngành trong tỉnh.', wrong: 'các các', right: 'các' },
  { words: 'Đội ngũ cộng tác viên được % kiến thức nghiệp vụ mỗi quý.', wrong: 'bổ xung', right: 'bổ sung' },
  { words: 'Phòng Tổ chức rà soát biên chế % vị trí việc làm được giao.', wrong: 'theo', right: 'theo', pasted: true },
];

const CLEAN = [
  'Văn phòng Sở đăng tải Quyết định trên trang thông tin điện tử.',
  'Các phòng cử một cán bộ làm đầu mối phối hợp.',
  'Kinh phí thực hiện lấy từ dự toán được giao hằng năm.',
];

const STYLE_NAMES = Object.keys(STYLES) as (keyof typeof STYLES)[];

interface Edit {
  /** Indexes of OLD in their new order; some may be gone. */
  order: readonly number[];
  mended: readonly number[];
  added: readonly { which: number; at: number }[];
  clean: readonly { which: number; at: number }[];
  style: keyof typeof STYLES;
  splitRuns: boolean;
  isDecomposed: boolean;
}

const places = (count: number): fc.Arbitrary<{ which: number; at: number }[]> =>
  fc.uniqueArray(fc.record({ which: fc.nat(count - 1), at: fc.nat(OLD.length) }), { selector: ({ which }) => which });

const edits: fc.Arbitrary<Edit> = fc.record({
  order: fc.oneof(fc.constant(OLD.map((_, i) => i)), fc.shuffledSubarray(OLD.map((_, i) => i))),
  mended: fc.subarray(OLD.map((_, i) => i)),
  added: places(NEW.length),
  clean: places(CLEAN.length),
  style: fc.constantFrom(...STYLE_NAMES),
  splitRuns: fc.boolean(),
  isDecomposed: fc.boolean(),
});

const UNCHANGED: Edit = {
  order: OLD.map((_, i) => i),
  mended: [],
  added: [],
  clean: [],
  style: 'usual',
  splitRuns: false,
  isDecomposed: false,
};

/** Decisions have articles; in the others sentences stand in the text, before its last paragraph. */
const RECIPES = {
  'quyết định': quyetDinh,
  'kế hoạch': keHoach,
  'công văn': congVan,
  'tờ trình': toTrinh,
  'báo cáo': baoCao,
};
type Kind = keyof typeof RECIPES;

function documentOf(kind: Kind, { order, mended, added, clean, style, splitRuns, isDecomposed }: Edit): Recipe {
  const hasArticles = kind === 'quyết định';
  const own = hasArticles ? (text: string): TextBlock => runningArticle(`Điều 0. ${text}`) : body;
  const pieces = order.map((i) => written(own, OLD[i] as Sentence, mended.includes(i), i));
  for (const { which, at } of added) pieces.splice(at, 0, written(own, NEW[which] as Sentence, false, which));
  for (const { which, at } of clean) pieces.splice(at, 0, own(CLEAN[which] ?? ''));
  const { blocks } = RECIPES[kind];
  const component = hasArticles ? 'articleHeading' : 'bodyText';
  const isPlace = (block: RecipeBlock): boolean => block.kind === 'text' && block.component === component;
  const to = blocks.findLastIndex(isPlace);
  const from = hasArticles ? blocks.findIndex(isPlace) : to;
  const all = structuredClone([...blocks.slice(0, from), ...pieces, ...blocks.slice(to)]);
  let number = 0;
  for (const block of textBlocks(all))
    block.text = block.text
      .replace(/^Điều \d+/, () => `Điều ${++number}`)
      .replace(/Như Điều \d+/, () => `Như Điều ${number}`);
  return {
    ...RECIPES[kind],
    style: { ...STYLES[style], splitRuns, ...(isDecomposed && { letters: 'decomposed' as const }) },
    blocks: all,
  };
}

/** Every third one is an article of its own, where there are any. */
function written(
  own: (text: string) => TextBlock,
  { words, wrong, right, pasted = false }: Sentence,
  isMended: boolean,
  index: number,
): RecipeBlock {
  const text = words.replace('%', isMended ? right : wrong);
  const block = index % 3 === 0 ? own(text) : body(text);
  return pasted && !isMended ? { ...block, format: { font: 'Arial' } } : block;
}

interface Checked {
  finding: Finding;
  known: KnownPlace[];
  /** What each place of it is, told by the whole paragraphs of the draft and not by what a baseline keeps. */
  identities: string[];
}

async function checked(kind: Kind, edit: Edit): Promise<Checked[]> {
  const document = await checkFile(await buildDocx(documentOf(kind, edit)), 'a.docx', nodeSession(), {
    rules,
    settings: () => ({ allStyle: true }),
  });
  const { result, views } = fileRecord(document, { cited: false });
  return result.messages.map((finding, i) => {
    const { ruleId, messageId, location, also } = finding;
    const identities = [location.paragraph, ...also].map((number) => {
      const text = number === null ? '' : (paragraphAt(document.draft.source, location.part, number)?.text ?? '');
      const sentence = sentenceOf(text);
      const isPart = also.length === 0 && sentence !== null && location.text !== text;
      return [ruleId, messageId, sentence ?? location.component, isPart ? location.text.normalize('NFC') : ''].join(
        ' | ',
      );
    });
    return { finding, known: placesOf(finding, views[i] ?? null), identities };
  });
}

/** The half of the sentence before its mistake is in no other one. */
const sentenceOf = (text: string): string | null =>
  [...OLD, ...NEW]
    .map(({ words }) => words.split('%')[0] as string)
    .find((half) => text.normalize('NFC').includes(half)) ?? null;

describe('a baseline, after edits of every kind', { tags: ['slow'] }, () => {
  it.each([
    ['quyết định', 60],
    ['kế hoạch', 25],
    ['công văn', 25],
    ['tờ trình', 25],
    ['báo cáo', 25],
  ] as const)('of a %s it knows what it knew, and nothing else', async (kind, numRuns) => {
    const before = await checked(kind, UNCHANGED);
    expect(before.length).toBeGreaterThan(8);
    const known = before.flatMap((found) => found.known);
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        const after = await checked(kind, edit);
        const { isKnown, stale } = matched(
          known,
          after.flatMap((found) => found.known),
        );
        const old = before.flatMap(({ identities }) => identities);
        const expected = after.flatMap(({ identities }) => identities.map((identity) => takenFrom(old, identity)));
        const told = (flags: readonly boolean[]): string[] =>
          after
            .flatMap(({ identities }) => identities)
            .filter((_, i) => !flags[i])
            .sort();
        expect(told(isKnown)).toEqual(told(expected));
        expect(stale).toHaveLength(old.length);
      }),
      { numRuns },
    );
  });
});

function takenFrom(list: string[], value: string): boolean {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
