/**
 * Which rules look at a document, and what people are told about those that do not. What a rule needs stands in its
 * metadata; no rule is named here.
 */
import { isFromBeforeDecree, latestIssueDay } from '../draft/dates.ts';
import type { Draft, DraftDocument } from '../draft/draft.ts';
import { decodedText } from '../draft/legacy-text.ts';
import { perDraft } from '../draft/per-draft.ts';
import { isOfEnterprise, isOfSocialOrganisation } from '../draft/segments.ts';
import { unreadContent } from '../draft/unread.ts';
import { documentType } from '../knowledge/document-types.ts';
import { lawRegister } from '../knowledge/laws.ts';
import { actOn, isRuledOtherwiseBefore } from '../knowledge/rulesets.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { oncePer } from '../language/once.ts';
import { fillTemplate } from '../language/template.ts';
import { isVietnamese, tokensOf } from '../language/tokens.ts';
import { familyOf } from './families.ts';
import type { Severity } from './finding.ts';
import type { Coverage, LintNote } from './result.ts';
import type { LegalBasis, Rule, RuleMessage, RuleMeta } from './rule.ts';

export type SkipReason = 'administrative' | 'profile' | 'internalForm' | 'encoding' | 'layout';

/** Why the rule does not look at this document; null: it does. */
export function reasonToSkip(draft: Draft, { meta }: Rule): SkipReason | null {
  if (meta.anyDocument) {
    if (!draft.administrative && !isInVietnamese(draft)) return 'administrative';
  } else {
    if (!draft.administrative) return meta.anyVietnamese && isInVietnamese(draft) ? null : 'administrative';
    if (draft.profile === 'other') return speaksOfForms(meta) ? null : 'profile';
    if (!meta.legalBasis[draft.profile]) return 'profile';
    if (draft.internalForm && familyOf(meta) === 'the-thuc' && !speaksOfForms(meta)) return 'internalForm';
    if (draft.legacyText && !meta.anyEncoding) return 'encoding';
  }
  if (meta.needsLayout && draft.tree.source !== 'docx') return 'layout';
  return null;
}

/**
 * How much of the document was looked at. `missed`: the rules that are on and could not look, or failed; rules of
 * acts that do not rule the document are none of them.
 */
export function coverageOf(ran: readonly Rule[], missed: readonly Rule[]): Coverage {
  if (ran.length === 0) return 'none';
  if (ran.every(({ meta }) => meta.anyDocument || speaksOfForms(meta))) return 'language';
  return missed.length === 0 ? 'full' : 'shared';
}

const speaksOfForms = oncePer(
  ({ inForms, messages }: RuleMeta): boolean =>
    inForms === true || Object.values(messages).some((message) => message.inForms),
);

/** A message that is left out: of its matter forms and papers of other laws are free, or the act of that day said otherwise. */
export function isLeftOut(draft: Draft, meta: RuleMeta, message: RuleMessage): boolean {
  if (isFromBeforeDecree(draft)) {
    const basis = basisIn(draft, meta, message.legalBasis);
    if (basis.length > 0 && basis.every(isRuledOtherwiseBefore)) return true;
  }
  if (meta.anyDocument || meta.inForms || message.inForms) return false;
  return draft.profile === 'other' || (draft.internalForm && familyOf(meta) === 'the-thuc');
}

/** A letter in English is no document for anyone; asked only of what is no administrative document. */
const isInVietnamese = perDraft(({ paragraphs, memory }: Draft): boolean =>
  isVietnamese(paragraphs.map((paragraph) => tokensOf(decodedText(paragraph)?.text ?? paragraph.text, memory))),
);

/** What a finding rests on in this document: on what its message names, else on what the rule does. */
export function basisIn(draft: Draft, meta: RuleMeta, ofMessage: LegalBasis | undefined): readonly string[] {
  // Language is the same in all documents.
  const { profile } = draft;
  const act = profile === 'other' || (meta.anyDocument && !meta.legalBasis[profile]) ? 'nd30' : profile;
  return ofMessage?.[act] ?? meta.legalBasis[act] ?? [];
}

