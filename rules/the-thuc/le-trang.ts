// Phụ lục I, Phần I, mục I, khoản 3: top and bottom 20 to 25 mm, left 30 to 35 mm, right 15 to 20 mm. Landscape
// pages only draw a warning: the decree's own landscape pages keep to other limits (bottom 15 mm).
import { PAGE_FORMAT } from '../../src/knowledge/component-formats.ts';
import { PARTY_MARGINS_MM } from '../../src/knowledge/rulesets.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { SectionPatch } from '../../src/lint/change.ts';
import { defineRule, type ReportedFix } from '../../src/lint/rule.ts';
import type { DocumentSettings, Section } from '../../src/tree/nodes.ts';
import { mmToTwips } from '../../src/tree/units.ts';
import { sectionsNamed, type UsedSection, usedSections } from '../views/page.ts';
import { wideTables } from '../views/wide-tables.ts';
import { enumerated, millimetres, range } from '../looks/measures.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Limits = Readonly<Record<Side, readonly [number, number]>>;

const SIDES: Readonly<Record<Side, Bilingual>> = {
  top: { vi: 'trên', en: 'top' },
  bottom: { vi: 'dưới', en: 'bottom' },
  left: { vi: 'bên trái', en: 'left' },
  right: { vi: 'bên phải', en: 'right' },
};
const UPRIGHT: Limits = PAGE_FORMAT.marginsMm;
/** As printed in the decree itself, and the upright limits turned either way. */
const LANDSCAPE: readonly Limits[] = [
  { ...UPRIGHT, bottom: [15, 25] },
  { top: UPRIGHT.left, right: UPRIGHT.top, bottom: UPRIGHT.right, left: UPRIGHT.bottom },
  { top: UPRIGHT.right, right: UPRIGHT.bottom, bottom: UPRIGHT.left, left: UPRIGHT.top },
];

