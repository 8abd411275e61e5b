/** What more than one part of the command line says. Texts of one command stand in its file. */
import type { Bilingual } from '../language/language.ts';

/** `{…}` are filled in. */
export const USAGE = {
  invalidOptionValue: {
    vi: '“{value}” không dùng được cho {name}; dùng: {allowed}.',
    en: '“{value}” cannot be used for {name}; use: {allowed}.',
  },
  seeHelp: { vi: 'Xem hướng dẫn: vbcheck --help', en: 'See: vbcheck --help' },
  written: { vi: 'Đã ghi {name}.', en: 'Wrote {name}.' },
  exists: {
    vi: 'đã có {name}; thêm --force để ghi đè.',
    en: '{name} is there already; add --force to overwrite it.',
  },
} as const satisfies Record<string, Bilingual>;
