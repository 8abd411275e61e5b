/** Sentences with blanks: `{name}` is replaced by what is said of that name. */
import type { Bilingual, Language } from './language.ts';

/** The names of the blanks of a template; any name where the compiler does not know the text. */
export type NamesIn<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Name}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

export type TemplateData<Name extends string = string, Value = string | number> = Readonly<Record<Name, Value>>;

const BLANK = /\{(\w+)\}/g;

/**
 * Replaces each `{name}` by `data.name`. A name without a value stays as it is, so that whoever sees the sentence sees the
 * mistake, too. Values in two languages, and numbers with decimals, need `language`.
 */
export function fillTemplate<Text extends string>(template: Text, data: TemplateData<NamesIn<Text>>): string;
export function fillTemplate<Text extends string>(
  template: Text,
  data: TemplateData<NamesIn<Text>, string | number | Bilingual>,
  language: Language,
): string;
export function fillTemplate(
  template: string,
  data: TemplateData<string, string | number | Bilingual>,
  language: Language = 'vi',
): string {
  if (!template.includes('{')) return template;
  return template.replace(BLANK, (blank, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return blank;
    if (typeof value === 'number') return numberText(value, language);
    return typeof value === 'object' ? value[language] : value;
  });
}

/** With a decimal comma in Vietnamese. */
export function numberText(value: number, language: Language): string {
  const text = String(value);
  return language === 'vi' ? text.replace('.', ',') : text;
}

/** Fills a sentence in both languages. */
export function filled<Vi extends string, En extends string>(
  template: Readonly<{ vi: Vi; en: En }>,
  data: TemplateData<NamesIn<Vi | En>, string | number | Bilingual>,
): Bilingual {
  const values: TemplateData<string, string | number | Bilingual> = data;
  return { vi: fillTemplate<string>(template.vi, values, 'vi'), en: fillTemplate<string>(template.en, values, 'en') };
}

/** The names of the blanks of a template, in their order; a name that occurs twice is there twice. */
export function blanksOf(template: string): string[] {
  return Array.from(template.matchAll(BLANK), ([, name]) => name as string);
}
