/** What every rule says to people, whatever it is about. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { LANGUAGES } from '../../src/language/language.ts';

/** `phải` that says where something is, or what it is not. */
const OTHER_SENSE = /(?:bên|không|lề) phải/giu;
const MOOD = { vi: /(?<!\p{L})(?:phải|nên)(?!\p{L})/iu, en: /\b(?:must|should|ought)\b/i } as const;

describe.each(Object.values(rules).map(({ meta }) => [meta.id, meta] as const))('%s', (_, meta) => {
  it('leaves the mood of its messages to the severity', () => {
    for (const [messageId, message] of Object.entries(meta.messages)) {
      for (const language of LANGUAGES) {
        const text = message[language].replaceAll('{must}', '').replace(OTHER_SENSE, '');
        expect(text, `${messageId} ${language}`).not.toMatch(MOOD[language]);
      }
      if (message.en.includes('{must}')) expect(message.vi, messageId).toContain('{must}');
    }
  });

  it('says in both languages what each option is for, and each of its values', () => {
    const options = (meta.options?.properties ?? {}) as Record<string, { enum?: string[]; description?: string }>;
    expect(Object.keys(meta.optionTexts ?? {})).toEqual(Object.keys(options));
    for (const [name, { enum: values, description }] of Object.entries(options)) {
      expect(description, `${name}: said in optionTexts`).toBeUndefined();
      const texts = meta.optionTexts?.[name];
      expect(Object.keys(texts?.values ?? {})).toEqual(values ?? []);
      for (const text of [texts?.meaning, ...Object.values(texts?.values ?? {})]) {
        for (const language of LANGUAGES) expect(text?.[language]).toMatch(/\p{L}/u);
      }
    }
  });

  it('has one kind of quotation marks', () => {
    const titles = [...meta.examples.wrong, ...meta.examples.right].flatMap(({ title }) => title ?? []);
    for (const text of [
      meta.summary,
      meta.reason,
      ...(meta.subject ? [meta.subject] : []),
      ...Object.values(meta.messages),
      ...titles,
    ])
      expect(text.vi + text.en).not.toContain('"');
  });
});
