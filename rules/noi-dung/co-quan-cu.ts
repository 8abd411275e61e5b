// Phụ lục I, Phần I, mục II, khoản 9: recipients are named by their names; a task given to a body that is no more reaches nobody.
// Silent on history, on documents of other times, on quotations. A body of whose tasks several took over has no one
// successor.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Draft, DraftDocument } from '../../src/draft/draft.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { isQuotedMatter, overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { districtBodiesIn, type FormerBody, formerBodyOf, formerBodiesIn } from '../../src/knowledge/former-bodies.ts';
import { DISTRICTS_ENDED_ON } from '../../src/knowledge/agencies.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { columnTitleOf } from '../views/content-tables.ts';
import { dayOf, writtenDay } from '../../src/knowledge/days.ts';
import { isIssuedFrom, isOfToday, tellsOfPast } from '../views/former-names.ts';
import { placeAt, type RunningText, runningText, sentenceAt } from '../views/running-text.ts';

export const coQuanCu = defineRule({
  meta: {
    id: 'noi-dung/co-quan-cu',
    since: '0.1.0',
    summary: {
      vi: 'Không gửi văn bản, không giao việc cho cơ quan đã kết thúc hoạt động',
      en: 'No document is sent, and no task given, to a body that has ended',
    },
    reason: {
      vi: 'Từ ngày 01/3/2025 nhiều bộ, sở hợp nhất; từ ngày 01/7/2025 không còn cấp huyện. Tên cũ hay còn sót trong Kính gửi, Nơi nhận, đoạn giao nhiệm vụ của văn bản mẫu. Chỉ xét văn bản chắc chắn ban hành sau ngày đó; lời kể lịch sử, “(cũ)”, “nay là”, văn bản được viện dẫn, lời trích thì không xét.',
      en: 'Ministries and departments merged on 01/3/2025; districts ended on 01/7/2025. Old names stay in addressees, recipients and tasks of drafts made from older ones. Only documents that surely are later are judged; history, documents cited and quotations are not.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      former: {
        vi: '“{found}” không còn từ ngày {since}; nay là {right}.',
        en: '“{found}” has not existed since {since}; it is {right} now.',
      },
      formerSplit: {
        vi: '“{found}” không còn từ ngày {since}; nhiệm vụ nay thuộc nhiều cơ quan ({right} …), {must} ghi đúng cơ quan hiện nay.',
        en: '“{found}” has not existed since {since}; several bodies ({right} …) have its tasks now: name the right one.',
      },
      towns: {
        vi: '“{found}”: từ ngày {since} không còn thị trấn; {must} ghi “xã, phường, đặc khu”.',
        en: '“{found}”: there have been no townships (thị trấn) since {since}; it {must} be “xã, phường, đặc khu”.',
      },
      district: {
        vi: '“{found}” không còn từ ngày {since} (không còn cấp huyện); {must} ghi cơ quan cấp xã hoặc cấp tỉnh hiện nay.',
        en: '“{found}” has not existed since {since}, as districts ended; the present body of the commune or province {must} be named.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Giao Ủy ban nhân dân các huyện, thị xã, thành phố báo cáo tình hình lưu trữ.' } },
          reports: [
            { messageId: 'district', text: 'Ủy ban nhân dân các huyện, thị xã, thành phố', severity: 'warning' },
          ],
        },
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị Ủy ban nhân dân các xã, phường, thị trấn niêm yết danh sách./.' } },
          reports: [{ messageId: 'towns', text: 'Ủy ban nhân dân các xã, phường, thị trấn', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Giao Văn phòng phối hợp với Sở Kế hoạch và Đầu tư rà soát dự án, báo cáo trước ngày 30/6/2026./.',
            },
          },
          reports: [{ messageId: 'former', text: 'Sở Kế hoạch và Đầu tư', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh-ban-hanh',
          set: {
            tableText: {
              text: [
                'STT | Nhiệm vụ | Đơn vị chủ trì',
                '1 | Cân đối vốn | Sở Kế hoạch và Đầu tư',
                '2 | Kiểm tra | Sở Tài chính',
              ],
            },
          },
          reports: [{ messageId: 'former', text: 'Sở Kế hoạch và Đầu tư', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { addressee: { text: 'Kính gửi: Sở Tài nguyên và Môi trường.' } },
          reports: [{ messageId: 'former', text: 'Sở Tài nguyên và Môi trường', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: { text: 'Sở Nội vụ đã làm việc với Sở Thông tin và Truyền thông về hệ thống quản lý văn bản.' },
          },
          reports: [{ messageId: 'formerSplit', text: 'Sở Thông tin và Truyền thông', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: 'Các sở tiếp nhận nhiệm vụ của Sở Lao động - Thương binh và Xã hội (cũ); hồ sơ của Sở Tài nguyên và Môi trường (nay là Sở Nông nghiệp và Môi trường) đã đủ.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Văn bản của thời trước', en: 'A document of an earlier time' },
          set: {
            bodyText: {
              text: 'Thực hiện theo Thông tư số 10/2021/TT-BTNMT ngày 30 tháng 6 năm 2021 của Bộ trưởng Bộ Tài nguyên và Môi trường quy định kỹ thuật quan trắc môi trường.',
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chưa ghi năm', en: 'No year yet' },
          set: {
            placeAndDate: { text: 'Quảng Trị, ngày     tháng     năm 20…' },
            addressee: { text: 'Kính gửi: Sở Tài nguyên và Môi trường.' },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const late = mainDocuments(draft).filter((document) => isIssuedFrom(document, FIRST_END));
    if (late.length === 0) return;
    const told = new Map<string, Mention & { also: Paragraph[] }>();
    const running = runningText(draft);
    const names = namesIn(running.text);
    const read = { draft, running, names, late };
    for (const mention of [...late.flatMap(listed), ...inText(read), ...inColumns(read)]) {
      const known = told.get(mention.words);
      if (!known) told.set(mention.words, { ...mention, also: [] });
      else {
        known.also.push(mention.paragraph);
        known.isSent ||= mention.isSent;
      }
    }
    for (const { words: found, body, since, isSent, also, paragraph, start, end } of told.values()) {
      report({
        messageId: body ? (body.split ? 'formerSplit' : 'former') : TOWNS_ONLY.test(found) ? 'towns' : 'district',
        at: { paragraph, start, end },
        also,
        severity: isSent ? 'warning' : 'info',
        data: { found, since: writtenDay(dayOf(body?.endedOn ?? since)), right: body?.successor ?? '' },
        ...(body && !body.split && { suggestions: [body.successor] }),
      });
    }
  },
});

/** The first day on which one of the bodies was no more. */
const FIRST_END = '2025-02-03';

interface Mention extends TextRange {
  paragraph: Paragraph;
  /** As written. */
  words: string;
  /** Undefined: a body of a district. */
  body: FormerBody | undefined;
  /** ISO date from which it is judged. */
  since: string;
  /** The document is sent to it, or gives it a task. */
  isSent: boolean;
}

/** Where a text names one; `isDistrict`: a body of a district, or of a township. */
function namesIn(text: string): { start: number; end: number; isDistrict: boolean }[] {
  const towns = text.includes('thị trấn') ? [...text.matchAll(TOWNS)] : [];
  return [
    ...formerBodiesIn(text).map((range) => ({ ...range, isDistrict: false })),
    ...districtBodiesIn(text).map((range) => ({ ...range, isDistrict: true })),
    ...towns.map(({ 0: words, index }) => ({ start: index, end: index + words.length, isDistrict: true })),
  ];
}

/** `UBND các xã, phường, thị trấn`: the commonest leftover of the three tiers. */
const TOWNS =
  /(?:UBND|[ỦU][yỷ] ban nhân dân|HĐND|Hội đồng nhân dân|Công an|Đảng ủy|Trạm [Yy] tế) (?:các |cấp )?(?:xã|phường)(?:, (?:xã|phường))?(?:,| và) thị trấn(?!\p{L})/gu;
const TOWNS_ONLY = /(?:xã|phường)(?:,| và) thị trấn$/;

/** In Kính gửi and Nơi nhận. */
function listed(document: DraftDocument): Mention[] {
  return sureSegments(document, 'addressee', 'recipient').flatMap(({ text, start: from, paragraph }) =>
    namesIn(text).flatMap(({ start, end, isDistrict }) => {
      const mention = mentionOf(paragraph, from + start, from + end, isDistrict, true);
      return mention && isIssuedFrom(document, mention.since) && !tellsOfPast(text, mention.since) ? [mention] : [];
    }),
  );
}

/** Names of bodies in the running text, and the documents that they may not stand in. */
interface Read {
  draft: Draft;
  running: RunningText;
  names: ReturnType<typeof namesIn>;
  late: readonly DraftDocument[];
}

function inText({ running, names, late }: Read): Mention[] {
  return names.flatMap(({ start: from, end: to, isDistrict }) => {
    const { passage, start } = placeAt(running, from);
    const { document, paragraph } = passage;
    if (!document || !late.includes(document)) return [];
    const end = start + to - from;
    const mention = mentionOf(paragraph, start, end, isDistrict, false);
    if (!mention || !isIssuedFrom(document, mention.since)) return [];
    if (!isOfToday(passage, start, end, mention.since) || isInName(passage, start)) return [];
    return [{ ...mention, isSent: isGivenTask(passage, start, end) }];
  });
}

/** Columns of a table that say who does what: `Đơn vị chủ trì`, `Cơ quan phối hợp`. */
const ACTORS =
  /^(?:(?:cơ quan|đơn vị|sở, ngành|bộ phận)(?:, (?:cơ quan|đơn vị))? )?(?:chủ trì|phối hợp|thực hiện|tham mưu|chịu trách nhiệm|đầu mối)/iu;

/** In the cells of those columns, where the whole file is surely of a later day. */
function inColumns({ draft, running, names, late }: Read): Mention[] {
  if (late.length < mainDocuments(draft).length) return [];
  return names.flatMap(({ start: from, end: to, isDistrict }) => {
    const { passage, start } = placeAt(running, from);
    const { document, paragraph, where } = passage;
    if (where !== 'cell' || !document || document.template || document.kind === 'copy') return [];
    const end = start + to - from;
    const mention = mentionOf(paragraph, start, end, isDistrict, true);
    if (!mention || !late.every((each) => isIssuedFrom(each, mention.since))) return [];
    if (isQuotedMatter(passage, start, end) || overlapsAny(passage.citations, start, end)) return [];
    if (tellsOfPast(passage.text, mention.since) || isInName(passage, start)) return [];
    return ACTORS.test(columnTitleOf(draft, paragraph)) ? [mention] : [];
  });
}

function mentionOf(
  paragraph: Paragraph,
  start: number,
  end: number,
  isDistrict: boolean,
  isSent: boolean,
): Mention | null {
  const words = paragraph.text.slice(start, end);
  const body = isDistrict ? undefined : formerBodyOf(paragraph.text.slice(start, end + LONGEST_PLACE));
  if (!body && !isDistrict) return null;
  const since = body ? (body.judgedFrom ?? body.endedOn) : DISTRICTS_ENDED_ON;
  return { paragraph, start, end, words, body, since, isSent };
}

/** What stands behind the words may make them the name of a body that exists: `Thanh tra Bộ Công an`. */
const LONGEST_PLACE = 24;

/** A school, a company, a building that has the body in its name. */
const inName = once(
  () => new RegExp(String.raw`(?<!\p{L})${anyOf(cues.formerBodies.inNames)}(?: \p{L}+){0,4}\s$`, 'iu'),
);

const isInName = ({ paragraph, start: from }: Passage, start: number): boolean =>
  inName().test(paragraph.text.slice(Math.max(from, start - 50), start));

const gives = once(
  () =>
    new RegExp(
      String.raw`(?<!\p{L})${anyOf(cues.formerBodies.gives)}(?: cho)?\s((?:[^.;:](?!${anyWord(cues.formerBodies.endsList)})){0,200})$`,
      'iu',
    ),
);
const does = once(() => new RegExp(`^[^.;]{0,100}${anyWord(cues.formerBodies.does)}`, 'iu'));
/** The body, or a list of bodies, opens the sentence. */
const OPENS =
  /^(?:[\s\p{Lu},]|(?<=\p{L})\p{L}|các |và |thủ trưởng |trưởng |chủ tịch |giám đốc |[-–+•]\s?|\d+[.)]\s?|[a-zđ]\)\s?)*$/u;

/** The sentence gives it something to do. */
function isGivenTask(passage: Passage, start: number, end: number): boolean {
  const sentence = sentenceAt(passage, start);
  if (!sentence) return false;
  const { text } = passage.paragraph;
  const before = text.slice(sentence.start, start);
  return gives().test(before) || (OPENS.test(before.slice(-120)) && does().test(text.slice(end, sentence.end)));
}
