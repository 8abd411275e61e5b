/** From the text of a configuration file to what is written in it. Whoever wrote it may mean harm: everything has limits. */
import { basename, extname } from 'node:path';
import type { ParseError } from 'jsonc-parser';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';
import { ConfigError, type ConfigProblem, keyPath } from './error.ts';
import { readRegularFile, UnreadableError } from './regular-file.ts';

/** More than anybody writes by hand; longer lists of words go into files of their own. */
const LARGEST_CONFIGURATION_BYTES = 1024 * 1024;
const DEEPEST_NESTING = 50;
/** Values as they are visited: YAML may name one value many times, and a circle of values never ends. */
const MOST_VALUES = 100_000;

const TEXTS = {
  extension: {
    vi: 'đuôi tệp “{extension}” không dùng được; dùng .json, .yaml, .yml, .js, .mjs hoặc .cjs.',
    en: 'the extension “{extension}” cannot be used; use .json, .yaml, .yml, .js, .mjs or .cjs.',
  },
  syntax: {
    vi: 'không đúng cú pháp {format} ở dòng {line}, cột {column}: {what}.',
    en: 'the {format} is wrong at line {line}, column {column}: {what}.',
  },
  document: {
    vi: 'tệp phải chứa đúng một tài liệu YAML (không có “---” ở giữa).',
    en: 'the file must hold one YAML document (without “---” in the middle).',
  },
  nesting: {
    vi: 'lồng nhau quá {most} tầng.',
    en: 'it is nested more than {most} levels deep.',
  },
  values: {
    vi: 'quá {most} giá trị (kể cả phần lặp lại qua bí danh của YAML).',
    en: 'there are more than {most} values (those that YAML aliases repeat included).',
  },
  prototypeKey: {
    vi: 'khóa này không dùng được.',
    en: 'this key cannot be used.',
  },
} as const satisfies Record<string, Bilingual>;

/** Whether the file is a program that has to run to say what it is. */
export const isScript = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path);

/** Throws `ConfigError`. */
export function readConfigurationBytes(path: string): Buffer {
  try {
    return readRegularFile(path, LARGEST_CONFIGURATION_BYTES);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw unreadable(path, error.text, error);
  }
}

/** What JSON or YAML says; null when it says nothing. Throws `ConfigError`. */
export async function parseConfiguration(bytes: Buffer, path: string): Promise<unknown> {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const extension = extname(path).toLowerCase();
  switch (extension) {
    case '.json':
    case '.jsonc': {
      const written = await parseJson(text, path);
      return basename(path) === 'package.json' ? ownKey(written, 'vbcheck') : written;
    }
    case '.yaml':
    case '.yml':
      return parseYaml(text, path);
    case '':
      // What is no JSON may still be YAML: `{ final: true }`.
      if (!text.trimStart().startsWith('{')) return parseYaml(text, path);
      return parseJson(text, path).catch((error: unknown) =>
        parseYaml(text, path).catch(() => {
          throw error;
        }),
      );
    default:
      throw unreadable(path, filled(TEXTS.extension, { extension }));
  }
}

function ownKey(written: unknown, key: string): unknown {
  if (typeof written !== 'object' || written === null || !Object.hasOwn(written, key)) return null;
  return (written as Record<string, unknown>)[key];
}

// ---------------------------------------------------------------- JSON, with comments and trailing commas

/** By the codes of jsonc-parser. */
const JSON_ERRORS: Readonly<Record<number, Bilingual>> = {
  3: { vi: 'cần một khóa trong ngoặc kép', en: 'a key in quotation marks is needed' },
  4: { vi: 'cần một giá trị', en: 'a value is needed' },
  5: { vi: 'cần dấu hai chấm', en: 'a colon is needed' },
  6: { vi: 'cần dấu phẩy', en: 'a comma is needed' },
  7: { vi: 'thiếu dấu }', en: 'a } is missing' },
  8: { vi: 'thiếu dấu ]', en: 'a ] is missing' },
  9: { vi: 'thừa chữ ở cuối', en: 'there is text after the end' },
  11: { vi: 'chú giải không có chỗ kết thúc', en: 'a comment does not end' },
  12: { vi: 'chuỗi chữ không có ngoặc kép đóng', en: 'a string has no closing quotation mark' },
};
const JSON_ERROR: Bilingual = { vi: 'ký hiệu không dùng được', en: 'a symbol that cannot be used' };

