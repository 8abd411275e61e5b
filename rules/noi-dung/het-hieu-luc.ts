// What a document rests on is in force on its own day (Điều 8, Phụ lục I, mục II, khoản 6: grounds are acts in force). Days
// come from the register (data/laws.json) and from the user's own tables; what these do not know is not reported.
import cues from '../../data/cues.json' with { type: 'json' };
import { CITING_COMPONENTS, type DraftCitation } from '../../src/draft/citations/index.ts';
import type { Draft, DraftDocument } from '../../src/draft/draft.ts';
import { writtenDay } from '../../src/knowledge/days.ts';
import type { Act } from '../../src/knowledge/laws.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { datesIn, earliestDay } from '../../src/language/dates.ts';
import { once } from '../../src/language/once.ts';
import { defineRule, type RuleContext, type RuleExample } from '../../src/lint/rule.ts';
import { documentsOf } from '../../src/draft/segments.ts';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import { knownAct } from '../../src/draft/known-acts.ts';
import { isWitnessed, issueDays, ownCitations, registerDay, sourceOf, successors } from '../views/known-acts.ts';

/** The sentence speaks of the past, or of the end itself. */
const ofThePast = once(() => new RegExp(anyOf(cues.validity.past), 'iu'));
const TIME_LIMIT = /trước ngày \d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )(\d{4})/gu;
/** Matters that are judged by the law of their time. */
const ofItsTime = once(
  () => new RegExp(`${anyOf(cues.validity.matters)}|rà soát[^.;]{0,30}(?:văn bản|quy định|pháp luật|chính sách)`, 'iu'),
);
/** `Kế hoạch triển khai thi hành Luật X` comes before the law is in force. */
const TO_COME = /(?:triển khai|tổ chức)\s(?:thực hiện|thi hành)|quy định chi tiết|hướng dẫn thi hành/iu;
const IN_FORCE_FROM = /hiệu lực[^.;]{0,40}$/iu;

