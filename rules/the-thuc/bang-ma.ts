// Phụ lục I, Phần I, mục I, khoản 4: Vietnamese is written in Unicode by TCVN 6909:2001. That standard holds both
// composed and decomposed letters and does not choose, so decomposed ones are a warning, once a document.
import type { Bilingual } from '../../src/language/language.ts';
import { legacyPieces } from '../../src/draft/legacy-text.ts';
import { asInFile } from '../../src/draft/normal-form.ts';
import { type Change, runFormatChange, textChange } from '../../src/lint/change.ts';
import { defineRule, type ReportedFix } from '../../src/lint/rule.ts';
import { fontName } from '../../src/tree/fonts.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { printedParagraphs } from '../../src/draft/stories.ts';

const DECOMPOSED = /[A-Za-zÂâÊêÔôĂăƠơƯư][\u0300-\u0303\u0306\u0309\u031B\u0323\u0302]+/;
const ICELANDIC_ETH = /[\u00D0\u00F0]/;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/;
/** Cyrillic and Greek letters that look like Latin ones, next to a Latin letter. */
const FOREIGN_LETTERS = 'АВЕКМНОРСТУХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const LATIN_FOR_THEM = 'ABEKMHOPCTYXaeopcyxiABEZHIKMNOPTYXo';
const FOREIGN_LETTER = `[${FOREIGN_LETTERS}]`;
const LATIN_LETTER = '[A-Za-z\u00c0-\u024f\u1e00-\u1eff]';
const LOOKALIKE = new RegExp(`${LATIN_LETTER}${FOREIGN_LETTER}|${FOREIGN_LETTER}${LATIN_LETTER}`);

