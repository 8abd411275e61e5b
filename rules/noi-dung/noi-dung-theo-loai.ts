// What the templates of Phụ lục III have for each type beyond its components: an article of implementation, a proposal, time and
// place. Judged by the words that have to be somewhere; drafts with blanks are let pass.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { type DateParts, datesIn } from '../../src/language/dates.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';

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
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const { documentType: type } = document;
      if (type === null || document.template || !JUDGED.has(type)) continue;
      if (type === 'bao-cao') {
        checkPeriod({ report }, document);
        continue;
      }
      const body = sureSegments(document, ...BODY);
      const [first, last] = [body[0], body.at(-1)];
      if (!first || !last || body.some(({ text }) => hasPlaceholder(text))) continue;
      // Patterns are compiled only where the plain words are not there.
      const says = (words: RegExp, ...plain: string[]): boolean =>
        body.some(({ text }) => plain.some((word) => text.includes(word))) || body.some(({ text }) => words.test(text));
      if (type === 'quyet-dinh' || type === 'nghi-quyet') {
        const articles = sureSegments(document, 'articleHeading');
        const article = articles.at(-1);
        if (article && articles.length > 1 && !says(IMPLEMENTS, 'thi hành', 'trách nhiệm'))
          report({
            messageId: 'noImplementation',
            at: { segment: article },
            data: { type: NAMES[type] as Bilingual },
          });
        else if (article && articles.length > LEAST_ARTICLES && !says(IN_FORCE, 'hiệu lực'))
          report({ messageId: 'noEffect', at: { segment: article }, data: { type: NAMES[type] as Bilingual } });
        checkReplaced({ report }, body);
      } else if (type === 'ke-hoach' || type === 'chuong-trinh') {
        const { segments } = document;
        const hasActors =
          segments.some(({ text }) => PLAIN_ACTS.some((word) => text.includes(word))) ||
          segments.some(({ text }) => ACTS.test(text));
        if (body.length >= LEAST_OF_PLAN && !hasActors) report({ messageId: 'nobodyActs', at: { segment: last } });
      } else if (type === 'cong-van') {
        checkDeadline({ report }, body);
      } else if (WITH_TERM.has(type)) {
        if (!says(TERM, 'từ ngày', 'hời hạn')) report({ messageId: 'noTerm', at: { segment: first } });
      } else if (type === 'to-trinh') {
        if (!endOf(body).some(({ text }) => PROPOSES.test(text)))
          report({ messageId: 'noProposal', at: { segment: last } });
      } else if (type === 'bien-ban') {
        if (!endOf(body).some(({ text }) => ENDS.test(text))) report({ messageId: 'noEnd', at: { segment: last } });
        const early = earlyEnd(body);
        if (early) {
          const { segment, start, end, closed, began } = early;
          const data = { found: clock(closed), right: clock(began) };
          report({ messageId: 'endsBeforeBeginning', at: { segment, start, end }, data });
        }
      } else {
        // "Thời gian:" with nothing behind it: a form that is not filled in.
        if (body.some(({ text }) => /^[^:]{2,40}:\s*$/.test(text))) continue;
        const all = document.segments.filter(({ component }) => component !== 'placeAndDate');
        const has = (words: RegExp): boolean => all.some(({ text }) => words.test(text));
        if (!has(WHEN)) report({ messageId: 'noTime', at: { segment: first } });
        if (!has(WHERE)) report({ messageId: 'noPlace', at: { segment: first } });
      }
    }
  },
});

type Context<Messages extends Record<string, string>> = Pick<RuleContext<Messages>, 'report'>;