export const hetHieuLuc = defineRule({
  meta: {
    id: 'noi-dung/het-hieu-luc',
    since: '0.1.0',
    summary: {
      vi: 'Văn bản được căn cứ, viện dẫn đang có hiệu lực vào ngày ban hành',
      en: 'Acts that a document rests on are in force on its date of issue',
    },
    reason: {
      vi: 'Hiệu lực được xét theo ngày của chính văn bản, dựa trên sổ văn bản kèm chương trình (data/laws.json) và bảng riêng của cơ quan (laws trong cấu hình). Ngày ban hành còn trống được hiểu là ngày sớm nhất có thể khi xét hết hiệu lực, muộn nhất có thể khi xét chưa có hiệu lực. Văn bản không có trong sổ, hoặc sổ không biết rõ, thì không bị xét. Ngày chưa có nguồn độc lập nào nêu thì chỉ là gợi ý. Xem sổ: vbcheck laws.',
      en: 'Asked as of the document’s own day, of the register that comes with the program (data/laws.json) and the agency’s own tables (laws in the configuration). A blank day is the earliest it can mean for acts that have ended, the latest for those not yet in force. What the register does not hold or surely know is not judged; a day that no independent text states is a hint only. To look into it: vbcheck laws.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.a-1'] },
    needsLayout: false,
    anyDocument: true,
    asksLaws: true,
    fixable: false,
    messages: {
      expiredGround: {
        vi: 'Căn cứ “{found}” đã hết hiệu lực từ {ended}{successor}; {must} thay căn cứ (sổ văn bản đến {asOf}, {source}).',
        en: 'The ground “{found}” has not been in force since {ended}{successor}; another one {must} take its place (register as of {asOf}, {source}).',
      },
      notYetInForce: {
        vi: 'Căn cứ “{found}” đến {from} mới có hiệu lực, sau ngày ban hành; {must} xem lại (sổ văn bản đến {asOf}, {source}).',
        en: 'The ground “{found}” is in force from {from} only, after the date of issue (register as of {asOf}, {source}).',
      },
      expiredInText: {
        vi: '“{found}” đã hết hiệu lực từ {ended}{successor}; {must} xem lại chỗ viện dẫn này (sổ văn bản đến {asOf}, {source}).',
        en: '“{found}” has not been in force since {ended}{successor}; look at this citation again (register as of {asOf}, {source}).',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          ...decision('26', 'Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;'),
          reports: [
            { messageId: 'expiredGround', text: 'Luật Lưu trữ ngày 11 tháng 11 năm 2011', severity: 'warning' },
          ],
        },
        {
          ...decision('26', 'Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;', 7),
          title: { vi: 'Sổ chỉ có một nguồn', en: 'The register has one reading' },
          reports: [{ messageId: 'expiredGround', text: 'Luật Viên chức ngày 15 tháng 11 năm 2010', severity: 'info' }],
        },
        {
          ...decision('26', 'Căn cứ Luật Xây dựng ngày 10 tháng 12 năm 2025;'),
          reports: [
            { messageId: 'notYetInForce', text: 'Luật Xây dựng ngày 10 tháng 12 năm 2025', severity: 'warning' },
          ],
        },
        {
          ...letter('Các cơ quan quản lý tài liệu theo Luật Lưu trữ năm 2011.'),
          reports: [{ messageId: 'expiredInText', text: 'Luật Lưu trữ năm 2011', severity: 'info' }],
        },
        {
          ...letter('Tài liệu thu theo Luật Lưu trữ năm 2011, đề nghị nộp trước ngày 30 tháng 11 năm 2026.'),
          title: { vi: 'Thời hạn, không phải lời kể', en: 'A time limit is no story' },
          reports: [{ messageId: 'expiredInText', text: 'Luật Lưu trữ năm 2011', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            ...letter('Các cơ quan quản lý tài liệu theo Luật Lưu trữ năm 2011.').set,
            subject: { text: 'V/v rà soát biên chế' },
          },
          reports: [{ messageId: 'expiredInText', text: 'Luật Lưu trữ năm 2011', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Rà soát văn bản', en: 'A review of documents' },
          set: {
            ...letter('Sở đã ban hành 12 hướng dẫn theo Luật Lưu trữ năm 2011.').set,
            subject: { text: 'V/v rà soát văn bản về lưu trữ' },
          },
        },
        decision('26', 'Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;'),
        {
          ...decision(
            '26',
            'Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011, nay được thay thế bằng Luật Lưu trữ ngày 21 tháng 6 năm 2024;',
          ),
          title: { vi: 'Căn cứ nói luật mới', en: 'The ground says the new act' },
        },
        {
          ...letter('Trước đây, tài liệu được quản lý theo Luật Lưu trữ năm 2011.'),
          title: { vi: 'Lời kể về trước', en: 'A story of the past' },
        },
        {
          ...letter('Luật Lưu trữ năm 2011 hết hiệu lực từ ngày 01 tháng 7 năm 2025.'),
          title: { vi: 'Nói về việc hết hiệu lực', en: 'The end itself' },
        },
      ],
    },
  },
  check(context) {
    const { draft } = context;
    if (draft.legacyText) return;
    for (const document of documentsOf(draft, 'main', 'attachment')) {
      const days = issueDays(document, draft);
      if (days) judge(context, document, days);
    }
  },
});

type Context = RuleContext<{
  expiredGround: 'found' | 'ended' | 'successor' | 'asOf' | 'source';
  notYetInForce: 'found' | 'from' | 'asOf' | 'source';
  expiredInText: 'found' | 'ended' | 'successor' | 'asOf' | 'source';
}>;

function judge(context: Context, document: DraftDocument, days: { earliest: number; latest: number }): void {
  const cited = ownCitations(document, ...CITING_COMPONENTS);
  if (cited.length === 0) return;
  const laws = context.laws();
  const known = cited.flatMap((citation) => {
    const act = knownAct(citation, laws);
    return act ? [{ citation, act }] : [];
  });
  const symbols = new Set(known.map(({ act }) => act.symbol));
  const told = new Set<Act>();
  for (const { citation, act } of known) {
    if (told.has(act)) continue;
    const isGround = citation.segment.component === 'legalGround';
    if (act.to !== null && act.to <= days.earliest) {
      if (
        isGround
          ? tellsSuccessor(citation, act, symbols)
          : isRightInText(context.draft, document, citation, act, symbols)
      )
        continue;
      told.add(act);
      reportExpired(context, citation, act, successors(act, laws, days.latest));
    } else if (isGround && isToCome(document, act, days.latest)) {
      told.add(act);
      reportNotYet(context, citation, act);
    }
  }
}

const wordsOf = ({ segment, start, end }: DraftCitation): string => segment.paragraph.text.slice(start, end);

function reportExpired({ report, laws }: Context, citation: DraftCitation, act: Act, next: string): void {
  const { segment, start, end } = citation;
  const isGround = segment.component === 'legalGround';
  report({
    messageId: isGround ? 'expiredGround' : 'expiredInText',
    at: { segment, start, end },
    data: {
      found: wordsOf(citation),
      ended: writtenDay(act.to ?? 0),
      successor: {
        vi: next === '' ? '' : `, được thay bằng ${next}`,
        en: next === '' ? '' : `, replaced by ${next}`,
      },
      asOf: registerDay(laws()),
      source: sourceOf(act),
    },
    ...(!isWitnessed(act, 'to') && { severity: 'info' as const }),
    ...(next !== '' && !next.includes(';') && { suggestions: [next] }),
  });
}

function reportNotYet({ report, laws }: Context, citation: DraftCitation, act: Act): void {
  const { segment, start, end } = citation;
  report({
    messageId: 'notYetInForce',
    at: { segment, start, end },
    data: {
      found: wordsOf(citation),
      from: writtenDay(act.from ?? 0),
      asOf: registerDay(laws()),
      source: sourceOf(act),
    },
    ...(!isWitnessed(act, 'from') && { severity: 'info' as const }),
  });
}

/** `Căn cứ Luật A …, được thay thế bằng Luật B`: the ground itself says what is in force now. */
const tellsSuccessor = ({ segment }: DraftCitation, act: Act, symbols: ReadonlySet<string>): boolean =>
  act.replacedBy.some((symbol) => symbols.has(symbol)) && /thay thế (?:bằng|bởi)|nay là/iu.test(segment.text);

/** What stands further away in a text without full stops says nothing of a law. */
const LONGEST_SENTENCE = 2000;

/** In running text the law of another time may be the right one. */
function isRightInText(
  { profile }: Draft,
  document: DraftDocument,
  citation: DraftCitation,
  act: Act,
  symbols: ReadonlySet<string>,
): boolean {
  const { segment, start, end } = citation;
  if (profile === 'vbqppl' || act.replacedBy.some((symbol) => symbols.has(symbol))) return true;
  // A plan, whatever its matter, rests on what is in force.
  const isGroundOfPlan = document.documentType === 'ke-hoach' && /^Căn cứ\s/.test(segment.text);
  if (
    (!isGroundOfPlan && ofItsTime().test(document.subject ?? '')) ||
    quotedParagraphs(document).has(segment.paragraph)
  )
    return true;
  const { text } = segment.paragraph;
  const around = text.slice(Math.max(segment.start, start - LONGEST_SENTENCE), start);
  const before = around.slice(around.lastIndexOf('. ') + 1);
  const stop = text.slice(end, end + LONGEST_SENTENCE).indexOf('. ');
  const behind = text.slice(end, stop < 0 ? Math.min(segment.end, end + LONGEST_SENTENCE) : end + stop);
  const ended = Math.floor((act.to ?? 0) / 10000);
  // A time limit to come says nothing of the past.
  const sentence = `${before} ${behind}`.replace(TIME_LIMIT, (limit, year: string) =>
    Number(year) > ended ? '' : limit,
  );
  const others = sentence.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return (
    ofThePast().test(sentence) ||
    others.some((year) => Number(year) <= ended) ||
    (before.split('"').length - 1) % 2 === 1
  );
}

/** Signed, but not in force before the document is issued, and the document does not wait for it. */
function isToCome(document: DraftDocument, act: Act, latest: number): boolean {
  const { from, signed } = act;
  if (from === null || from <= latest || (signed !== null && signed > latest)) return false;
  if (act.confidence !== 'own' && act.witnesses.from === 0) return false;
  if (TO_COME.test(document.subject ?? '')) return false;
  return !document.segments.some(
    ({ text }) =>
      /hiệu lực/i.test(text) &&
      datesIn(text).some((date) => earliestDay(date) >= from && IN_FORCE_FROM.test(text.slice(0, date.start))),
  );
}

function decision(year: string, ground: string, month = 4): RuleExample<never> {
  return {
    type: 'quyet-dinh',
    set: {
      placeAndDate: { text: `Quảng Trị, ngày 15 tháng ${month} năm 20${year}` },
      legalGround: { text: [ground, 'Xét đề nghị của Chánh Văn phòng.'] },
    },
  };
}

function letter(text: string): RuleExample<never> {
  return {
    type: 'cong-van',
    set: {
      placeAndDate: { text: 'Quảng Trị, ngày 15 tháng 4 năm 2026' },
      bodyText: { text: [text, 'Đề nghị các cơ quan quan tâm thực hiện./.'] },
    },
  };
}
