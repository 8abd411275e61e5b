/** Sentences that people have to understand, whole: what is wrong, in which words, and what it should be. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { checkBytes } from '../../src/index.ts';
import type { RuleExample } from '../../src/lint/rule.ts';

function withMainPart(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  const main = 'word/document.xml';
  return zipSync({ ...entries, [main]: strToU8(change(strFromU8(entries[main] as Uint8Array))) });
}

async function said(example: RuleExample, ruleId: string, change?: (xml: string) => string): Promise<string[]> {
  const bytes = await buildDocx(applyExample(correctRecipe(example.type), example));
  const { messages } = await checkBytes(change ? withMainPart(bytes, change) : bytes, 'a.docx');
  return messages.filter((finding) => finding.ruleId === ruleId).map(({ message }) => message);
}

test('margins: “phải” is only said of what must be', async () => {
  const example = { type: 'cong-van', page: { leftMm: 25.4, rightMm: 25.4 } };
  expect(await said(example, 'the-thuc/le-trang')).toEqual([
    'Lề bên trái đang là 25,4 mm; phải từ 30 đến 35 mm.',
    'Lề bên phải đang là 25,4 mm; phải từ 15 đến 20 mm.',
  ]);
});

test('colours have names', async () => {
  const example = { type: 'cong-van', set: { bodyText: { format: { color: 'EE0000' } } } };
  expect(await said(example, 'the-thuc/mau-chu')).toEqual([
    expect.stringMatching(/^Chữ màu đỏ ở \d+ đoạn; phải là màu đen\.$/),
  ]);
});

test('spacing between paragraphs', async () => {
  const text = ['Sở Nội vụ có ý kiến như sau:', 'Đề nghị các cơ quan thực hiện./.'];
  const example = { type: 'cong-van', set: { bodyText: { text, format: { spaceBeforePt: 3.5, spaceAfterPt: 3.5 } } } };
  expect(await said(example, 'the-thuc/cach-doan')).toEqual([
    'Khoảng cách với đoạn trên chỉ là 3,5 pt ở 1 đoạn, vì Word lấy số lớn hơn trong khoảng sau của đoạn trên và khoảng trước của đoạn này, không cộng lại; nên ít nhất 6 pt.',
  ]);
});

test('a label that is written otherwise is called what it says', async () => {
  const set = { recipientsLabel: { text: 'Nơi gửi:', format: { underline: true } } };
  expect(await said({ type: 'cong-van', set }, 'the-thuc/tu-noi-nhan')).toContain(
    'Từ “Nơi gửi” bị gạch chân; nên bỏ gạch chân.',
  );
});

test('numbers that do not run on: what comes next is said of the number before', async () => {
  const text = ['Điều 1. Phê duyệt kế hoạch.', 'Điều 3. Chánh Văn phòng thi hành Quyết định này./.'];
  expect(await said({ type: 'quyet-dinh', set: { articleHeading: { text } } }, 'the-thuc/dieu')).toEqual([
    '“Điều 3” đứng ngay sau “Điều 1”; số điều nên liên tục, sau “Điều 1” là “Điều 2”.',
  ]);
});

test('only the letters that are wrong are named', async () => {
  const wrong = await said({ type: 'cong-van', set: {} }, 'the-thuc/quoc-hieu', (xml) =>
    xml.replace(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t([^>]*)>CỘNG HÒA/,
      (_, format: string, attributes: string) =>
        `<w:r>${format.replace(/<w:sz w:val="\d+"\/>/, '<w:sz w:val="30"/>')}<w:t>C</w:t></w:r><w:r>${format}<w:t${attributes}>ỘNG HÒA`,
    ),
  );
  expect(wrong).toEqual(['“C” trong Quốc hiệu có cỡ chữ 15; phải là cỡ 12 đến 13.']);
});

test('what is missing at the end is said at the end', async () => {
  const bytes = await buildDocx(
    applyExample(correctRecipe('cong-van'), {
      set: { recipientsLabel: { remove: true }, recipient: { remove: true }, archiveLine: { remove: true } },
    }),
  );
  const { messages } = await checkBytes(bytes, 'a.docx');
  const [missing] = messages.filter(({ ruleId }) => ruleId === 'the-thuc/thieu-thanh-phan');
  const [first] = messages.map(({ location }) => location.paragraph ?? 0);
  expect(missing?.message).toBe('Văn bản không có “Nơi nhận”; phải ghi ở cuối, bên trái.');
  expect(missing?.location.paragraph).toBeGreaterThan(Math.max(10, first ?? 0) - 1);
});
