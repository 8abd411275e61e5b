/** Reads the parts of a run line by line and puts their files in the order of the run; of each part one line is held. */
import { closeSync, openSync, readSync } from 'node:fs';
import { reasonOf } from '../host/system-error.ts';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';
import type { PartEnd, PartFile, PartHead } from '../report/part-lines.ts';
import type { BaselineSummary, RunRemarks } from '../report/remarks.ts';

/** Parts that do not make one run; exit code 2. */
export class PartError extends BilingualError {
  override readonly name = 'PartError';
}

const TEXTS = {
  unreadable: { vi: 'không đọc được phần {name}: {reason}.', en: 'the part {name} cannot be read: {reason}.' },
  noPart: {
    vi: '{name} không phải là phần do vbcheck --format part ghi.',
    en: '{name} is no part as vbcheck --format part writes it.',
  },
  otherVersion: {
    vi: 'phần {name} do vbcheck {other} ghi, đây là vbcheck {version}; hãy dùng cùng một bản.',
    en: 'vbcheck {other} has written the part {name}, this is vbcheck {version}; use the same one.',
  },
  foreign: {
    vi: 'phần {name} là của lần chạy khác với {first}: danh sách tệp hoặc tùy chọn không như nhau.',
    en: 'the part {name} is of another run than {first}: its list of files or its options are different.',
  },
  doubled: {
    vi: 'hai tệp cùng là phần {index}/{of}: {first} và {name}.',
    en: 'two files are part {index}/{of}: {first} and {name}.',
  },
  missing: { vi: 'thiếu phần {list}.', en: 'missing: part {list}.' },
  truncated: {
    vi: 'phần {name} bị cắt giữa chừng: lần chạy đó chưa xong. Hãy chạy lại --shard {index}/{of}.',
    en: 'the part {name} ends too early: its run was not through. Run --shard {index}/{of} again.',
  },
  lost: {
    vi: 'tệp thứ {number} trong {files} tệp không có trong phần nào: có phần đã bị sửa.',
    en: 'file {number} of {files} is in no part: somebody has changed one.',
  },
  broken: { vi: 'phần {name} hỏng ở dòng {line}.', en: 'the part {name} is broken at line {line}.' },
} as const satisfies Record<string, Bilingual>;

const error = (text: keyof typeof TEXTS, values: Readonly<Record<string, string | number>>): PartError =>
  new PartError(filled(TEXTS[text] as Bilingual, values));

interface OpenPart {
  name: string;
  head: PartHead;
  lines: Iterator<unknown>;
  next: PartFile | null;
  read: number;
  remarks: RunRemarks;
}

/** The parts of one run, opened. Throws `PartError`. `version`: of this program. */
export class Parts {
  readonly #parts: OpenPart[];
  readonly head: PartHead;

  /** `files`: paths, and what people call them. */
  constructor(files: readonly { path: string; name: string }[], version: string) {
    const parts = files.map((file) => opened(file, version));
    const [first] = parts;
    if (!first) throw error('missing', { list: '1' });
    const { of } = first.head;
    const byIndex = new Map<number, OpenPart>();
    for (const part of parts) {
      const { name, head } = part;
      if (head.run !== first.head.run || head.of !== of || head.files !== first.head.files)
        throw error('foreign', { name, first: first.name });
      const other = byIndex.get(head.shard);
      if (other) throw error('doubled', { index: head.shard, of, first: other.name, name });
      byIndex.set(head.shard, part);
    }
    const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
    if (missing.length > 0) throw error('missing', { list: missing.map((index) => `${index}/${of}`).join(', ') });
    this.#parts = parts;
    this.head = first.head;
  }

