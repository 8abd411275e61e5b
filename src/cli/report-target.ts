/** Where the report of a command goes. */
import type { Language } from '../language/language.ts';
import type { ReportTarget } from '../report/formats/format.ts';
import { VERSION } from '../version.ts';
import { painterFor, type Terminal } from './terminal.ts';

export function reportTarget(
  { lang = 'vi', color }: { lang?: Language; color: boolean },
  terminal: Terminal,
): ReportTarget {
  return {
    out: (text) => terminal.out(text),
    get width() {
      return terminal.columns;
    },
    painter: () => painterFor(terminal, color),
    version: VERSION,
    language: lang,
  };
}
