/** What commands other than `check` do with a document. */
import { citationsOf } from '../draft/citations/index.ts';
import { issueDate } from '../draft/dates.ts';
import { knownAct } from '../draft/known-acts.ts';
import { recognise } from '../draft/recognise.ts';
import { annotateDocument } from '../jobs/annotate.ts';
import { checkFile } from '../jobs/check.ts';
import { fixDocument } from '../jobs/fix.ts';
import { previewPage } from '../jobs/preview.ts';
import { isMarkdown, readDocument } from '../jobs/read.ts';
import { lawRegister } from '../knowledge/laws.ts';
import { earliestDay } from '../language/dates.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { shellWord } from '../language/shell-word.ts';
import { fillTemplate } from '../language/template.ts';
import { failedResult, uncheckedResult } from '../lint/file-result.ts';
import { openFile } from '../opc/office-file.ts';
import { findingView } from '../report/finding-view.ts';
import { textDifference } from '../report/fixes.ts';
import { inspect } from '../report/inspection.ts';
import { viewText } from '../report/text-view.ts';
import { cleaned } from '../write/clean.ts';
import type { DocumentJobs, JobName, WorkTable } from './document-work.ts';
import type { PreparedDocument, Worked } from './prepare-files.ts';

export type OtherJobName = Exclude<JobName, 'record'>;

const TEXTS = {
  'markdown-not-fixable': {
    vi: 'Chỉ sửa được tệp Word (.docx, .docm, .dotx, .dotm); tệp Markdown hãy sửa theo kết quả của “vbcheck {name}”.',
    en: 'Only Word files (.docx, .docm, .dotx, .dotm) can be fixed; mend Markdown by what “vbcheck {name}” says.',
  },
  'protected-document': {
    vi: 'Văn bản có chữ ký số hoặc đang được bảo vệ, nên chưa sửa gì: sửa sẽ làm chữ ký số mất hiệu lực. Hãy sửa bản chưa ký, hoặc thêm --force nếu vẫn muốn sửa.',
    en: 'The document is signed or protected, so nothing was changed: a change breaks the digital signature. Fix the unsigned draft, or add --force to change it all the same.',
  },
  'cannot-annotate': {
    vi: 'Chú thích chỉ ghi được vào tệp Word (.docx, .docm, .dotx, .dotm); với Markdown hãy xem kết quả của “vbcheck {name}”.',
    en: 'Comments can only be written into Word files (.docx, .docm, .dotx, .dotm); for Markdown see what “vbcheck {name}” says.',
  },
} as const satisfies Record<string, Bilingual>;

function refused(code: keyof typeof TEXTS, name: string, language: Language): Worked<never> {
  const message = fillTemplate<string>(TEXTS[code][language], { name: shellWord(name) });
  return { result: failedResult(name, { code, message }), made: null };
}

export const OTHER_WORK: WorkTable<OtherJobName> = {
  fix,
  annotate,

  clean({ bytes, path, session }, _, language) {
    if (isMarkdown(bytes, path)) return refused('cannot-annotate', path, language);
    const { bytes: without, count } = cleaned(openFile(bytes, session));
    return { result: uncheckedResult(path), made: { bytes: without === bytes ? null : without, count } };
  },

  async page({ bytes, path, session, options }, _, language) {
    const checked = await checkFile(bytes, path, session, options);
    const { result } = checked;
    return { result, made: result.error ? null : await previewPage(checked, language) };
  },

  async inspection({ bytes, path, session, options }) {
    const { document } = await readDocument(bytes, path, session);
    const draft = recognise(document, { memory: session.memory });
    // What the configuration says may hang on the type.
    const { profile = 'auto' } = options.settings?.(draft.documentType) ?? {};
    const made = inspect(profile === 'auto' ? draft : { ...draft, profile }, path);
    return { result: uncheckedResult(path), made };
  },

  async text({ bytes, path, session }) {
    const { document } = await readDocument(bytes, path, session);
    const made = viewText(recognise(document, { memory: session.memory, looks: false }));
    return { result: uncheckedResult(path), made };
  },

  async citedActs({ bytes, path, session, options }, { day, today }) {
    const { document } = await readDocument(bytes, path, session);
    const draft = recognise(document, { memory: session.memory });
    const { laws = [] } = options.settings?.(draft.documentType) ?? {};
    const register = lawRegister(laws);
    const main = draft.documents.find(({ kind }) => kind === 'main');
    const own = main ? issueDate(main) : null;
    const acts = new Set(citationsOf(draft).flatMap((citation) => knownAct(citation, register) ?? []));
    return { result: uncheckedResult(path), made: { day: day ?? (own ? earliestDay(own) : today), acts: [...acts] } };
  },
};

async function fix(
  { bytes, path, options, session }: PreparedDocument,
  { only, unsafe, force, revision, difference }: DocumentJobs['fix']['asked'],
  language: Language,
): Promise<Worked<DocumentJobs['fix']['made']>> {
  if (isMarkdown(bytes, path)) return refused('markdown-not-fixable', path, language);
  const chosen = only && new Set(only);
  const mended = fixDocument(bytes, path, session, {
    ...options,
    unsafe,
    revision,
    only: chosen ? ({ ruleId }) => chosen.has(ruleId) : undefined,
  });
  const { before, fixed, corrections, result, draft, left } = mended;
  const isProtected = before.settings.protectedAgainstWriting;
  if (mended.bytes !== bytes && isProtected && !force) return refused('protected-document', path, language);
  const made = {
    bytes: mended.bytes,
    fixed,
    corrections,
    result,
    views: result.messages.map(({ location }) => findingView(draft, location)),
    left,
    difference: difference ? await textDifference(mended, language) : null,
  };
  return { result, made };
}

function annotate(
  { bytes, path, options, session }: PreparedDocument,
  { date, force }: DocumentJobs['annotate']['asked'],
  language: Language,
): Worked<DocumentJobs['annotate']['made']> {
  if (isMarkdown(bytes, path)) return refused('cannot-annotate', path, language);
  const made = annotateDocument(bytes, path, session, { ...options, date, language, force });
  return { result: made.result, made: made.result.error ? null : made };
}