async function parseJson(text: string, path: string): Promise<unknown> {
  const { default: jsonc } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  let written: unknown = null;
  try {
    const root = jsonc.parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    // Its objects inherit nothing, so that no key has a meaning of its own.
    written = root && errors.length === 0 ? jsonc.getNodeValue(root) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable(path, filled(TEXTS.nesting, { most: DEEPEST_NESTING }), error);
  }
  const [first] = errors;
  if (first) throw syntaxError(path, 'JSON', text, first.offset, JSON_ERRORS[first.error] ?? JSON_ERROR);
  return written;
}

// ---------------------------------------------------------------- YAML

/** By what js-yaml says. */
const YAML_ERRORS: readonly (readonly [RegExp, Bilingual])[] = [
  [/duplicated mapping key/, { vi: 'khóa viết hai lần', en: 'a key is there twice' }],
  [/indentation/, { vi: 'thụt đầu dòng không đúng', en: 'the indentation is wrong' }],
  [/tab/, { vi: 'thụt đầu dòng bằng dấu tab; hãy dùng dấu cách', en: 'tabs indent; use blanks' }],
  [/unidentified alias|undeclared alias/, { vi: 'bí danh chưa được đặt', en: 'an alias that means nothing' }],
  [/maxDepth/, filled(TEXTS.nesting, { most: DEEPEST_NESTING })],
];
const YAML_ERROR: Bilingual = { vi: 'không đọc được chỗ này', en: 'this cannot be read' };

async function parseYaml(text: string, path: string): Promise<unknown> {
  const { loadAll, CORE_SCHEMA, mergeTag, YAMLException } = await import('js-yaml');
  let documents: unknown[];
  try {
    documents = loadAll(text, { schema: CORE_SCHEMA.withTags(mergeTag), maxDepth: DEEPEST_NESTING });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const what = YAML_ERRORS.find(([pattern]) => pattern.test(error.reason))?.[1] ?? YAML_ERROR;
    throw syntaxError(path, 'YAML', text, error.mark?.position ?? 0, what, error);
  }
  if (documents.length > 1) throw unreadable(path, TEXTS.document);
  return documents[0] ?? null;
}

// ---------------------------------------------------------------- limits

/** Throws `ConfigError` when there is more than a configuration holds, or a key that JavaScript takes for another. */
export function refuseExcess(written: unknown, path: string): void {
  const open: { value: unknown; steps: Steps | null; depth: number }[] = [{ value: written, steps: null, depth: 0 }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, steps, depth } = next;
    if (++values + open.length > MOST_VALUES) throw unreadable(path, filled(TEXTS.values, { most: MOST_VALUES }));
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST_NESTING) throw unreadable(path, filled(TEXTS.nesting, { most: DEEPEST_NESTING }));
    for (const [key, below] of Object.entries(value)) {
      const step = { step: Array.isArray(value) ? Number(key) : key, above: steps };
      if (key === '__proto__') {
        throw new ConfigError('configuration-invalid', path, [{ keyPath: pathOf(step), message: TEXTS.prototypeKey }]);
      }
      open.push({ value: below, steps: step, depth: depth + 1 });
    }
  }
}

interface Steps {
  step: string | number;
  above: Steps | null;
}

function pathOf(last: Steps): string {
  const steps: (string | number)[] = [];
  for (let at: Steps | null = last; at !== null; at = at.above) steps.unshift(at.step);
  return keyPath(steps);
}

// ---------------------------------------------------------------- errors

function syntaxError(
  path: string,
  format: string,
  text: string,
  offset: number,
  what: Bilingual,
  cause?: unknown,
): ConfigError {
  const before = text.slice(0, offset).split('\n');
  const place = { format, line: before.length, column: (before.at(-1) as string).length + 1 };
  const message = {
    vi: filled(TEXTS.syntax, { ...place, what: what.vi.replace(/\.$/, '') }).vi,
    en: filled(TEXTS.syntax, { ...place, what: what.en.replace(/\.$/, '') }).en,
  };
  return unreadable(path, message, cause);
}

export function unreadable(path: string, reason: Bilingual, cause?: unknown): ConfigError {
  const problem: ConfigProblem = {
    keyPath: '',
    message: { vi: `không đọc được: ${reason.vi}`, en: `cannot be read: ${reason.en}` },
  };
  return new ConfigError('configuration-unreadable', path, [problem], cause);
}
