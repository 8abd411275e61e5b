/** Wordings that tell components apart. Patterns read text without marks in lower case (`bare`) unless they say otherwise. */
import { distance, surplus } from '../language/distance.ts';
import { SIGNER_TITLE, SURNAMES } from '../knowledge/signing.ts';
import { bareLetters, collapseSpaces, hasLowerCase, isUpperCase } from '../language/fold.ts';

const NATIONAL_NAME = 'cong hoa xa hoi chu nghia viet nam';
const MOTTO = 'doc lap tu do hanh phuc';
const PARTY_NAME = 'dang cong san viet nam';

/** A fixed wording, up to one slip in six letters. */
function isLike(bare: string, wording: string): boolean {
  if (Math.abs(bare.length - wording.length) > wording.length / 4 + 4) return false;
  if (surplus(bare, wording) > wording.length / 6) return false;
  const letters = bare.replace(/[^a-z]+/g, ' ').trim();
  if (letters === wording) return true;
  const allowed = Math.floor(wording.length / 6);
  return Math.abs(letters.length - wording.length) <= allowed && distance(letters, wording, allowed) <= allowed;
}

/** The name, also where somebody has abbreviated parts of it. */
export const isNationalName = (bare: string): boolean =>
  isLike(bare, NATIONAL_NAME) ||
  (bare.startsWith('c') && SHORT_NATIONAL_NAME.test(bare) && isLike(unabbreviated(bare), NATIONAL_NAME));

const SHORT_NATIONAL_NAME = /^ch?(xhcn|ong).{0,40}(xhcn|vn|viet nam)\b/;

function unabbreviated(bare: string): string {
  return bare
    .replace(/^chxhcn/, 'cong hoa xhcn')
    .replace('xhcn', 'xa hoi chu nghia')
    .replace(/\bvn\b/, 'viet nam');
}
export const isMotto = (bare: string): boolean => isLike(bare, MOTTO);
export const isPartyName = (bare: string): boolean => bare.startsWith('dang') && isLike(bare, PARTY_NAME);