/**
 * Rules known at second hand, a form, a document from before the decree, of an organisation with statutes of its own, of an
 * enterprise that need not be of the state, or one whose parties decide on its form (`documentMeant`: the one in the file): nothing
 * is certain enough for an error.
 */
export function severityIn(
  draft: Draft,
  { anyDocument }: RuleMeta,
  severity: Severity,
  documentMeant: () => DraftDocument | undefined,
): Severity {
  if (severity !== 'error' || anyDocument) return severity;
  if (draft.profile !== 'nd30' || draft.internalForm || isFromBeforeDecree(draft)) return 'warning';
  const document = documentMeant();
  if (!document) return severity;
  const isTheirs = isOfSocialOrganisation(document) || isOfEnterprise(document);
  return isTheirs || documentType(document.documentType)?.ownTerms ? 'warning' : severity;
}

// ---------------------------------------------------------------- notes

const NOTES = {
  notAdministrative: {
    vi: 'Không phải văn bản hành chính: không soát thể thức.',
    en: 'Not an administrative document: its format is not judged.',
  },
  dang: {
    vi: 'Văn bản của Đảng: thể thức theo {act}; {count} quy tắc của {decree} không chạy',
    en: 'Party document: its format follows {act}; {count} rules of {decree} were not run',
  },
  vbqppl: {
    vi: 'Văn bản quy phạm pháp luật: thể thức theo {act}; {count} quy tắc của {decree} không chạy',
    en: 'Normative legal document: its format follows {act}; {count} rules of {decree} were not run',
  },
  judged: { vi: ', chỉ soát {subjects}', en: ', only {subjects} are judged' },
  judgedOne: { vi: ', chỉ soát {subjects}', en: ', only {subjects} is judged' },
  beforeDecree: {
    vi: 'Văn bản ghi thời gian trước khi {decree} có hiệu lực ({day}), khi đó theo {act}: mọi lỗi chỉ là cảnh báo.',
    en: 'The document is dated before {decree} came into force ({day}); {act} ruled then, so nothing is more than a warning.',
  },
  internal: {
    vi: 'Biểu mẫu hoặc giấy tờ theo quy định riêng, không thuộc các loại văn bản của {decree}: chỉ soát câu chữ, không soát thể thức.',
    en: 'A form or a paper of other regulations, none of the types of {decree}: its words are checked, its format is not.',
  },
  encoding: {
    vi: 'Văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI): {count} quy tắc đọc câu chữ chưa chạy. Chuyển sang Unicode (vbcheck fix) rồi soát lại.',
    en: 'The document is typed in an encoding older than Unicode (TCVN3 or VNI): {count} rules that read its words were not run. Convert it (vbcheck fix) and check again.',
  },
  picturesOnly: {
    vi: 'Văn bản chỉ có hình (bản quét), không có chữ để soát. Hãy soát bản Word gốc, hoặc nhận dạng chữ (OCR) trước.',
    en: 'The document holds only pictures (a scan) and no words to check. Check the Word original, or recognise the text (OCR) first.',
  },
  otherDocuments: {
    vi: 'Trong văn bản có nội dung nhúng từ tệp khác mà vbcheck chưa đọc. Mở bằng Word rồi lưu lại thì nội dung ấy thành chữ của văn bản.',
    en: 'The document takes in another file that is not read. Open and save it in Word, which makes that part of the text.',
  },
  objects: {
    vi: 'Trong văn bản có đối tượng nhúng (bảng tính, sơ đồ, tệp khác); chữ trong đó không được soát.',
    en: 'The document holds embedded objects (sheets, charts, other files); the words in them were not checked.',
  },
  register: {
    vi: 'Văn bản mới hơn nhiều so với sổ văn bản (đến ngày {asOf}): văn bản ban hành, hết hiệu lực sau đó chưa được biết. Hãy cập nhật vbcheck hoặc thêm bảng riêng (laws).',
    en: 'The document is much newer than the register of acts (as of {asOf}): what was issued or ended later is not known. Update vbcheck or add a table of your own (laws).',
  },
  layout: {
    vi: 'Văn bản Markdown không có phông chữ, cỡ chữ và trình bày trang: {count} quy tắc về trình bày không chạy.',
    en: 'Markdown has no fonts, sizes or page layout: {count} layout rules were not run.',
  },
} as const satisfies Record<string, Bilingual>;

