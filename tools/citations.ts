/**
 * `npm run citations -- FILE.tsv`: parses the citations of a table and says how many fields are as the table has them. Columns:
 * id, text, type, number, year, symbol, date (YYYY-MM-DD), issuer, title (the name of a law), parts; others are passed over.
 */
import { readFileSync } from 'node:fs';
import { type Citation, citationsIn } from '../src/draft/citations/index.ts';
import { citedPartsIn } from '../src/draft/cited-parts.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run citations -- FILE.tsv');
  process.exit(2);
}
const [head = '', ...lines] = readFileSync(file, 'utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '');
const columns = head.split('\t');
const FIELDS = ['type', 'number', 'year', 'symbol', 'date', 'issuer', 'title', 'parts'] as const;
const right = new Map<string, number>(FIELDS.map((field) => [field, 0]));
let whole = 0;
for (const line of lines) {
  const cells = line.split('\t');
  const row = Object.fromEntries(columns.map((column, i) => [column, cells[i]?.trim() ?? '']));
  const got = fieldsOf(row.text ?? '');
  const wrong = FIELDS.filter((field) => got[field] !== row[field]);
  for (const field of FIELDS) if (!wrong.includes(field)) right.set(field, (right.get(field) ?? 0) + 1);
  if (wrong.length === 0) whole++;
  for (const field of wrong)
    console.log(`${row.id ?? ''} ${field}: “${got[field]}” for “${row[field] ?? ''}”\n   ${row.text ?? ''}`);
}
const share = (count: number): string => `${count} of ${lines.length} = ${((100 * count) / lines.length).toFixed(2)} %`;
for (const [field, count] of right) console.log(`${field.padEnd(8)} ${share(count)}`);
console.log(`all fields ${share(whole)}`);

function fieldsOf(text: string): Record<(typeof FIELDS)[number], string> {
  const citations = citationsIn(text);
  const [citation] = citations;
  const parts = citedPartsIn(text, citations).filter(({ end }) => citation && end <= citation.start);
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    type: citation?.type ?? '',
    number: citation?.number ?? '',
    year: String(citation?.year ?? ''),
    symbol: citation?.symbol ?? '',
    date: isoDate(citation),
    issuer: citation?.agency ?? '',
    title:
      (citation?.law && citation.name !== '' ? citation.name : citation?.title?.replace(/^[\s,]+/, '').trim()) ?? '',
    parts: first && last ? text.slice(first.start, last.end) : '',
  };
}

function isoDate(citation: Citation | undefined): string {
  const date = citation?.date;
  return date
    ? [date.year, date.month ?? 0, date.day ?? 0].map((value) => String(value).padStart(2, '0')).join('-')
    : '';
}
