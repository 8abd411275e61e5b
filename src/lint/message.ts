/**
 * What a message says. Whether it orders or advises follows its severity, which is known only when it is reported: a
 * template leaves `{must}` blank for the word.
 */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate, type TemplateData } from '../language/template.ts';
import type { Severity } from './finding.ts';

/** The blank that nobody but this module fills. */
export const MOOD = 'must';
export type Mood = typeof MOOD;

const ORDER: Bilingual = { vi: 'phải', en: 'must' };
const ADVICE: Bilingual = { vi: 'nên', en: 'should' };

/** The template with the word that goes with the severity; its other blanks stay. */
export function templateFor(message: Bilingual, severity: Severity, language: Language): string {
  const word = severity === 'error' ? ORDER : ADVICE;
  return message[language].replaceAll(`{${MOOD}}`, word[language]);
}

/** The whole message. A name without a value stays as it is (`fillTemplate`). */
export function messageText(
  message: Bilingual,
  severity: Severity,
  data: TemplateData<string, string | number | Bilingual>,
  language: Language,
): string {
  const template = templateFor(message, severity, language);
  return fillTemplate(language === 'en' ? withSingulars(template, data) : template, data, language);
}

const COUNTED = /\{(\w+)\} (place|paragraph|passage|item|row|page|year)s(?![a-z])/g;

/** `in {count} places` of one: `in {count} place`. */
const withSingulars = (template: string, data: Readonly<Record<string, unknown>>): string =>
  template.replace(COUNTED, (words, name: string, noun: string) => (data[name] === 1 ? `{${name}} ${noun}` : words));
