/** What footnotes cite is judged as what the text cites. */
import { expect, test } from 'vitest';
import { khopSoVanBan } from '../../../rules/noi-dung/khop-so-van-ban.ts';
import { kyHieuVienDan } from '../../../rules/noi-dung/ky-hieu-vien-dan.ts';
import { recognise } from '../../../src/draft/recognise.ts';
import { lint } from '../../../src/lint/runner.ts';
import { NAMESPACES, p, read } from '../../support/docx.ts';

const said = (note: string): (string | undefined)[] => {
  const reference =
    '<w:p><w:r><w:t>Quỹ hoạt động theo quy định.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const content = `<w:footnotes ${NAMESPACES}><w:footnote w:id="2">${p(note)}</w:footnote></w:footnotes>`;
  const tree = read({ body: reference, parts: { 'footnotes.xml': { kind: 'footnotes', content } } });
  return lint(recognise(tree), [kyHieuVienDan, khopSoVanBan]).findings.map(
    ({ ruleId, messageId, location }) => `${ruleId} ${messageId} ${location?.part} ${location?.start}-${location?.end}`,
  );
};

test.each([
  [
    'Nghị định số 136/2024/NĐ-CP ngày 23/10/2023 của Chính phủ.',
    ['noi-dung/ky-hieu-vien-dan otherYear word/footnotes.xml 13-27'],
  ],
  [
    'Nghị định số 30/2020/NĐ-CP ngày 15/3/2020 của Chính phủ về công tác văn thư.',
    ['noi-dung/khop-so-van-ban otherDate word/footnotes.xml 27-41'],
  ],
  ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.', []],
])('%s', (note, findings) => expect(said(note)).toEqual(findings));