/** `Số: 12/QĐ-UBND`, `Số:   /UBND-VX`, `Số 05-NQ/ĐU`, `Số ...../{{nam}}`. */
const NUMBER_AND_SYMBOL = /^so\b\s*(?:[:.]\s*)?[\d\s.…_·<>{}[\]a-z]{0,40}[/-]\s*[a-z\d<{[.…]/;
/** The same letters without marks begin `Sở Giao thông - Vận tải`. */
export const isNumberAndSymbol = (bare: string, text: string): boolean =>
  NUMBER_AND_SYMBOL.test(bare) && !DEPARTMENT.test(text);
const DEPARTMENT = /^s(?:ở|ơ\u0309)(?![\p{L}:])/iu;
export const NUMBER_WORD = /^so\s*:|^s\S?\s*:\s*(\{\{|<<|\[)/;
/** `Hà Nội, ngày 05 tháng 3 năm 2026`, blanks allowed. */
export const PLACE_AND_DATE =
  /^[^:;]{0,60}?[,.]?\s*ngay\b.{0,24}\bthang\b.{0,24}\bnam\b.{0,16}$|^[^:;\d]{2,40}\bngay\s+\d{1,2}[\s/.-]+\d{1,2}\s+nam\s+\d{2,4}\W*$/;
export const SHORT_DATE = /^[^:;\d]{2,40},\s*(ngay\s*)?\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{2,4}$/;
export const SUBJECT_OF_LETTER = /^v\s*[/.]\s*v\b/;
export const SUBJECT_OPENING = /^(ve|ve viec|phe duyet|ban hanh|phe chuan|ket luan|to chuc|trien khai)\b/;
/** A variable that is called after what it stands for: `{{TRICH_YEU}}`, `<<trichYeu>>`. */
export const SUBJECT_FIELD = /^[{<[«$]+\s*(trich[_ ]?yeu|ve[_ ]?viec)/;
export const ADDRESSEE = /^kinh (gui|giui|goi|trinh|chuyen)\b/;
export const DISPATCHES = /^.{3,120}\bdien\s*:$/;
export const LEGAL_GROUND =
  /^(-\s*)?(can cu|theo de nghi|xet (de nghi|to trinh|bao cao|don|nhu cau)|xet\b|tren co so)\b/;
/** A ground that lost its "Căn cứ". */
export const CITATION =
  /^(bo luat|luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi|ke hoach|cong van|thong bao)\s.*\b(so|ngay)\s*\d/;
export const ENACTING_WORD = /^(quyet dinh|quyet nghi|quyet dinh nhu sau|nay quyet dinh|chi thi)\s*:?$/;
export const ARTICLE =
  /^dieu(?:\s+(?:thu\s+)?|(?=\d))(\d+[a-z]?|(?:mot|hai|ba|bon)(?=[.:])|[ivx]{1,5}(?=\s?[.:])|[.…_]{2,})\s*([.:,\-/)]|\s|$)/;
export const PART_LABEL = /^phan\s+(thu\s+)?([ivx]+|\d+|nhat|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b.{0,3}$/;
export const CHAPTER_LABEL = /^chuong\s+([ivxlcd]+|\d+)\b/;
export const SECTION_LABEL = /^muc\s+(\d+|[ivx]+)\b/;
export const SUBSECTION_LABEL = /^tieu muc\s+(\d+|[ivx]+)\b/;
export const CLAUSE = /^\d{1,3}\s*([.)/]|:(?=\s)|-(?!\d))\s*(?![\d])/;
export const DECIMAL = /^\d{1,3}(\.\d{1,3})+\s*[.):]?\s/;
/** Reads the text itself: Roman numbers are capitals. */
export const ROMAN_ITEM = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})\s*[.\-–/):]\s*(?!v\b)\S/;
export const CAPITAL_ITEM = /^[A-ZĐ]\s*[.\-–/)]\s*\S/;
/** Reads the text itself: a lower-case letter, `đ` included. */
export const POINT = /^[a-zđ]\s?[).]\s*(?=\S)|^[a-eđ]\s?[/:-]\s+(?=\S)|^\([a-zđ]\)\s|^[A-EĐ]\)\s/;
export const POINT_PARENTHESIS = /^[a-zđ]\d?\s?\)/;
export const DASH = /^[-–—+•*●▪o]\s/;
export const DASH_TIGHT = /^[-–—+•●▪]\S/;
export const RECIPIENTS_LABEL = /^noi (nhan|gui)\s*(?:[:.;]\s*)?($|[-\t]|(nhu|luu)\b)/;
export const AS_ABOVE = /^[-–+]?\s*nhu (tren|kinh gui|dieu\s+([\d.…]+|tren))/;
export const ARCHIVE = /^[-–+]?\s*luu\b\s*(?:[:;,.]\s*)?[a-z\d(<{[.…]/;
export const AUTHORITY =
  /^(tm|kt|tl|tuq)\s+[a-z]{2}|^(tm|kt|tl|tuq|q|tu)\s*[./:]\s*[a-z[<{]|^(tm|kt|tl|tuq)\s[-–]\s[a-z]|^(t\/m|k\/t|t\/l|t\/u)\b|^(t\.\s?m|k\.\s?t|t\.\s?l|t\.\s?u\.\s?q)\b|^(thay mat|thua lenh|thua uy quyen)\b/;
export const ANNEX_LABEL =
  /^(phu luc|phu bieu|bieu mau|mau|bieu)\s*(so\s*)?(?:([ivx]+|\d+[a-z]?(\.\d+)?|[.…]+)\s*)?[.:]?$/;
export const ANNEX_WORD = /^phu luc\b/;
/** Lists and forms that are issued with a document without the word "Phụ lục". */
export const ANNEX_HEADING = /^(danh sach|danh muc|bang|bieu|bieu mau|mau|du toan|tong hop|thong ke|so do|lich)\b/;
export const ANNEX_REFERENCE = /^\(?\s*(ban hanh\s+)?(dinh\s+)?kem theo\b/;
export const URGENCY = /^(hoa toc|thuong khan|(rat |toi )?khan( cap)?)(\s+hen gio)?[!.]?$/;
export const SECRECY = /^(tuyet mat|toi mat|mat)$/;
export const CIRCULATION = /^(tai lieu )?(xem xong tra lai|luu hanh noi bo|khong pho bien)[!.]?$/;
export const DRAFT_MARK = /^\(?(ban )?du thao\b.{0,24}$/;
export const COPY_MARK = /^(ban )?(sao y|sao luc|trich sao|sao trich)( ban (chinh|goc|sao))?\s*[:.]?$/;
export const DRAFTER_MARK = /^[a-z]{1,6}\s*(?:\.\s*)?\(\s*\d+\s*\)\.?$/;
export const AGENCY_ADDRESS = /^(dia chi|tru so)\s*:|\b(dt|dien thoai|tel|fax|e-?mail|website)\s*:/;
/** Characters typed in place of a drawn line; dots are a blank to be filled in. */
export function isTypedLine(text: string): boolean {
  if (!STROKES_ONLY.test(text)) return false;
  // Drawings may stand before and behind the strokes, not between the last of them.
  let strokes = 0;
  for (let at = text.length - 1; at >= 0 && strokes < FEW_STROKES; at--) {
    const sign = text[at] as string;
    if (STROKE.test(sign)) strokes++;
    else if (sign === '\ufffc' && strokes > 0) break;
  }
  return strokes >= FEW_STROKES || text.trim() === '*';
}
const STROKES_ONLY = /^[-–—_=*~+\s\ufffc]*$/;
const STROKE = /[-–—_=*~+]/;
const FEW_STROKES = 3;
export const SIGNED = /^\(?(da ky|ky ten|chu ky|ky va ghi ro ho ten|ky,? .{0,40}(ho ten|dong dau).{0,20})\)?$/;

export const isSignerTitle = (bare: string): boolean => SIGNER_TITLE.test(bare);

const DEGREE =
  /^(GS|PGS|TS|TSKH|ThS|Th\.S|BS|BSCK\w*|CN|KS|KTS|DS|NGND|NGƯT|TTND|TTƯT|LS|Ths|Ts|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Luật sư|Bác s[ĩỹ]|Dược s[ĩỹ]|Kỹ sư|Cử nhân|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu tướng|Trung tướng)[.,:\s-]+/;

/** Reads the text itself: two to six words with capital first letters (or all capitals), nothing else. */
export function isPersonName(text: string): boolean {
  if (hasLowerCase(text.charAt(0)) || /[\d:;/]/.test(text)) return false;
  // Of nearly all sentences the second word tells; only titles go on with a small letter.
  const second = text.indexOf(' ') + 1;
  if (second > 0 && hasLowerCase(text.charAt(second)) && !DEGREE.test(text)) return false;
  let name = text.trim();
  for (let match = DEGREE.exec(name); match; match = DEGREE.exec(name)) name = name.slice(match[0].length);
  const words = name.split(/[\s\u00a0]+/);
  if (words.length < 2 || words.length > 6) return false;
  if (words.every(isTitleWord)) return true;
  return words.every((word) => isUpperCase(word) && !NO_LETTER.test(word)) && hasSurname(name);
}

/** Signs and figures; an apostrophe belongs to names of the highlands. */
const NO_LETTER = /[\0-&(-@[-`{-\u00bf\u2000-\u206f]/;

/** A capital letter, then only small ones. */
function isTitleWord(word: string): boolean {
  const rest = word.slice(1);
  return isUpperCase(word.slice(0, 1)) && rest.toLowerCase() === rest && !NO_LETTER.test(rest);
}

/** The first word is a usual Vietnamese surname. */
export function hasSurname(text: string): boolean {
  const first = /^\s*([^\s\u00a0]{1,12})(?=[\s\u00a0]|$)/.exec(text)?.[1];
  return first !== undefined && SURNAMES.has(bareLetters(first));
}

/** What of a letterhead a line holds, if anything. */
export function letterheadCue(bare: string, text: string): 'name' | 'number' | 'date' | null {
  if (text.length > 120) return null;
  if (isNationalName(bare) || isPartyName(bare) || isMotto(bare)) return 'name';
  if (text.length < 60 && isNumberAndSymbol(bare, text)) return 'number';
  if (PLACE_AND_DATE.test(bare)) return 'date';
  return null;
}

/** How strongly a line speaks for a block of recipients and signatures (0 to 3). */
export function closingCue(bare: string, text: string): number {
  if (text.length > 160) return 0;
  if (RECIPIENTS_LABEL.test(bare)) return 3;
  if (ARCHIVE.test(bare) && bare.startsWith('-')) return 1;
  if (!isUpperCase(text)) return 0;
  if (AUTHORITY.test(bare)) return 2;
  if (isSignerTitle(bare)) return 1;
  return 0;
}

/** Two components typed on one line with a gap between them. */
export function standSideBySide(left: string, right: string, closing: boolean): boolean {
  const bareLeft = collapseSpaces(bareLetters(left));
  const bareRight = collapseSpaces(bareLetters(right));
  if (isNationalName(bareRight) || isMotto(bareRight) || isPartyName(bareRight)) return true;
  if (isNationalName(bareLeft) && isUpperCase(right)) return true;
  if (left.length < 60 && isNumberAndSymbol(bareLeft, left) && PLACE_AND_DATE.test(bareRight)) return true;
  if (RECIPIENTS_LABEL.test(bareLeft) && isUpperCase(right)) return true;
  const heading = (bare: string): boolean => AUTHORITY.test(bare) || isSignerTitle(bare);
  if (isUpperCase(left) && isUpperCase(right) && heading(bareLeft) && heading(bareRight)) return true;
  if (!closing) return false;
  return /^[-–+]/.test(left) && right.length < 60 && (isUpperCase(right) || isPersonName(right));
}
