/** A configuration or an argument that cannot be used; the program ends with exit code 2. */
import type { Bilingual, Language } from '../language/language.ts';

export type ConfigErrorCode =
  | 'configuration-unreadable'
  | 'configuration-invalid'
  | 'configuration-untrusted'
  | 'configuration-cycle'
  | 'extends-not-found'
  | 'plugin-not-found'
  | 'plugin-invalid';

/** One thing that is wrong: where, what was found, what is allowed. */
export interface ConfigProblem {
  /** As one would write it in JavaScript: `rules["the-thuc/le-trang"][0]`; empty for the whole file. */
  keyPath: string;
  message: Bilingual;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code: ConfigErrorCode;
  /** File that is wrong, as people would name it; null when it was given on the command line. */
  readonly file: string | null;
  readonly problems: readonly ConfigProblem[];

  constructor(code: ConfigErrorCode, file: string | null, problems: readonly ConfigProblem[], cause?: unknown) {
    super('', cause === undefined ? undefined : { cause });
    this.code = code;
    this.file = file;
    this.problems = problems;
    this.message = this.describe('vi');
  }

  /** One line for the file and one for each problem. */
  describe(language: Language): string {
    const lines = this.problems.map(({ keyPath, message }) =>
      keyPath === '' ? message[language] : `${keyPath}: ${message[language]}`,
    );
    if (this.file === null) return lines.join('\n');
    const heading = language === 'vi' ? 'Cấu hình không dùng được' : 'The configuration cannot be used';
    return [`${heading}: ${this.file}`, ...lines.map((line) => `  ${line}`)].join('\n');
  }
}

/** `rules["the-thuc/le-trang"][0]` from its steps. */
export function keyPath(steps: readonly (string | number)[]): string {
  return steps
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      if (/^[A-Za-z_$][\w$]*$/.test(step)) return i === 0 ? step : `.${step}`;
      return `[${JSON.stringify(step)}]`;
    })
    .join('');
}

/** ` Có phải ý bạn là “…”?`, or nothing. */
export function didYouMean(name: string | null): Bilingual {
  return name === null ? { vi: '', en: '' } : { vi: ` Có phải ý bạn là “${name}”?`, en: ` Did you mean “${name}”?` };
}