const NAMES: Readonly<Record<string, Bilingual>> = {
  'quyet-dinh': { vi: 'Quyết định', en: 'decision' },
  'nghi-quyet': { vi: 'Nghị quyết', en: 'resolution' },
};
const WITH_TERM: ReadonlySet<string> = new Set(['hop-dong', 'giay-uy-quyen', 'giay-gioi-thieu']);
const JUDGED: ReadonlySet<string> = new Set([
  ...[
    'quyet-dinh',
    'nghi-quyet',
    'to-trinh',
    'bien-ban',
    'giay-moi',
    'ke-hoach',
    'chuong-trinh',
    'bao-cao',
    'cong-van',
  ],
  ...WITH_TERM,
]);
/** Decisions of one or two articles leave it to the date of issue. */
const LEAST_ARTICLES = 2;
const IN_FORCE =
  /hiệu lực|kể từ ngày|từ ngày|(?<!\p{L})thi hành (?:kể )?từ|(?:bắt đầu|áp dụng) từ|thời gian|đến (?:hết )?ngày|trong (?:năm|tháng|quý)/iu;
const ACTS =
  /tổ chức thực hiện|phân công|trách nhiệm|chủ trì|phối hợp|(?<!\p{L})giao(?!\p{L})|thực hiện:|đầu mối|tham mưu|(?:cơ quan|đơn vị|người|bộ phận) thực hiện/iu;
const PLAIN_ACTS = ['ổ chức thực hiện', 'Ổ CHỨC THỰC HIỆN', 'chủ trì', 'hối hợp', 'rách nhiệm'];
/** Shorter plans are notices. */
const LEAST_OF_PLAN = 5;
const TERM =
  /từ ngày|đến (?:hết )?ngày|thời hạn|thời gian|hiệu lực|có giá trị (?:đến|trong|từ)|trong vòng|trong (?:năm|tháng)|kể từ|(?<!\d)\d{1,4} (?:ngày|tháng|năm)(?! ?\d)(?!\p{L})/iu;

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

const SENDS =
  /(?<!\p{L})(?:báo cáo(?: \p{L}+){0,6} về (?=Sở |Bộ |UBND |Ủy ban |Văn phòng |Phòng |Ban )[^,.;]{2,60}|(?:gửi|nộp) (?:(?:báo cáo|kết quả|danh sách|văn bản|hồ sơ|số liệu|ý kiến|đề xuất|bản)(?: \p{L}+){0,5} )?về [^,.;]{2,60})/iu;
const ASKS = /(?<!\p{L})(?:đề nghị|yêu cầu)(?!\p{L})/iu;
const TIME =
  /trước (?:ngày|\d)|chậm nhất|thời hạn|thời gian|hạn cuối|ngày \d|tháng \d|quý [IV\d]|\d ?(?:giờ|h)(?!\p{L})|hằng|hàng (?:ngày|tuần|tháng|quý|năm)|định kỳ|đúng hạn|kể từ|(?:trong|sau)(?: vòng| thời gian| khoảng)? (?:ngày|tuần|tháng|quý|năm|\d|\p{L}+ (?:ngày|tuần|tháng)(?!\p{L}))/iu;
const CITED_DATE = /số [\d.]{1,8}[^\s,;]{1,30} ngày \d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )\d{4}/gu;
/** Sent when something happens, or at once: no day is owed. */
const UNDATED =
  /kịp thời|ngay|sau khi|(?<!\p{L})(?:khi|nếu|trước|sớm)(?!\p{L})|trường hợp|vướng mắc|khó khăn|phát sinh|thường xuyên|theo quy định/iu;

/** The one sentence of a letter that asks to send something somewhere, where no sentence says when. */
function checkDeadline({ report }: Context<{ noDeadline: 'found' }>, body: readonly Segment[]): void {
  for (const segment of body) {
    if (!segment.text.includes(' về ')) continue;
    const match = SENDS.exec(segment.text);
    if (!match || !ASKS.test(segment.text.slice(0, match.index))) continue;
    const from = Math.max(0, segment.text.lastIndexOf('. ', match.index));
    const to = segment.text.indexOf('. ', match.index);
    const sentence = segment.text.slice(from, to < 0 ? undefined : to);
    if (UNDATED.test(sentence) || body.some(({ text }) => TIME.test(text.replace(CITED_DATE, '')))) return;
    const found = match[0].split(/ (?:để|nhằm|theo|trên|qua|và) /u, 1)[0] as string;
    const start = segment.start + match.index;
    report({ messageId: 'noDeadline', at: { segment, start, end: start + found.length }, data: { found } });
    return;
  }
}

