/** What an office says about itself, and the words that follow from it in a letterhead, a symbol, a signature. */
import { agencyKey, isPeoplesBody, symbolOf, unitOf } from '../knowledge/agencies.ts';
import { isHead } from '../knowledge/signing.ts';
import { bareLetters, collapseSpaces, hasLowerCase } from '../language/fold.ts';

/** What is not known stays a blank of the document. */
export interface AgencySettings {
  /** Name of the issuing body as running text has it: `Sở Tài chính`. */
  name?: string;
  /** Its direct superior: `UBND tỉnh Quảng Trị`. */
  parent?: string;
  /** Where documents are issued: `Quảng Trị`. */
  place?: string;
  /** Abbreviation in symbols: `STC`. */
  symbol?: string;
  /** Abbreviation of the unit that drafts: `VP`. */
  unit?: string;
  signer?: {
    /** Lines above the title: `KT. GIÁM ĐỐC`. */
    authority?: string | string[];
    title?: string;
    name?: string;
  };
}

/** The words for the places of a skeleton; blanks where the settings say nothing. */
export interface AgencyWords {
  /** Lines of the letterhead, in capitals. */
  parent: string | null;
  issuer: string[];
  /** In running text. */
  agency: string;
  /** The head, or the body when people sign on its behalf, above the grounds of a decision. */
  competence: string;
  /** The body itself, above the grounds of a resolution. */
  collective: string;
  place: string;
  symbol: string;
  unit: string;
  authority: string[];
  title: string;
  signer: string;
}

/** A blank inside number, symbol or date, where brackets would be too long. */
export const DOTS = '…';

export function wordsOf(settings: AgencySettings): AgencyWords {
  const name = inFull(clean(settings.name));
  const signer = settings.signer ?? {};
  const authority = [signer.authority ?? []].flat().map(clean).filter(isGiven).map(capitals);
  const title = clean(signer.title);
  const parent = clean(settings.parent);
  return {
    parent: isGiven(parent) ? capitals(parent) : null,
    issuer: isGiven(name) ? linesOfName(capitals(name)) : ['[TÊN CƠ QUAN, TỔ CHỨC]'],
    // A name given in capitals does not tell its small letters.
    agency: isGiven(name) && hasLowerCase(name) ? name : '[Tên cơ quan, tổ chức]',
    competence: competenceOf(name, authority, title),
    collective: isGiven(name) ? capitals(name) : '[TÊN CƠ QUAN BAN HÀNH]',
    place: clean(settings.place) || '[Tên địa danh]',
    symbol: clean(settings.symbol) || (isGiven(name) && symbolOf(agencyKey(name))) || DOTS,
    unit: clean(settings.unit),
    authority,
    title: isGiven(title) ? capitals(title) : '[CHỨC VỤ CỦA NGƯỜI KÝ]',
    signer: clean(signer.name) || '[Họ và tên]',
  };
}

const clean = (value: string | undefined): string => collapseSpaces((value ?? '').normalize('NFC')).trim();
/** Only a superior's name may be abbreviated (Phụ lục I, Phần I, mục II, khoản 2, điểm a). */
const inFull = (name: string): string =>
  name.replace(/^UBND(?= )/i, 'Ủy ban nhân dân').replace(/^HĐND(?= )/i, 'Hội đồng nhân dân');
const isGiven = (value: string): boolean => value !== '';
const capitals = (value: string): string => value.toLocaleUpperCase('vi');

/** `ỦY BAN NHÂN DÂN` and, below it, `TỈNH QUẢNG TRỊ`, as people's bodies write their names. */
function linesOfName(name: string): string[] {
  const key = agencyKey(name);
  const unit = isPeoplesBody(key) ? unitOf(key) : null;
  const at = unit ? name.indexOf(` ${unit.noun}`) : -1;
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name];
}

const BY_OTHERS = /^(?:KT|TL|TUQ)\.\s*/;

function competenceOf(name: string, authority: readonly string[], title: string): string {
  if (!isGiven(name)) return '[THẨM QUYỀN BAN HÀNH]';
  if (authority[0]?.startsWith('TM.')) return capitals(name);
  // `TL.` and `TUQ.` name the head first; `Q.` stands before the head's own title.
  const first = authority[0] ?? '';
  const head = BY_OTHERS.test(first) ? first.replace(BY_OTHERS, '') : capitals(title);
  return isHead(head) ? titleOf(head, capitals(name)) : '[THẨM QUYỀN BAN HÀNH]';
}

/** `GIÁM ĐỐC SỞ TÀI CHÍNH`; words that both have are said once: `CHÁNH VĂN PHÒNG TỈNH ỦY`. */
function titleOf(head: string, name: string): string {
  const words = head.split(' ');
  const shared = words
    .map((_, i) => words.slice(i).join(' '))
    .find((end) => bareLetters(`${name} `).startsWith(bareLetters(`${end} `)));
  return shared === undefined ? `${head} ${name}` : `${head}${name.slice(shared.length)}`;
}
