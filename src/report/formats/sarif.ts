/**
 * `--format sarif`: SARIF 2.1.0 (OASIS). Places in a Word file are lines and columns of its text view (`vbcheck text`), which no change of
 * looks moves. Fixes are not written: those of SARIF replace a region of the file itself, and a Word file has no such regions.
 */
import type { Bilingual, Language } from '../../language/language.ts';
import { fillTemplate } from '../../language/template.ts';
import { componentTerm } from '../../knowledge/components.ts';
import { countOf, type Finding, type Location } from '../../lint/finding.ts';
import { oneLineConflict } from '../across-files.ts';
import { isToldAtTheEnd } from '../coverage.ts';
import { numberedFingerprint } from '../fingerprint.ts';
import type { TextRegion } from '../text-view.ts';
import type { ReportedFile, ReportTarget, ReportWriter } from './format.ts';
import { HeldText } from './held-text.ts';
import { jsonLine } from './json-text.ts';
import { failureOf, findingsOf, LEVELS, oneLine, repositoryPath } from './said.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = 'SRCROOT';

const INTERRUPTED = {
  vi: 'Bị dừng ({signal}), còn {remaining} tệp chưa soát.',
  en: 'Ended by {signal}; {remaining} files were not checked.',
} as const satisfies Bilingual;
const ROOT_DESCRIPTION: Bilingual = {
  vi: 'Gốc của kho, hoặc thư mục chạy lệnh.',
  en: 'Root of the repository, or the working folder.',
};

export function sarifWriter({ out, version, language, prefix, manual }: ReportTarget): ReportWriter {
  const text = new HeldText(out);
  const rules = new Rules(manual);
  const notifications: object[] = [];
  const locationOf = (path: string): ArtifactLocation => ({
    uri: uriOf(repositoryPath(path, prefix)),
    uriBaseId: ROOT,
  });
  const notify = (level: 'error' | 'warning' | 'note', id: string, said: string, paths?: readonly string[]): void => {
    const locations = paths?.map((path) => ({ physicalLocation: { artifactLocation: locationOf(path) } }));
    notifications.push({
      level,
      descriptor: { id },
      message: { text: oneLine(said) },
      ...(locations && { locations }),
    });
  };
  let hasFailed = false;
  let isEmpty = true;
  let last = language;
  text.write(
    `{\n"$schema":${JSON.stringify(SCHEMA)},\n"version":"2.1.0",\n"runs":[{\n"columnKind":"utf16CodeUnits",\n"results":[`,
  );
  return {
    file(file) {
      const { result } = file.record;
      last = file.language;
      if (isToldAtTheEnd(result, file.isNamed)) return;
      for (const one of resultsOf(file, locationOf(result.path), rules)) {
        text.write(`${isEmpty ? '' : ','}\n${jsonLine(one)}`);
        isEmpty = false;
      }
      const failure = failureOf(file);
      hasFailed ||= failure !== null;
      if (failure) notify('error', failure.code, failure.message, [result.path]);
      for (const { code, message } of result.notes) notify('note', code, message, [result.path]);
    },
    end(interruption, acrossFiles) {
      if (interruption) {
        const { signal, remaining } = interruption;
        notify('error', 'interrupted', fillTemplate(INTERRUPTED[last], { signal, remaining }));
      }
      for (const conflict of acrossFiles) {
        const paths = new Set(conflict.mentions.map(({ path }) => path));
        notify('warning', conflict.code, oneLineConflict(conflict, last), [...paths]);
      }
      const rest = {
        tool: { driver: { name: 'vbcheck', semanticVersion: version, language: last, rules: rules.descriptors(last) } },
        invocations: [
          { executionSuccessful: !hasFailed && interruption === null, toolExecutionNotifications: notifications },
        ],
        originalUriBaseIds: { [ROOT]: { description: { text: ROOT_DESCRIPTION[last] } } },
      };
      text.write(`${isEmpty ? '' : '\n'}],\n${jsonLine(rest).slice(1, -1)}\n}]\n}\n`);
      text.end();
    },
  };
}

/** The rules that results name, in the order in which they are named first. */
class Rules {
  readonly #indexes = new Map<string, number>();
  readonly #manual: ReportTarget['manual'];

