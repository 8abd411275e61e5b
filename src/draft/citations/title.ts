/** Where the title of a cited document begins and ends (ND-CIT of the specification of content): `về công tác văn thư`, `ban hành Quy chế …`. */
import table from '../../../data/citations.json' with { type: 'json' };
import { anyOf } from '../../language/any-of.ts';
import { withoutEnd } from '../../language/edges.ts';
import { capitalised } from '../../language/fold.ts';
import { once } from '../../language/once.ts';

/** What a title or the rest of the sentence begins with: an agency ends there. */
export const TITLE_OPENINGS = new Set(table.titleOpenings);
/** A title may begin with these too; within the name of an agency they may be part of it. */
const MORE_TITLE_OPENINGS = new Set(table.moreTitleOpenings);
/** `Cục Cảnh sát giao thông`, `Tòa án nhân dân cấp cao tại Hà Nội`. */
export const NAME_GOES_ON = /^giao (?:thông|dịch)|^chỉ (?:huy|đạo)|^nói Việt|^tại (?:Hà Nội|Đà Nẵng|Thành)/u;
const { bodies, others, verbs } = table.mainClause;
const CLAUSE_END = /[;]|[.](?=\s|$)|$/;

/**
 * Where the clause ends, what follows about changes of the document or what is sent with it, what the sentence goes on with, or the
 * quotation that all of it stands in.
 */
export function titleEnd(rest: string): number {
  const clause = CLAUSE_END.exec(rest)?.index ?? rest.length;
  const changed = CHANGED.exec(rest)?.index ?? clause;
  const close = rest.indexOf('”');
  const open = rest.indexOf('“');
  const end = Math.min(clause, changed, close >= 0 && (open < 0 || open > close) ? close : clause);
  const title = rest.slice(0, end);
  const left = Math.min(goesOn().exec(title)?.index ?? end, mainClause(title));
  // What amends an act may be named in its title: `sửa đổi … Nghị định số …, được sửa đổi, bổ sung bởi …`.
  const chain = title.includes('được ') ? (AMENDED_LATER.exec(title)?.index ?? end) : end;
  const own = chain < end && !NAMES_AN_ACT.test(title.slice(0, chain)) ? chain : end;
  const next = title.includes('số') ? (nextAct().exec(title)?.index ?? end) : end;
  const other = next < end && !NAMED_WITHIN.test(title.slice(0, next)) ? next : end;
  const whole = rest.slice(0, Math.min(left, own, other));
  return withoutEnd(whole.includes(')') ? whole.slice(0, closesBefore(whole)) : whole, /[\s,:.]/).length;
}

/** Where a bracket closes that opens before the text. */
function closesBefore(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === '(') depth++;
    else if (letter === ')' && --depth < 0) return i;
  }
  return text.length;
}
const CHANGED =
  /\s?\((?=(?:đã )?được (?:sửa đổi|bổ sung|thay thế)|sửa đổi,? (?:bổ sung )?(?:bởi|tại|theo|bằng|năm)|sau đây|gọi tắt|gọi là|viết tắt|(?:Nghị định|Nghị quyết|Thông tư|Quyết định) (?:số )?\d{1,4}\)|(?:căn cứ|theo) (?=[^()]{0,80}\d)|(?:gửi |có |xem |bản |chi tiết )?(?:[a-zà-ỹ]{1,8} ){0,3}(?:kèm|đính kèm|phía dưới)[^()]{0,60}\))/u;
/** Behind a title: when it took effect, what else the sentence says, to whom the letter was sent, what its addressee does. */
const goesOn = once(
  () =>
    new RegExp(
      String.raw`,\s(?:có|đã có) hiệu lực|\scó hiệu lực (?:kể )?(?:từ|thi hành)|\smà (?:chưa|đã|không|còn)\s|\s(?:và|hoặc)\s(?:điểm|khoản|Điều|Chương|Mục)\s[\da-zIVX]{1,4}[\s,]|(?<!việc)\sgửi ${anyOf(bodies)}(?=[\s,])|(?<=(?:việc|Về|V\/v)\s“[^“”]{8,400}”),|\s(?:quy định|nêu rõ|ghi rõ)\s?:|,\s(?:chúng tôi|đề nghị|kính đề nghị|yêu cầu|trân trọng)\s`,
      'u',
    ),
);
/** Behind a comma, a body and what it does; a list of such bodies goes on with the title. */
const mainClauses = once(
  () =>
    new RegExp(
      String.raw`(?:,\s(?:trong|đến|ngày|sau|qua|thời gian)\s[^,;]{1,60})?,\s?(?<head>${anyOf([...bodies, ...others])})(?:\s[^,;.]{0,90}?)?\s${anyOf(verbs)}(?=\s|$)`,
      'u',
    ),
);

