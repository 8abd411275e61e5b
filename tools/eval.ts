/**
 * `npm run eval -- FOLDER [--verbose] [--unread]`: measures recognition and rules on documents labelled by hand, what became
 * of findings that readers have judged, and how often style speaks on a page of each type of document.
 *
 * The folder holds `<id>.docx` with `<id>.json` (`Labelled` in support/scores.ts). Labels are counted for paragraphs
 * that are not empty. A finding is true when a violation in its place names one of its requirements; as not every
 * violation need be listed, what stands against nothing is "unlisted" and has to be judged by reading (`--verbose`).
 *
 * Beside documents, labelled or not, may lie `<id>.verdicts.json` (`VerdictFile` in support/verdicts.ts): findings of some
 * earlier day and whether they were true, false or debatable. Of these it prints how many true ones are kept and how many
 * false ones are gone. `--unread` writes such a file, for a reader to fill in, for each document that has none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules/index.ts';
import { checkDocument } from '../src/jobs/check.ts';
import { openBytes } from '../src/host/node.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { compareLabels, type Labelled, labelledIds, type RuleScore, RuleScores } from './support/scores.ts';
import { printedWords } from '../src/draft/words.ts';
import { StyleRates } from './support/style-rates.ts';
import { judgedIds, readVerdicts, type VerdictScore, VerdictScores, writeUnread } from './support/verdicts.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('npm run eval -- FOLDER [--verbose] [--unread]');
  process.exit(2);
}
const verbose = flags.includes('--verbose');
const PLACES_SHOWN = 3;

const labels = { right: 0, all: 0 };
const documents = { rightType: 0, rightProfile: 0, all: 0 };
const confusions = new Map<string, string[]>();
const scores = new RuleScores(rules);
const notes: string[] = [];

const checked = (id: string) => {
  const document = readDocx(openBytes(readFileSync(join(folder, `${id}.docx`))));
  const { draft, result } = checkDocument(document, `${id}.docx`, { rules });
  if (result.error) throw new Error(`${id}: ${result.error.message}`);
  return { draft, result };
};

if (flags.includes('--unread')) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.docx'))) {
    const id = name.slice(0, -'.docx'.length);
    if (writeUnread(folder, id, checked(id).result.messages)) console.log(`${id}.verdicts.json`);
  }
  process.exit(0);
}

for (const id of labelledIds(folder)) {
  const labelled = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Labelled;
  const { draft, result } = checked(id);

  documents.all++;
  documents.rightType += Number(draft.documentType === labelled.documentType);
  documents.rightProfile += Number(draft.profile === labelled.profile);
  if (draft.documentType !== labelled.documentType)
    notes.push(`type     ${id}: ${labelled.documentType} → ${draft.documentType}`);

  const compared = compareLabels(draft, labelled.labels);
  labels.right += compared.right;
  labels.all += compared.right + compared.confusions.length;
  for (const { expected, found, paragraph, text } of compared.confusions) {
    const places = confusions.get(`${expected} → ${found}`) ?? [];
    confusions.set(`${expected} → ${found}`, [...places, `${id} ${paragraph}: ${text.slice(0, 60)}`]);
  }

  const { doubted, missed } = scores.add(result.messages, labelled.violations);
  for (const { finding, verdict } of doubted) {
    const { location, ruleId, severity, message } = finding;
    if (verbose)
      notes.push(`${verdict.padEnd(9)}${id} ${location.paragraph ?? '-'} ${ruleId} (${severity}): ${message}`);
  }
  for (const { paragraph, ids, note } of missed)
    notes.push(`missed   ${id} ${paragraph ?? '-'} ${ids.join(', ')}${note === undefined ? '' : `: ${note}`}`);
}
if (documents.all > 0) print();

const verdicts = new VerdictScores();
const changes: string[] = [];
for (const id of judgedIds(folder)) {
  const { lost, left, unread } = verdicts.add(checked(id).result.messages, readVerdicts(folder, id));
  for (const [what, judged] of [
    ['lost', lost],
    ['left', left],
  ] as const)
    for (const { rule, message, paragraph, text } of judged)
      changes.push(`${what.padEnd(9)}${id} ${paragraph ?? '-'} ${rule} ${message}: ${text.slice(0, 60)}`);
  if (verbose)
    for (const { ruleId, location, message } of unread)
      changes.push(`unread   ${id} ${location.paragraph ?? '-'} ${ruleId}: ${message}`);
}
if (verdicts.byRule.size > 0) printVerdicts();

const rates = new StyleRates();
for (const name of readdirSync(folder).filter((file) => file.endsWith('.docx'))) {
  const id = name.slice(0, -'.docx'.length);
  const { draft, result } = checked(id);
  const syllables = printedWords(draft).reduce((sum, { tokens }) => sum + tokens.length, 0);
  rates.add(id, draft.documentType, syllables, result.messages);
}
if (rates.byType.size > 0) printRates();

function printRates(): void {
  console.log('\nstyle, for each page                documents    pages warnings    hints      all    worst');
  for (const [type, { documents, pages, warnings, hints, worst }] of rates.rows()) {
    const perPage = [warnings / pages, hints / pages, (warnings + hints) / pages, worst.rate]
      .map((rate) => rate.toFixed(2).padStart(9))
      .join('');
    console.log(
      `  ${type.padEnd(32)}${String(documents).padStart(11)}${pages.toFixed(0).padStart(9)}${perPage}  ${worst.id}`,
    );
  }
}

function printVerdicts(): void {
  const all: VerdictScore = { trueKept: 0, trueLost: 0, falseGone: 0, falseLeft: 0, debatable: 0, unread: 0 };
  console.log('\nverdicts of readers                true kept  false gone  debatable     unread');
  for (const [rule, score] of [...verdicts.byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const count of Object.keys(all) as (keyof VerdictScore)[]) all[count] += score[count];
    console.log(verdictRow(rule, score));
  }
  console.log(verdictRow('all', all));
  console.log(`\ntrue findings kept   ${share(all.trueKept, all.trueKept + all.trueLost)}`);
  console.log(`false findings gone  ${share(all.falseGone, all.falseGone + all.falseLeft)}`);
  console.log(`precision            ${share(all.trueKept, all.trueKept + all.falseLeft)} of what is said and judged`);
  if (changes.length > 0) console.log(`\n${changes.join('\n')}`);
}

function verdictRow(name: string, score: VerdictScore): string {
  const kept = `${score.trueKept}/${score.trueKept + score.trueLost}`;
  const gone = `${score.falseGone}/${score.falseGone + score.falseLeft}`;
  const counts = [kept, gone, score.debatable, score.unread].map((count) => String(count).padStart(11)).join('');
  return `  ${name.padEnd(32)}${counts}`;
}

function print(): void {
  console.log(`labels         ${share(labels.right, labels.all)}`);
  console.log(`document type  ${share(documents.rightType, documents.all)}`);
  console.log(`profile        ${share(documents.rightProfile, documents.all)}`);
  for (const [confusion, places] of [...confusions].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${confusion}: ${places.length}`);
    for (const place of verbose ? places : places.slice(0, PLACES_SHOWN)) console.log(`      ${place}`);
  }

  console.log('\nerrors and warnings                    true unlisted    false  precision     recall');
  const total = { true: 0, unlisted: 0, false: 0, ...scores.certain };
  for (const [rule, score] of [...scores.byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const verdict of ['true', 'unlisted', 'false'] as const) total[verdict] += score[verdict];
    console.log(row(rule, score));
  }
  console.log(row('all', total));
  const { true: right, unlisted, false: wrong } = total;
  console.log(`\nprecision      ${share(right, right + wrong)} of what the labels decide`);
  console.log(`               ${share(right, right + wrong + unlisted)} if all that is unlisted were false`);
  console.log(
    `recall         ${share(total.found, total.found + total.missed)} of certain violations that rules decide`,
  );
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
}

function row(name: string, { true: right, unlisted, false: wrong, found, missed }: RuleScore): string {
  const counts = [right, unlisted, wrong].map((count) => String(count).padStart(9)).join('');
  return `  ${name.padEnd(32)}${counts}${percent(right, right + wrong).padStart(11)}${percent(found, found + missed).padStart(11)}`;
}

function share(part: number, all: number): string {
  return `${part}/${all} = ${percent(part, all)}`;
}

function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}
