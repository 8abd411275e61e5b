/** What commands that make something of documents say of files that are none: by name where somebody has named them. */
import { isNamed } from '../batch/entry.ts';
import type { ConfiguredEntry } from '../batch/prepare-files.ts';
import type { Language } from '../language/language.ts';
import type { FileResult } from '../lint/file-result.ts';
import { countLeftOut, isNoDocument, isToldAtTheEnd, leftOutLines } from '../report/coverage.ts';
import { printable } from '../report/excerpt.ts';

export class PassedOver {
  /** What folders hold besides documents. */
  readonly apart: FileResult[] = [];
  readonly #say: (line: string) => void;
  readonly #toldAtTheEnd: FileResult[] = [];
  #language: Language = 'vi';

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** `result`: that of a file that was left out on purpose. False: it is listed apart from the documents. */
  add({ entry, language }: ConfiguredEntry, result: FileResult): boolean {
    this.#language = language;
    if (isToldAtTheEnd(result, isNamed(entry))) this.#toldAtTheEnd.push(result);
    else this.#say(`${printable(`${entry.path}: ${result.notes.map(({ message }) => message).join(' ')}`)}\n`);
    const isApart = isNoDocument(result, isNamed(entry));
    if (isApart) this.apart.push(result);
    return !isApart;
  }

  end(): void {
    for (const line of leftOutLines(countLeftOut(this.#toldAtTheEnd), this.#language)) this.#say(`${line}\n`);
  }
}
