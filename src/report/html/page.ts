/**
 * One self-contained page: the document as it looks, findings marked in place, their list beside it. Pure; loads
 * nothing from anywhere. Everything that comes from the document is text or a class, never markup.
 */
import type { FileResult } from '../../lint/file-result.ts';
import type { Draft } from '../../draft/draft.ts';
import { documentType } from '../../knowledge/document-types.ts';
import type { Language } from '../../language/language.ts';
import { fillTemplate } from '../../language/template.ts';
import { SEVERITIES } from '../../lint/finding.ts';
import type { Drawing } from '../../tree/nodes.ts';
import { mainStory } from '../../tree/visit.ts';
import { printable } from '../excerpt.ts';
import { SIGNS, TERMS, TEXTS } from '../pretty.ts';
import { drawSheets } from './document.ts';
import { controls, findingList, severityLabel } from './list.ts';
import { type NumberedFinding, numberFindings } from './marks.ts';
import { element, type Markup, rawElement } from './markup.ts';
import pageScript from './page.js?raw';
import pageStyle from './page.css?raw';
import { sha256 } from './sha256.ts';
import { layOut } from './sheets.ts';
import { StyleSheet } from './styles.ts';
import { PAGE } from './texts.ts';

export interface PageOptions {
  language: Language;
  /** Version of vbcheck. */
  version: string;
  /** By the drawing that shows it. */
  pictures?: ReadonlyMap<Drawing, { mediaType: string; bytes: Uint8Array }>;
}

/** The page as HTML text. The same input always gives the same page. */
export function htmlPage(draft: Draft, result: FileResult, options: PageOptions): string {
  const { language } = options;
  const { source: document } = draft;
  const styles = new StyleSheet();
  const layout = layOut(document);
  const { numbered, marks } = numberFindings(result.messages, document, layout.shown);
  const pictures = new Map([...(options.pictures ?? [])].map(([drawing, picture]) => [drawing, dataAddress(picture)]));
  const sheets = drawSheets(layout, mainStory(document).sections, {
    language,
    styles,
    marks,
    pictures,
    defaultTabStopTwips: document.settings.defaultTabStopTwips,
  });
  const name = printable(result.path.replace(/^.*[/\\]/, ''));
  const page = element(
    'html',
    { lang: language },
    head(name, `${pageStyle}\n${styles}`, options),
    element(
      'body',
      { class: [document.settings.addsParagraphSpacing ? 'gaps-add-up' : 'gaps-collapse', document.source] },
      banner(name, result, language),
      element(
        'div',
        { class: ['columns'] },
        element(
          'main',
          { id: 'document', 'aria-label': PAGE.document[language] },
          wholeDocument(numbered, language),
          sheets,
        ),
        findingsBeside(name, numbered, draft, result, options),
      ),
      jumps(numbered.length, language),
      rawElement('script', pageScript),
    ),
  );
  return `<!doctype html>\n${page.html}\n`;
}

/** With a policy that names the one style and the one script of the page by their hashes. */
function head(name: string, css: string, { language, version }: PageOptions): Markup {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(pageScript)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'generator', content: `vbcheck ${version}` }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, fillTemplate(PAGE.title[language], { name })),
    rawElement('style', css),
  );
}

/** The column beside the document: what is found, what is remarked, what made the page. */
function findingsBeside(
  name: string,
  numbered: readonly NumberedFinding[],
  draft: Draft,
  result: FileResult,
  { language, version }: PageOptions,
): Markup {
  return element(
    'aside',
    { id: 'findings', 'aria-label': PAGE.findings[language] },
    element('h2', {}, `${PAGE.findings[language]} `, element('span', { class: ['count'] }, String(numbered.length))),
    element('p', { class: ['printed'] }, [name, kindOf(result)].filter(Boolean).join(', ')),
    numbered.length > 0 ? [controls(numbered, language)] : [nothing(result, language)],
    findingList(numbered, draft, language),
    result.notes.map(({ message }) =>
      element('p', { class: ['remark'] }, fillTemplate(TEXTS.note[language], { text: message })),
    ),
    element('p', { class: ['made-by'] }, fillTemplate(PAGE.madeBy[language], { version })),
  );
}

/** On a narrow screen the two columns stand one behind the other. */
const jumps = (count: number, language: Language): Markup =>
  element(
    'nav',
    { class: ['jump'] },
    element('a', { href: '#document' }, PAGE.document[language]),
    element('a', { href: '#findings' }, `${PAGE.findings[language]} (${count})`),
  );

function banner(name: string, result: FileResult, language: Language): Markup {
  const { counts } = result;
  const kind = kindOf(result);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    element('li', {}, element('b', {}, String(counts[severity])), ' ', severityLabel(severity, language)),
  );
  return element(
    'header',
    { class: ['banner'] },
    element('h1', {}, name),
    kind === null ? null : element('p', { class: ['kind'] }, kind),
    element('ul', { class: ['counts'] }, found),
    element('button', { type: 'button', id: 'print', hidden: true }, PAGE.print[language]),
  );
}

const kindOf = ({ documentType: type }: FileResult): string | null => documentType(type)?.name ?? null;

function nothing({ status }: FileResult, language: Language): Markup {
  const text = status === 'checked' ? `${SIGNS.ok} ${PAGE.clean[language]}` : PAGE.skipped[language];
  return element('p', { class: ['nothing'] }, text);
}

/** Findings that belong to no words stand above the first sheet. */
function wholeDocument(numbered: readonly NumberedFinding[], language: Language): Markup | null {
  const own = numbered.filter(({ placed }) => !placed);
  if (own.length === 0) return null;
  const items = own.map(({ number, finding }) =>
    element(
      'li',
      { class: [finding.severity] },
      element(
        'a',
        { class: ['whole-finding'], id: `m${number}`, href: `#f${number}`, 'data-f': String(number) },
        element('span', { class: ['number'] }, `${SIGNS[finding.severity]}${number}`),
        element('span', { class: ['spoken'] }, ` ${TERMS[finding.severity][language]}: `),
        ` ${finding.message}`,
      ),
    ),
  );
  return element(
    'section',
    { class: ['whole-document'] },
    element('h2', {}, PAGE.whole[language]),
    element('ul', {}, items),
  );
}

/** Of a script or style, for the page's security policy. */
const hashOf = (content: string): string => `sha256-${base64(sha256(new TextEncoder().encode(content)))}`;

function dataAddress({ mediaType, bytes }: { mediaType: string; bytes: Uint8Array }): string {
  return `data:${mediaType};base64,${base64(bytes)}`;
}

/** Few enough for the arguments of a call. */
const CHUNK_BYTES = 0x2000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  return btoa(binary);
}
