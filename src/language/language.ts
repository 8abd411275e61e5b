/** Languages of messages. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The same sentence for Vietnamese and for English readers. */
export type Bilingual = Readonly<Record<Language, string>>;
