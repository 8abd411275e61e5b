/**
 * Correct documents with one thing changed. Of each the rule in question reports that thing and no other rule says
 * a word, whatever the type of the document: a rule that works on a công văn may be blind to a biên bản, or may
 * accuse it of something that is no fault there.
 */
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample } from '../../fixtures/example.ts';
import { type ColumnsBlock, type Recipe, type RecipeBlock, type TextBlock, textBlocks } from '../../fixtures/recipe.ts';
import { correctRecipe, correctRecipes } from '../../fixtures/recipes/index.ts';
import { rules } from '../../rules/index.ts';
import { checkDocument } from '../../src/check.ts';
import type { Component } from '../../src/draft/components.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { ComponentChange, ExampleFormat, PageChange } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';

/** Null: the document has nothing to change. */
type Change = (recipe: Recipe) => Recipe | null;

interface Mutation {
  /** Rule without its family, message. */
  reports: string;
  change: Change;
  /** Other findings with the same cause. */
  and?: readonly string[];
  /** Only on these documents: elsewhere it is no fault, or another one. */
  on?: readonly string[];
  /** Not on these. */
  except?: readonly string[];
}

// ---------------------------------------------------------------- changes

/** Changes the first paragraph of the component, in whatever document of the file it stands. */
function changed(component: Component, change: (block: TextBlock) => ComponentChange | null): Change {
  return (recipe) => {
    const blocks = structuredClone(recipe.blocks);
    const block = textBlocks(blocks).find((other) => other.component === component);
    const values = block && change(block);
    if (!values) return null;
    if (typeof values.text === 'string') block.text = values.text;
    if (values.format) block.format = { ...block.format, ...values.format };
    if (values.rule) block.rule = values.rule;
    return { ...recipe, blocks };
  };
}

const format = (component: Component, values: ExampleFormat): Change => changed(component, () => ({ format: values }));
const remove =
  (component: Component): Change =>
  (recipe) =>
    textBlocks(recipe.blocks).some((block) => block.component === component)
      ? applyExample(recipe, { set: { [component]: { remove: true } } })
      : null;
/** Changes the block of a copy. */
const inCopy =
  (component: Component, change: ComponentChange): Change =>
  (recipe) =>
    applyExample(recipe, { inCopy: true, set: { [component]: change } });
const page =
  (values: PageChange): Change =>
  (recipe) =>
    applyExample(recipe, { page: values });

/** The first paragraph of the component reads otherwise. */
function retype(component: Component, pattern: RegExp, replacement: string | ((found: string) => string)): Change {
  return changed(component, ({ text }) => {
    const after = text.replace(pattern, replacement as string);
    return after === text ? null : { text: after };
  });
}

/** The line under the component, where there is one. */
function line(component: Component, rule: NonNullable<ComponentChange['rule']>): Change {
  return changed(component, (block) => (block.rule ? { rule } : null));
}

/** Changes what stands side by side: cells of the first or of the last table. */
function columns(
  which: 'letterhead' | 'closing',
  change: (rows: ColumnsBlock['rows']) => ColumnsBlock['rows'] | null,
): Change {
  return (recipe) => {
    const isTable = ({ kind }: RecipeBlock): boolean => kind === 'columns';
    const at = which === 'letterhead' ? recipe.blocks.findIndex(isTable) : recipe.blocks.findLastIndex(isTable);
    const table = recipe.blocks[at] as ColumnsBlock;
    const rows = change(table.rows);
    return rows && { ...recipe, blocks: recipe.blocks.with(at, { ...table, rows }) };
  };
}

/** Changes the first table of the block of a copy. */
function copyHead(change: (rows: ColumnsBlock['rows']) => ColumnsBlock['rows']): Change {
  return (recipe) => {
    const heads = recipe.blocks.filter(
      (block): block is ColumnsBlock => block.kind === 'columns' && textBlocks([block]).some(isCopyForm),
    );
    const last = heads.at(-1);
    if (!last) return null;
    const at = recipe.blocks.indexOf(last);
    return { ...recipe, blocks: recipe.blocks.with(at, { ...last, rows: change(last.rows) }) };
  };
}

const isCopyForm = ({ component, text }: TextBlock): boolean => component === 'typeName' && /SAO/.test(text);

const swapped = (cells: TextBlock[][]): TextBlock[][] => [...cells].reverse();

