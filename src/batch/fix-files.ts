/** Mends files one after the other, each under the configuration of its folder. Writes nothing. */
import { fixDocument, type FixOptions } from '../jobs/fix.ts';
import { isMarkdown } from '../jobs/read.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import { failedResult, type FileResult, type FixedDocument } from '../lint/file-result.ts';
import type { Finding } from '../lint/finding.ts';
import type { Rule } from '../lint/rule.ts';
import { rulesOf } from './configurations.ts';
import {
  type ConfiguredEntry,
  type Entry,
  type FilesOptions,
  type PreparedDocument,
  prepareFiles,
  workedOn,
} from './prepare-files.ts';

export interface FixFilesOptions extends FilesOptions, Pick<FixOptions, 'unsafe' | 'revision'> {
  /** Which findings are to be mended; it may refuse names by throwing. Undefined: all. */
  only?: (known: readonly Rule[]) => ((finding: Finding) => boolean) | undefined;
  /** Also documents that are signed or protected. */
  force?: boolean;
}

export interface FixedFile extends ConfiguredEntry {
  /** What is left, or why nothing was mended. */
  result: FileResult;
  /** Null when nothing was mended because nothing could be. */
  fixed: FixedDocument | null;
  /** The document as it was read; null when it could not be. */
  bytes: Uint8Array | null;
}

const TEXTS = {
  'markdown-not-fixable': {
    vi: 'Chỉ sửa được tệp Word (.docx, .docm, .dotx, .dotm); tệp Markdown hãy sửa theo kết quả của “vbcheck {name}”.',
    en: 'Only Word files (.docx, .docm, .dotx, .dotm) can be fixed; mend Markdown by what “vbcheck {name}” says.',
  },
  'protected-document': {
    vi: 'Văn bản có chữ ký số hoặc đang được bảo vệ, nên chưa sửa gì: sửa sẽ làm chữ ký số mất hiệu lực. Hãy sửa bản chưa ký, hoặc thêm --force nếu vẫn muốn sửa.',
    en: 'The document is signed or protected, so nothing was changed: a change breaks the digital signature. Fix the unsigned draft, or add --force to change it all the same.',
  },
} as const satisfies Record<string, Bilingual>;

/** Goes on past unreadable files. Throws `ConfigError`, and what `options.rules` and `options.only` throw. */
export async function* fixFiles(entries: readonly Entry[], options: FixFilesOptions): AsyncGenerator<FixedFile> {
  for await (const prepared of prepareFiles(entries, options)) {
    const { entry, configuration, language } = prepared;
    const only = options.only?.(rulesOf(configuration));
    const { result, made } = await workedOn(prepared, (document) => fixPrepared(document, only, options, language));
    yield { entry, configuration, language, result, fixed: made, bytes: prepared.document?.bytes ?? null };
  }
}

function fixPrepared(
  { bytes, path, options: checking, session }: PreparedDocument,
  only: ((finding: Finding) => boolean) | undefined,
  { unsafe, revision, force }: FixFilesOptions,
  language: Language,
): { result: FileResult; made: FixedDocument | null } {
  const refused = (code: keyof typeof TEXTS): { result: FileResult; made: null } => ({
    result: failedResult(path, { code, message: fillTemplate(TEXTS[code][language], { name: path }) }),
    made: null,
  });
  if (isMarkdown(bytes, path)) return refused('markdown-not-fixable');
  const fixed = fixDocument(bytes, path, session, { ...checking, unsafe, revision, only });
  const isProtected = fixed.before.settings.protectedAgainstWriting;
  if (fixed.bytes !== bytes && isProtected && !force) return refused('protected-document');
  return { result: fixed.result, made: fixed };
}
