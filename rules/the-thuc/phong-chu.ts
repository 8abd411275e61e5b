// Phụ lục I, Phần I, mục I, khoản 4: the font is Times New Roman, in tables, headers and notes as well. Fonts of
// older encodings are left to the-thuc/bang-ma where the text is encoded so: the remedy is another one.
import type { Draft } from '../../src/draft/draft.ts';
import { PAGE_FORMAT } from '../../src/knowledge/component-formats.ts';
import { legacyPieces, writingInLegacyFont } from '../../src/draft/legacy-text.ts';
import { asInFile } from '../../src/draft/normal-form.ts';
import { hasWord } from '../../src/language/fold.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { type Change, runFormatChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph, TextSpan } from '../../src/tree/nodes.ts';
import { fontName, isLegacyFont, isSymbolFont, isTimesNewRoman } from '../../src/tree/fonts.ts';
import { perFormat, trimmed, wordPieces } from '../views/spans.ts';
import { printedParagraphs } from '../../src/draft/stories.ts';

interface Use extends TextRange {
  font: string;
  paragraph: Paragraph;
  also: Set<Paragraph>;
  /** Marks alone, whose words are in the right font. */
  isSign: boolean;
  /** Null for numbers that get their font from their list, which no paragraph can change, and for letters of no sure encoding. */
  changes: Change[] | null;
}

export const phongChu = defineRule({
  meta: {
    id: 'the-thuc/phong-chu',
    since: '0.1.0',
    summary: { vi: 'Toàn văn bản dùng phông Times New Roman', en: 'All text is set in Times New Roman' },
    subject: { vi: 'phông chữ', en: 'font' },
    reason: {
      vi: 'Phông khác thường theo đoạn dán từ thư điện tử, trang mạng hay bảng tính vào. “Times New Roman Bold” và tên các kiểu chữ khác của phông này không bị báo, ký hiệu đầu dòng và công thức cũng vậy.',
      en: 'Other fonts come along with text pasted from mail, web pages or spreadsheets. “Times New Roman Bold” and other names of its faces are not reported, nor are bullets and formulas.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.I.4-1'], dang: ['DANG-phong-chu'], vbqppl: ['QPPL-phong-chu'] },
    needsLayout: true,
    fixable: true,
    messages: {
      otherFont: {
        vi: 'Phông chữ là {font} ở {count} đoạn; {must} là Times New Roman.',
        en: 'The font is {font} in {count} paragraphs; it {must} be Times New Roman.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Một đoạn dán từ thư điện tử', en: 'A paragraph pasted from a mail' },
          set: { subject: { format: { font: 'Calibri' } } },
          reports: [{ messageId: 'otherFont' }],
        },
        {
          type: 'quyet-dinh',
          set: { motto: { format: { font: 'Cambria' } } },
          reports: [{ messageId: 'otherFont' }],
        },
      ],
      right: [
        {
          type: 'quyet-dinh',
          title: { vi: 'Tên kiểu chữ đậm của đúng phông', en: 'The bold face of the right font' },
          set: { motto: { format: { font: 'Times New Roman Bold' } } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Tên phông viết thường', en: 'The name in lower case' },
          set: { motto: { format: { font: 'times new roman' } } },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const { font, isSign, ...use } of otherFonts(draft)) {
      report({
        messageId: 'otherFont',
        at: use,
        ...(isSign && { severity: 'warning' }),
        data: { font: fontName(font), count: use.also.size + 1 },
        ...(use.changes && {
          fix: {
            description: { vi: `Đặt phông ${PAGE_FORMAT.font}`, en: `Set the font to ${PAGE_FORMAT.font}` },
            changes: use.changes,
          },
        }),
        also: [...use.also],
      });
    }
  },
});

/** Marks of prose, which Times New Roman has. */
const SIGNS = /^\s*[“”‘’"'–—…,.;:()!?%/+\-=«»[\]]+\s*$/;

/** Fonts other than Times New Roman; those of older encodings only where they hold Unicode text. */
function otherFonts(draft: Draft): Iterable<Use> {
  const uses = new Uses();
  const isUsualSpan = ({ format }: TextSpan): boolean => uses.isUsual(format);
  const unusual: Paragraph[] = [];
  for (const paragraph of printedParagraphs(draft)) {
    if (!paragraph.spans.every(isUsualSpan)) {
      unusual.push(paragraph);
      uses.addWords(paragraph);
    }
    const label = paragraph.numbering;
    // The letter of a bullet is a sign, whatever it would be in another font: Word draws “o” in Courier New.
    if (!label || label.format === 'bullet' || !hasWord(label.label)) continue;
    const origin = draft.tree.originOf(label.labelFormat, 'fontAscii');
    uses.add(label.labelFormat.fontAscii, paragraph, 0, paragraph.text.length, {
      ofList: origin?.level === 'numbering',
    });
  }
  // What words are set in is told of them; then marks alone are left.
  for (const paragraph of unusual) uses.addSigns(paragraph);
  return uses.all();
}

/** Where each font is used, in the order in which they are met. */
class Uses {
  readonly #uses = new Map<string, Use>();
  readonly isUsual = perFormat(
    ({ fontAscii, fontHAnsi }) =>
      (fontAscii === null || isTimesNewRoman(fontAscii)) && (fontHAnsi === null || isTimesNewRoman(fontHAnsi)),
  );

  all(): Iterable<Use> {
    return this.#uses.values();
  }

  addWords(paragraph: Paragraph): void {
    for (const { start, end, text, format } of wordPieces(paragraph)) {
      if (/[A-Za-z0-9]/.test(text)) this.add(format.fontAscii, paragraph, start, end);
      if (format.fontHAnsi !== format.fontAscii && /[^\0-\x7f]/.test(text))
        this.add(format.fontHAnsi, paragraph, start, end);
    }
  }

  addSigns(paragraph: Paragraph): void {
    const { spans, text } = paragraph;
    for (let i = 0; i < spans.length; i++) {
      const { start, end, format, placeholder, field } = spans[i] as TextSpan;
      if (placeholder || field !== null || this.isUsual(format) || !SIGNS.test(text.slice(start, end))) continue;
      const font = /[\0-\x7f]/.test(text.slice(start, end).trim()) ? format.fontAscii : format.fontHAnsi;
      if (font !== null && !isLegacyFont(font)) this.add(font, paragraph, start, end, { isSign: true });
    }
  }

  add(
    font: string | null,
    paragraph: Paragraph,
    start: number,
    end: number,
    { ofList = false, isSign = false } = {},
  ): void {
    if (font === null || isTimesNewRoman(font) || isSymbolFont(font)) return;
    const writing = isLegacyFont(font) && !ofList ? writingInLegacyFont(asInFile(paragraph)) : 'unicode';
    if (writing === 'legacy' && legacyPieces(asInFile(paragraph)).length > 0) return;
    // Under another font the letters of an older encoding would be other letters.
    const isKept = ofList || writing === 'unsure';
    const key = isKept ? `${font} kept` : font;
    const use = this.#uses.get(key);
    const change = runFormatChange({ paragraph, start, end }, { font: PAGE_FORMAT.font });
    if (!use) {
      const range = trimmed(paragraph, start, end);
      this.#uses.set(key, { font, paragraph, ...range, also: new Set(), isSign, changes: isKept ? null : [change] });
      return;
    }
    use.changes?.push(change);
    if (use.paragraph === paragraph) use.end = Math.max(use.end, trimmed(paragraph, start, end).end);
    else use.also.add(paragraph);
  }
}
