/** How far a run over many files is, on a terminal; in a pipe nothing. */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import { CLEAR_LINE, type Terminal } from './terminal.ts';

const TEXTS = {
  begun: { vi: 'Đang soát {done}/{all} …', en: 'Checking {done}/{all} …' },
  under: {
    vi: 'Đang soát {done}/{all}, {rate} tệp/giây, còn khoảng {left} …',
    en: 'Checking {done}/{all}, {rate} files/s, about {left} left …',
  },
  seconds: { vi: '{n} giây', en: '{n} s' },
  minutes: { vi: '{n} phút', en: '{n} min' },
} as const satisfies Record<string, Bilingual>;

/** Runs over fewer files are soon over. */
const FILES_WORTH_PROGRESS = 20;
const MILLISECONDS_BETWEEN = 100;
/** Before, nobody can tell the rate. */
const MILLISECONDS_OF_BEGINNING = 1000;
const SECONDS_TOLD = 100;

export class Progress {
  readonly #terminal: Terminal;
  readonly #all: number;
  readonly #isShown: boolean;
  readonly #begun = Date.now();
  #drawn = 0;
  #isThere = false;

  constructor(terminal: Terminal, all: number) {
    this.#terminal = terminal;
    this.#all = all;
    this.#isShown = all >= FILES_WORTH_PROGRESS && terminal.errIsTerminal;
  }

  /** `done`: files so far. */
  show(done: number, language: Language): void {
    if (!this.#isShown) return;
    const now = Date.now();
    if (now - this.#drawn < MILLISECONDS_BETWEEN) return;
    this.#drawn = now;
    this.#isThere = true;
    this.#terminal.err(CLEAR_LINE + this.#text(done, now - this.#begun, language));
  }

  /** Takes the line away, so that something else may be printed. */
  clear(): void {
    if (!this.#isThere) return;
    this.#isThere = false;
    this.#drawn = 0;
    this.#terminal.err(CLEAR_LINE);
  }

  #text(done: number, milliseconds: number, language: Language): string {
    const all = this.#all;
    if (milliseconds < MILLISECONDS_OF_BEGINNING) return fillTemplate(TEXTS.begun[language], { done, all });
    const rate = (done * 1000) / milliseconds;
    const seconds = Math.ceil((all - done) / rate);
    const left =
      seconds < SECONDS_TOLD
        ? fillTemplate(TEXTS.seconds[language], { n: seconds })
        : fillTemplate(TEXTS.minutes[language], { n: Math.round(seconds / 60) });
    return fillTemplate(TEXTS.under[language], {
      done,
      all,
      rate: rate < 10 ? rate.toFixed(1) : Math.round(rate),
      left,
    });
  }
}
