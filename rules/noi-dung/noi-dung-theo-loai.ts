// What the templates of Phụ lục III have for each type beyond its components: an article of implementation, a proposal, time and
// place. data/owed-content.json says which words have to be somewhere; drafts with blanks are let pass.
import table from '../../data/owed-content.json' with { type: 'json' };
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { oncePer } from '../../src/language/once.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { type ContextOf, defineRule, type ReportWith, type RuleContext } from '../../src/lint/rule.ts';
import { askedWithoutDeadline } from '../grammar/asked-deadline.ts';
import { clock, earlyEnd } from '../grammar/minutes-end.ts';

export const noiDungTheoLoai = defineRule({
  meta: {
    id: 'noi-dung/noi-dung-theo-loai',
    since: '0.1.0',
    summary: {
      vi: 'Văn bản có nội dung mà loại của nó phải có',
      en: 'The document says what its type has to say',
    },
    reason: {
      vi: 'Quyết định cần điều khoản thi hành, hiệu lực, tờ trình cần lời đề nghị, kế hoạch cần phần tổ chức thực hiện, báo cáo định kỳ cần tên kỳ, biên bản cần giờ kết thúc, giấy mời cần thời gian và địa điểm, hợp đồng và giấy ủy quyền cần thời hạn, công văn đòi báo cáo cần hạn gửi. Chỉ báo khi không có từ nào nói đến điều ấy; bản còn chỗ trống thì không xét.',
      en: 'A decision needs an article of implementation, a submission its proposal, minutes their end, an invitation time and place. Reported only where no word speaks of it; drafts with blanks are not judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      noImplementation: {
        vi: 'Trong toàn văn không có điều khoản thi hành; {must} thêm điều giao trách nhiệm thi hành {type}.',
        en: 'No article says who implements it; add one to the {type}.',
      },
      noProposal: {
        vi: 'Hết toàn văn tờ trình vẫn không có lời đề nghị xem xét, phê duyệt, quyết định; {must} nêu rõ đề nghị điều gì.',
        en: 'The submission ends without a proposal (to consider, approve, decide); say what is asked for.',
      },
      noEnd: {
        vi: 'Hết toàn văn biên bản vẫn không ghi giờ kết thúc, việc thông qua; {must} ghi “kết thúc vào hồi … giờ …”.',
        en: 'The minutes do not say when the meeting ended and that they were approved.',
      },
      endsBeforeBeginning: {
        vi: 'Biên bản ghi kết thúc lúc {found}, trước lúc bắt đầu {right}; {must} xem lại.',
        en: 'The minutes end at {found}, before they begin at {right}.',
        severity: 'error',
      },
      noTime: {
        vi: 'Trong toàn văn không ghi thời gian họp; giấy mời {must} ghi giờ, ngày.',
        en: 'The invitation does not say when; give hour and day.',
        severity: 'error',
      },
      noPlace: {
        vi: 'Trong toàn văn không ghi địa điểm; giấy mời {must} ghi nơi họp.',
        en: 'The invitation does not say where.',
        severity: 'error',
      },
      noEffect: {
        vi: 'Trong toàn văn không có câu nói {type} có hiệu lực từ ngày nào; {must} ghi rõ.',
        en: 'Nothing says from when on the {type} is in force; say so.',
        severity: 'info',
      },
      replacedUnnamed: {
        vi: '“{found}” không ghi số văn bản bị thay thế; {must} ghi số, ngày ban hành.',
        en: '“{found}” does not give the number of what is replaced; give its number and date.',
        severity: 'info',
      },
      nobodyActs: {
        vi: 'Trong toàn văn không có phần tổ chức thực hiện, không rõ cơ quan nào làm việc gì; {must} phân công cụ thể.',
        en: 'No part says who does what; assign the tasks.',
        severity: 'info',
      },
      noPeriod: {
        vi: 'Trích yếu nói báo cáo “{found}” mà không ghi kỳ nào; {must} ghi rõ tháng, quý, năm.',
        en: 'The subject says “{found}” and not of which period; give month, quarter or year.',
        severity: 'info',
      },
      noDeadline: {
        vi: '“{found}” mà không ghi thời hạn; {must} ghi trước ngày nào.',
        en: '“{found}” without a time limit; say by when.',
        severity: 'info',
      },
      noTerm: {
        vi: 'Trong toàn văn không ghi thời hạn (từ ngày nào, đến ngày nào, trong bao lâu); {must} ghi rõ.',
        en: 'There is no term: from when, until when, for how long; give it.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: {
            articleHeading: {
              text: [
                'Điều 1. Thành lập Tổ kiểm tra công tác văn thư.',
                'Điều 2. Tổ kiểm tra làm việc đến hết năm 2026.',
                'Điều 3. Tổ kiểm tra họp mỗi tháng một lần.',
                'Điều 4. Tổ kiểm tra tự giải thể sau khi xong nhiệm vụ./.',
              ],
            },
          },
          reports: [{ messageId: 'noImplementation', severity: 'warning' }],
        },
        {
          type: 'to-trinh',
          set: {
            bodyText: {
              text: [
                'Thực hiện chủ trương chuyển đổi số của tỉnh, Sở Xây dựng đã lập Đề án số hóa hồ sơ.',
                'Hồ sơ giấy có khối lượng lớn, khó tra cứu.',
                'Số hóa toàn bộ hồ sơ trong 05 năm.',
                'Trên đây là nội dung Tờ trình của Sở Xây dựng./.',
              ],
            },
          },
          reports: [{ messageId: 'noProposal', severity: 'warning' }],
        },
        {
          type: 'bien-ban',
          set: {
            bodyText: {
              text: [
                'Thời gian bắt đầu: 14 giờ 00, ngày 11 tháng 11 năm 2026.',
                'Địa điểm: Phòng họp số 2, Sở Nội vụ.',
                'Thành phần tham dự: Các thành viên Hội đồng xác định giá trị tài liệu.',
                'Chủ trì: Ông Nguyễn Minh Khôi, Chủ tịch Hội đồng.',
                'Thư ký: Bà Hồ Thị Lan Anh.',
                'Nội dung: Hội đồng xem xét danh mục tài liệu hết giá trị và đề nghị hủy 120 hồ sơ.',
                'Thư ký hoàn thiện hồ sơ, báo cáo Chủ tịch Hội đồng./.',
              ],
            },
          },
          reports: [{ messageId: 'noEnd', severity: 'warning' }],
        },
        {
          type: 'bien-ban',
          set: {
            bodyText: {
              text: [
                'Thời gian bắt đầu: 14 giờ 00, ngày 11 tháng 11 năm 2026.',
                'Địa điểm: Phòng họp số 2, Sở Nội vụ.',
                'Thành phần tham dự: Các thành viên Hội đồng xác định giá trị tài liệu.',
                'Chủ trì: Ông Nguyễn Minh Khôi, Chủ tịch Hội đồng.',
                'Thư ký: Bà Hồ Thị Lan Anh.',
                'Nội dung: Hội đồng xem xét danh mục tài liệu hết giá trị và đề nghị hủy 120 hồ sơ.',
                'Cuộc họp kết thúc vào 11 giờ 30 cùng ngày./.',
              ],
            },
          },
          reports: [{ messageId: 'endsBeforeBeginning', severity: 'error' }],
        },
        {
          type: 'giay-moi',
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo và công chức làm công tác văn thư của các sở, ban, ngành.',
                'Tới dự: Hội nghị tập huấn công tác văn thư năm 2026.',
                'Chủ trì: Ông Nguyễn Minh Khôi, Phó Giám đốc Sở Nội vụ.',
                'Địa điểm: Hội trường Sở Nội vụ.',
                'Đề nghị đại biểu đến dự đúng thành phần./.',
              ],
            },
          },
          reports: [{ messageId: 'noTime', severity: 'error' }],
        },
        {
          type: 'giay-moi',
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo và công chức làm công tác văn thư của các sở, ban, ngành.',
                'Tới dự: Hội nghị tập huấn công tác văn thư năm 2026.',
                'Chủ trì: Ông Nguyễn Minh Khôi, Phó Giám đốc Sở Nội vụ.',
                'Thời gian: 08 giờ 00, ngày 28 tháng 10 năm 2026.',
                'Đề nghị đại biểu đến dự đúng thành phần, thời gian./.',
              ],
            },
          },
          reports: [{ messageId: 'noPlace', severity: 'error' }],
        },
        {
          type: 'quyet-dinh',
          set: {
            articleHeading: {
              text: [
                'Điều 1. Thành lập Tổ kiểm tra công tác văn thư, thay thế Quyết định của Giám đốc Sở về việc thành lập Tổ kiểm tra.',
                'Điều 2. Tổ kiểm tra họp mỗi tháng một lần.',
                'Điều 3. Tổ kiểm tra tự giải thể sau khi xong nhiệm vụ.',
                'Điều 4. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.',
              ],
            },
          },
          reports: [
            { messageId: 'replacedUnnamed', text: 'thay thế Quyết định của Giám đốc Sở về việc thành lập Tổ kiểm tra' },
            { messageId: 'noEffect', severity: 'info' },
          ],
        },
        {
          type: 'ke-hoach',
          set: {
            contentTitle: { text: ['I. MỤC ĐÍCH, YÊU CẦU', 'II. NỘI DUNG', 'III. KINH PHÍ'] },
            clause: {
              text: ['1. Mục đích', '2. Yêu cầu', '1. Chuyên đề', '2. Thời gian', '1. Tài liệu', '2. Hội trường'],
            },
            bodyText: {
              text: [
                'Sở Nội vụ ban hành Kế hoạch bồi dưỡng nghiệp vụ văn thư, lưu trữ năm 2026 như sau:',
                'Cập nhật kiến thức, nâng cao kỹ năng soạn thảo văn bản cho công chức, viên chức.',
                'Nội dung bồi dưỡng thiết thực; tổ chức lớp học tiết kiệm, hiệu quả.',
                'Tổ chức 03 lớp trong quý II năm 2026 tại Hội trường Sở Nội vụ, mỗi lớp 02 ngày.',
                'Kinh phí in tài liệu lấy từ nguồn chi thường xuyên năm 2026.',
                'Kinh phí thuê hội trường lấy từ nguồn chi thường xuyên năm 2026./.',
              ],
            },
          },
          reports: [{ messageId: 'nobodyActs', severity: 'info' }],
        },
        {
          type: 'bao-cao',
          set: { subject: { text: 'Kết quả công tác tháng và nhiệm vụ tiếp theo' } },
          reports: [{ messageId: 'noPeriod', text: 'tháng', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Sở Nội vụ đề nghị các cơ quan rà soát hồ sơ, gửi báo cáo kết quả về Sở Nội vụ để tổng hợp.',
            },
          },
          reports: [{ messageId: 'noDeadline', text: 'gửi báo cáo kết quả về Sở Nội vụ', severity: 'info' }],
        },
        {
          type: 'hop-dong',
          set: {
            articleHeading: {
              text: [
                'Điều 1. Bên B chỉnh lý 50 mét giá tài liệu cho Bên A theo đúng quy trình nghiệp vụ.',
                'Điều 2. Bên A thanh toán cho Bên B một lần sau khi nghiệm thu.',
                'Điều 3. Hợp đồng được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản./.',
              ],
            },
          },
          reports: [{ messageId: 'noTerm', severity: 'info' }],
        },
      ],
      right: [
        { type: 'quyet-dinh' },
        { type: 'to-trinh' },
        { type: 'bien-ban' },
        { type: 'giay-moi' },
        { type: 'ke-hoach' },
        { type: 'bao-cao' },
        { type: 'hop-dong' },
        {
          type: 'cong-van',
          title: { vi: 'Số ngày từ khi nhận được', en: 'So many days from the day it is received' },
          set: {
            bodyText: {
              text: 'Đề nghị các cơ quan báo cáo kết quả, gửi về Sở trong vòng 05 ngày làm việc./.',
            },
          },
        },
        {
          type: 'cong-van',
          title: {
            vi: 'Thời hạn ở câu khác; báo cáo khi có vướng mắc',
            en: 'The time limit elsewhere; only when needed',
          },
          set: {
            bodyText: {
              text: [
                'Đề nghị các cơ quan gửi báo cáo về Sở Nội vụ.',
                'Thời hạn: trước ngày 20 tháng 6 năm 2026. Nếu có vướng mắc, đề nghị báo cáo về Sở Nội vụ./.',
              ],
            },
          },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const { documentType: type, template } = document;
      if (type === null || template) continue;
      if (type === 'bao-cao') checkPeriod(context, document);
      const owed = table.owed.filter(({ types }) => types.includes(type));
      if (owed.length === 0 && type !== 'cong-van') continue;
      const body = sureSegments(document, ...BODY);
      if (body.length === 0 || body.some(({ text }) => hasPlaceholder(text))) continue;
      reportOwed(context, document, body, owed);
      if (type === 'quyet-dinh' || type === 'nghi-quyet') checkReplaced(context, body);
      else if (type === 'cong-van') checkDeadline(context, body);
      else if (type === 'bien-ban') checkEnd(context, body);
    }
  },
});