const BODY = ['bodyText', 'articleHeading', 'clause', 'point', 'contentTitle', 'tableText'] as const;

const IMPLEMENTS =
  /thi hành|chịu trách nhiệm|trách nhiệm|(?<!\p{L})(?:thực hiện|căn cứ|theo)(?: nội dung)? (?:Quyết định|Nghị quyết) này|tổ chức thực hiện|tổ chức triển khai|triển khai thực hiện|giám sát việc thực hiện/iu;
const PROPOSES =
  /xem xét|phê duyệt|quyết định|ban hành|cho ý kiến|chấp thuận|thông qua|thẩm định|cho phép|đồng ý|phê chuẩn|chỉ đạo|quan tâm|ủng hộ|kính (?:trình|đề nghị|mong)|đề nghị (?:cấp|lãnh đạo|quý|ủy ban|ubnd|hội đồng|chủ tịch|giám đốc|sở|bộ|phòng|ban|các)(?!\p{L})/iu;
const ENDS =
  /\d{1,2} ?(?:giờ|h|g)(?!\p{L})|kết thúc|bế mạc|lập xong|thông qua|đọc (?:lại )?cho|lập thành|cùng ngày|(?:cùng|và) ký (?:tên|vào)|nhất trí (?:với|về|như|nội dung|thông|ký)/iu;
const WHEN = /\d{1,2} ?(?:giờ|h|g)(?!\p{L})|thời gian(?: \p{L}+){0,3}:|(?:sáng|chiều|tối) ngày|vào (?:lúc|hồi)/iu;
const WHERE = /địa điểm|(?<!\p{L})tại(?!\p{L})|hội trường|phòng họp|trụ sở|trực tuyến/iu;

const endOf = (body: readonly Segment[]): readonly Segment[] => body.slice(-4);

const BEGINS =
  /(?:bắt đầu|khai mạc|hồi|vào lúc|lúc|thời gian)(?: vào| lúc| hồi| từ|:|,)*\s{1,3}(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?/iu;
const CLOSES =
  /(?:kết thúc|bế mạc|lập xong)(?:\s\p{L}+){0,6}(?:,)?\s{1,3}(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?(?=([^\n]{0,40}cùng ngày|[^\n]{0,12}$)|)/iu;

interface EarlyEnd {
  segment: Segment;
  start: number;
  end: number;
  /** Of the day, in minutes. */
  closed: number;
  began: number;
}

/** Minutes that end before they begin on one day. */
function earlyEnd(body: readonly Segment[]): EarlyEnd | null {
  const first = body.slice(0, 6).find(({ text }) => BEGINS.test(text));
  const opening = first && BEGINS.exec(first.text);
  if (!first || !opening) return null;
  const began = minutesOf(opening);
  const [day] = datesIn(first.text);
  for (const segment of endOf(body)) {
    const closing = CLOSES.exec(segment.text);
    if (!closing || minutesOf(closing) >= began) continue;
    const [last] = datesIn(segment.text);
    const isOfDay = closing[3] !== undefined || (day && last && isSameDay(day, last));
    if (!isOfDay) continue;
    const start = segment.start + closing.index;
    return { segment, start, end: start + closing[0].length, closed: minutesOf(closing), began };
  }
  return null;
}

const isSameDay = (one: DateParts, other: DateParts): boolean =>
  one.day !== null && one.day === other.day && one.month === other.month && one.year === other.year;

const minutesOf = ([, hour, minute]: RegExpExecArray): number => Number(hour) * 60 + Number(minute ?? 0);

const clock = (minutes: number): string => `${Math.floor(minutes / 60)} giờ ${String(minutes % 60).padStart(2, '0')}`;
