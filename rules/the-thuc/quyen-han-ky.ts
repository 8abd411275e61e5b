// Phụ lục I, Phần I, mục II, khoản 7, điểm b and đ; Điều 13: TM. before a collective, KT. before the title of the head
// with the deputy's title below, TL. and TUQ. before the title of who delegates; Q. before that of who acts as head.
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { isHead, SIGNING_PREFIXES, type SigningPrefix } from '../../src/knowledge/signing.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { defineRule, type ExpectedReport, type RuleContext, type RuleExample } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { hasTemplate, isOfSocialOrganisation, mainDocuments, sureSegments } from '../../src/draft/segments.ts';

type AuthorityBlanks = {
  wrongPrefix: 'found' | 'right';
  noSpace: 'found' | 'right';
  deputyHead: 'title';
  collectiveHead: 'title';
};

export const quyenHanKy = defineRule({
  meta: {
    id: 'the-thuc/quyen-han-ky',
    since: '0.1.0',
    summary: {
      vi: 'Quyền hạn ký: TM., KT., TL., TUQ., Q. đúng cách ghi và đúng người',
      en: 'The signing authority: TM., KT., TL., TUQ., Q. written right and used for the right people',
    },
    reason: {
      vi: 'Chữ viết tắt trước chức vụ cho biết người ký lấy thẩm quyền từ đâu. KT. đứng trước chức vụ của người đứng đầu, dòng dưới mới là chức vụ cấp phó; TM. đứng trước tên tập thể, không đứng trước chức vụ của một người.',
      en: 'The abbreviation says where the signer takes the power from. KT. stands before the title of the head, the deputy’s own title below; TM. stands before a collective, never before one person.',
    },
    severity: 'error',
    legalBasis: {
      nd30: ['ND30-I.II.7.b-1', 'ND30-I.II.7.b-2', 'ND30-I.II.7.b-3', 'ND30-I.II.7.b-4', 'ND30-I.II.7.dd-1'],
    },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('signingAuthority', { format: ['ND30-I.II.7.dd-1'], align: ['ND30-I.II.7.dd-3'] }),
      wrongPrefix: {
        vi: 'Quyền hạn ký ghi “{found}”; {must} là “{right}”.',
        en: 'The signing authority is written “{found}”; it {must} be “{right}”.',
        legalBasis: { nd30: ['ND30-I.II.7.b-7'] },
      },
      noSpace: {
        vi: 'Sau “{found}” thiếu dấu cách; {must} là “{right} ”.',
        en: 'A space is missing after “{found}”; it {must} be “{right} ”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.b-7'] },
      },
      deputyHead: {
        vi: '“KT.” đứng trước chức vụ cấp phó; {must} ghi chức vụ của người đứng đầu, dòng dưới mới là “{title}”.',
        en: '“KT.” stands before a deputy’s title; it belongs before the title of the head, with “{title}” below.',
        legalBasis: { nd30: ['ND30-I.II.7.b-3'] },
      },
      collectiveHead: {
        vi: '“TM.” đứng trước chức vụ “{title}”; {must} đứng trước tên tập thể lãnh đạo hoặc cơ quan.',
        en: '“TM.” stands before the title “{title}”; it belongs before the name of a collective.',
        legalBasis: { nd30: ['ND30-I.II.7.b-1'] },
      },
      actingInWords: {
        vi: '“{title}” viết cả chữ “QUYỀN”; được giao quyền cấp trưởng thì {must} ghi “{right}”.',
        en: '“{title}” is written with the word “QUYỀN”; an acting head {must} sign as “{right}”.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.b-2'] },
      },
      noTitle: {
        vi: 'Dưới “{authority}” không có chức vụ của người ký; {must} ghi chức vụ ở dòng dưới.',
        en: 'No title of the signer stands below “{authority}”; the line below {must} give it.',
        legalBasis: { nd30: ['ND30-I.II.7.b-1', 'ND30-I.II.7.b-3', 'ND30-I.II.7.b-4', 'ND30-I.II.7.b-5'] },
      },
      noDeputy: {
        vi: 'Dưới “{authority}” là “{title}”; ký thay {must} ghi chức vụ cấp phó của người đứng đầu.',
        en: 'Below “{authority}” stands “{title}”; who signs for the head is a deputy of the head.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.b-3'] },
      },
      deputyAlone: {
        vi: 'Cấp phó ký mà không có “KT.”; {must} ghi “KT.” và chức vụ của người đứng đầu ở dòng trên.',
        en: 'A deputy signs without “KT.”; the line above {must} give “KT.” and the title of the head.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.b-3'] },
      },
      deputyByOrder: {
        vi: 'Dưới “{authority}” là “{title}”; cấp phó {must} ký thay, ghi “KT.” trước chức vụ của người đứng đầu.',
        en: 'Below “{authority}” stands “{title}”; a deputy {must} sign for the head, with “KT.” before the title of the head.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.b-3', 'ND30-I.II.7.b-4'] },
      },
      delegatedTwice: {
        vi: '“TUQ.” đi cùng “KT.”; người được ủy quyền không được ủy quyền tiếp hoặc để cấp phó ký thay.',
        en: '“TUQ.” goes with “KT.”; who signs by delegation cannot pass it on.',
        legalBasis: { nd30: ['ND30-I.II.7.b-5', 'ND30-I.II.7.b-6'] },
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { signingAuthority: { text: 'KT. GIÁM ĐỐC' }, signerTitle: { remove: true } },
          reports: [{ messageId: 'noTitle', text: 'KT. GIÁM ĐỐC', severity: 'error' }],
        },
        signed('T/M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', [{ messageId: 'wrongPrefix', text: 'T/M' }]),
        signed('KT GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', [{ messageId: 'wrongPrefix', text: 'KT' }]),
        signed('KT.GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', [{ messageId: 'noSpace', text: 'KT.', severity: 'warning' }]),
        signed('KT. PHÓ GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', [{ messageId: 'deputyHead' }]),
        signed('TM. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', [{ messageId: 'collectiveHead' }]),
        signed('KT. GIÁM ĐỐC', 'TRƯỞNG PHÒNG', [{ messageId: 'noDeputy', severity: 'warning' }]),
        signed('KT. THỐNG ĐỐC', 'THỐNG ĐỐC', [{ messageId: 'noDeputy', text: 'THỐNG ĐỐC' }]),
        signed('TL. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', [{ messageId: 'deputyByOrder', text: 'PHÓ GIÁM ĐỐC' }]),
        {
          type: 'cong-van',
          title: { vi: 'Hai dòng trong một đoạn', en: 'Two lines in one paragraph' },
          set: {
            signingAuthority: { text: 'TM. BAN CHỈ ĐẠO\nKT TRƯỞNG BAN' },
            signerTitle: { text: 'PHÓ TRƯỞNG BAN' },
          },
          reports: [{ messageId: 'wrongPrefix', text: 'KT' }],
        },
        {
          type: 'cong-van',
          set: { signingAuthority: { remove: true }, signerTitle: { text: 'PHÓ GIÁM ĐỐC' } },
          reports: [{ messageId: 'deputyAlone', text: 'PHÓ GIÁM ĐỐC' }],
        },
        signed(['TUQ. CHỦ TỊCH', 'KT. GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC', [{ messageId: 'delegatedTwice' }]),
        {
          type: 'cong-van',
          set: { signingAuthority: { remove: true }, signerTitle: { text: 'QUYỀN GIÁM ĐỐC' } },
          reports: [{ messageId: 'actingInWords', text: 'QUYỀN', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { signingAuthority: { format: { bold: false } } },
          reports: [{ messageId: 'notBold' }],
        },
        {
          type: 'cong-van',
          set: { signingAuthority: { text: 'TM. BAN CHỈ ĐẠO tỉnh' } },
          reports: [{ messageId: 'notCapitals', text: 'TM. BAN CHỈ ĐẠO tỉnh' }],
        },
      ],
      right: [
        { type: 'cong-van-nhieu-noi-nhan' },
        signed(['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN'], 'PHÓ TRƯỞNG BAN'),
        signed(['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG'], 'PHÓ CHÁNH VĂN PHÒNG'),
        signed('KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'),
        signed('TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ'),
        signed('TL. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC TRUNG TÂM'),
        { type: 'cong-van', set: { signingAuthority: { remove: true }, signerTitle: { text: 'GIÁM ĐỐC' } } },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const lines = sureSegments(document, 'signingAuthority');
      if (hasTemplate(document)) checkAppearance(context, lines, 'signingAuthority');
      if (hasTemplate(document)) reportActing(context, document);
      const read = lines.flatMap(readAuthorities);
      const isTheirs = isOfSocialOrganisation(document);
      for (const authority of read)
        if (!isTheirs || !AS_PARTY.test(authority.written)) checkAuthority(context, authority);
      checkTogether(context, document, read);
    }
  },
});