// ---------------------------------------------------------------- the table

/** Contracts and letters follow no template of the decree: much of their thể thức is not judged. */
const FREE_FORM = ['hop-dong', 'ban-ghi-nho', 'ban-thoa-thuan', 'thu-cong'];
/** Signed by two. */
const MINUTES = ['bien-ban'];
/** What these lack themselves is changed in the block of the copy, which no rule looks at. */
const COPIES = ['sao-y', 'sao-luc', 'trich-sao'];
/** Drawn lines of these are borders of paragraphs, whose length nobody measures. */
const BORDERED = correctRecipes.filter(({ style }) => style.ruleLines === 'border').map(({ id }) => id);
/** Without the national name these could be something else: what the recogniser is not sure of accuses nobody. */
const DOUBTFUL = ['giay-nghi-phep'];

const MUTATIONS: readonly Mutation[] = [
  // Page
  { reports: 'kho-giay notA4', change: page({ widthMm: 215.9, heightMm: 279.4 }) },
  { reports: 'le-trang topMargin', change: page({ topMm: 15 }) },
  { reports: 'le-trang bottomMargin', change: page({ bottomMm: 15 }) },
  { reports: 'le-trang leftMargin', change: page({ leftMm: 25 }) },
  { reports: 'le-trang rightMargin', change: page({ rightMm: 25.4 }) },
  { reports: 'so-trang inFooter', change: page({ pageNumber: { where: 'footer' } }) },
  { reports: 'so-trang onFirstPage', change: page({ pageNumber: { onFirstPage: true } }) },
  { reports: 'so-trang wrongSize', change: page({ pageNumber: { sizePt: 11 } }) },
  { reports: 'so-trang notCentred', change: page({ pageNumber: { align: 'right' } }) },
  {
    reports: 'so-trang missing',
    change: page({ pageNumber: { where: 'none' } }),
    on: ['cong-van-nhieu-noi-nhan', 'de-an-nhieu-phan'],
  },
  {
    reports: 'kho-giay annexNotA4',
    change: (recipe) => ({
      ...recipe,
      blocks: recipe.blocks.map((block) =>
        block.kind === 'section' ? { ...block, paper: { widthMm: 297, heightMm: 420 } } : block,
      ),
    }),
    on: ['quyet-dinh-ban-hanh', 'ke-hoach-phu-luc'],
  },

  // Letterhead
  { reports: 'quoc-hieu wrongSize', change: format('nationalName', { sizePt: 15 }) },
  { reports: 'quoc-hieu notBold', change: format('nationalName', { bold: false }) },
  { reports: 'quoc-hieu wrongWords', change: retype('nationalName', /CHỦ/, 'CHŨ') },
  { reports: 'quoc-hieu notCapitals', change: retype('nationalName', /.+/, 'Cộng hòa xã hội chủ nghĩa Việt Nam') },
  {
    reports: 'quoc-hieu notCentred',
    // In its usual cell it fills the line and looks centred either way.
    change: (recipe) => widened(format('nationalName', { align: 'left' })(recipe) as Recipe),
    on: ['cong-van', 'quyet-dinh'],
  },
  { reports: 'tieu-ngu longDash', change: retype('motto', / - /g, ' – ') },
  { reports: 'tieu-ngu wrongSpaces', change: retype('motto', / - /g, '-') },
  { reports: 'tieu-ngu wrongCapitals', change: retype('motto', /.+/, 'Độc Lập - Tự Do - Hạnh Phúc') },
  { reports: 'tieu-ngu italic', change: format('motto', { italic: true }) },
  // Giấy giới thiệu has a line under its name, where lines of the letterhead are often anchored.
  { reports: 'duong-ke-tieu-ngu missing', change: line('motto', 'none'), except: ['giay-gioi-thieu'] },
  { reports: 'duong-ke-tieu-ngu wrongLength', change: line('motto', { lengthMm: 20 }), except: BORDERED },
  { reports: 'co-quan-chu-quan bold', change: format('parentAgency', { bold: true }), except: COPIES },
  { reports: 'co-quan-chu-quan underlined', change: format('parentAgency', { underline: true }), on: ['cong-van'] },
  {
    reports: 'co-quan-chu-quan notCentred',
    change: format('parentAgency', { align: 'left' }),
    on: ['cong-van', 'ke-hoach'],
  },
  {
    reports: 'ten-co-quan notCentred',
    change: format('issuingAgency', { align: 'right' }),
    on: ['cong-van', 'ke-hoach'],
  },
  { reports: 'ten-co-quan notBold', change: format('issuingAgency', { bold: false }) },
  { reports: 'duong-ke-co-quan missing', change: line('issuingAgency', 'none'), except: ['giay-gioi-thieu'] },
  { reports: 'so-ky-hieu missingColon', change: retype('numberAndSymbol', /^Số:/, 'Số') },
  { reports: 'so-ky-hieu notPadded', change: retype('numberAndSymbol', /\d+/, '7'), except: FREE_FORM },
  { reports: 'so-ky-hieu spaces', change: retype('numberAndSymbol', /\//, ' / '), except: FREE_FORM },
  { reports: 'so-ky-hieu wrongSize', change: format('numberAndSymbol', { sizePt: 14 }) },
  {
    reports: 'so-ky-hieu notCentred',
    change: format('numberAndSymbol', { align: 'left' }),
    on: ['cong-van', 'ke-hoach'],
  },
  { reports: 'so-ky-hieu underlined', change: format('numberAndSymbol', { underline: true }), on: ['cong-van'] },
  {
    // With a year the number is that of a normative document: nghị quyết, quyết định and what they issue.
    reports: 'so-ky-hieu yearInside',
    change: retype('numberAndSymbol', /\//, '/2026/'),
    on: ['chi-thi', 'thong-bao', 'ke-hoach', 'bao-cao', 'to-trinh', 'cong-van', 'giay-moi', 'phieu-gui'],
  },
  {
    reports: 'ky-hieu-loai wrongAbbreviation',
    change: retype('numberAndSymbol', /\/[^-]+-/, '/PGT-'),
    except: [...FREE_FORM, 'cong-van', 'cong-van-nhieu-noi-nhan', ...COPIES],
  },
  { reports: 'dia-danh-thoi-gian dayNotPadded', change: retype('placeAndDate', /ngày \d+/, 'ngày 5') },
  { reports: 'dia-danh-thoi-gian monthNotPadded', change: retype('placeAndDate', /tháng \d+/, 'tháng 1') },
  { reports: 'dia-danh-thoi-gian monthSurplusZero', change: retype('placeAndDate', /tháng \d+/, 'tháng 05') },
  { reports: 'dia-danh-thoi-gian shortDate', change: retype('placeAndDate', /ngày.*/, '05/3/2026') },
  { reports: 'dia-danh-thoi-gian missingComma', change: retype('placeAndDate', /,/, '') },
  { reports: 'dia-danh-thoi-gian notItalic', change: format('placeAndDate', { italic: false }) },
  { reports: 'dia-danh-thoi-gian bold', change: format('placeAndDate', { bold: true }) },
  { reports: 'dia-danh-thoi-gian underlined', change: format('placeAndDate', { underline: true }), on: ['ke-hoach'] },
  {
    reports: 'dia-danh-thoi-gian allCapitals',
    change: retype('placeAndDate', /.+/, (found) => found.toUpperCase()),
    on: ['cong-van', 'quyet-dinh'],
  },

  // Name, subject, addressees
  { reports: 'ten-loai wrongSize', change: format('typeName', { sizePt: 16 }), except: [...FREE_FORM, ...COPIES] },
  { reports: 'ten-loai notBold', change: format('typeName', { bold: false }), except: [...FREE_FORM, ...COPIES] },
  { reports: 'ten-loai underlined', change: format('typeName', { underline: true }), on: ['quyet-dinh', 'ke-hoach'] },
  { reports: 'duong-ke-trich-yeu missing', change: line('subject', 'none'), except: FREE_FORM },
  {
    reports: 'duong-ke-trich-yeu wrongLength',
    change: line('subject', { lengthMm: 150 }),
    except: [...FREE_FORM, ...BORDERED],
  },
  {
    reports: 'trich-yeu-cong-van underlined',
    change: format('subject', { underline: true }),
    on: ['cong-van', 'cong-van-nhieu-noi-nhan'],
  },
  {
    reports: 'trich-yeu-cong-van allCapitals',
    and: ['trich-yeu-cong-van wrongOpening'],
    change: retype('subject', /.+/, (found) => found.toUpperCase()),
    on: ['cong-van'],
  },
  { reports: 'kinh-gui wrongSize', change: format('addressee', { sizePt: 12 }), except: FREE_FORM },
  { reports: 'kinh-gui italic', change: format('addressee', { italic: true }), except: FREE_FORM },
  { reports: 'kinh-gui underlined', change: format('addressee', { underline: true }), on: ['cong-van', 'to-trinh'] },
  {
    reports: 'kinh-gui allCapitals',
    change: retype('addressee', /.+/, (found) => found.toUpperCase()),
    on: ['cong-van', 'to-trinh'],
  },
  {
    reports: 'kinh-gui unexpected',
    change: (recipe) => applyExample(recipe, { set: { addressee: { text: 'Kính gửi: Sở Tài chính' } } }),
    on: ['quyet-dinh', 'ke-hoach', 'thong-bao'],
  },

  // Text
  { reports: 'phong-chu otherFont', change: format('bodyText', { font: 'Arial' }) },
  { reports: 'co-chu-noi-dung wrongSize', change: format('bodyText', { sizePt: 12 }) },
  { reports: 'mau-chu coloured', change: format('bodyText', { color: 'FF0000' }) },
  { reports: 'thut-dong-dau wrongIndent', change: format('bodyText', { firstLineMm: 0 }) },
  { reports: 'gian-dong tooWide', change: format('bodyText', { lineSpacing: 2 }) },
  { reports: 'gian-dong tooNarrow', change: format('bodyText', { lineSpacing: 0.9 }) },
  { reports: 'gian-dong tooNarrowExactly', change: format('bodyText', { lineExactPt: 12 }) },
  { reports: 'gian-dong tooWideExactly', change: format('bodyText', { lineExactPt: 30 }) },
  {
    reports: 'can-deu notJustified',
    change: format('bodyText', { align: 'left' }),
    on: ['chi-thi', 'thong-cao', 'cong-dien', 'thu-cong'],
  },
  {
    reports: 'co-chu-noi-dung wrongSize',
    change: format('legalGround', { sizePt: 12 }),
    on: ['quyet-dinh', 'nghi-quyet'],
  },
  { reports: 'can-cu bold', change: format('legalGround', { bold: true }), on: ['quyet-dinh', 'nghi-quyet'] },
  {
    reports: 'can-cu allCapitals',
    change: retype('legalGround', /.+/, (found) => found.toUpperCase()),
    on: ['quyet-dinh'],
  },
  { reports: 'tham-quyen italic', change: format('competence', { italic: true }) },
  { reports: 'tham-quyen underlined', change: format('competence', { underline: true }) },
  { reports: 'tham-quyen notCentred', change: format('enactingWord', { align: 'left' }) },
  { reports: 'chuong-muc wrongSize', change: format('chapterLabel', { sizePt: 16 }) },
  { reports: 'chuong-muc notBold', change: format('chapterLabel', { bold: false }) },
  { reports: 'chuong-muc italic', change: format('partLabel', { italic: true }) },
  { reports: 'chuong-muc underlined', change: format('chapterLabel', { underline: true }) },
  { reports: 'chuong-muc notCentred', change: format('chapterLabel', { align: 'left' }) },
  { reports: 'chuong-muc notArabic', change: retype('sectionLabel', /1/, 'I'), on: ['quyet-dinh-ban-hanh'] },
  { reports: 'chuong-muc titleOnSameLine', change: retype('chapterLabel', /$/, '. QUY ĐỊNH CHUNG') },
  { reports: 'tieu-de-noi-dung wrongSize', change: format('contentTitle', { sizePt: 16 }) },
  { reports: 'tieu-de-noi-dung italic', change: format('contentTitle', { italic: true }) },
  { reports: 'dieu lowerCase', change: retype('articleHeading', /^Điều/, 'điều') },
  { reports: 'dieu italic', change: format('articleHeading', { italic: true }) },
  { reports: 'diem otherMark', change: retype('point', /^a\)/, 'a.') },
  { reports: 'ket-thuc-van-ban missing', change: withoutEnd, except: FREE_FORM },
  { reports: 'ket-thuc-van-ban onItsOwn', change: endApart, on: ['cong-van', 'thong-bao'] },

  // Signature
  { reports: 'quyen-han-ky wrongPrefix', except: COPIES, change: retype('signingAuthority', /^(..)\./, '$1') },
  { reports: 'quyen-han-ky wrongSize', change: format('signingAuthority', { sizePt: 12 }), except: COPIES },
  { reports: 'quyen-han-ky italic', except: COPIES, change: format('signingAuthority', { italic: true }) },
  { reports: 'quyen-han-ky underlined', except: COPIES, change: format('signingAuthority', { underline: true }) },
  { reports: 'quyen-han-ky notCentred', except: COPIES, change: format('signingAuthority', { align: 'left' }) },
  // A line such as `Q. GIÁM ĐỐC` may be authority or title.
  {
    reports: 'chuc-vu-nguoi-ky notBold',
    change: format('signerTitle', { bold: false }),
    except: [...FREE_FORM, ...MINUTES, 'ke-hoach-phu-luc'],
  },
  {
    reports: 'chuc-vu-nguoi-ky notCapitals',
    change: retype('signerTitle', /(?<=^.).+/, (found) => found.toLowerCase()),
    except: [...FREE_FORM, ...MINUTES, 'ke-hoach-phu-luc'],
  },
  { reports: 'chuc-vu-nguoi-ky italic', change: format('signerTitle', { italic: true }), on: ['cong-van', 'quy-che'] },
  { reports: 'chuc-vu-nguoi-ky underlined', change: format('signerTitle', { underline: true }), on: ['cong-van'] },
  { reports: 'chuc-vu-nguoi-ky notCentred', change: format('signerTitle', { align: 'left' }), on: ['cong-van'] },
  {
    reports: 'ho-ten-nguoi-ky allCapitals',
    change: retype('signerName', /.+/, (found) => found.toUpperCase()),
    except: FREE_FORM,
  },
  { reports: 'ho-ten-nguoi-ky academicTitle', change: retype('signerName', /^/, 'ThS. '), except: FREE_FORM },
  { reports: 'ho-ten-nguoi-ky italic', change: format('signerName', { italic: true }), except: FREE_FORM },
  { reports: 'ho-ten-nguoi-ky underlined', change: format('signerName', { underline: true }), on: ['cong-van'] },
  { reports: 'ho-ten-nguoi-ky notCentred', change: format('signerName', { align: 'left' }), on: ['cong-van'] },

  // Recipients
  { reports: 'tu-noi-nhan notItalic', change: format('recipientsLabel', { italic: false }) },
  { reports: 'tu-noi-nhan notBold', change: format('recipientsLabel', { bold: false }) },
  { reports: 'tu-noi-nhan wrongSize', change: format('recipientsLabel', { sizePt: 14 }) },
  { reports: 'tu-noi-nhan allCapitals', change: retype('recipientsLabel', /.+/, 'NƠI NHẬN:') },
  { reports: 'noi-nhan wrongSize', change: format('recipient', { sizePt: 13 }) },
  { reports: 'noi-nhan bold', change: format('recipient', { bold: true }) },
  { reports: 'noi-nhan italic', change: format('recipient', { italic: true }) },
  { reports: 'noi-nhan underlined', change: format('recipient', { underline: true }) },
  { reports: 'noi-nhan allCapitals', change: retype('recipient', /.+/, (found) => found.toUpperCase()) },
  { reports: 'noi-nhan noSemicolon', change: retype('recipient', /;$/, '') },
  { reports: 'dong-luu noFullStop', change: retype('archiveLine', /\.$/, '') },
  { reports: 'dong-luu noOffice', change: retype('archiveLine', /VT/, 'VP') },
  { reports: 'dong-luu noColon', change: retype('archiveLine', /Lưu:/, 'Lưu') },
  { reports: 'dong-luu bold', change: format('archiveLine', { bold: true }) },
  { reports: 'dong-luu italic', change: format('archiveLine', { italic: true }) },
  { reports: 'dong-luu underlined', change: format('archiveLine', { underline: true }) },

  // Annexes
  { reports: 'phu-luc italic', change: format('annexLabel', { italic: true }) },
  { reports: 'do-khan italic', change: format('urgencyMark', { italic: true }) },
  { reports: 'do-khan underlined', change: format('urgencyMark', { underline: true }) },
  { reports: 'pham-vi-luu-hanh italic', change: format('circulationMark', { italic: true }) },
  { reports: 'pham-vi-luu-hanh underlined', change: format('circulationMark', { underline: true }) },
  { reports: 'nguoi-soan-thao bold', change: format('drafterMark', { bold: true }) },
  { reports: 'nguoi-soan-thao underlined', change: format('drafterMark', { underline: true }) },
  { reports: 'dia-chi-co-quan bold', change: format('agencyAddress', { bold: true }) },
  { reports: 'dia-chi-co-quan underlined', change: format('agencyAddress', { underline: true }) },
  { reports: 'ban-sao italic', change: inCopy('typeName', { format: { italic: true } }), on: COPIES },
  { reports: 'ban-sao underlined', change: inCopy('typeName', { format: { underline: true } }), on: COPIES },
  { reports: 'ban-sao bold', change: inCopy('parentAgency', { format: { bold: true } }), on: COPIES },
  { reports: 'ban-sao notCapitals', change: inCopy('parentAgency', { text: 'UBND tỉnh Quảng Trị' }), on: COPIES },
  { reports: 'ban-sao notCentred', change: inCopy('placeAndDate', { format: { align: 'right' } }), on: COPIES },
  { reports: 'ban-sao allCapitals', change: inCopy('signerName', { text: 'VŨ NGỌC ÁNH' }), on: COPIES },
  { reports: 'phu-luc underlined', change: format('annexLabel', { underline: true }) },
  { reports: 'phu-luc notCentred', change: format('annexLabel', { align: 'left' }) },
  {
    reports: 'phu-luc notMentioned',
    change: (recipe) => {
      const blocks = structuredClone(recipe.blocks);
      for (const block of textBlocks(blocks))
        block.text = block.text.replace(/ (theo|tại) Phụ lục.* kèm theo .+ này/, '');
      return { ...recipe, blocks };
    },
    on: ['ke-hoach-phu-luc'],
  },
  { reports: 'tieu-de-phu-luc italic', change: format('annexTitle', { italic: true }) },
  { reports: 'tieu-de-phu-luc underlined', change: format('annexTitle', { underline: true }) },
  { reports: 'tieu-de-phu-luc notCentred', change: format('annexTitle', { align: 'left' }) },
  // Below the name of what a decision issues, such a line is not judged.
  { reports: 'dong-kem-theo bold', change: format('annexReference', { bold: true }), on: ['ke-hoach-phu-luc'] },
  {
    reports: 'dong-kem-theo underlined',
    change: format('annexReference', { underline: true }),
    on: ['ke-hoach-phu-luc'],
  },
  {
    reports: 'dong-kem-theo notCentred',
    change: format('annexReference', { align: 'left' }),
    on: ['ke-hoach-phu-luc'],
  },
  {
    reports: 'dong-kem-theo allCapitals',
    change: retype('annexReference', /.+/gs, (found) => found.toUpperCase()),
    on: ['ke-hoach-phu-luc'],
  },

  // The block of a copy
  {
    reports: 'vi-tri-thanh-phan copyFormLeft',
    change: copyHead(([names = [], ...rows]) => [swapped(names), ...rows]),
    on: COPIES,
  },
  {
    reports: 'vi-tri-thanh-phan copyFormLeft',
    change: copyHead((rows) => rows.map(swapped)),
    on: COPIES,
  },

  // What is missing
  { reports: 'thieu-thanh-phan nationalName', change: remove('nationalName'), except: [...FREE_FORM, ...DOUBTFUL] },
  { reports: 'thieu-thanh-phan motto', change: remove('motto'), except: [...FREE_FORM, ...DOUBTFUL] },
  {
    reports: 'thieu-thanh-phan numberAndSymbol',
    change: remove('numberAndSymbol'),
    except: [...FREE_FORM, ...MINUTES, ...DOUBTFUL],
  },
  { reports: 'thieu-thanh-phan placeAndDate', change: remove('placeAndDate'), except: [...FREE_FORM, ...DOUBTFUL] },
  { reports: 'thieu-thanh-phan subject', change: remove('subject'), except: FREE_FORM },

  // What has changed places
  {
    reports: 'vi-tri-thanh-phan letterheadSwapped',
    change: columns('letterhead', ([names = [], ...rows]) => [swapped(names), ...rows]),
    // The recogniser takes the ministry for a Party body when its name stands below the date.
    except: [...FREE_FORM, 'thong-cao'],
  },
  {
    reports: 'vi-tri-thanh-phan dateLeft',
    change: columns('letterhead', ([names = [], below]) => (below ? [names, swapped(below)] : null)),
    except: FREE_FORM,
  },
  {
    reports: 'vi-tri-thanh-phan recipientsRight',
    change: columns('closing', ([row = []]) => [swapped(row)]),
    // Their last table is none of the first document, or has no recipients; for the last one see `Q.` above.
    except: [...FREE_FORM, ...MINUTES, ...COPIES, 'quyet-dinh-ban-hanh', 'ke-hoach-phu-luc'],
  },
];

function endOf({ blocks }: Recipe): number {
  return blocks.findIndex((block) => block.kind === 'text' && block.text.endsWith('./.'));
}

function withoutEnd(recipe: Recipe): Recipe {
  const at = endOf(recipe);
  const block = recipe.blocks[at] as TextBlock;
  return { ...recipe, blocks: recipe.blocks.with(at, { ...block, text: block.text.slice(0, -2) }) };
}

/** `./.` in a paragraph of its own. */
function endApart(recipe: Recipe): Recipe {
  const at = endOf(recipe);
  const block = recipe.blocks[at] as TextBlock;
  const blocks = recipe.blocks.with(at, { ...block, text: block.text.slice(0, -2) });
  return { ...recipe, blocks: blocks.toSpliced(at + 1, 0, { ...block, text: './.' }) };
}

/** The right column of the letterhead gets more room. */
function widened(recipe: Recipe): Recipe {
  const blocks = recipe.blocks.map((block, i) =>
    i === 0 && block.kind === 'columns' ? { ...block, widthsMm: [40, 125] } : block,
  );
  return { ...recipe, blocks };
}

/** Where a mutation is tried (everywhere with ALL_MUTATIONS=1, in a minute): on all documents in turn, an eighth of them each. */
const STRIDE = 8;

function documentsFor({ change, on, except = [] }: Mutation, ordinal: number): Recipe[] {
  const recipes = on ? on.map(correctRecipe) : correctRecipes.filter(({ id }) => !except.includes(id));
  const changeable = recipes.filter((recipe) => change(recipe) !== null);
  if (on || changeable.length <= STRIDE || process.env['ALL_MUTATIONS']) return changeable;
  return changeable.filter((_, i) => (i + ordinal) % STRIDE === 0);
}

async function reportsOn(recipe: Recipe): Promise<string[]> {
  const { result } = checkDocument(readDocx(await buildDocx(recipe), nodeHost), recipe.id, { rules });
  return result.messages.map(({ ruleId, messageId }) => `${ruleId.replace('the-thuc/', '')} ${messageId}`);
}

describe('one change, one finding', () => {
  test.each(MUTATIONS.map((mutation, i) => [mutation.reports, i, mutation] as const))('%s', async (_, i, mutation) => {
    const documents = documentsFor(mutation, i);
    expect(documents.length).toBeGreaterThan(0);
    const expected = [...(mutation.and ?? []), mutation.reports];
    const found: Record<string, string[]> = {};
    for (const recipe of documents) found[recipe.id] = await reportsOn(mutation.change(recipe) as Recipe);
    expect(found).toEqual(Object.fromEntries(documents.map(({ id }) => [id, expected])));
  });
});

/** Messages that no document of ours brings about. */
const UNREACHED: Readonly<Record<string, string>> = {
  'dieu romanNumber': 'the recogniser takes "Điều I." for body text',
  'quyen-han-ky notCapitals': 'the recogniser takes "KT. Giám đốc" for a title, which chuc-vu-nguoi-ky reports',
  'so-trang underlined': 'no example can underline a page number',
};

test('every message of every rule is shown by an example or a change', () => {
  const shown = new Set(MUTATIONS.flatMap(({ reports, and = [] }) => [reports, ...and]));
  const all = rules.flatMap(({ meta }) => {
    const name = meta.id.replace('the-thuc/', '');
    for (const { reports = [] } of meta.examples.wrong)
      for (const { messageId } of reports) shown.add(`${name} ${messageId}`);
    return Object.keys(meta.messages).map((messageId) => `${name} ${messageId}`);
  });
  expect(all.filter((message) => !shown.has(message))).toEqual(Object.keys(UNREACHED));
});