  /** In the order of the run. Throws `PartError` where a file is in no part or in two. */
  *files(): Generator<PartFile> {
    const parts = this.#parts;
    for (const part of parts) advance(part);
    for (let ordinal = 0; ordinal < this.head.files; ordinal++) {
      const part = parts.find(({ next }) => next?.ordinal === ordinal);
      if (!part?.next) throw error('lost', { number: ordinal + 1, files: this.head.files });
      yield part.next;
      advance(part);
    }
    const more = parts.find(({ next }) => next !== null);
    if (more) throw error('broken', { name: more.name, line: more.read + 1 });
  }

  /** Of all parts together, once their files were read. */
  get remarks(): RunRemarks {
    const all = this.#parts.flatMap(({ remarks: { baseline } }) => baseline ?? []);
    return all.length === 0 ? {} : { baseline: together(all) };
  }
}

function together(all: readonly BaselineSummary[]): BaselineSummary {
  return {
    known: all.reduce((sum, { known }) => sum + known, 0),
    stale: all.flatMap(({ stale }) => stale).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    written: [...new Set(all.flatMap(({ written }) => written))],
  };
}

function opened({ path, name }: { path: string; name: string }, version: string): OpenPart {
  const lines = linesOf(path, name);
  const head = lines.next().value as Partial<PartHead> | undefined;
  if (head?.part !== 1 || typeof head.run !== 'string' || !isCount(head.of, 1) || !isCount(head.files, 0))
    throw error('noPart', { name });
  if (head.version !== version) throw error('otherVersion', { name, other: head.version ?? '?', version });
  return { name, head: head as PartHead, lines, next: null, read: 1, remarks: {} };
}

/** The next file of a part, or its end. */
function advance(part: OpenPart): void {
  const { name, head } = part;
  const { value, done } = part.lines.next() as IteratorResult<Partial<PartFile & PartEnd> | null, undefined>;
  if (done === true) throw error('truncated', { name, index: head.shard, of: head.of });
  part.read++;
  if (value?.end !== undefined) {
    if (value.end !== part.read - 2) throw error('broken', { name, line: part.read });
    part.remarks = value.remarks ?? {};
    part.next = null;
    return;
  }
  const before = part.next?.ordinal ?? -1;
  if (!value?.record || value.ordinal === undefined || value.ordinal <= before)
    throw error('broken', { name, line: part.read });
  part.next = value as PartFile;
}

const MOST_COUNTED = 10_000_000;
const isCount = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= MOST_COUNTED;

const CHUNK_BYTES = 1 << 16;
/** Of the first line, and of what is said of one file: what has no line ends may have no end at all. */
const LONGEST_HEAD_BYTES = 1 << 20;
const LONGEST_LINE_BYTES = 1 << 28;

/** Each line, parsed. A last line that is not whole is none. */
function* linesOf(path: string, name: string): Generator<unknown, undefined> {
  const file = accessing(name, () => openSync(path, 'r'));
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest: Buffer[] = [];
    let restBytes = 0;
    for (let line = 1; ;) {
      const length = accessing(name, () => readSync(file, chunk, 0, CHUNK_BYTES, null));
      if (length === 0) return;
      let start = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0 && end < length; end = chunk.indexOf(0x0a, start)) {
        const text = Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8');
        rest = [];
        restBytes = 0;
        start = end + 1;
        try {
          yield JSON.parse(text);
        } catch (cause) {
          if (!(cause instanceof SyntaxError)) throw cause;
          throw line === 1 ? error('noPart', { name }) : error('broken', { name, line });
        }
        line++;
      }
      if (start < length) rest.push(Buffer.from(chunk.subarray(start, length)));
      restBytes += length - start;
      if (line === 1 && restBytes > LONGEST_HEAD_BYTES) throw error('noPart', { name });
      if (restBytes > LONGEST_LINE_BYTES) throw error('broken', { name, line });
    }
  } finally {
    closeSync(file);
  }
}

function accessing<Value>(name: string, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    const { vi, en } = reasonOf(cause, 'read');
    throw new PartError({
      vi: filled(TEXTS.unreadable, { name, reason: vi }).vi,
      en: filled(TEXTS.unreadable, { name, reason: en }).en,
    });
  }
}