/** Where the main clause begins that follows a title: `…, Ủy ban nhân dân xã báo cáo như sau`. */
function mainClause(title: string): number {
  const match = title.includes(',') ? mainClauses().exec(title) : null;
  if (!match) return title.length;
  const before = title.slice(0, match.index);
  const same = before.lastIndexOf(`${match.groups?.head ?? ''} `);
  return same >= 0 && !before.includes(',', same) ? title.length : match.index;
}
const AMENDED_LATER =
  /,?\s(?:đã )?được (?:sửa đổi|bổ sung|thay thế)(?:, (?:sửa đổi|bổ sung|thay thế|bãi bỏ))*(?: một số điều)? (?:bởi|tại|theo|bằng) (?:các )?(?:(?:điểm|khoản|Điều) [^,;]{1,24} ){0,3}(?:Nghị|Luật|Thông|Quyết|Bộ luật|Pháp)/u;
/** `… về khung năng lực số và Quyết định số …`: what is cited next, where the title names no act so far. */
const nextAct = once(
  () => new RegExp(String.raw`\s(?:và|hoặc)\s(?:${table.numberedTypes.map(capitalised).join('|')})\ssố\s\d`),
);
const NAMED_WITHIN = /(?:Luật|Pháp lệnh)\s|\d[/-][\dA-ZĐ]|(?:định|quyết|tư|thị|hoạch|luận|văn|án)\s(?:số\s)?\d/u;
const NAMES_AN_ACT = /\/\d{4}\/|\d\/(?:QĐ|NQ|TT|CT|KH)-/;

/** `Công điện số … ngày … “Về tăng cường phòng, chống dịch”`: a title in quotation marks, with them. */
export function quotedTitle(rest: string): string | null {
  const quoted = QUOTED.exec(rest)?.[0];
  return quoted !== undefined && opensTitle(quoted.replace(/^\s*[“"]\s*/, '')) ? quoted : null;
}
const QUOTED = /^\s{1,3}(?:“[^“”]{8,400}”|"[^"]{8,400}")/u;

/** `… của Ban Thường vụ chỉ đạo: …`: the verb of the sentence, no title. */
export const INTRODUCES =
  /^\s*(?:chỉ đạo|yêu cầu|thông báo|quy định)\s?:|^\s*,\s*(?:chỉ đạo|yêu cầu|đề nghị|hướng dẫn|trả lời) của\s/iu;

/** The words behind a comma or a blank begin a title. */
export function opensTitle(rest: string): boolean {
  // `…, Báo cáo thẩm định số 88/BC-STC`: what is cited next.
  const isBehindComma = /^\s*,/.test(rest);
  if (isBehindComma && OTHER_ACT.test(rest)) return false;
  const [first = '', second = ''] = rest
    .slice(0, 100)
    .replace(/^\s*(?:,\s*)?/, '')
    .toLowerCase()
    .split(/\s+/, 2)
    .map(wordOnly);
  if (NAME_GOES_ON.test(`${first} ${second}`)) return false;
  return [first, `${first} ${second}`].some(
    (words) => TITLE_OPENINGS.has(words) || (!isBehindComma && MORE_TITLE_OPENINGS.has(words)),
  );
}
const OTHER_ACT = /^\s*,\s*[A-ZĐ]\p{L}+(?: \p{L}+){0,4} số\s?:?\s?[\d…]/u;

const wordOnly = (word: string): string => /^[A-Za-zÀ-ỹ/]+/.exec(word)?.[0] ?? '';