/** What is said once of a file, however many rules were left out. `ran`: the rules that looked at it. */
export function skipNotes(
  draft: Draft,
  skipped: ReadonlyMap<SkipReason, number>,
  ran: readonly Rule[],
  language: Language,
): LintNote[] {
  const notes = [noteOfProfile(draft, skipped, ran, language)];
  const encoding = skipped.get('encoding');
  if (encoding !== undefined)
    notes.push({ code: 'legacy-encoding', message: fillTemplate(NOTES.encoding[language], { count: encoding }) });
  const layout = skipped.get('layout');
  if (layout !== undefined)
    notes.push({ code: 'layout-unknown', message: fillTemplate(NOTES.layout[language], { count: layout }) });
  for (const kind of unreadContent(draft.source))
    notes.push({ code: 'content-not-read', message: NOTES[kind][language] });
  notes.push(noteOfRegister(draft, ran, language));
  return notes.filter((note) => note !== null);
}

/** Acts change in January and July; after so many months the register misses some for sure. */
const MONTHS_WITHOUT_REGISTER = 6;

function noteOfRegister(draft: Draft, ran: readonly Rule[], language: Language): LintNote | null {
  if (!ran.some(({ meta }) => meta.asksLaws)) return null;
  const day = latestIssueDay(draft);
  // The register is read only where a document can be newer than the program.
  if (day === null || day < REGISTER_SINCE) return null;
  const { asOf } = lawRegister();
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  const last =
    (year + Math.floor((month + MONTHS_WITHOUT_REGISTER - 1) / 12)) * 100 +
    ((month + MONTHS_WITHOUT_REGISTER - 1) % 12) +
    1;
  if (Math.floor(day / 100) <= last) return null;
  return { code: 'register-outdated', message: fillTemplate(NOTES.register[language], { asOf }) };
}

/** No register is older. */
const REGISTER_SINCE = 20270101;

function noteOfProfile(
  draft: Draft,
  skipped: ReadonlyMap<SkipReason, number>,
  ran: readonly Rule[],
  language: Language,
): LintNote | null {
  const { profile } = draft;
  if (unreadContent(draft.source).includes('picturesOnly')) return null;
  if (!draft.administrative) return { code: 'not-administrative', message: NOTES.notAdministrative[language] };
  const decree = actOn('nd30', null).title[language];
  const count = skipped.get('profile') ?? 0;
  if (skipped.has('internalForm') || (profile === 'other' && count > 0))
    return { code: 'profile-without-rules', message: fillTemplate(NOTES.internal[language], { decree }) };
  if (profile === 'other') return null;
  const act = actOn(profile, latestIssueDay(draft)).name[language];
  if (profile !== 'nd30' && count > 0) {
    const message = fillTemplate(NOTES[profile][language], { act, count, decree });
    return { code: 'profile-without-rules', message: `${message}${judgedOnly(ran, language)}.` };
  }
  if (!isFromBeforeDecree(draft)) return null;
  const day = actOn('nd30', null).firstDay ?? '';
  return { code: 'before-decree', message: fillTemplate(NOTES.beforeDecree[language], { act, decree, day }) };
}

/** What the rules that are shared with another act look at, in the order of the decree; '' when none ran. */
function judgedOnly(ran: readonly Rule[], language: Language): string {
  const shared = ran.map(({ meta }) => meta).filter(({ anyDocument }) => !anyDocument);
  const subjects = new Set(shared.sort(byDecree).map(({ subject, summary }) => (subject ?? summary)[language]));
  if (subjects.size === 0) return '';
  const list = [...subjects].join(', ');
  const named = language === 'vi' ? list : list.replace(/, ([^,]*)$/, ' and $1');
  return fillTemplate(NOTES[subjects.size === 1 ? 'judgedOne' : 'judged'][language], { subjects: named });
}

const byDecree = (a: RuleMeta, b: RuleMeta): number => {
  const [one = '', other = ''] = [a.legalBasis.nd30?.[0], b.legalBasis.nd30?.[0]];
  return one < other ? -1 : one > other ? 1 : 0;
};