export const leTrang = defineRule({
  meta: {
    id: 'the-thuc/le-trang',
    since: '0.1.0',
    summary: {
      vi: 'Lề trên và lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm',
      en: 'Margins: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm',
    },
    subject: { vi: 'lề trang', en: 'margins' },
    reason: {
      vi: 'Lề mặc định của Word (25,4 mm) sai ở cả bốn phía: dư ở trên, dưới và bên phải, thiếu ở bên trái để đóng hồ sơ. Phần đệm gáy (gutter) được cộng vào lề.',
      en: "Word's default of 25.4 mm is wrong on all sides: too wide above, below and right, too narrow left for filing. A gutter counts as part of the margin.",
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.I.3-1', 'ND30-I.I.3-2', 'ND30-I.I.3-3', 'ND30-I.I.3-4'], dang: ['DANG-le-trang'] },
    needsLayout: true,
    anyEncoding: true,
    fixable: true,
    messages: {
      topMargin: message('ND30-I.I.3-1'),
      bottomMargin: message('ND30-I.I.3-2'),
      leftMargin: message('ND30-I.I.3-3'),
      rightMargin: message('ND30-I.I.3-4'),
      tableBeyond: {
        vi: 'Bảng rộng quá lề {side} {found} ({count} bảng như vậy); bảng {must} nằm trong lề trang.',
        en: 'The table runs {found} over the {side} margin ({count} such tables); it {must} stay within the margins.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          title: { vi: 'Lề mặc định của Word', en: "Word's default margins" },
          page: { topMm: 25.4, bottomMm: 25.4, leftMm: 25.4, rightMm: 25.4 },
          reports: [
            { messageId: 'topMargin' },
            { messageId: 'bottomMargin' },
            { messageId: 'leftMargin' },
            { messageId: 'rightMargin' },
          ],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          title: { vi: 'Bảng rộng hơn khuôn chữ', en: 'A table wider than the text' },
          page: { leftMm: 35, rightMm: 20 },
          reports: [{ messageId: 'tableBeyond', severity: 'warning' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Giới hạn dưới', en: 'The least allowed' },
          page: { topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 15 },
        },
        {
          type: 'cong-van',
          title: { vi: 'Giới hạn trên', en: 'The most allowed' },
          page: { topMm: 25, bottomMm: 25, leftMm: 35, rightMm: 20 },
        },
      ],
    },
  },
  check({ draft, report }) {
    const { settings } = draft.tree;
    const isParty = draft.profile === 'dang';
    // How pages of Party documents lie across is not known.
    const sections = usedSections(draft).filter(({ landscape }) => !isParty || !landscape);
    const limits = new Map(sections.map((used) => [used, isParty ? PARTY_MARGINS_MM : limitsOf(used, settings)]));
    /** Sides that leave too little room: what stands beyond these may be right. */
    const narrow = new Set<Side>();
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const wrong = sections.filter(
        (used) => !isWithin(marginTwips(used.section, side, settings), (limits.get(used) as Limits)[side]),
      );
      const first = wrong.find(isJudgedStrictly) ?? wrong[0];
      if (!first) continue;
      const expected = (limits.get(first) as Limits)[side];
      const values = new Set(wrong.map(({ section }) => marginTwips(section, side, settings)));
      if (Math.max(...values) > mmToTwips(expected[1])) narrow.add(side);
      report({
        messageId: `${side}Margin`,
        at: { document: true, near: first.near },
        data: {
          side: SIDES[side],
          found: enumerated([...values].map(millimetres)),
          expected:
            expected[0] === expected[1]
              ? { vi: `là ${expected[0]}`, en: `${expected[0]}` }
              : { vi: `từ ${range(expected).vi}`, en: range(expected).en },
          where: whereOf(wrong, sections.length),
        },
        fix: mending(side, isJudgedStrictly(first) ? wrong.filter(isJudgedStrictly) : wrong, limits, settings),
        ...(!isJudgedStrictly(first) && { severity: 'warning' }),
      });
    }
    const tables = wideTables(draft).filter(({ side }) => !narrow.has(side));
    const [first] = tables;
    if (!first) return;
    const widest = tables.reduce((most, table) => (table.beyondTwips > most.beyondTwips ? table : most), first);
    report({
      messageId: 'tableBeyond',
      at: { paragraph: widest.paragraph },
      data: { side: SIDES[widest.side], found: millimetres(widest.beyondTwips), count: tables.length },
      also: tables.filter((table) => table !== widest).map(({ paragraph }) => paragraph),
    });
  },
});

function message(requirement: string) {
  return {
    vi: 'Lề {side} đang là {found}{where}; {must} {expected} mm.',
    en: 'The {side} margin is {found}{where}; it {must} be {expected} mm.',
    legalBasis: { nd30: [requirement] },
  } as const;
}

/** Upright pages of a document itself; annexes and landscape pages only draw a warning. */
function isJudgedStrictly({ main, landscape }: UsedSection): boolean {
  return main && !landscape;
}

/** The limits for a section; of those for landscape pages, the ones it comes nearest to. */
function limitsOf({ section, landscape }: UsedSection, settings: DocumentSettings): Limits {
  if (!landscape) return UPRIGHT;
  const faults = (limits: Limits): number =>
    (Object.keys(SIDES) as Side[]).filter((side) => !isWithin(marginTwips(section, side, settings), limits[side]))
      .length;
  return LANDSCAPE.reduce((best, limits) => (faults(limits) < faults(best) ? limits : best));
}

function isWithin(twips: number, [least, greatest]: readonly [number, number]): boolean {
  const tolerance = PAGE_FORMAT.marginToleranceTwips;
  return twips >= mmToTwips(least) - tolerance && twips <= mmToTwips(greatest) + tolerance;
}

function marginTwips(section: Section, side: Side, settings: DocumentSettings): number {
  switch (side) {
    case 'top':
      return Math.abs(section.marginTopTwips) + (settings.gutterAtTop ? section.gutterTwips : 0);
    case 'bottom':
      return Math.abs(section.marginBottomTwips);
    case 'left':
      return section.marginLeftTwips + (settings.gutterAtTop ? 0 : section.gutterTwips);
    case 'right':
      return section.marginRightTwips;
  }
}

/** The nearest margin that is allowed. On annexes and landscape pages tables may need the width: somebody has to look. */
function mending(
  side: Side,
  wrong: readonly UsedSection[],
  limits: ReadonlyMap<UsedSection, Limits>,
  settings: DocumentSettings,
): ReportedFix {
  const [first] = wrong as [UsedSection];
  const rightMm = (used: UsedSection): number => {
    const [least, greatest] = (limits.get(used) as Limits)[side];
    return marginTwips(used.section, side, settings) < mmToTwips(least) ? least : greatest;
  };
  return {
    description: {
      vi: `Đặt lề ${SIDES[side].vi} ${rightMm(first)} mm`,
      en: `Set the ${side} margin to ${rightMm(first)} mm`,
    },
    changes: wrong.map((used) => ({
      type: 'section',
      section: used.ordinal - 1,
      layout: marginPatch(used.section, side, Math.round(mmToTwips(rightMm(used))), settings),
    })),
    ...(!isJudgedStrictly(first) && { unsafe: true }),
  };
}

/** Top and bottom keep their sign (negative: absolute); the gutter is part of the margin and goes when it is wider. */
function marginPatch(section: Section, side: Side, twips: number, settings: DocumentSettings): SectionPatch {
  const hasGutter = section.gutterTwips !== 0 && side === (settings.gutterAtTop ? 'top' : 'left');
  const keepsGutter = hasGutter && section.gutterTwips > 0 && section.gutterTwips < twips;
  const own = keepsGutter ? twips - section.gutterTwips : twips;
  const gutter = hasGutter && !keepsGutter ? { gutterTwips: 0 } : {};
  switch (side) {
    case 'top':
      return { marginTopTwips: section.marginTopTwips < 0 ? -own : own, ...gutter };
    case 'bottom':
      return { marginBottomTwips: section.marginBottomTwips < 0 ? -own : own };
    case 'left':
      return { marginLeftTwips: own, ...gutter };
    case 'right':
      return { marginRightTwips: own };
  }
}

function whereOf(wrong: readonly UsedSection[], count: number): Bilingual {
  if (wrong.length === count) return { vi: '', en: '' };
  const sections = sectionsNamed(wrong);
  return { vi: ` ở ${sections.vi}`, en: ` in ${sections.en}` };
}