type Owed = (typeof table.owed)[number];

const BODY = ['bodyText', 'articleHeading', 'clause', 'point', 'contentTitle', 'tableText'] as const;

/** What the table asks of the type and no word speaks of. */
function reportOwed(
  { report }: Pick<ContextOf<ReportWith<Owed['message'], 'type'>>, 'report'>,
  document: DraftDocument,
  body: readonly Segment[],
  owed: readonly Owed[],
): void {
  const articles = sureSegments(document, 'articleHeading');
  const type = documentType(document.documentType);
  const name: Bilingual = { vi: type?.name ?? '', en: type?.en?.toLowerCase() ?? '' };
  let isArticleTold = false;
  for (const each of owed) {
    const { message, at, leastArticles = 0, leastParagraphs = 0 } = each;
    const segment = at === 'first' ? body[0] : at === 'last' ? body.at(-1) : articles.at(-1);
    if (!segment || articles.length < leastArticles || body.length < leastParagraphs) continue;
    if (at === 'lastArticle' && isArticleTold) continue;
    // "Thời gian:" with nothing behind it: a form that is not filled in.
    if (each.in === 'invitation' && body.some(({ text }) => /^[^:]{2,40}:\s*$/.test(text))) continue;
    if (isSaid(each, linesOf(each, document, body))) continue;
    report({ messageId: message, at: { segment }, data: { type: name } });
    isArticleTold ||= at === 'lastArticle';
  }
}

