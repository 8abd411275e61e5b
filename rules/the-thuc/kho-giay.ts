// Phụ lục I, Phần I, mục I, khoản 1: paper is A4. Google Docs rounds A4 to 11909 × 16834 twips, hence the tolerance.
import { isFromBeforeDecree } from '../../src/draft/dates.ts';
import { PAGE_FORMAT } from '../../src/knowledge/component-formats.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Section } from '../../src/tree/nodes.ts';
import { mmToTwips } from '../../src/tree/units.ts';
import { sectionsNamed, usedSections } from '../views/page.ts';
import { enumerated, millimetres } from '../looks/measures.ts';

const [SHORT, LONG] = [Math.round(mmToTwips(PAGE_FORMAT.widthMm)), Math.round(mmToTwips(PAGE_FORMAT.heightMm))];

export const khoGiay = defineRule({
  meta: {
    id: 'the-thuc/kho-giay',
    since: '0.1.0',
    summary: { vi: 'Văn bản trình bày trên khổ giấy A4', en: 'The paper is A4' },
    subject: { vi: 'khổ giấy', en: 'paper' },
    reason: {
      vi: 'Khổ Letter thường do máy cài tiếng Anh (Mỹ) để lại. In ra giấy A4, lề và vị trí các thành phần đều lệch. Riêng phụ lục khổ lớn chỉ bị nhắc, vì bảng rộng đôi khi cần khổ A3.',
      en: 'Letter paper is usually left over from a computer set up for the United States; printed on A4, every margin is off. Annexes only draw a warning, as wide tables sometimes need A3.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.I.1'], dang: ['DANG-kho-giay'], vbqppl: ['QPPL-kho-giay'] },
    needsLayout: true,
    anyEncoding: true,
    fixable: true,
    messages: {
      notA4: {
        vi: 'Khổ giấy là {found}; {must} là khổ A4 (210 mm × 297 mm).',
        en: 'The paper is {found}; it {must} be A4 (210 mm × 297 mm).',
      },
      annexNotA4: {
        vi: 'Khổ giấy ở {sections} là {found}; văn bản hành chính dùng khổ A4 (210 mm × 297 mm).',
        en: 'The paper of {sections} is {found}; administrative documents use A4 (210 mm × 297 mm).',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Khổ Letter', en: 'US Letter' },
          page: { widthMm: 215.9, heightMm: 279.4 },
          reports: [{ messageId: 'notA4' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Sai số làm tròn của Google Docs', en: 'Rounded by Google Docs' },
          page: { widthMm: 210.05, heightMm: 296.93 },
        },
      ],
    },
  },
  check({ draft, report }) {
    // HD 05-HD/VPTW and Thông tư 01/2011/TT-BNV know A5 as well, for short papers.
    const mayBeA5 = draft.profile === 'dang' || isFromBeforeDecree(draft);
    const wrong = usedSections(draft).filter(({ section }) => !isA4(section) && !(mayBeA5 && isA5(section)));
    const first = wrong[0];
    if (!first) return;
    // The paper of the document itself, also where its annexes have it.
    const own = new Set(wrong.filter(({ main }) => main).map(({ section }) => paperOf(section)));
    const strict = wrong.filter(({ section }) => own.has(paperOf(section)));
    const sizes = new Map(
      wrong.map(({ section }) => [`${section.pageWidthTwips}x${section.pageHeightTwips}`, section]),
    );
    report({
      messageId: strict.length > 0 ? 'notA4' : 'annexNotA4',
      at: { document: true, near: first.near },
      data: {
        found: enumerated([...sizes.values()].map(sizeOf)),
        sections: sectionsNamed(wrong),
      },
      fix: {
        description: { vi: 'Đặt khổ giấy A4', en: 'Set the paper to A4' },
        changes: (strict.length > 0 ? strict : wrong).map(({ ordinal, landscape }) => ({
          type: 'section',
          section: ordinal - 1,
          layout: landscape
            ? { pageWidthTwips: LONG, pageHeightTwips: SHORT }
            : { pageWidthTwips: SHORT, pageHeightTwips: LONG },
        })),
        // Wide tables may need the paper.
        ...(strict.length === 0 && { unsafe: true }),
      },
    });
  },
});

const isA4 = (section: Section): boolean => hasSides(section, SHORT, LONG);
const isA5 = (section: Section): boolean => hasSides(section, LONG / 2, SHORT);

function hasSides({ pageWidthTwips, pageHeightTwips }: Section, shortTwips: number, longTwips: number): boolean {
  const [short, long] = [pageWidthTwips, pageHeightTwips].sort((a, b) => a - b) as [number, number];
  const tolerance = mmToTwips(PAGE_FORMAT.toleranceMm);
  return Math.abs(short - shortTwips) <= tolerance && Math.abs(long - longTwips) <= tolerance;
}

/** Whichever way it lies. */
const paperOf = ({ pageWidthTwips, pageHeightTwips }: Section): string =>
  [pageWidthTwips, pageHeightTwips].sort((a, b) => a - b).join('x');

function sizeOf(section: Section): { vi: string; en: string } {
  const [width, height] = [millimetres(section.pageWidthTwips), millimetres(section.pageHeightTwips)];
  return { vi: `${width.vi} × ${height.vi}`, en: `${width.en} × ${height.en}` };
}
