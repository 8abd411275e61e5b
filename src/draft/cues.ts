/** Wordings that tell components apart. Patterns read text without marks in lower case (`bare`) unless they say otherwise. */
import table from '../../data/line-words.json' with { type: 'json' };
import { isAgencyHead } from '../knowledge/agency-names.ts';
import { academicTitlesLength, isSignerTitle, rankLength, SURNAMES } from '../knowledge/signing.ts';
import { anyOf } from '../language/any-of.ts';
import { distance, hasOtherLetters, letterCounts, type LetterCounts } from '../language/distance.ts';
import { bareLetters, bareWords, collapseSpaces, hasLowerCase, isUpperCase } from '../language/fold.ts';
import { once } from '../language/once.ts';

interface Wording {
  readonly words: string;
  readonly letters: LetterCounts;
}
const wording = (words: string): Wording => ({ words, letters: letterCounts(words) });

const NATIONAL_NAME = wording('cong hoa xa hoi chu nghia viet nam');
const MOTTO = wording('doc lap tu do hanh phuc');
const PARTY_NAME = wording('dang cong san viet nam');

/** A fixed wording, up to one slip in six letters. */
function isLike(bare: string, { words: wording, letters: counts }: Wording): boolean {
  if (Math.abs(bare.length - wording.length) > wording.length / 4 + 4) return false;
  if (hasOtherLetters(bare, counts, wording.length / 6)) return false;
  const letters = bare.replace(/[^a-z]+/g, ' ').trim();
  if (letters === wording) return true;
  const allowed = Math.floor(wording.length / 6);
  return Math.abs(letters.length - wording.length) <= allowed && distance(letters, wording, allowed) <= allowed;
}

/**
 * The name, also where somebody has abbreviated parts of it; not `NƯỚC CỘNG HÒA …`, which goes on from `NHÂN DANH`, `CHỦ TỊCH` or
 * `QUỐC HỘI` in the line above.
 */
export const isNationalName = (bare: string): boolean =>
  (!bare.startsWith('nuoc ') && isLike(bare, NATIONAL_NAME)) ||
  (bare.startsWith('c') && SHORT_NATIONAL_NAME.test(bare) && isLike(unabbreviated(bare), NATIONAL_NAME));

const SHORT_NATIONAL_NAME = /^ch?(xhcn|ong).{0,40}(xhcn|vn|viet nam)\b/;

function unabbreviated(bare: string): string {
  return bare
    .replace(/^chxhcn/, 'cong hoa xhcn')
    .replace('xhcn', 'xa hoi chu nghia')
    .replace(/\bvn\b/, 'viet nam');
}
export const isMotto = (bare: string): boolean => isLike(bare, MOTTO);
const NAME_BEFORE_MOTTO = /^\W*cong hoa .{12,30}? viet nam\W+(?=doc lap\b)/;

/** Where Tiêu ngữ begins in a line that opens with Quốc hiệu; null: it does not hold both. */
export function mottoAfterName(line: string): number | null {
  const bare = bareLetters(line);
  const name = bare.length === line.length ? NAME_BEFORE_MOTTO.exec(bare)?.[0] : undefined;
  return name !== undefined && isMotto(collapseSpaces(bare.slice(name.length))) ? name.length : null;
}

export const isPartyName = (bare: string): boolean => bare.startsWith('dang') && isLike(bare, PARTY_NAME);

