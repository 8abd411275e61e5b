/**
 * Fixes of style on random sentences with slips: done once they are done, and nothing but what they are about changes.
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import phraseProofs from '../../../data/phrase-proofs.json' with { type: 'json' };
import table from '../../../data/phrases.json' with { type: 'json' };
import { buildDocx } from '../../../fixtures/build.ts';
import { keHoach } from '../../../fixtures/recipes/ke-hoach.ts';
import { body } from '../../../fixtures/recipes/parts.ts';
import { WAYS } from '../../../fixtures/ways.ts';
import { rules } from '../../../rules/index.ts';
import { nodeSession, openBytes } from '../../../src/host/node.ts';
import { fixDocument } from '../../../src/jobs/fix.ts';
import { normalText } from '../../../src/language/normal-text.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { paragraphs } from '../../../src/tree/visit.ts';
import type { Draft } from '../../../src/draft/draft.ts';
import type { Finding } from '../../../src/lint/finding.ts';
import { lint } from '../../../src/lint/runner.ts';
import { recognise } from '../../../src/draft/recognise.ts';
import { readMarkdown } from '../../../src/read/markdown/index.ts';
import type { Rule } from '../../../src/lint/rule.ts';

const rulesNamed = (...names: string[]): Rule[] => rules.filter(({ meta }) => names.includes(meta.id));

/** Matters of taste, too. */
const EVERYTHING = new Map(
  rules
    .filter(({ meta }) => meta.defaultOptions?.['all'] === false)
    .map(({ meta }) => [meta.id, { options: { ...meta.defaultOptions, all: true } }]),
);

/** A line that is surely running text, then these; as if of a Word file: in Markdown nothing is mended. */
const draftOf = (paragraphs: readonly string[]): Draft =>
  recognise({ ...readMarkdown(`${[FIRST, ...paragraphs].join('\n\n')}\n`), source: 'docx' });
const FIRST = 'Nội dung báo cáo như dưới đây.';

const findingsIn = (paragraphs: readonly string[], asked: readonly Rule[]): readonly Finding[] =>
  lint(draftOf(paragraphs), asked, { allStyle: true, rules: EVERYTHING }).findings;

/** Texts of the paragraphs with all fixes done, those further back first. */
function mended(paragraphs: readonly string[], asked: readonly Rule[]): string[] {
  const texts = new Map(paragraphs.map((text, i) => [i + 2, text]));
  const changes = findingsIn(paragraphs, asked)
    .flatMap(({ fix }) => fix?.changes ?? [])
    .filter((change) => change.type === 'text')
    .sort((a, b) => b.paragraph - a.paragraph || b.start - a.start);
  let last: (typeof changes)[number] | null = null;
  for (const change of changes) {
    // What overlaps waits for the next pass, as in a file.
    if (last?.paragraph === change.paragraph && change.end > last.start) continue;
    const text = texts.get(change.paragraph) ?? '';
    texts.set(change.paragraph, text.slice(0, change.start) + change.text + text.slice(change.end));
    last = change;
  }
  return [...texts.values()];
}

/** Passes until nothing is left, as `fix` does. */
function fixed(paragraphs: readonly string[], asked: readonly Rule[]): string[] {
  let texts = [...paragraphs];
  for (let pass = 0; pass < 5; pass++) {
    const next = mended(texts, asked);
    if (next.join('\n') === texts.join('\n')) return texts;
    texts = next;
  }
  throw new Error(`no end: ${texts.join(' | ')}`);
}

const sentence = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...parts), { minLength: 2, maxLength: 12 })
    .map((chosen) => `Các đơn vị báo cáo ${chosen.join(' ')} cho cơ quan cấp trên.`);

const { proofs } = phraseProofs;
/** Phrases whose one replacement fits wherever they stand. */
const SAFE = new Set(
  table.groups.flatMap(({ phrases }) => phrases.filter((phrase) => phrase.fix === true).map(({ id }) => id)),
);

const RUNS = { numRuns: 60 };