/** A line of signing authority, read apart. */
interface Authority {
  segment: Segment;
  known: SigningPrefix;
  /** Offsets of the prefix in the paragraph's text. */
  start: number;
  end: number;
  /** The prefix as written, with its marks. */
  written: string;
  hasSpace: boolean;
  /** The collective or title after the prefix, in capitals. */
  title: string;
}

/** Longest first: `TUQ` begins like nothing else, `T` alone is nothing. */
const PREFIX =
  /^(T\s*(?:[./]\s*)?U\s*(?:[./]\s*)?Q|T\s*(?:[./]\s*)?M|K\s*(?:[./]\s*)?T|T\s*(?:[./]\s*)?L|Q)(\s*[./:]|\s+[-–](?=\s))?(\s*)(?=[A-Za-zÀ-ỹ([{<«])/i;

/** Each line of a paragraph that is broken by hand has an authority of its own. */
function readAuthorities(segment: Segment): Authority[] {
  let from = 0;
  return segment.text.split('\n').flatMap((line) => {
    const authority = readAuthority(segment, line, from);
    from += line.length + 1;
    return authority ?? [];
  });
}

/** `from`: where the line begins in the segment. */
function readAuthority(segment: Segment, text: string, from: number): Authority | null {
  const match = PREFIX.exec(text);
  if (!match) return null;
  const [whole, letters, mark = '', space = ''] = match as unknown as [string, string, string?, string?];
  // Letters that run on without a mark are a word (`TLỆNH`), not a prefix.
  if (mark === '' && space === '') return null;
  const known = SIGNING_PREFIXES.find((prefix) => prefix.letters === letters.replace(/[^A-Z]/gi, '').toUpperCase());
  if (!known) return null;
  const written = whole.trimEnd();
  return {
    segment,
    known,
    start: segment.start + from,
    end: segment.start + from + written.length,
    written,
    hasSpace: space !== '',
    title: collapseSpaces(text.slice(whole.length)).toUpperCase(),
  };
}

/** Mặt trận, Công đoàn and the hội often write as the Party does: `T/M BAN THƯỜNG VỤ`. */
const AS_PARTY = /^[TK]\/[MLT]$/;

const DEPUTY = /^(PHÓ|THỨ TRƯỞNG)(?![A-Za-zÀ-ỹ])/;

function checkAuthority({ report }: RuleContext<AuthorityBlanks>, authority: Authority): void {
  const { segment, known, start, end, written, hasSpace, title } = authority;
  const data = { found: written, right: known.prefix, title };
  if (written !== known.prefix) {
    const fix = { description: replacement(known.prefix), text: known.prefix };
    report({ messageId: 'wrongPrefix', at: { segment, start, end }, data, fix });
  } else if (!hasSpace) {
    const fix = { description: { vi: 'Thêm dấu cách', en: 'Add a space' }, text: `${known.prefix} ` };
    report({ messageId: 'noSpace', at: { segment, start, end }, data, fix });
  }
  if (known.letters === 'KT' && DEPUTY.test(title)) report({ messageId: 'deputyHead', at: { segment }, data });
  if (known.letters === 'TM' && isHead(title)) report({ messageId: 'collectiveHead', at: { segment }, data });
}

/** `QUYỀN GIÁM ĐỐC`: the decree abbreviates, as it does all that stands before the title of a head. */
function reportActing({ report }: RuleContext<{ actingInWords: 'title' | 'right' }>, document: DraftDocument): void {
  for (const segment of sureSegments(document, 'signerTitle')) {
    const acting = /^QUYỀN +(?=\p{Lu})/u.exec(segment.text)?.[0];
    if (acting === undefined || !isHead(collapseSpaces(segment.text.slice(acting.length)))) continue;
    const right = `Q. ${segment.text.slice(acting.length)}`;
    const { start } = segment;
    report({
      messageId: 'actingInWords',
      at: { segment, start, end: start + acting.trimEnd().length },
      data: { title: segment.text, right },
      fix: { description: { vi: `Đổi thành “${right}”`, en: `Change to “${right}”` }, text: 'Q.' },
    });
  }
}

/** The next words below are the signer's name: no line between can be a title that was not recognised. */
function isRightAboveName({ segments }: DraftDocument, authority: Segment): boolean {
  const below = segments.slice(segments.indexOf(authority) + 1);
  const next = below.find(({ component }) => component !== 'empty' && component !== 'ruleLine');
  return next?.component === 'signerName' && next.confidence >= MINIMUM_CONFIDENCE;
}

function checkTogether(
  {
    report,
  }: RuleContext<{
    deputyAlone: never;
    noTitle: 'authority';
    delegatedTwice: never;
    noDeputy: 'authority' | 'title';
    deputyByOrder: 'authority' | 'title';
  }>,
  document: DraftDocument,
  authorities: readonly Authority[],
): void {
  const titles = sureSegments(document, 'signerTitle');
  const [only] = titles;
  if (authorities.length === 0) {
    const noneAtAll = !document.segments.some(({ component }) => component === 'signingAuthority');
    if (noneAtAll && only && titles.length === 1 && isSignedByOne(document) && DEPUTY.test(collapseSpaces(only.text))) {
      report({ messageId: 'deputyAlone', at: { segment: only } });
    }
    return;
  }
  const last = authorities.at(-1);
  // "Q." stands before a title that is the signer's own.
  if (last && last.known.letters !== 'Q' && isRightAboveName(document, last.segment)) {
    report({
      messageId: 'noTitle',
      at: { segment: last.segment },
      data: { authority: collapseSpaces(last.segment.text) },
    });
  }
  const delegated = authorities.find(({ known }) => known.letters === 'TUQ');
  const forHead = authorities.find(({ known }) => known.letters === 'KT');
  if (delegated && forHead)
    report({ messageId: 'delegatedTwice', at: { segment: delegated.segment }, also: [forHead.segment.paragraph] });
  if (last?.known.letters === 'TL' && only && collapseSpaces(only.text).toUpperCase() === `PHÓ ${last.title}`) {
    const data = { authority: collapseSpaces(last.segment.text), title: only.text };
    report({ messageId: 'deputyByOrder', at: { segment: only }, data });
  }
  if (!forHead || !only || titles.length !== 1 || forHead.segment !== authorities.at(-1)?.segment) return;
  const title = collapseSpaces(only.text).toUpperCase();
  // A title that the recogniser cannot name is none of our business; that of a head or of a lower unit is wrong here.
  const isSame = title === authorities.at(-1)?.title;
  if (!DEPUTY.test(title) && (isHead(title) || isSame)) {
    report({
      messageId: 'noDeputy',
      at: { segment: only },
      data: { authority: collapseSpaces(forHead.segment.text), title: only.text },
    });
  }
}

/** Minutes and the like carry the names of several people who sign side by side. */
function isSignedByOne(document: DraftDocument): boolean {
  return (
    hasTemplate(document) &&
    documentType(document.documentType)?.signers !== 'several' &&
    sureSegments(document, 'signerName').length <= 1
  );
}

function signed<MessageId extends string = never>(
  authority: string | string[],
  title: string,
  reports?: ExpectedReport<MessageId>[],
): RuleExample<NoInfer<MessageId>> {
  return {
    type: 'cong-van',
    set: { signingAuthority: { text: authority }, signerTitle: { text: title } },
    ...(reports && { reports }),
  };
}