  constructor(manual: ReportTarget['manual']) {
    this.#manual = manual;
  }

  indexOf(id: string): number {
    let index = this.#indexes.get(id);
    if (index === undefined) this.#indexes.set(id, (index = this.#indexes.size));
    return index;
  }

  /** With the page of the manual, where there is one: the rules of plugins have none. */
  descriptors(language: Language): object[] {
    return [...this.#indexes.keys()].map((id) => {
      const tags = { tags: [id.slice(0, id.indexOf('/'))] };
      const page = this.#manual(id, language);
      if (page === null) return { id, properties: tags };
      const summary = summaryOf(page);
      return {
        id,
        ...(summary !== null && { shortDescription: { text: summary } }),
        help: { text: summary ?? id, markdown: page },
        properties: tags,
      };
    });
  }
}

/** The one line in bold under the title. */
const summaryOf = (page: string): string | null => /^\*\*(.+)\*\*$/m.exec(page)?.[1] ?? null;

type ArtifactLocation = Readonly<{ uri: string; uriBaseId: string }>;

function* resultsOf(file: ReportedFile, artifactLocation: ArtifactLocation, rules: Rules): Generator<object> {
  const { language, record } = file;
  const known = new Map<string, number>();
  for (const { finding, region } of findingsOf(file)) {
    const { ruleId, severity, message, basis, location, fix, suggestions, legalBasis, place, also, more } = finding;
    const fingerprint = numberedFingerprint(finding, known);
    yield {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[severity],
      message: { text: oneLine(basis === '' ? message : `${message} (${basis})`) },
      locations: [
        {
          physicalLocation: { artifactLocation, ...(region && { region: regionOf(region, location) }) },
          logicalLocations: logicalLocations(finding, language),
        },
      ],
      ...(more !== undefined && { occurrenceCount: countOf(finding) }),
      // GitHub takes the first; it would make one of the bytes of the file, which have no lines.
      partialFingerprints: { primaryLocationLineHash: fingerprint, 'vbcheck/v1': fingerprint },
      properties: {
        messageId: finding.messageId,
        part: location.part,
        paragraph: location.paragraph,
        page: place.page,
        cell: place.cell,
        also,
        legalBasis,
        suggestions,
        fix: fix && { description: fix.description, text: fix.text, safe: fix.safe },
      },
    };
  }
  for (const { ruleId, messageId, severity, message, location, comment } of record.result.suppressed) {
    yield {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[severity],
      message: { text: oneLine(message) },
      locations: [
        {
          physicalLocation: { artifactLocation },
          logicalLocations: logicalLocations({ location, place: null }, language),
        },
      ],
      suppressions: [{ kind: 'inSource', justification: oneLine(comment) }],
      properties: { messageId, part: location.part, paragraph: location.paragraph },
    };
  }
}

const regionOf = (region: TextRegion, { text }: Location): object => ({
  ...region,
  ...(text !== '' && { snippet: { text: oneLine(text) } }),
});

/** The unit of the body, then the component: `Chương II, Điều 3, khoản 2`, `khoản`. */
function logicalLocations(
  { location, place }: { location: Location; place: Finding['place'] | null },
  language: Language,
): object[] {
  const unit = place?.unit ?? null;
  const { component } = location;
  return [
    ...(unit === null
      ? []
      : [
          {
            name: unit.slice(unit.lastIndexOf(', ') < 0 ? 0 : unit.lastIndexOf(', ') + 2),
            fullyQualifiedName: unit,
            kind: 'unit',
          },
        ]),
    ...(component === null
      ? []
      : [{ name: componentTerm(component, language), fullyQualifiedName: component, kind: 'component' }]),
  ];
}

/** RFC 3986, each step of the path by itself; letters stay composed or decomposed as the name has them. */
export function uriOf(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = wellFormed.split('/').map((step) => encodeURIComponent(step).replace(/[!'()*]/g, percent));
  if (wellFormed.startsWith('/')) return `file://${encoded.join('/')}`;
  // The colon of a drive stays what it is.
  return /^[A-Za-z]:\//.test(wellFormed)
    ? `file:///${wellFormed[0]}:/${encoded.slice(1).join('/')}`
    : encoded.join('/');
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
