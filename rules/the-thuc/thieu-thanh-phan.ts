// Điều 8 khoản 2 and the templates of Phụ lục III: the components that a document must have (data/component-matrix.json).
// Whether a blank is filled in is the matter of other rules; here a component is missing altogether.
import type { Component } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { demandFor } from '../../src/knowledge/component-matrix.ts';
import { isOfResidents } from '../../src/knowledge/agencies.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { bareLetters, isUpperCase } from '../../src/language/fold.ts';
import { agencyOf } from '../views/agency.ts';
import { floats } from '../views/body.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import { paragraphs } from '../../src/tree/visit.ts';
import { firstSegment, hasTemplate, isOfSanction, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

type MessageId =
  | 'nationalName'
  | 'motto'
  | 'issuingAgency'
  | 'numberAndSymbol'
  | 'placeAndDate'
  | 'typeName'
  | 'subject'
  | 'legalGround'
  | 'signer'
  | 'signerTitle'
  | 'signerName'
  | 'recipients';

const missing = <const Vi extends string, const En extends string>(vi: Vi, en: En, requirement: string) => ({
  vi,
  en,
  legalBasis: { nd30: [requirement] },
});

export const thieuThanhPhan = defineRule({
  meta: {
    id: 'the-thuc/thieu-thanh-phan',
    since: '0.1.0',
    summary: {
      vi: 'Văn bản có đủ các thành phần thể thức chính của loại ấy',
      en: 'The document has all main components of its type',
    },
    reason: {
      vi: 'Điều 8 khoản 2 liệt kê chín thành phần thể thức chính; mẫu ở Phụ lục III cho biết loại nào in thành phần nào. Khi vbcheck không chắc một dòng là gì thì quy tắc này im lặng.',
      en: 'Article 8(2) lists nine main components; the templates of Annex III show which type prints which. The rule is silent when a line cannot be told.',
    },
    severity: 'error',
    legalBasis: {
      nd30: [
        'ND30-I.II.1.a-1',
        'ND30-I.II.2.a-1',
        'ND30-I.II.3.a-1',
        'ND30-I.II.4.b-1',
        'ND30-I.II.5.a-1',
        'ND30-I.II.5.b-2',
        'ND30-I.II.6.a-2',
        'ND30-I.II.7.dd-1',
        'ND30-I.II.7.dd-2',
        'ND30-I.II.9.d-4',
      ],
    },
    needsLayout: false,
    fixable: false,
    messages: {
      nationalName: missing(
        'Văn bản không có Quốc hiệu; {must} ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.',
        'The document lacks the national name (Quốc hiệu).',
        'ND30-I.II.1.a-1',
      ),
      motto: missing(
        'Văn bản không có Tiêu ngữ; {must} ghi “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu.',
        'The document lacks the motto (Tiêu ngữ) below the national name.',
        'ND30-I.II.1.b-1',
      ),
      issuingAgency: missing(
        'Văn bản không có tên cơ quan ban hành; {must} ghi ở phía trên, bên trái trang đầu.',
        'The document lacks the name of the issuing agency at the top left.',
        'ND30-I.II.2.a-1',
      ),
      numberAndSymbol: missing(
        'Văn bản không có dòng số, ký hiệu; {must} ghi dưới tên cơ quan, số có thể để trống khi chưa ký.',
        'The document lacks the line of number and symbol below the agency; the number may be blank before signing.',
        'ND30-I.II.3.a-1',
      ),
      placeAndDate: missing(
        'Dưới Quốc hiệu, Tiêu ngữ không có địa danh và thời gian; {must} ghi ở đó.',
        'Place and date are missing below the motto; they {must} stand there.',
        'ND30-I.II.4.b-1',
      ),
      typeName: missing(
        'Ký hiệu là của {type} nhưng văn bản không có tên loại; {must} ghi “{type}” ở giữa, trên trích yếu.',
        'The symbol is that of {type} but the document lacks its type name, centred above the subject.',
        'ND30-I.II.5.b-2',
      ),
      subject: missing(
        'Văn bản không có trích yếu; {must} ghi ngắn gọn nội dung chủ yếu.',
        'The document lacks its subject.',
        'ND30-I.II.5.a-1',
      ),
      legalGround: {
        ...missing(
          'Văn bản không có căn cứ ban hành; {must} ghi sau thẩm quyền ban hành.',
          'The document gives no legal grounds; they follow the line of competence.',
          'ND30-I.II.6.a-2',
        ),
        severity: 'warning',
      },
      signer: missing(
        'Văn bản không có chức vụ, họ tên người ký; {must} ghi ở cuối, bên phải.',
        'The document lacks the title and name of the signer at its end.',
        'ND30-I.II.7.dd-1',
      ),
      signerTitle: missing(
        'Văn bản không có chức vụ người ký; {must} ghi trên họ tên.',
        'The document lacks the title of the signer, above the name.',
        'ND30-I.II.7.dd-1',
      ),
      signerName: missing(
        'Văn bản không có họ tên người ký; {must} ghi dưới chữ ký khi trình ký (--final).',
        'The document lacks the name of the signer; it is due before signing (--final).',
        'ND30-I.II.7.dd-2',
      ),
      recipients: missing(
        'Văn bản không có “Nơi nhận”; {must} ghi ở cuối, bên trái.',
        'The document lacks “Nơi nhận” at its end.',
        'ND30-I.II.9.d-4',
      ),
    },
    examples: {
      wrong: [
        without('cong-van', ['nationalName'], 'nationalName'),
        without('quyet-dinh', ['motto'], 'motto'),
        without('cong-van', ['parentAgency', 'issuingAgency'], 'issuingAgency'),
        without('cong-van', ['numberAndSymbol'], 'numberAndSymbol'),
        {
          type: 'ke-hoach',
          title: { vi: 'Thiếu cả Quốc hiệu và Tiêu ngữ', en: 'Neither national name nor motto' },
          set: { nationalName: { remove: true }, motto: { remove: true } },
          reports: [{ messageId: 'nationalName' }, { messageId: 'motto' }],
        },
        {
          type: 'ke-hoach',
          title: { vi: 'Thiếu cả chữ ký và Nơi nhận', en: 'Neither signature nor recipients' },
          set: {
            signingAuthority: { remove: true },
            signerTitle: { remove: true },
            signerName: { remove: true },
            recipientsLabel: { remove: true },
            recipient: { remove: true },
            archiveLine: { remove: true },
          },
          reports: [{ messageId: 'signer' }, { messageId: 'recipients' }],
        },
        without('ke-hoach', ['placeAndDate'], 'placeAndDate'),
        without('quyet-dinh', ['typeName'], 'typeName'),
        without('quyet-dinh', ['subject'], 'subject'),
        without('quyet-dinh', ['legalGround'], 'legalGround'),
        without('cong-van', ['signingAuthority', 'signerTitle', 'signerName'], 'signer'),
        without('quyet-dinh', ['signerTitle'], 'signerTitle'),
        without('quyet-dinh', ['recipientsLabel', 'recipient', 'archiveLine'], 'recipients'),
        {
          type: 'bien-ban',
          title: { vi: 'Biên bản không phát hành', en: 'Minutes that are not sent' },
          set: {
            recipientsLabel: { remove: true },
            recipient: { remove: true },
            archiveLine: { remove: true },
          },
          reports: [{ messageId: 'recipients', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { signerName: { remove: true } },
          final: true,
          reports: [{ messageId: 'signerName' }],
        },
      ],
      right: [
        {
          type: 'bien-ban',
          title: { vi: 'Biên bản họp thôn', en: 'Minutes of a village' },
          set: {
            parentAgency: { text: 'UBND XÃ CAM LỘ' },
            issuingAgency: { text: 'THÔN NGHĨA HY' },
            numberAndSymbol: { remove: true },
            recipientsLabel: { remove: true },
            recipient: { remove: true },
            archiveLine: { remove: true },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Số còn để trống', en: 'A blank number' },
          set: { numberAndSymbol: { text: 'Số:        /SNV-VTLT' } },
        },
        {
          type: 'quy-che',
          title: { vi: 'Quy chế ban hành kèm theo quyết định', en: 'A regulation that a decision issues' },
          set: { placeAndDate: { text: 'Quảng Trị, ngày     tháng 11 năm 2026' } },
        },
        {
          type: 'bien-ban',
          title: { vi: 'Biên bản vi phạm hành chính', en: 'Minutes of an administrative violation' },
          set: {
            numberAndSymbol: { text: 'Số: 17/BB-VPHC' },
            placeAndDate: { remove: true },
            recipientsLabel: { remove: true },
            recipient: { remove: true },
            archiveLine: { remove: true },
          },
        },
        {
          type: 'giay-uy-quyen',
          title: { vi: 'Giấy ủy quyền không có trích yếu', en: 'An authorisation without a subject' },
          set: { subject: { remove: true } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Chưa có họ tên người ký', en: 'No name yet' },
          set: { signerName: { remove: true } },
        },
      ],
    },
  },
  check({ draft, final, report }) {
    for (const document of mainDocuments(draft)) {
      if (!hasTemplate(document) || document.template) continue;
      const near = document.segments.find(({ component }) => component !== 'empty')?.paragraph;
      const end = document.segments.findLast(({ component }) => component !== 'empty')?.paragraph;
      const nameless = typeWithoutName(document);
      if (nameless) {
        const at = { document: true, component: 'typeName', near } as const;
        report({ messageId: 'typeName', at, data: { type: nameless.toUpperCase() } });
      }
      for (const [messageId, check] of Object.entries(CHECKS) as [CheckedId, Check][]) {
        if (check.onlyFinal && !final) continue;
        // Without the name above it nothing tells a subject from text.
        if (messageId === 'subject' && (nameless || isFollowedByPhrase(document))) continue;
        const [component] = check.components;
        if (!isDue(document, messageId, component) || !isSurelyMissing(document, check, draft.tree)) continue;
        const at = { document: true, component, near: AT_THE_END.has(messageId) ? end : near } as const;
        report({ messageId, at, ...(isUnsentMinutes(document, messageId) && { severity: 'warning' as const }) });
      }
    }
  },
});

type CheckedId = Exclude<MessageId, 'typeName'>;

interface Check {
  /** The first one names the finding; any of them is enough. */
  components: readonly [Component, ...Component[]];
  /** What must surely be there, so that this is a whole document of its kind and not half of one. */
  witnesses: readonly Component[];
  /** And one of these; `end`: the number in the letterhead and the mark `./.` behind the text. */
  oneOf?: readonly (Component | 'end')[];
  /** Words that tell that the component is there after all, unrecognised. */
  wording?: string;
  /** A draft may lack it. */
  onlyFinal?: true;
}

/** Minutes of administrative violations tell place and day in their first sentence and name nobody to be sent to (Nghị định 118/2021/NĐ-CP). */
const OF_NO_SANCTION: ReadonlySet<MessageId> = new Set(['placeAndDate', 'recipients']);

/** Minutes that those present sign are mostly filed where they were made: only the template (1.9) gives them a number and recipients. */
const OF_SENT_MINUTES: ReadonlySet<MessageId> = new Set(['numberAndSymbol', 'recipients']);
const isUnsentMinutes = (document: DraftDocument, messageId: MessageId): boolean =>
  OF_SENT_MINUTES.has(messageId) && (document.documentType === 'bien-ban' || isSignedBySecretary(document));

/** A meeting has passed it: `THƯ KÝ` signs beside who has presided. */
const isSignedBySecretary = (document: DraftDocument): boolean =>
  sureSegments(document, 'signerTitle').some(({ text }) => /^thu ky\b/.test(bareLetters(text)));

/** What stands below the text. */
const AT_THE_END: ReadonlySet<MessageId> = new Set(['signer', 'signerTitle', 'signerName', 'recipients']);

/** Longer lines are sentences that speak of the component. */
const MOST_OF_A_LINE = 80;

const CHECKS: Readonly<Record<CheckedId, Check>> = {
  nationalName: {
    components: ['nationalName'],
    witnesses: ['issuingAgency', 'numberAndSymbol'],
    wording: 'cong hoa xa hoi',
  },
  motto: {
    components: ['motto'],
    witnesses: ['numberAndSymbol'],
    oneOf: ['nationalName', 'issuingAgency'],
    wording: 'hanh phuc',
  },
  issuingAgency: {
    components: ['issuingAgency', 'parentAgency'],
    witnesses: ['nationalName', 'numberAndSymbol'],
    oneOf: ['placeAndDate', 'recipientsLabel', 'signerTitle'],
  },
  // A text issued with another (a quy chế) has neither number nor recipients nor signature, though it may show a date.
  numberAndSymbol: {
    components: ['numberAndSymbol'],
    witnesses: ['nationalName', 'issuingAgency'],
    oneOf: ['recipientsLabel', 'signerTitle', 'signingAuthority'],
  },
  placeAndDate: {
    components: ['placeAndDate'],
    witnesses: ['nationalName', 'issuingAgency'],
    oneOf: ['numberAndSymbol', 'recipientsLabel'],
  },
  subject: { components: ['subject'], witnesses: ['nationalName', 'issuingAgency', 'numberAndSymbol'] },
  legalGround: {
    components: ['legalGround'],
    witnesses: ['nationalName', 'competence', 'enactingWord', 'articleHeading'],
    wording: 'can cu',
  },
  signer: {
    components: ['signerName', 'signerTitle', 'signingAuthority'],
    witnesses: ['nationalName', 'issuingAgency'],
    oneOf: ['recipientsLabel', 'end'],
  },
  signerTitle: {
    components: ['signerTitle', 'signingAuthority'],
    witnesses: ['nationalName', 'issuingAgency', 'recipientsLabel', 'signerName'],
  },
  signerName: { components: ['signerName'], witnesses: ['nationalName', 'signerTitle'], onlyFinal: true },
  recipients: {
    components: ['recipientsLabel', 'recipient', 'archiveLine'],
    witnesses: ['nationalName', 'issuingAgency'],
    oneOf: ['signerTitle', 'end'],
    wording: 'noi nhan',
  },
};

/** Papers of a thôn or tổ dân phố: the forms of Nghị định 59/2023/NĐ-CP have neither number nor recipients. */
const OF_NO_RESIDENTS: ReadonlySet<MessageId> = new Set(['numberAndSymbol', 'recipients']);

/** The template of the type prints the component, and whose document it is frees it from none. */
function isDue(document: DraftDocument, messageId: CheckedId, component: Component): boolean {
  if (OF_NO_SANCTION.has(messageId) && isOfSanction(document)) return false;
  if (OF_NO_PARTIES.has(messageId) && isOfParties(document)) return false;
  if (OF_NO_RESIDENTS.has(messageId) && isOfResidents(agencyOf(document, 'issuingAgency') ?? '')) return false;
  return demandFor(document.documentType, component === 'signerTitle' ? 'signerName' : component) === 'required';
}

/** `tree`: with the headers and footers of the file. */
function isSurelyMissing(document: DraftDocument, check: Check, tree: DocumentNode): boolean {
  const { components, witnesses, oneOf, wording } = check;
  const { segments } = document;
  if (segments.some((segment) => components.includes(segment.component) && !isDateBelow(document, segment)))
    return false;
  if (witnesses.some((witness) => sureSegments(document, witness).length === 0)) return false;
  if (oneOf && !(oneOf.includes('end') && isComplete(document)) && !hasOneOf(document, oneOf)) return false;
  return !hasDoubtfulLines(document) && (wording === undefined || !isWorded(document, wording, tree));
}

/** A line of the document, a header or a footer has these bare letters. */
const isWorded = ({ segments }: DraftDocument, wording: string, tree: DocumentNode): boolean =>
  segments.some(({ text }) => text.length < MOST_OF_A_LINE && bareLetters(text).includes(wording)) ||
  lettersElsewhere(tree).includes(wording);

/** A date below the name of the type or the addressees, above a signature most often, is not where the date of issue stands. */
function isDateBelow(document: DraftDocument, { component, paragraph }: Segment): boolean {
  if (component !== 'placeAndDate' || floats(paragraph)) return false;
  const heading = firstSegment(document, 'typeName', 'addressee');
  return heading !== undefined && heading.paragraph.index < paragraph.index;
}

const hasOneOf = (document: DraftDocument, oneOf: readonly (Component | 'end')[]): boolean =>
  oneOf.some((witness) => witness !== 'end' && sureSegments(document, witness).length > 0);

/** A document of its own whose text has its end, so that nothing of it stands in another file. */
function isComplete(document: DraftDocument): boolean {
  if (sureSegments(document, 'numberAndSymbol').length === 0) return false;
  const last = document.segments.findLast(({ component }) => component !== 'empty' && component !== 'ruleLine');
  return last !== undefined && /\.\/\.?\s*$/.test(last.text);
}

/** The name of the type that the symbol tells, where no line of the document names any. */
function typeWithoutName(document: DraftDocument): string | null {
  const { number } = document;
  const type = documentType(document.documentType);
  if (!type?.listed || type.abbreviation === null || number?.typeAbbreviation !== type.abbreviation) return null;
  if (type.abbreviationOfBody === 'usual') return null;
  const mayBeName = ({ component, text }: Segment): boolean =>
    component === 'typeName' ||
    (component !== 'enactingWord' && isUpperCase(text) && bareLetters(text).startsWith(bareLetters(type.name)));
  if (document.segments.some(mayBeName)) return null;
  const witnesses: readonly Component[] = ['nationalName', 'issuingAgency', 'numberAndSymbol', 'placeAndDate'];
  if (witnesses.some((witness) => sureSegments(document, witness).length === 0)) return null;
  return document.segments.some(({ text }) => /^v\s*[/.]\s*v\b/i.test(text)) ? null : type.name;
}

/** Text of headers, footers and notes: some letterheads stand there. */
function lettersElsewhere(document: DocumentNode): string {
  return document.children
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap((story) => paragraphs(story).map(({ text }) => bareLetters(text)))
    .join('\n');
}

/** Something stands in letterhead or closing that nobody can name, or a picture: it may be what seems to be missing. */
function hasDoubtfulLines(document: DraftDocument): boolean {
  return document.segments.some(
    ({ component, text, confidence }) =>
      component !== 'empty' &&
      component !== 'ruleLine' &&
      component !== 'bodyText' &&
      confidence < MINIMUM_CONFIDENCE &&
      text.length < MOST_OF_A_LINE,
  );
}

/** Below the name stands a phrase that ends like none of a text: a subject that nothing sets apart but its place. */
function isFollowedByPhrase(document: DraftDocument): boolean {
  const shown = document.segments.filter(({ component }) => component !== 'empty');
  const below = shown[shown.findIndex(({ component }) => component === 'typeName') + 1];
  return below?.component === 'bodyText' && below.text.length < 200 && !/[.:;,]\s*$/.test(below.text);
}

function without(type: string, components: readonly Component[], messageId: MessageId) {
  return {
    type,
    set: Object.fromEntries(components.map((component) => [component, { remove: true }])),
    reports: [{ messageId }],
  };
}

/** Minutes that settle a contract or hand something over are the parties’: no agency issues or sends them, each party keeps its copy. */
const OF_NO_PARTIES: ReadonlySet<MessageId> = new Set(['issuingAgency', 'recipients']);
const isOfParties = (document: DraftDocument): boolean =>
  sureSegments(document, 'signerTitle').filter(({ text }) => PARTY.test(bareLetters(text))).length > 1;
const PARTY = /^(?:dai dien )?ben (?:[a-z]|giao|nhan|mua|ban|thue|cho thue)\b/;
