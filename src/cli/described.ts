/** What is said of whatever ends a command. */
import { isSystemError, reasonOf } from '../host/system-error.ts';
import { capitalised } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { internalError } from '../lint/file-result.ts';
import { printable } from '../report/excerpt.ts';

const sentence = (reason: string): string => `${capitalised(reason)}.`;

export function described(error: unknown, language: Language): string {
  if (error instanceof Error) {
    const known = error as Error & {
      text?: { vi: string; en: string };
      describe?: (language: string) => string;
      /** Where it was to be written. */
      file?: string;
    };
    if (known.file !== undefined && (known.text !== undefined || isSystemError(error)))
      return `${printable(known.file)}: ${reasonOf(error, 'write')[language]}.`;
    if (known.text) return known.text[language];
    if (known.describe) return known.describe(language);
    if (isSystemError(error)) return sentence(reasonOf(error, 'write')[language]);
  }
  return internalError(error, language).message;
}
