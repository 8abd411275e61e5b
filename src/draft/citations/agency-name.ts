/** Where the name of an agency ends in running text. */
import table from '../../../data/citations.json' with { type: 'json' };
import { isUpperCase } from '../../language/fold.ts';
import { NAME_GOES_ON, TITLE_OPENINGS } from './title.ts';

/** Other words that no name of an agency goes on with. */
const AFTER_AGENCY = new Set(table.afterAgency);
const WORD = /[^\s,;:.()“”"]+/g;
const AGENCY_STOP =
  /[;.,:()“”"—]|\svà\s(?:ý kiến|hồ sơ|nội dung|kết quả|biên bản|báo cáo|văn bản|yêu cầu|đề nghị|tình hình|các (?:quy định|ý kiến))(?![A-Za-zÀ-ỹ])|\s(?:và\s)?số\s[\d.…]{1,8}[a-zđ]?\s?[-/]/g;
/** Names that hold a comma: `Bộ Văn hóa, Thể thao và Du lịch`, `HĐND, UBND xã`. */
const COMMA_NAMES: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/Văn h(?:óa|oá)$/, /^,\s(?:Thể thao|Khoa học và Thông tin)/],
  [/Bộ Chính trị$/, /^,\sBan Bí thư/],
  [/Bộ trưởng$/, /^,\sChủ nhiệm/],
  [/Kinh tế$/, /^,\s(?:Hạ tầng và Đô thị|Hạ tầng)/],
  [/(?:HĐND|Hội đồng nhân dân)[^,]{0,60}\s[Kk]h(?:óa|oá)\s[XVI\d]{1,6}$/, /^,\s[Kk]ỳ họp/],
  [/(?:HĐND|Hội đồng nhân dân)$/, /^,\s(?:UBND|[ỦU][yỷ] ban (?:nhân dân|MTTQ|Mặt trận))/],
];
const NEXT_MINISTRY = /^,\s(?:Bộ |Ngân hàng |Tòa án |Viện [Kk]iểm |Thanh tra |Bảo hiểm |[ỦU][yỷ] ban |Tổng )/;

/** The name goes on behind the comma that `behind` begins with; `joint`: of a circular of several ministries. */
const goesOn = (before: string, behind: string, joint: boolean): boolean =>
  COMMA_NAMES.some(([end, rest]) => rest.test(behind) && end.test(before)) ||
  ((joint || /^liên\s/iu.test(before)) && NEXT_MINISTRY.test(behind));

/** Where the name of an agency ends. */
export function agencyEnd(name: string, joint: boolean): number {
  let limit = name.length;
  AGENCY_STOP.lastIndex = 0;
  for (let stop = AGENCY_STOP.exec(name); stop; stop = AGENCY_STOP.exec(name)) {
    if (stop[0] === ',' && goesOn(name.slice(0, stop.index), name.slice(stop.index, stop.index + 40), joint)) continue;
    limit = stop.index;
    break;
  }
  // In capitals nothing tells names from words but the words themselves.
  const words = isUpperCase(name.slice(0, limit)) ? name.toLowerCase() : name;
  WORD.lastIndex = 0;
  let previous: RegExpExecArray | null = null;
  for (let word = WORD.exec(words); word && word.index < limit; word = WORD.exec(words)) {
    if (previous && previous.index > 0 && TITLE_OPENINGS.has(`${previous[0]} ${word[0]}`)) {
      // `Ban chỉ đạo 35` is a body.
      if (!/(?:^|\s)[Bb]an\s+$/.test(words.slice(0, previous.index))) return previous.index;
    }
    if (
      word.index > 0 &&
      CAPITAL_OPENING.test(words.slice(word.index, word.index + 12)) &&
      !UNIT.test(previous?.[0] ?? '')
    )
      return word.index;
    if (
      word.index > 0 &&
      (TITLE_OPENINGS.has(word[0]) ||
        AFTER_AGENCY.has(word[0]) ||
        ACTS_THEN.test(words.slice(previous?.index ?? word.index, word.index + 16))) &&
      !(NAME_GOES_ON.test(words.slice(word.index, word.index + 12)) && (word[0] !== 'tại' || previous?.[0] === 'cao'))
    )
      return word.index;
    previous = word;
  }
  return limit;
}

/** `của Bộ trưởng Bộ Y tế Hướng dẫn cấp chứng chỉ`: a title with a capital; `Phòng Hướng dẫn …` is a body. */
const CAPITAL_OPENING = /^(?:Hướng dẫn|Quy định|Ban hành|Sửa đổi|Phê duyệt|Về việc|Về|V\/v)\s[a-zà-ỹ]/u;
/** The word behind the agency is what it does: `… của Sở Tài chính nhận được …`, `… do Ủy ban nhân dân phường cấp`. */
const ACTS_THEN =
  /^(?!(?:[Tt]iếp|[Cc]hứng|[Ll]uân|[Vv]ận|[Tt]iền) )[^ ]+ (?:nhận được|gửi|chuyển|cho (?:biết|thấy|rằng)|nhấn mạnh|khẳng định|đề xuất|phản ánh|xác nhận|cấp(?=$|[\s,.;)]*$))(?![A-Za-zÀ-ỹ])/u;
const UNIT = /^(?:tâm|Tâm|Phòng|Ban|Vụ|Cục|Viện|Tổ|và)$/u;