const END_LINES = 4;

function linesOf({ in: where }: Owed, { segments }: DraftDocument, body: readonly Segment[]): readonly Segment[] {
  if (where === 'body') return body;
  if (where === 'end') return body.slice(-END_LINES);
  return where === 'document' ? segments : segments.filter(({ component }) => component !== 'placeAndDate');
}

/** Most documents say it in the letters of the table; a pattern takes long to compile and is asked last. */
function isSaid(owed: Owed, lines: readonly Segment[]): boolean {
  const { words } = owed;
  if (lines.some(({ text }) => words.some((word) => text.includes(word)))) return true;
  const texts = lines.map(({ text }) => text.toLowerCase());
  return (
    words.some((word) => texts.some((text) => text.includes(word.toLowerCase()))) ||
    (words.some(hasToken) && texts.some((text) => patternOf(owed).test(text)))
  );
}

const hasToken = (word: string): boolean => word.includes('<');
const TOKENS: Readonly<Record<string, string>> = {
  '<số>': String.raw`(?<!\d)\d{1,4}`,
  '<giờ>': String.raw`\d{1,2} ?(?:giờ|h|g)`,
  '<từ>': String.raw`(?: \p{L}+){0,3}`,
};

/** Of the words with a token, in small letters. */
const patternOf = oncePer(({ words }: Owed): RegExp => {
  const written = words.filter(hasToken).map((word) => {
    const body = word.replace(/<\p{L}+>/gu, (token) => TOKENS[token] ?? token);
    return word.startsWith('<số>') ? `${body}(?! ?\\d)` : body;
  });
  return new RegExp(`(?<!\\p{L})(?:${written.join('|')})(?!\\p{L})`, 'u');
});

