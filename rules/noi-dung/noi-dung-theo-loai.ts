// What the templates of Phụ lục III have for each type beyond its components: an article of implementation, a proposal, time and
// place. Judged by the words that have to be somewhere; drafts with blanks are let pass.
import type { Segment } from '../../src/draft/draft.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { defineRule } from '../../src/lint/rule.ts';

export const noiDungTheoLoai = defineRule({
  meta: {
    id: 'noi-dung/noi-dung-theo-loai',
    since: '0.1.0',
    summary: {
      vi: 'Văn bản có nội dung mà loại của nó phải có',
      en: 'The document says what its type has to say',
    },
    reason: {
      vi: 'Quyết định cần điều khoản thi hành, tờ trình cần lời đề nghị, biên bản cần giờ kết thúc, giấy mời cần thời gian và địa điểm. Chỉ báo khi không có từ nào nói đến điều ấy; bản còn chỗ trống thì không xét.',
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
        vi: 'Cuối tờ trình không có lời đề nghị xem xét, phê duyệt, quyết định; {must} nêu rõ đề nghị điều gì.',
        en: 'The submission ends without a proposal (to consider, approve, decide); say what is asked for.',
      },
      noEnd: {
        vi: 'Cuối biên bản không ghi giờ kết thúc, việc thông qua; {must} ghi “kết thúc vào hồi … giờ …”.',
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
      ],
      right: [{ type: 'quyet-dinh' }, { type: 'to-trinh' }, { type: 'bien-ban' }, { type: 'giay-moi' }],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const { documentType: type } = document;
      if (type === null || document.template || !JUDGED.has(type)) continue;
      const body = sureSegments(document, ...BODY);
      const [first, last] = [body[0], body.at(-1)];
      if (!first || !last || body.some(({ text }) => hasPlaceholder(text))) continue;
      const says = (words: RegExp): boolean => body.some(({ text }) => words.test(text));
      if (type === 'quyet-dinh' || type === 'nghi-quyet') {
        const articles = sureSegments(document, 'articleHeading');
        const article = articles.at(-1);
        if (article && articles.length > 1 && !says(IMPLEMENTS))
          report({
            messageId: 'noImplementation',
            at: { segment: article },
            data: {
              type:
                type === 'quyet-dinh' ? { vi: 'Quyết định', en: 'decision' } : { vi: 'Nghị quyết', en: 'resolution' },
            },
          });
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

const JUDGED: ReadonlySet<string> = new Set(['quyet-dinh', 'nghi-quyet', 'to-trinh', 'bien-ban', 'giay-moi']);
const BODY = ['bodyText', 'articleHeading', 'clause', 'point', 'contentTitle', 'tableText'] as const;

const IMPLEMENTS =
  /thi hành|chịu trách nhiệm|trách nhiệm|(?<!\p{L})(?:thực hiện|căn cứ|theo)(?: nội dung)? (?:Quyết định|Nghị quyết) này|tổ chức thực hiện|tổ chức triển khai|triển khai thực hiện|giám sát việc thực hiện/iu;
const PROPOSES =
  /xem xét|phê duyệt|quyết định|ban hành|cho ý kiến|chấp thuận|thông qua|thẩm định|cho phép|đồng ý|phê chuẩn|chỉ đạo|quan tâm|ủng hộ|kính (?:trình|đề nghị|mong)/iu;
const ENDS =
  /\d{1,2} ?(?:giờ|h|g)(?!\p{L})|kết thúc|bế mạc|lập xong|thông qua|đọc (?:lại )?cho|lập thành|cùng ngày|nhất trí/iu;
const WHEN = /\d{1,2} ?(?:giờ|h|g)(?!\p{L})|thời gian(?: \p{L}+){0,3}:|(?:sáng|chiều|tối) ngày|vào (?:lúc|hồi)/iu;
const WHERE = /địa điểm|(?<!\p{L})tại(?!\p{L})|hội trường|phòng họp|trụ sở|trực tuyến/iu;

const endOf = (body: readonly Segment[]): readonly Segment[] => body.slice(-4);

const BEGINS =
  /(?:bắt đầu|khai mạc|hồi|vào lúc|lúc|thời gian)(?: vào| lúc| hồi| từ|:|,)*\s{1,3}(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?/iu;
const CLOSES =
  /(?:kết thúc|bế mạc|lập xong)(?:\s\p{L}+){0,6}(?:,)?\s{1,3}(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?(?=[^\n]{0,40}cùng ngày|[^\n]{0,12}$)/iu;

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
  const opening = body
    .slice(0, 6)
    .map(({ text }) => BEGINS.exec(text))
    .find((match) => match !== null);
  if (!opening) return null;
  const began = minutesOf(opening);
  for (const segment of endOf(body)) {
    const closing = CLOSES.exec(segment.text);
    if (!closing || minutesOf(closing) >= began) continue;
    const start = segment.start + closing.index;
    return { segment, start, end: start + closing[0].length, closed: minutesOf(closing), began };
  }
  return null;
}

const minutesOf = ([, hour, minute]: RegExpExecArray): number => Number(hour) * 60 + Number(minute ?? 0);

const clock = (minutes: number): string => `${Math.floor(minutes / 60)} giờ ${String(minutes % 60).padStart(2, '0')}`;
