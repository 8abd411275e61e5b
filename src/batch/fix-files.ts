/** Mends files one after the other, each under the configuration of its folder. Writes nothing. */
import { dirname } from 'node:path';
import { failedResult, type FileResult, type FixedDocument } from '../lint/file-result.ts';
import type { ResolvedConfiguration } from '../config/configuration.ts';
import { isMarkdown } from '../jobs/read.ts';
import { fixDocument, type FixOptions } from '../jobs/fix.ts';
import { nodeHost } from '../host/node.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { Finding } from '../lint/finding.ts';
import type { Rule } from '../lint/rule.ts';
import { type CheckFilesOptions, type Entry, prepareEntry } from './check-files.ts';
import { Configurations, rulesOf } from './configurations.ts';
import { fileError } from './read-file.ts';

export interface FixFilesOptions extends CheckFilesOptions, Pick<FixOptions, 'unsafe' | 'revision'> {
  /** Which findings are to be mended; it may refuse names by throwing. Undefined: all. */
  only?: (known: readonly Rule[]) => ((finding: Finding) => boolean) | undefined;
  /** Also documents that are signed or protected. */
  force?: boolean;
}

export interface FixedFile {
  entry: Entry;
  /** What is left, or why nothing was mended. */
  result: FileResult;
  /** Null when nothing was mended because nothing could be. */
  fixed: FixedDocument | null;
  configuration: ResolvedConfiguration;
  language: Language;
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
  const configurations = new Configurations(options.configurationFile, options.cwd);
  for (const entry of entries) {
    const folder = 'absolute' in entry ? dirname(entry.absolute) : options.cwd;
    const configuration = await configurations.of(folder);
    const language = options.language ?? configuration.language ?? 'vi';
    yield { entry, ...fixEntry(entry, configuration, options, language), configuration, language };
  }
}

function fixEntry(
  entry: Entry,
  configuration: ResolvedConfiguration,
  options: FixFilesOptions,
  language: Language,
): { result: FileResult; fixed: FixedDocument | null } {
  const { path } = entry;
  const only = options.only?.(rulesOf(configuration));
  const prepared = prepareEntry(entry, configuration, options, language);
  if ('status' in prepared) return { fixed: null, result: prepared };
  const failed = (code: keyof typeof TEXTS) => ({
    fixed: null,
    result: failedResult(path, { code, message: fillTemplate(TEXTS[code][language], { name: path }) }),
  });
  const { bytes } = prepared;
  if (isMarkdown(bytes, path)) return failed('markdown-not-fixable');
  try {
    const { unsafe, revision, force } = options;
    const fixed = fixDocument(bytes, path, nodeHost, { ...prepared.options, unsafe, revision, only });
    const isProtected = fixed.before.settings.protectedAgainstWriting;
    if (fixed.bytes !== bytes && isProtected && !force) return failed('protected-document');
    return { fixed, result: fixed.result };
  } catch (error) {
    return { fixed: null, result: failedResult(path, fileError(error, language)) };
  }
}
