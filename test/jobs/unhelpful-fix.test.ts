/** A fix that does not take its finding away is not made and not counted, and the finding is left with that reason. */
import { expect, test } from 'vitest';
import { nodeSession, openBytes } from '../../src/host/node.ts';
import { fixDocument } from '../../src/jobs/fix.ts';
import { runFormatChange, textChange } from '../../src/lint/change.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';
import { p, packageOf } from '../support/docx.ts';
import { ruleThat } from '../support/rules.ts';

const description = { vi: 'Sửa', en: 'Mend' };

/** Asks for bold forever, whatever is done. */
const insatiable = ruleThat('the-thuc/khong-het', ({ draft, report }) => {
  for (const paragraph of draft.paragraphs) {
    if (!paragraph.text.startsWith('Một')) continue;
    const changes = [runFormatChange({ paragraph, start: 0, end: 3 }, { bold: true })];
    report({ messageId: 'doubtful', at: { paragraph }, fix: { description, changes } });
  }
});
const mendable = ruleThat('the-thuc/sua-duoc', ({ draft, report }) => {
  for (const paragraph of draft.paragraphs) {
    const start = paragraph.text.indexOf('sai');
    if (start < 0) continue;
    const changes = [textChange(paragraph, start, start + 3, 'đúng')];
    report({ messageId: 'doubtful', at: { paragraph, start, end: start + 3 }, fix: { description, changes } });
  }
});

const options = { rules: [insatiable, mendable], settings: () => ({ profile: 'nd30' as const }) };
const textsOf = (bytes: Uint8Array): string[] =>
  paragraphs(mainStory(readDocx(openBytes(bytes)))).map(({ text }) => text);
const any = (rule: typeof mendable): typeof mendable => ({ ...rule, meta: { ...rule.meta, anyDocument: true } });

test('what helps is made, what does not is left and changes nothing', () => {
  const bytes = packageOf({ body: p('Một đoạn sai của Sở Nội vụ tỉnh.') + p('Hai.') });
  const rules = options.rules.map(any);
  const mended = fixDocument(bytes, 'a.docx', nodeSession(), { ...options, rules });
  expect(mended.fixed.map(({ ruleId }) => ruleId)).toEqual(['the-thuc/sua-duoc']);
  expect(mended.corrections).toEqual([
    { kind: 'text', words: 'Một đoạn sai của Sở Nội vụ…', before: 'sai', after: 'đúng', places: 1 },
  ]);
  expect(mended.result.messages.map(({ ruleId }, i) => [ruleId, mended.left[i]])).toEqual([
    ['the-thuc/khong-het', 'ineffective'],
  ]);
  expect(textsOf(mended.bytes)).toEqual(['Một đoạn đúng của Sở Nội vụ tỉnh.', 'Hai.']);
  const [first] = paragraphs(mainStory(readDocx(openBytes(mended.bytes))));
  expect(first?.spans.some(({ format }) => format.bold)).toBe(false);
});

test('a document with nothing but such findings is the same, byte by byte', () => {
  const bytes = packageOf({ body: p('Một đoạn của Sở Nội vụ tỉnh.') });
  const mended = fixDocument(bytes, 'a.docx', nodeSession(), { ...options, rules: [any(insatiable)] });
  expect(mended.bytes).toBe(bytes);
  expect([mended.fixed, mended.left]).toEqual([[], ['ineffective']]);
});
