/** What a letter asks to send somewhere, and by when: `đề nghị các cơ quan gửi báo cáo về Sở Nội vụ`. */
import type { Segment } from '../../src/draft/draft.ts';

const SENDS =
  /(?<!\p{L})(?:báo cáo(?: \p{L}+){0,6} về (?=Sở |Bộ |UBND |Ủy ban |Văn phòng |Phòng |Ban )[^,.;]{2,60}|(?:gửi|nộp) (?:(?:báo cáo|kết quả|danh sách|văn bản|hồ sơ|số liệu|ý kiến|đề xuất|bản)(?: \p{L}+){0,5} )?về [^,.;]{2,60})/iu;
const ASKS = /(?<!\p{L})(?:đề nghị|yêu cầu)(?!\p{L})/iu;
const TIME =
  /trước (?:ngày|\d)|chậm nhất|thời hạn|thời gian(?! (?:gần đây|qua|vừa qua|tới|dài|trước))|hạn cuối|ngày \d|tháng \d|quý [IV\d]|\d ?(?:giờ|h)(?!\p{L})|hằng|hàng (?:ngày|tuần|tháng|quý|năm)|định kỳ|đúng hạn|kể từ|(?:trong|sau)(?: vòng| thời gian| khoảng)? (?:ngày|tuần|tháng|quý|năm|\d|\p{L}+ (?:ngày|tuần|tháng)(?!\p{L}))/iu;
const CITED_DATE = /số [\d.]{1,8}[^\s,;]{1,30} ngày \d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )\d{4}/gu;
/** Sent when something happens, or at once: no day is owed. */
const UNDATED =
  /kịp thời|ngay|sau khi|(?<!\p{L})(?:khi|nếu|trước|sớm)(?!\p{L})|trường hợp|vướng mắc|khó khăn|phát sinh|thường xuyên|theo quy định/iu;

export interface AskedWords {
  segment: Segment;
  /** Offsets in the paragraph. */
  start: number;
  end: number;
  found: string;
}

/** The one sentence of a letter that asks to send something somewhere, where no sentence says when. */
export function askedWithoutDeadline(body: readonly Segment[]): AskedWords | null {
  for (const segment of body) {
    if (!segment.text.includes(' về ')) continue;
    const match = SENDS.exec(segment.text);
    if (!match || !ASKS.test(segment.text.slice(0, match.index))) continue;
    const from = Math.max(0, segment.text.lastIndexOf('. ', match.index));
    const to = segment.text.indexOf('. ', match.index);
    const sentence = segment.text.slice(from, to < 0 ? undefined : to);
    if (UNDATED.test(sentence) || body.some(({ text }) => TIME.test(text.replace(CITED_DATE, '')))) return null;
    const found = match[0].split(/ (?:để|nhằm|theo|trên|qua|và) /u, 1)[0] as string;
    const start = segment.start + match.index;
    return { segment, start, end: start + found.length, found };
  }
  return null;
}
