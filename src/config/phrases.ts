/** Lists of phrases of one's own (key `phrases`), in JSON or YAML (data/phrase-list.schema.json) or as a table. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Bilingual } from '../language/language.ts';
import { type ListedPhrase, OWN_GROUP, type Phrase } from '../language/phrase.ts';
import { filled } from '../language/template.ts';
import { keyPath as pathOf } from './error.ts';
import { collected, type OwnPhrase, refuseGroup, unusable, type WrittenPhrase } from './own-phrases.ts';
import { listError, personalPhraseFile, phraseRows, type PhraseRow, readListText } from './phrase-table.ts';

const TEXTS = {
  format: {
    vi: 'đuôi tệp “{extension}” không dùng được; dùng .tsv, .txt, .json, .yaml hoặc .yml.',
    en: 'the extension “{extension}” cannot be used; use .tsv, .txt, .json, .yaml or .yml.',
  },
  severity: {
    vi: 'mức “{value}” không dùng được; dùng cảnh báo hoặc gợi ý.',
    en: 'the severity “{value}” cannot be used; use warning or info.',
  },
} as const satisfies Record<string, Bilingual>;

/**
 * Phrases of the list named at `keyPath` of a configuration; names are relative to `base`. Throws `ConfigError` when it
 * cannot be read or used, which blames `blamed` when the list is named by a configuration.
 */
export async function readPhraseList(
  list: string,
  base: string,
  blamed: string,
  keyPath: string,
): Promise<OwnPhrase[]> {
  const file = resolve(base, list);
  const extension = extname(file).toLowerCase();
  if (extension === '.tsv' || extension === '.txt') return readPhraseTable(file, blamed, keyPath);
  if (!['.json', '.jsonc', '.yaml', '.yml'].includes(extension))
    throw listError('read', file, filled(TEXTS.format, { extension }), blamed, keyPath);
  const [{ parseConfiguration, refuseExcess }, { validatePhraseList }] = await Promise.all([
    import('./written.ts'),
    import('./validate.ts'),
  ]);
  const written = await parseConfiguration(Buffer.from(readListText(file, blamed, keyPath)), file);
  refuseExcess(written, file);
  const { phrases = [], groups = [] } = validatePhraseList(written ?? {}, file);
  const records = [
    ...phrases.map((phrase, i) => ({ phrase, group: OWN_GROUP, steps: ['phrases', i] })),
    ...groups.flatMap(({ group, phrases: ofGroup }, i) =>
      ofGroup.map((phrase, j) => ({ phrase, group, steps: ['groups', i, 'phrases', j] })),
    ),
  ];
  return collected(
    file,
    records.map(({ phrase, group, steps }) => ({ phrase, group: phrase.group ?? group, at: pathOf(steps) })),
  );
}

/** A table of phrases; what is named `.tsv` or `.txt`. Throws `ConfigError`. */
export function readPhraseTable(file: string, blamed: string, keyPath: string): OwnPhrase[] {
  const rows = phraseRows(readListText(file, blamed, keyPath), file, blamed, keyPath);
  return collected(
    file,
    rows.map((row) => ({ phrase: phraseOfRow(row, file), group: row.group || OWN_GROUP, at: row.line })),
  );
}

/** Phrases of the person's own table; undefined: there is none. Throws `ConfigError`. */
export function readPersonalPhrases(file: string = personalPhraseFile()): readonly ListedPhrase[] | undefined {
  return existsSync(file) ? readPhraseTable(file, file, '').map(({ listed }) => listed) : undefined;
}

const SEVERITIES: Readonly<Record<string, Phrase['severity']>> = {
  '': 'warning',
  'cảnh báo': 'warning',
  warning: 'warning',
  'gợi ý': 'info',
  info: 'info',
};

function phraseOfRow(row: PhraseRow, file: string): WrittenPhrase {
  const { line, group, phrases, suggestions, reason, wrong, right, silent } = row;
  const severity = SEVERITIES[row.severity.toLowerCase()];
  if (severity === undefined) throw unusable(file, line, filled(TEXTS.severity, { value: row.severity }));
  if (group !== '') refuseGroup(group, file, line);
  return {
    severity,
    phrases: [...phrases],
    ...(suggestions.length > 0 && { suggestions: [...suggestions] }),
    ...(reason !== '' && { reason }),
    wrong: [...wrong],
    right: [...right],
    silent: [...silent],
  };
}
