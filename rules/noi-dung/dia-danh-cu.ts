// Since 01/7/2025 there are 34 provincial units, no districts, and other communes. A former province counts only behind "tỉnh",
// a city of a tỉnh only behind "thành phố": the names live on. What an old commune is now is looked up in the table of the
// state's statistics.
import cues from '../../data/cues.json' with { type: 'json' };
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import type { DraftDocument } from '../../src/draft/draft.ts';
import { overlapsAny } from '../../src/draft/sentences.ts';
import { districtBodiesIn, isFormerCity } from '../../src/knowledge/former-bodies.ts';
import { DISTRICTS_ENDED_ON } from '../../src/knowledge/agencies.ts';
import { communeNow } from '../../src/knowledge/old-communes.ts';
import { provinceNamed, provinceTitle } from '../../src/knowledge/provinces.ts';
import { anyWord } from '../../src/language/any-of.ts';
import { hasWord } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { dayOf, writtenDay } from '../../src/knowledge/days.ts';
import { earliestIssueDay, isIssuedFrom, isOfToday, tellsOfPast } from '../views/former-names.ts';
import { type RunningText, runningText, wholeWordsFound } from '../views/running-text.ts';

export const diaDanhCu = defineRule({
  meta: {
    id: 'noi-dung/dia-danh-cu',
    since: '0.1.0',
    summary: {
      vi: 'Tên tỉnh, xã, phường trong văn bản là tên hiện nay',
      en: 'Provinces and communes are named as they are now',
    },
    reason: {
      vi: 'Từ ngày 01/7/2025 cả nước còn 34 đơn vị cấp tỉnh, không còn huyện, quận, thị xã, thị trấn, và phần lớn xã, phường đã sắp xếp lại. Với “xã A, huyện B” câu báo nói nay là xã nào (bảng của cơ quan thống kê). Chỉ xét văn bản chắc chắn ban hành sau ngày đó; lời kể lịch sử, văn bản được viện dẫn, quê quán, nơi sinh, địa chỉ trên giấy tờ, tên hội, công ty, công trình thì không xét.',
      en: 'Since 01/7/2025 there are 34 provincial units, no districts, and most communes are new. For a commune of a district the message says what it is now. Only documents that surely are later are judged; history, documents cited, places of birth, names of associations and companies are not.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      province: {
        vi: '“{found}” không còn từ ngày {since}; nay thuộc {right}.',
        en: '“{found}” has not existed since {since}; it belongs to {right} now.',
      },
      commune: {
        vi: '“{found}” không còn từ ngày {since}; nay là {right}.',
        en: '“{found}” has not existed since {since}; it is {right} now.',
      },
      district: {
        vi: '“{found}” không còn từ ngày {since}; {must} ghi đơn vị hành chính hiện nay.',
        en: '“{found}” has not existed since {since}; the present unit {must} be named.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { addressee: { text: 'Kính gửi: Ủy ban nhân dân tỉnh Bình Thuận.' } },
          reports: [{ messageId: 'province', text: 'tỉnh Bình Thuận', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đoàn kiểm tra việc lưu trữ hồ sơ tại xã Mò Ó, huyện Đakrông trong tháng 4.' } },
          reports: [{ messageId: 'commune', text: 'xã Mò Ó, huyện Đakrông', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đoàn kiểm tra việc lưu trữ hồ sơ trên địa bàn huyện Cam Lộ trong tháng 4.' } },
          reports: [{ messageId: 'district', text: 'huyện Cam Lộ', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Tên cũ trong lời kể', en: 'An old name in a story' },
          set: {
            bodyText: {
              text: 'Xã Cam Lộ được sắp xếp từ thị trấn Cam Lộ, huyện Cam Lộ; phường Bình Thuận thuộc tỉnh Lâm Đồng.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Thành phố trực thuộc trung ương', en: 'A city of the centre' },
          set: { addressee: { text: 'Kính gửi: Ủy ban nhân dân thành phố Huế.' } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Ban hành trước ngày sắp xếp', en: 'Issued before the merger' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày 05 tháng 3 năm 2025' },
            addressee: { text: 'Kính gửi: Ủy ban nhân dân tỉnh Bình Thuận.' },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const late = mainDocuments(draft).filter((document) => isIssuedFrom(document, DISTRICTS_ENDED_ON));
    if (late.length === 0) return;
    const told = new Map<string, Mention & { also: Paragraph[] }>();
    for (const mention of [...late.flatMap(listed), ...inText(runningText(draft), late)]) {
      const known = told.get(mention.words);
      if (known) known.also.push(mention.paragraph);
      else told.set(mention.words, { ...mention, also: [] });
    }
    for (const { words: found, day, isListed, also, paragraph, start, end } of told.values()) {
      const fault = faultOf(found, day);
      if (!fault) continue;
      const { messageId, right, since } = fault;
      report({
        messageId,
        at: { paragraph, start, end },
        also,
        severity: isListed ? 'warning' : 'info',
        data: { found, since: writtenDay(dayOf(since)), right },
        ...(fault.isOne && { suggestions: [right] }),
      });
    }
  },
});

/**
 * Letters of Vietnamese and its neighbours, as ranges: a pattern that spells out all of Unicode for each name takes tens of
 * milliseconds to compile.
 */
const CAPITAL = `A-Z\\u00c0-\\u00d6\\u00d8-\\u00deĂĐĨŨƠƯ${'ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ'}`;
const LETTER = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff';
const NAME = `[${CAPITAL}][${LETTER}'’]*(?:[ -][${CAPITAL}][${LETTER}'’]*){0,3}`;
const COMMUNE = String.raw`(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) (?:${NAME}|\d{1,2})`;
const DISTRICT = String.raw`(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố) (?:${NAME}|\d{1,2})`;
/** `xã A, huyện B, tỉnh C`, `huyện B`, `tỉnh C`. */
const PLACES = new RegExp(
  String.raw`(?:${COMMUNE},? (?:thuộc )?${DISTRICT}(?:, (?:tỉnh|thành phố|TP\.?) ${NAME})?|(?:[Hh]uyện|[Qq]uận|[Tt]hị xã) (?:${NAME}|\d{1,2})|[Tt]hị trấn ${NAME}|(?:tỉnh|Tỉnh|[Tt]hành phố) ${NAME})(?![${LETTER}\d])`,
  'g',
);
/** Names that hold one: of associations, companies, schools, roads, projects. */
const inName = once(() => new RegExp(`${anyWord(cues.formerPlaces.inNames)}[^.;,]{0,60}$`, 'iu'));

interface Mention extends TextRange {
  paragraph: Paragraph;
  /** As written. */
  words: string;
  /** The earliest day of issue, as a number. */
  day: number;
  /** In Kính gửi or Nơi nhận. */
  isListed: boolean;
}

function listed(document: DraftDocument): Mention[] {
  const day = earliestIssueDay(document);
  return sureSegments(document, 'addressee', 'recipient').flatMap(({ text, start: from, paragraph }) =>
    [...text.matchAll(PLACES)].flatMap(({ 0: words, index }) => {
      if (hasWord(text.charAt(index - 1)) || faultOf(words, day) === null) return [];
      if (isOfDistrictBody(text, index) || inName().test(text.slice(0, index))) return [];
      if (tellsOfPast(text, DISTRICTS_ENDED_ON)) return [];
      const start = from + index;
      return [{ paragraph, start, end: start + words.length, words, day, isListed: true }];
    }),
  );
}

function inText(running: RunningText, late: readonly DraftDocument[]): Mention[] {
  return wholeWordsFound(running, PLACES).flatMap(({ passage, start, end, match }) => {
    const { document, paragraph } = passage;
    if (!document || !late.includes(document)) return [];
    const day = earliestIssueDay(document);
    if (faultOf(match[0], day) === null) return [];
    const before = paragraph.text.slice(Math.max(passage.start, start - 80), start);
    if (inName().test(before) || !isOfToday(passage, start, end, DISTRICTS_ENDED_ON)) return [];
    if (isOfDistrictBody(paragraph.text, start)) return [];
    return [{ paragraph, start, end, words: match[0], day, isListed: false }];
  });
}

/** `UBND huyện A` is told as a body. */
function isOfDistrictBody(text: string, start: number): boolean {
  const from = Math.max(0, start - 60);
  const at = start - from;
  return overlapsAny(districtBodiesIn(text.slice(from, start + 20)), at, at + 1);
}

interface PlaceFault {
  messageId: 'province' | 'commune' | 'district';
  /** ISO date. */
  since: string;
  right: string;
  /** It has one successor. */
  isOne: boolean;
}

const PARTS = new RegExp(
  String.raw`^(?:(?<commune>${COMMUNE}),?\s(?:thuộc\s)?)?(?<district>${DISTRICT})?(?:,\s(?:tỉnh|thành phố|TP\.?)\s(?<province>${NAME}))?$`,
  'u',
);

function faultOf(words: string, day: number): PlaceFault | null {
  const of = (messageId: PlaceFault['messageId'], since: string, right = '', isOne = false): PlaceFault => ({
    messageId,
    since,
    right,
    isOne,
  });
  const former = /^tỉnh\s(.+)$/iu.exec(words)?.[1];
  if (former !== undefined) {
    const province = provinceNamed(former);
    if (province?.endedOn === undefined || province.successor === undefined) return null;
    const now = provinceNamed(province.successor);
    return of('province', province.endedOn, now ? provinceTitle(now, day) : province.successor, true);
  }
  const { commune, district = '', province } = PARTS.exec(words)?.groups ?? {};
  const isDistrict = /^(?:huyện|quận|thị xã)\s/iu.test(district);
  const city = /^thành phố\s(.+)$/iu.exec(district)?.[1];
  if (!isDistrict && !(city !== undefined && isFormerCity(city))) {
    return /^thị trấn\s/iu.test(words) ? of('district', DISTRICTS_ENDED_ON) : null;
  }
  const now = commune === undefined ? undefined : communeNow(commune, district, province);
  if (!now) return of('district', DISTRICTS_ENDED_ON);
  const [only] = now.units;
  const provinceNow = provinceNamed(now.province);
  const where = provinceNow ? provinceTitle(provinceNow, day) : now.province;
  const isOne = now.units.length === 1;
  return of(
    'commune',
    DISTRICTS_ENDED_ON,
    isOne ? `${only}, ${where}` : `một phần ${now.units.join(', một phần ')} (${where})`,
    isOne,
  );
}