export const bangMa = defineRule({
  meta: {
    id: 'the-thuc/bang-ma',
    since: '0.1.0',
    summary: {
      vi: 'Chữ tiếng Việt theo bảng mã Unicode (TCVN 6909:2001)',
      en: 'Vietnamese is encoded in Unicode (TCVN 6909:2001)',
    },
    subject: { vi: 'bảng mã', en: 'encoding' },
    reason: {
      vi: 'Chữ gõ bằng bảng mã cũ, chữ trông giống nhưng khác mã và ký tự vô hình làm hỏng việc tìm kiếm, so sánh, lưu trữ. Dấu tổ hợp không trái TCVN 6909:2001 nên chỉ bị nhắc một lần.',
      en: 'Text in older encodings, look-alike letters and invisible characters break searching, comparing and filing. Decomposed letters do not offend TCVN 6909:2001 and only draw one warning.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.I.4-2'], dang: ['DANG-phong-chu'], vbqppl: ['QPPL-phong-chu'] },
    needsLayout: false,
    anyEncoding: true,
    fixable: true,
    messages: {
      legacyText: {
        vi: 'Chữ gõ bằng bảng mã cũ (phông {font}); {must} chuyển sang Unicode, phông Times New Roman.',
        en: 'The text is in an older encoding (font {font}); it {must} be converted to Unicode and Times New Roman.',
      },
      legacyLetters: {
        vi: 'Chữ gõ bằng bảng mã cũ (TCVN3 hoặc VNI) mà phông chữ là phông Unicode; {must} chuyển sang Unicode.',
        en: 'The letters are those of an older encoding (TCVN3 or VNI) in a Unicode font; they {must} be converted to Unicode.',
      },
      icelandicEth: {
        vi: 'Chữ “{found}” ở đây là chữ Ð (U+00D0) của tiếng Iceland; {must} là chữ Đ của tiếng Việt.',
        en: 'This “{found}” is the Icelandic letter eth; it {must} be the Vietnamese Đ.',
      },
      lookalike: {
        vi: '“{found}” lẫn chữ cái Nga hoặc Hy Lạp trông giống chữ La-tinh; {must} gõ lại bằng chữ tiếng Việt.',
        en: '“{found}” mixes in Cyrillic or Greek letters that look Latin; it {must} be retyped.',
        severity: 'warning',
      },
      invisible: {
        vi: 'Có ký tự vô hình trong chữ; {must} xóa.',
        en: 'There is an invisible character in the text; it {must} be deleted.',
        severity: 'warning',
      },
      decomposed: {
        vi: 'Chữ “{found}” ghép từ chữ cái và dấu rời (Unicode tổ hợp); {must} dùng Unicode dựng sẵn.',
        en: '“{found}” is written with combining marks; it {must} be in composed Unicode letters.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'C«ng v¨n sè 12', format: { font: '.VnTime' } } },
          reports: [{ messageId: 'legacyText' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Bảng mã cũ trong phông Unicode', en: 'An older encoding in a Unicode font' },
          set: { bodyText: { text: 'C¸c ®¬n vÞ b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô trong n¨m.' } },
          reports: [{ messageId: 'legacyLetters' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Ðề nghị các đơn vị thực hiện./.' } },
          reports: [{ messageId: 'icelandicEth', text: 'Ð' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị các đơn vị thực hiện kế ho\u0061\u0323ch./.' } },
          reports: [{ messageId: 'decomposed', text: 'a\u0323' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị các đơn\u200B vị thực hiện./.' } },
          reports: [{ messageId: 'invisible' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Chữ А của tiếng Nga', en: 'A Cyrillic А' },
          set: { bodyText: { text: 'Đề nghị Chi cục АBC thực hiện./.' } },
          reports: [{ messageId: 'lookalike' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: {
            vi: 'Unicode dựng sẵn; ký hiệu đơn vị đo; tên nước ngoài',
            en: 'Composed letters, units of measure, foreign names',
          },
          set: { bodyText: { text: 'Đề nghị đo bụi PM 2,5 (µg/m³), góc α và dòng xe Škoda./.' } },
        },
      ],
    },
  },
  check({ draft, report }) {
    // What rules read is Unicode in one form already: what the file holds is another matter.
    const paragraphs = printedParagraphs(draft).map(asInFile);
    const legacy = new Set<Paragraph>();
    for (const [font, users] of legacyUses(paragraphs)) {
      const [paragraph, ...also] = users;
      for (const user of users) legacy.add(user);
      if (!paragraph) continue;
      report({
        messageId: font === null ? 'legacyLetters' : 'legacyText',
        at: { paragraph },
        data: { font: fontName(font ?? '') },
        fix: { description: DECODING, changes: users.flatMap(decodingChanges) },
        also,
      });
    }
    // In an older encoding they are other letters: Ð is é in TCVN3.
    const suspicious = paragraphs.filter((paragraph) => OF_SOME_PATTERN.test(paragraph.text) && !legacy.has(paragraph));
    for (const messageId of ['icelandicEth', 'lookalike', 'invisible', 'decomposed'] as const) {
      const found = suspicious.filter((paragraph) => PATTERNS[messageId].test(paragraph.text));
      const [paragraph, ...also] = found;
      if (!paragraph) continue;
      const match = PATTERNS[messageId].exec(paragraph.text) as RegExpExecArray;
      report({
        messageId,
        at: { paragraph, start: match.index, end: match.index + match[0].length },
        data: { found: match[0] },
        ...mending(messageId, found),
        also,
      });
    }
  },
});

const DECODING: Bilingual = {
  vi: 'Chuyển sang Unicode, phông Times New Roman',
  en: 'Convert to Unicode and Times New Roman',
};

/** Unicode letters in Times New Roman. */
function decodingChanges(paragraph: Paragraph): Change[] {
  return legacyPieces(paragraph).flatMap(({ start, end, font, decoded }) => [
    textChange(paragraph, start, end, decoded.text),
    ...(font === null ? [] : [runFormatChange({ paragraph, start, end }, { font: 'Times New Roman' })]),
  ]);
}

/** Paragraphs by font of an older encoding; null: the letters alone tell. */
function legacyUses(paragraphs: readonly Paragraph[]): Map<string | null, Paragraph[]> {
  const uses = new Map<string | null, Set<Paragraph>>();
  for (const paragraph of paragraphs) {
    const pieces = legacyPieces(paragraph);
    if (pieces.length === 0) continue;
    for (const { font } of pieces) uses.set(font, (uses.get(font) ?? new Set()).add(paragraph));
  }
  return new Map([...uses].map(([font, users]) => [font, [...users]]));
}

/** A letter that the patterns are about; in most paragraphs none is. */
const OF_SOME_PATTERN = /[\u00D0\u00F0\u0300-\u052F\u200B-\u200D\u2060\uFEFF]/;
const PATTERNS = { icelandicEth: ICELANDIC_ETH, lookalike: LOOKALIKE, invisible: INVISIBLE, decomposed: DECOMPOSED };

const FIXES: Partial<Record<keyof typeof PATTERNS, { description: Bilingual; right: (found: string) => string }>> = {
  icelandicEth: {
    description: { vi: 'Thay bằng chữ Đ', en: 'Replace with Đ' },
    right: (found) => (found === 'Ð' ? 'Đ' : 'đ'),
  },
  lookalike: {
    description: { vi: 'Thay bằng chữ La-tinh', en: 'Replace with Latin letters' },
    right: (found) => [...found].map((letter) => LATIN_FOR_THEM[FOREIGN_LETTERS.indexOf(letter)] ?? letter).join(''),
  },
  invisible: {
    description: { vi: 'Xóa ký tự vô hình', en: 'Delete the invisible character' },
    right: () => '',
  },
  decomposed: {
    description: { vi: 'Chuyển sang Unicode dựng sẵn', en: 'Compose the letters' },
    right: (found) => found.normalize('NFC'),
  },
};

/** Every such letter of all paragraphs at once. */
function mending(messageId: keyof typeof PATTERNS, found: readonly Paragraph[]): { fix?: ReportedFix } {
  const mend = FIXES[messageId];
  if (!mend) return {};
  const { source, flags } = PATTERNS[messageId];
  const all = new RegExp(source, `${flags}g`);
  const { description, right } = mend;
  const changes = found.flatMap((paragraph) =>
    [...paragraph.text.matchAll(all)].map(({ 0: letters, index }) =>
      textChange(paragraph, index, index + letters.length, right(letters)),
    ),
  );
  const [first] = changes;
  return { fix: { description, text: first?.text ?? '', changes } };
}