describe('marks', () => {
  const asked = rulesNamed('van-phong/dau-cau');
  const parts = [
    ...[
      'đơn , bản vẽ',
      'hồ sơ;giấy tờ',
      'kinh phí,, tiến độ',
      'chợ, bến xe,...',
      'mở rộng( từ đầu )',
      'danh sách(bản giấy)',
    ],
    ...[
      '“Xanh"',
      '12,5 triệu đồng',
      'số 15/KH-UBND',
      'vanthu@tinh.gov.vn',
      'các  phòng',
      'họ tên ......',
      '(nếu có)',
      '08 giờ 30 phút',
    ],
  ];
  it('no letter and no figure changes, and a second time nothing', () => {
    fc.assert(
      fc.property(sentence(parts), (text) => {
        const once = fixed([text], asked);
        const letters = (written: string): string => written.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(once.join(''))).toBe(letters(text));
        expect(mended(once, asked)).toEqual(once);
        expect(findingsIn(once, asked).filter(({ fix }) => fix !== null)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('numbers', () => {
  const asked = rulesNamed('van-phong/so-lieu');
  const parts = [
    ...[
      '12,500,000 đồng',
      '1250000 đồng',
      '62.5% kế hoạch',
      '8h30 sáng',
      '120 m2 sân',
      '5.000.000 VNĐ,',
      '12 tỷ VNĐ,',
      '250 trđ,',
    ],
    ...[
      'từ 2024 đến 2026,',
      'trong 2025,',
      'ngày 5 tháng 6 năm 2026',
      'phiên bản 2.5',
      'tài khoản 3714000123456',
      '24h/24h',
      '2.024 hộ',
    ],
  ];
  it('a second time nothing is left, and no figure is lost', () => {
    fc.assert(
      fc.property(sentence(parts), (text) => {
        const once = fixed([text], asked);
        expect(mended(once, asked)).toEqual(once);
        expect(findingsIn(once, asked).filter(({ fix }) => fix !== null)).toEqual([]);
        // Zeros before days and hours are put in, `2` of `m2` becomes `²`.
        const figures = (written: string): string => written.replaceAll('²', '2').replace(/[^1-9]/g, '');
        expect(figures(once.join(''))).toBe(figures(text));
      }),
      RUNS,
    );
  });
});

describe('all rules of style', () => {
  const asked = rules.filter(({ meta }) => meta.id.startsWith('van-phong/'));
  const wrong = proofs.flatMap((proof) => proof.wrong);
  const clean = [
    'Các phòng rà soát hồ sơ, gửi báo cáo về Văn phòng trước ngày 20 tháng 6 năm 2026.',
    'Kinh phí thực hiện là 1.250.000 đồng, bằng 12,5% dự toán được giao.',
    'Văn phòng theo dõi, đôn đốc việc thực hiện và tổng hợp kết quả.',
  ];
  const paragraph = fc.oneof(
    fc.constantFrom(...clean),
    fc.array(fc.constantFrom(...wrong), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(' ')),
  );

  it('come to an end, leave nothing to be mended, and sentences without a fault as they are', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (texts) => {
        const once = fixed(texts, asked);
        expect(findingsIn(once, asked).filter(({ fix }) => fix !== null)).toEqual([]);
        for (const [i, text] of texts.entries()) if (clean.includes(text)) expect(once[i]).toBe(text);
      }),
      RUNS,
    );
  });

  it.each(proofs.flatMap(({ id, wrong, right }) => (SAFE.has(id) ? [[id, wrong, right] as const] : [])))(
    'the safe fix of %s makes the right sentence of the wrong one',
    (_, wrong, right) => {
      // Behind a sentence, so that it is taken for no line of a list of recipients.
      const behind = (text: string): string => `Các phòng đã họp bàn. ${text}`;
      for (const text of [wrong].flat()) expect(fixed([behind(text)], asked)).toEqual([behind(right)]);
    },
  );
});

describe('lists', () => {
  const asked = rulesNamed('van-phong/danh-sach');
  const item = fc.record({
    mark: fc.constantFrom(';', ';', ';', ';', '.', ''),
    isSmall: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  });
  const fixedFile = (bytes: Uint8Array): Uint8Array =>
    fixDocument(bytes, 'a.docx', nodeSession(), { rules: asked, unsafe: true }).bytes;
  const textOf = (bytes: Uint8Array): string =>
    readDocx(openBytes(bytes))
      .children.flatMap((story) => paragraphs(story).map(({ text }) => text))
      .join('\n');
  const documentWith = (items: readonly string[]): Promise<Uint8Array> =>
    buildDocx({
      ...keHoach,
      blocks: [
        ...keHoach.blocks.slice(0, -1),
        body('Các đơn vị thực hiện các nội dung sau đây:'),
        ...items.map((text) => body(`- ${text}`)),
        ...keHoach.blocks.slice(-1),
      ],
    });

  it('one item is made like the others', async () => {
    const bytes = await documentWith(['Rà soát;', 'cập nhật;', 'Kiểm tra;', 'Bố trí người.', 'Theo dõi;', 'Báo cáo.']);
    expect(textOf(fixedFile(bytes))).toContain(
      '- Rà soát;\n- Cập nhật;\n- Kiểm tra;\n- Bố trí người;\n- Theo dõi;\n- Báo cáo.',
    );
  });

  it('letters stay but for their case, and a second time nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 4, maxLength: 8 }), async (items) => {
        const bytes = await documentWith(
          items.map(({ mark, isSmall }, i) => `${isSmall ? 'kiểm' : 'Kiểm'} tra hồ sơ giấy lần ${i + 1}${mark}`),
        );
        const once = fixedFile(bytes);
        const letters = (file: Uint8Array): string =>
          textOf(file)
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(once)).toBe(letters(bytes));
        expect(fixedFile(once)).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });
});

describe('Word files of all kinds', () => {
  const asked = rules.filter(({ meta }) => meta.id.startsWith('van-phong/'));
  const clean = [
    'Các phòng rà soát hồ sơ, gửi báo cáo về Văn phòng trước ngày 20 tháng 6 năm 2026.',
    'Kinh phí thực hiện là 1.250.000 đồng, bằng 12,5% dự toán được giao.',
  ];
  const slips = [
    'Hồ sơ gồm đơn , bản vẽ;ảnh hiện trạng( nếu có ).',
    'Mức thu là 12,500,000 đồng, bằng 62.5% kế hoạch, trên 120 m2 đất.',
    'Cuộc họp bắt đầu lúc 8h30, phát tài liệu “Xanh, sạch" cho  đại biểu,...',
    'Sở Y tế yêu cầu Bộ Y tế sớm phân bổ vắc-xin, thuốc, và bông băng cho tỉnh.',
  ];
  const wrong = fc.constantFrom(...slips, ...proofs.flatMap((proof) => proof.wrong));
  const paragraph = fc.oneof(
    fc.constantFrom(...clean),
    wrong,
    fc.tuple(wrong, wrong).map((both) => both.join(' ')),
  );
  const options = {
    rules: asked,
    unsafe: true,
    settings: () => ({ rules: EVERYTHING, allStyle: true }),
  };
  const fixedFile = (bytes: Uint8Array): Uint8Array => fixDocument(bytes, 'a.docx', nodeSession(), options).bytes;

  it('nothing but the paragraphs with a slip changes, no format does, and a second time not a byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WAYS),
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        async (way, texts) => {
          const bytes = await buildDocx(
            way.make({
              ...keHoach,
              blocks: [...keHoach.blocks.slice(0, -1), ...texts.map((text) => body(text)), ...keHoach.blocks.slice(-1)],
            }),
          );
          const once = fixedFile(bytes);
          expect(fixedFile(once)).toEqual(once);

          const [before, after] = [unzipSync(bytes), unzipSync(once)];
          expect(Object.keys(after)).toEqual(Object.keys(before));
          for (const [name, part] of Object.entries(before)) if (name !== MAIN) expect(after[name]).toEqual(part);
          const [old, now] = [piecesOf(before[MAIN]), piecesOf(after[MAIN])];
          expect(now.length).toBe(old.length);
          const withSlips = new Set(texts.filter((text) => !clean.includes(text)).map(plain));
          for (const [i, piece] of old.entries()) {
            if (withSlips.has(plain(textIn(piece))))
              expect(formatsIn(piece)).toEqual(expect.arrayContaining(formatsIn(now[i])));
            else expect(now[i]).toBe(piece);
          }
        },
      ),
      { numRuns: 25, seed: 20 },
    );
  });
});

const MAIN = 'word/document.xml';

/** Paragraphs and what stands between them, as it is written. */
const piecesOf = (part: Uint8Array | undefined): string[] =>
  new TextDecoder().decode(part).split(/(?=<w:p[ >])|(?<=<\/w:p>)/);
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const formatsIn = (xml = ''): string[] => xml.match(/<w:[rp]Pr>.*?<\/w:[rp]Pr>/gs) ?? [];
const plain = (text: string): string => normalText(text.replaceAll('&quot;', '"'));