/** `Số: 12/QĐ-UBND`, `Số:   /UBND-VX`, `Số 05-NQ/ĐU`, `Số ...../{{nam}}`; without the colon no words stand before the stroke. */
const NUMBER_AND_SYMBOL =
  /^so\b(?:\s*[:.][\d\s.…_·<>{}[\]a-z]{0,40}|(?:[\d\s.…_·]|\{[^{}]{0,40}\}|<[^<>]{0,40}>|\[[^[\]]{0,40}\]){0,40}[a-z]{0,6} {0,4})[/-]\s*[a-z\d<{[.…]/;
/** The same letters without marks begin `Sở Giao thông - Vận tải`. */
export const isNumberAndSymbol = (bare: string, text: string): boolean =>
  (NUMBER_AND_SYMBOL.test(bare) && !DEPARTMENT.test(text)) || NUMBER_OF_PARLIAMENT.test(bare);
/** `Luật số: 31/2024/QH15`, `Nghị quyết số: 517/NQ-UBTVQH15`, alone on its line. */
const NUMBER_OF_PARLIAMENT =
  /^(?:luat|nghi quyet|phap lenh) so\s*:[\d\s.…_]{0,24}\/(?:[\d\s.…_]{1,24}\/\s?|nq\s?-\s?)(?:ubtv)?qh[\d.…_]{0,8}$/;
const DEPARTMENT = /^s(?:ở|ơ\u0309)(?![\p{L}:])/iu;
export const NUMBER_WORD = /^so\s*:|^s\S?\s*:\s*(\{\{|<<|\[)/;
/** `Hà Nội, ngày 05 tháng 3 năm 2026`, blanks allowed. */
export const PLACE_AND_DATE =
  /^[^:;]{0,60}?[,.]?\s*ngay\b.{0,24}\bthang\b.{0,24}\bnam\b.{0,16}$|^[^:;\d]{2,40}\bngay\s+\d{1,2}[\s/.-]+\d{1,2}\s+nam\s+\d{2,4}\W*$/;
/** A word of a place has a capital; dots are to be filled in. */
const WORD_OF_PLACE = /^(?:\p{Lu}[\p{L}.'’]*|[.…_–-]+)$/u;
/** Programmes are parted by days. */
const OPENS_PROGRAMME = /^(?:Thứ|Chủ nhật|Sáng|Chiều|Tối)(?:\s|$)/;
const isOnlyPlace = (text: string): boolean =>
  !OPENS_PROGRAMME.test(text) &&
  text.split(/[\s,]+/).every((word) => word === '' || WORD_OF_PLACE.test(word.replace(/^\(/, '')));
const ONLY_DATE = /^ngay[\s.…_\d]*thang[\s.…_\d]*nam[\s.…_\d]*\)?$/;

/** A place, a day, a month and a year and nothing else: no sentence that ends with a date. */
export function isDateLine(bare: string, text: string): boolean {
  const day = bare.search(/\bngay\b/);
  return day >= 0 && day <= 40 && ONLY_DATE.test(bare.slice(day)) && isOnlyPlace(text.slice(0, day));
}
/** `Sinh ngày …`, `Cấp ngày …`: of somebody whom the text names. */
export const OF_PERSON = /^(?:sinh|cap)\b/;
/** `BÊN A: CÔNG TY …`: a contract says who the parties are. */
export const NAMES_PARTY = /^ben [a-z]{1,8}(?: [a-z]{2,5})?(?: \([^()]{1,40}\))?\s?:\s?\S/;
export const SHORT_DATE = /^[^:;\d]{2,40},\s*(ngay\s*)?\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{2,4}$/;
export const SUBJECT_OF_LETTER = /^v\s*[/.]\s*v\b/;
export const SUBJECT_OPENING = /^(ve|ve viec|phe duyet|ban hanh|phe chuan|ket luan|to chuc|trien khai)\b/;
/** A variable that is called after what it stands for: `{{TRICH_YEU}}`, `<<trichYeu>>`. */
export const SUBJECT_FIELD = /^[{<[«$]+\s*(trich[_ ]?yeu|ve[_ ]?viec)/;
/** Not `Kính gửi kèm báo cáo này …`, which is a sentence. */
export const ADDRESSEE = /^kinh (gui|giui|goi|trinh|chuyen)\b(?! kem\b)/;
export const DISPATCHES = /^.{3,120}\bdien\s*:$/;
/** `Sở Tài chính đề nghị cung cấp:`, `Cuộc họp thống nhất 04 nội dung sau:`: leads a list of tasks in, not of addressees. */
export const announces = (bare: string): boolean => announcing().test(bare);
const announcing = once(
  () => new RegExp(String.raw`\b${anyOf(table.announces)}\b[^:]*:$|\b(?:sau|cu the|gom|gom \d{1,2} [a-z ]{3,40})\s?:$`),
);
/** No name of a body begins so. */
export const OPENS_SENTENCE =
  /^(?:de nghi|yeu cau|thuc hien|can cu|hien nay|vua qua|vi du|trong|nham|tiep theo|ngay \d|sau khi|theo (?!danh sach)|qua|giao (?:cho|cac|phong|so|ubnd|uy ban)|de (?:trien khai|thuc hien|bao dam|kip thoi|co))\b/;
export const LEGAL_GROUND =
  /^(-\s*)?(can cu|theo de nghi|xet (de nghi|to trinh|bao cao|don|nhu cau)|xet\b|tren co so)\b/;
/** `Căn cứ kế hoạch năm học, nhà trường kính mời …`: a sentence that rests on a ground. */
export const SENTENCE_ON_GROUND =
  /^(?:can cu|thuc hien|xet)\b[^;]{8,120}, (?:[a-z]+ ){1,10}(?:(?<!theo )de nghi|kinh moi|tran trong|kinh trinh|yeu cau|thong bao (?:den|toi|ve|lich|nhu)|bao cao (?:ve|nhu|tinh|ket))\b/;
/** A ground that lost its "Căn cứ". */
export const isCitation = (bare: string): boolean => citation().test(bare);
const citation = once(() => new RegExp(String.raw`^${anyOf(table.groundTypes)}\s.*\b(?:so|ngay)\s*\d`));
export const ENACTING_WORD = /^(quyet dinh|quyet nghi|quyet dinh nhu sau|nay quyet dinh|chi thi)\s*:?$/;
export const ARTICLE =
  /^dieu(?:\s+(?:thu\s+)?|(?=\d))(\d+[a-z]?|(?:mot|hai|ba|bon)(?=[.:])|[ivx]{1,5}(?=\s?[.:])|[.…_]{2,})\s*([.:,\-/)]|\s|$)/;
export const PART_LABEL = /^phan\s+(thu\s+)?([ivx]+|\d+|nhat|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b.{0,3}$/;
export const CHAPTER_LABEL = /^chuong\s+([ivxlcd]+|\d+)\b/;
export const SECTION_LABEL = /^muc\s+(\d+|[ivx]+)\b/;
export const SUBSECTION_LABEL = /^tieu muc\s+(\d+|[ivx]+)\b/;
/** `2, Giao Sở …`: the comma is a slip for the stop; `2, 3 và 5` is no label. */
export function isClauseWithComma(text: string): boolean {
  // `… khoản ⏎ 1, Điều 14 …` goes on with the line above.
  const at = /^\d{1,2}, +(?=\S\S)(?!Điều \d)/.exec(text)?.[0].length;
  return at !== undefined && isUpperCase(text.charAt(at)) && hasLowerCase(text.charAt(at + 1));
}
/** `252/TTr-BNV ngày …` begins a line that a number has been broken off to. */
export const CLAUSE = /^\d{1,3}(?!\/[a-z]{1,6}-[a-z])\s*([.)/]|:(?=\s)|-(?!\d))\s*(?![\d])/;
export const DECIMAL = /^\d{1,3}(\.\d{1,3})+\s*[.):]?\s/;
/** Reads the text itself: Roman numbers are capitals. */
/** Not `V/V nâng bậc lương`, the subject of a letter in capitals. */
export const ROMAN_ITEM = /^(?=[IVX])(?!V\s*[/.]\s*V\b)(X{0,3})(IX|IV|V?I{0,3})\s*(?!-[a-zà-ỹđ])[.\-–/):]\s*(?!v\b)\S/;
export const CAPITAL_ITEM = /^[A-ZĐ]\s*[.\-–/)]\s*\S/;
/** Reads the text itself: a lower-case letter, `đ` included. */
export const POINT =
  /^(?!v\.\s?v)[a-zđ]\s?[).]\s*(?=\S)|^[a-eđ]\s?[/:-]\s+(?=\S)|^[a-zđ]\s?,\s+(?:\p{Lu}\p{Ll}|\d)|^\([a-zđ]\)\s|^[A-EĐ]\)\s/u;
export const POINT_PARENTHESIS = /^[a-zđ]\d?\s?\)/;
export const DASH = /^[-–—+•*●▪o]\s/;
export const DASH_TIGHT = /^[-–—+•●▪]\S/;
export const RECIPIENTS_LABEL = /^noi (nhan|gui)\s*(?:[:.;]\s*)?($|[-\t]|(nhu|luu)\b)/;
export const AS_ABOVE = /^[-–+*•●▪]?\s*nhu (tren|kinh gui|dieu\s+([\d.…]+|tren))/;
/** "Lưu ý", "Lưu đồ" … are no line of a list; "• Lưu hồ sơ" is a task more often than one. */
export const isArchive = (bare: string): boolean => archive().test(bare);
const archive = once(
  () =>
    new RegExp(
      String.raw`^(?:[-–+]?\s*|[*•●▪]\s*(?=luu\s*:))luu\b(?!\s+${anyOf(table.notArchive)}\b)\s*(?:[:;,.]\s*)?[a-z\d(<{[.…]`,
    ),
);
export const AUTHORITY =
  /^(tm|kt|tl|tuq)\s+[a-z]{2}|^(tm|kt|tl|tuq|q|tu)\s*[./:]\s*[a-z[<{]|^(tm|kt|tl|tuq)\s[-–]\s[a-z]|^(t\/m|k\/t|t\/l|t\/u)\b|^(t\.\s?m|k\.\s?t|t\.\s?l|t\.\s?u\.\s?q)\b|^(thay mat|thua lenh|thua uy quyen)\b/;
export const ANNEX_LABEL =
  /^(phu luc|phu bieu|bieu mau|mau|bieu)\s*(so\s*)?(?:([ivx]+|\d+[a-z]?(\.\d+)?|[.…]+)\s*)?[.:]?$/;
export const ANNEX_WORD = /^phu luc\b/;
/** Lists and forms that are issued with a document without the word "Phụ lục". */
export const isAnnexHeading = (bare: string): boolean => annexHeading().test(bare);
const annexHeading = once(() => new RegExp(String.raw`^${anyOf(table.annexHeadings)}\b`));
/** `(Kèm theo Quyết định số …)`, `(Phê duyệt kèm theo …)`, `(Đính kèm Kế hoạch số …)`. */
export const isAnnexReference = (bare: string): boolean => annexReference().test(bare);
const annexReference = once(
  () =>
    new RegExp(
      String.raw`^\((?:phu luc|bieu|danh sach|mau|bang)\b[^()]{0,30} kem theo (?:cac )?[a-z]{2,}(?: [a-z]{2,}){1,3} (?:so|ngay)\b|^\(?\s*(?:(?:duoc\s+|da\s+)?(?:ban hanh|phe duyet|thong qua|cong bo|phat hanh|gui|dinh|trinh)\s+)?kem theo\b|^\(\s*(?:(?:tai lieu|ho so|noi dung) )?(?:dinh kem|gui kem|kem|ban hanh (?:tai|theo)|(?:duoc |da )?(?:phe duyet|thong qua|cong bo)(?: tai| theo)?|theo) (?:theo )?(?:cac )?${anyOf(table.attachingActs)}\s(?:[^()]{0,80}\s)?(?:so|ngay)\b`,
    ),
);
/** What a form is called, above its letterhead or its title: `Mẫu số 01/TSC`, `Biểu mẫu 02-BC`. */
export const FORM_MARK =
  /^\(?(?:mau|bieu|bieu mau|phu bieu)\s*(?:so\s*)?(?=[\da-z.…/-]*[\d.…])[\da-z]{0,6}[\d.…]{0,6}[a-z]{0,3}(?:\s?[./-]\s?[\da-z.…]{1,20}){0,4}\)?$|^\(?mau (?:bien ban|quyet dinh|don|to khai|bao cao|phieu|giay|ban)(?: [a-z]+){0,3} so \d{1,3}[a-z\d./-]{0,12}\)?$/;
/** `Mã biểu mẫu: HS-02`: an office has numbered its own form. */
export const OWN_FORM = /^\(?(?:ma (?:so )?(?:bieu mau|bm)|(?:so hieu )?bieu mau(?: so)?) ?: ?.{1,24}$/;
export const FORM_CODE = /^.{4,24}\d[a-z]{0,2}\s?[/-]\s?[\da-z]/;
export const URGENCY = /^(hoa toc|thuong khan|(rat |toi )?khan( cap)?)(\s+hen gio)?[!.]?$/;
export const SECRECY = /^(tuyet mat|toi mat|mat)$/;
export const CIRCULATION = /^(tai lieu )?(xem xong tra lai|luu hanh noi bo|khong pho bien)[!.]?$/;
/** `BÊN MUA (BÊN A): CÔNG TY …`: who makes a contract. */
export const CONTRACT_PARTY =
  /^(?:dai dien )?ben (?:[a-d]|mua|ban|thue|cho thue|giao|nhan|giao thau|nhan thau)\b[^:]{0,40}:/;
/** `Tên đơn vị: Trường Tiểu học …`: a form asks who issues it. */
export const AGENCY_FIELD = /^ten (?:don vi|co quan|to chuc|doanh nghiep|truong|cong ty|hop tac xa)\b[^:]{0,30}:/;
/** `Mã đơn vị: …`, `Số ĐT: …`: what else a form asks about who issues it. */
export const DETAIL_FIELD =
  /^(?:ma (?!bieu mau|bm\b)[a-z .]{0,24}|so (?:dt|dien thoai|tai khoan|bhxh)|dien thoai|mst|ho (?:va )?ten|ngay sinh|lop|nganh|khoa hoc|chuc vu)\s?:/;
/** `270 Trần Hưng Đạo, phường …` beside the name of the agency; `15 tháng 3, …` is no street. */
export const HOUSE_AND_STREET =
  /^(?:(?:so )?\d{1,4}[a-z]?(?:[/-]\d{1,4}[a-z]?)*,? (?!thang\b)[a-z]|(?:khu (?:pho|cong nghiep|dan cu|vuc|do thi)|kcn|duong|pho|to (?:\d|dan pho)|thon|ap|xom|ngo|lo [a-z\d]|quoc lo|ql|tang \d|toa nha|km)\b)[a-z\d ./-]{2,60}, [^;:]*$/;
/** `Đơn vị: …`, `Chương: 023`, `ĐVT: …` above a table, with what is asked: no office of somebody who signs. */
export const HEAD_OF_TABLE = /^(?:don vi(?: tinh)?|dvt|chuong|ma (?:chuong|so|dvqhns)[a-z ]{0,20})\s?:\s?\S/;
/** `Biểu số 2 - Ban hành kèm theo Thông tư số …`: the form and where it comes from in one line. */
export const FORM_OF_ACT =
  /^(?:mau|bieu|bieu mau|phu bieu)\s*(?:so\s*)?[\da-z./-]{1,12}\s?[-–,(]\s?(?:\(?ban hanh )?kem theo\b/;
/** A line in English below the Vietnamese one: no Vietnamese name holds these words. */
const englishWord = once(() => new RegExp(String.raw`\b${anyOf(table.english)}\b`, 'i'));
const ASCII_LINE = /^[ -~]+$/;
export const isEnglish = (text: string): boolean => ASCII_LINE.test(text) && englishWord().test(text);
export const DRAFT_MARK = /^\(?(ban )?du thao\b.{0,24}$/;
export const COPY_MARK = /^(ban )?(sao y|sao luc|trich sao|sao trich)( ban (chinh|goc|sao))?\s*[:.]?$/;
export const DRAFTER_MARK = /^[a-z]{1,6}\s*(?:\.\s*)?\(\s*\d+\s*\)\.?$/;
/**
 * `MT01/KSTTHC`, `QD12_NC`, `(D:\VB 2026\KH.docx)`: the code or the name of a file, typed below the line Lưu; no title and no name
 * holds figures.
 */
export const isFileCode = (bare: string): boolean =>
  (FILE_CODE.test(bare) && /\d/.test(bare) && /[a-z]/.test(bare)) || FILE_NAME.test(bare);
const FILE_CODE = /^[a-z\d()/_.-]{4,31}$/;
const FILE_NAME = /^\(?[a-z]:\\|\.docx?\)?$/;
export const AGENCY_ADDRESS = /^(dia chi|tru so)\s*:|\b(dt|dien thoai|tel|fax|e-?mail|website)\s*:/;
/** `Số 12 đường Lê Lợi, phường …` below the signature, where the address of the agency stands. */
export const STREET_ADDRESS =
  /^so \d{1,4}[a-z]?(?:[/-]\d{1,4}[a-z]?)*,? (?=[a-z]).{3,60}\b(?:phuong|xa|dac khu|quan|huyen|thi tran|tp|thanh pho|tinh)\b.{2,80}$/;
const signatureHint = once(() => {
  const word = anyOf(table.signatureHints);
  return new RegExp(String.raw`^[([/\s]*${word}(?:[\s,;/.&+-]+${word})*[\s./)\]]*$`);
});
/** `người ký` is who signs: `[CHỨC VỤ CỦA NGƯỜI KÝ]` is a blank to be filled in. */
const SIGNATURE_ITSELF = /(?<!\bnguoi )\bky\b|\bdau\b|\bghi ro\b|\bsigned\b/;
/** Without brackets these words alone say that it is no title and no name. */
const OPENS_HINT = /^[([/]|^(?:da ky|ky|chu ky|ghi ro ho|dong dau)\b/;

/** What stands for a signature, or asks for one: `(Đã ký)`, `/đã ký/`, `(Ký và ghi rõ họ tên)`, `(Chữ ký, dấu)`. */
export const isSignatureHint = (bare: string): boolean =>
  OPENS_HINT.test(bare) && SIGNATURE_ITSELF.test(bare) && signatureHint().test(bare);
/** `Người lập biểu   Người duyệt   (Ký, ghi rõ họ tên)   (Ký, ghi rõ họ tên)`: a row of signatures laid out by hand. */
export const SIGNATURE_ROW = /\(ky\b[^()]{0,30}\)[^()]{0,60}\(ky\b[^()]{0,30}\)\s*$/;
/** `Đã ký: Trần Văn Bình`. */
export const SIGNED_BY = /^[([]?\s*(?:da ky|ky boi|nguoi ky|ky so boi)\s*:\s*\S/;
const SIGNED_BY_WHOM = /^[([]?\s*(?:ky boi|nguoi ky|ky so boi|don vi ky|co quan ky|to chuc ky)\s*:\s*(\S.*)$/;
const SIGNING_DETAIL =
  /^(?:thoi gian|ngay|gio) ky\s*:\s*\d|^(?:digitally )?signed by\b|^signature (?:valid|not verified)\b|^signing (?:time|date)\s*:/;

/** What signing software shows: `Ký bởi: Sở Nội vụ`, `Thời gian ký: 05.03.2026 08:15:22 +07:00`, `Signature Valid`. */
export function isSigningDetail(bare: string): boolean {
  if (SIGNING_DETAIL.test(bare)) return true;
  const signer = SIGNED_BY_WHOM.exec(bare)?.[1];
  return signer !== undefined && isAgencyHead(signer);
}

/** Below the line Lưu: `Ghi chú: …`, `* Quét mã QR …`, `Người soạn thảo: …`. */
export const isClosingNote = (bare: string): boolean => closingNote().test(bare);
const closingNote = once(
  () => new RegExp(String.raw`^[*(]?\s*(?:${anyOf(table.closingNotes)}\s*:|quet ma\b|ban dien tu\b|https?:)`),
);

/** Reads the text itself: two to six words with capital first letters (or all capitals), nothing else. */
export function isPersonName(text: string): boolean {
  // Trương is a surname, Trưởng opens a title: `TRƯỞNG THỐNG KÊ TỈNH`.
  if (hasLowerCase(text.charAt(0)) || /[\d:;/]|^trưởng(?=\s)/iu.test(text)) return false;
  // Of nearly all sentences the second word tells; only titles go on with a small letter.
  const second = text.indexOf(' ') + 1;
  if (second > 0 && hasLowerCase(text.charAt(second)) && academicTitlesLength(text) === 0 && rankLength(text) === 0)
    return false;
  const name = withoutTitles(text.trim());
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (words.every(isTitleWord)) return true;
  return words.every((word) => isUpperCase(word) && !NO_LETTER.test(word)) && hasSurname(name);
}

/** A name without the rank and the degrees before it. */
function withoutTitles(text: string): string {
  const name = text.slice(rankLength(text));
  return name.slice(academicTitlesLength(name));
}

/** Signs and figures; an apostrophe belongs to names of the highlands. */
const NO_LETTER = /[\0-&(-@[-`{-\u00bf\u2000-\u2018\u201a-\u206f]/;

/** A capital letter, then only small ones; `H’Nga`, `K'Brơi`. */
function isTitleWord(word: string): boolean {
  const rest = word.slice(APOSTROPHES.includes(word.charAt(1)) ? 3 : 1);
  return isUpperCase(word.slice(0, 1)) && rest.toLowerCase() === rest && !NO_LETTER.test(rest);
}

const APOSTROPHES: readonly string[] = ["'", '\u2019'];

/** The first word, behind ranks and degrees, is a usual surname of Vietnam. */
export function hasSurname(text: string): boolean {
  const first = /^\s*(\S{1,12})(?=\s|$)/.exec(withoutTitles(text.trimStart()))?.[1];
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
  if (isArchive(bare) && bare.startsWith('-')) return 1;
  if (text.length < 60 && isSignatureHint(bare)) return 1;
  if (!isUpperCase(text)) return 0;
  if (AUTHORITY.test(bare)) return 2;
  if (isSignerTitle(bare)) return 1;
  return 0;
}

/** Two hints that ask for signatures, or two names of persons. */
const areSameKind = (left: string, right: string, bareLeft: string, bareRight: string): boolean =>
  (isSignatureHint(bareLeft) && isSignatureHint(bareRight)) ||
  (hasSurname(left) && hasSurname(right) && isPersonName(left) && isPersonName(right));

const isAnyDate = (bare: string): boolean => PLACE_AND_DATE.test(bare) || SHORT_DATE.test(bare);

/** Two components typed on one line with a gap between them. */
export function standSideBySide(left: string, right: string, closing: boolean): boolean {
  const bareLeft = bareWords(left);
  const bareRight = bareWords(right);
  if (isNationalName(bareRight) || isMotto(bareRight) || isPartyName(bareRight)) return true;
  if (isNationalName(bareLeft) && isUpperCase(right)) return true;
  // `UBND XÃ …      SAO Y`: the letterhead of a copy.
  if (left.length < 60 && isUpperCase(left) && isUpperCase(right) && COPY_MARK.test(bareRight)) return true;
  if (left.length < 60 && isNumberAndSymbol(bareLeft, left) && isAnyDate(bareRight)) return true;
  // `VÀ MÔI TRƯỜNG      Lào Cai, ngày …`: a name in two lines; the place is no part of it.
  if (
    left.length < 60 &&
    isUpperCase(left) &&
    /^[a-z]/.test(bareRight) &&
    !bareRight.startsWith('ngay') &&
    PLACE_AND_DATE.test(bareRight)
  )
    return true;
  const heading = (bare: string): boolean => AUTHORITY.test(bare) || isSignerTitle(bare);
  if (RECIPIENTS_LABEL.test(bareLeft) && (isUpperCase(right) || (right.length < 60 && heading(bareRight)))) return true;
  if (isUpperCase(left) && isUpperCase(right) && heading(bareLeft) && heading(bareRight)) return true;
  // Two parties sign a contract side by side.
  if (left.length < 60 && right.length < 60 && areSameKind(left, right, bareLeft, bareRight)) return true;
  if (!closing) return false;
  return (
    /^[-–+]/.test(left) &&
    right.length < 60 &&
    (isUpperCase(right) || isPersonName(right) || isSignatureHint(bareRight) || SIGNED_BY.test(bareRight))
  );
}