type Context<Messages extends Record<string, string>> = Pick<RuleContext<Messages>, 'report'>;

const REPLACES = /thay thế (?:cho )?(?:các )?(?:Quyết định|Nghị quyết|Chỉ thị)(?! này)(?!\p{L})[^.;\n]*/u;

function checkReplaced({ report }: Context<{ replacedUnnamed: 'found' }>, body: readonly Segment[]): void {
  for (const segment of body) {
    const match = segment.text.includes('hay thế ') ? REPLACES.exec(segment.text) : null;
    if (!match || /(?<!\p{L})số(?!\p{L})|\//u.test(match[0])) continue;
    const [found] = match;
    const start = segment.start + match.index;
    report({ messageId: 'replacedUnnamed', at: { segment, start, end: start + found.length }, data: { found } });
  }
}

const PERIODIC = /(?<!\p{L})(?:định kỳ|tháng|quý|tuần)(?!\p{L})/iu;
const OF_PERIOD =
  /\d|(?<![\p{L}])(?:[IVX]+|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|nay|qua|đầu|cuối)(?!\p{L})|an toàn|hành động|cao điểm|thanh niên|khuyến/u;

/** `Kết quả công tác tháng`: of which one? */
function checkPeriod({ report }: Context<{ noPeriod: 'found' }>, document: DraftDocument): void {
  const lines = sureSegments(document, 'subject');
  const [segment] = lines;
  const subject = lines.map(({ text }) => text).join(' ');
  const match = segment && PERIODIC.exec(segment.text);
  if (!match || OF_PERIOD.test(subject)) return;
  const start = segment.start + match.index;
  report({ messageId: 'noPeriod', at: { segment, start, end: start + match[0].length }, data: { found: match[0] } });
}

function checkDeadline({ report }: Context<{ noDeadline: 'found' }>, body: readonly Segment[]): void {
  const asked = askedWithoutDeadline(body);
  if (!asked) return;
  const { segment, start, end, found } = asked;
  report({ messageId: 'noDeadline', at: { segment, start, end }, data: { found } });
}

function checkEnd({ report }: Context<{ endsBeforeBeginning: 'found' | 'right' }>, body: readonly Segment[]): void {
  const early = earlyEnd(body);
  if (!early) return;
  const { segment, start, end, closed, began } = early;
  const data = { found: clock(closed), right: clock(began) };
  report({ messageId: 'endsBeforeBeginning', at: { segment, start, end }, data });
}
