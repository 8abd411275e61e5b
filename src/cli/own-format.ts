/** `--format ./module.mjs`: a format of one's own. Loaded by the runs that ask for one. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { importModule } from '../config/import-module.ts';
import { faultOf } from '../config/plugins.ts';
import { stateOf } from '../config/trust.ts';
import type { Bilingual } from '../language/language.ts';
import { shellWord } from '../language/shell-word.ts';
import type { MakeWriter, ReportFormat, ReportWriter } from '../report/formats/format.ts';
import type { Terminal } from './terminal.ts';
import { filled, UsageError } from './usage-error.ts';

const TEXTS = {
  notFound: {
    vi: 'không tìm thấy mô-đun “{name}” của --format.',
    en: 'the module “{name}” of --format was not found.',
  },
  untrusted: {
    vi: 'chưa chạy “{name}”, vì bạn chưa cho phép hoặc nó đã khác lần bạn cho phép; hãy xem nội dung rồi cho phép: {command} (trong CI: --trust hoặc VBCHECK_TRUST=1).',
    en: '“{name}” was not run, because you have not allowed it or it has changed since; look at it, then allow it: {command} (in CI: --trust or VBCHECK_TRUST=1).',
  },
  noFunction: {
    vi: '“{name}” phải xuất mặc định một hàm, hàm ấy trả về đối tượng có file và end (docs/formats.md).',
    en: '“{name}” must have as its default export a function that gives an object with file and end (docs/formats.md).',
  },
  fault: {
    vi: 'Lỗi của dạng kết quả riêng “{name}”, không phải của văn bản hay của vbcheck: {reason}',
    en: 'A fault of the format “{name}”, which is not of vbcheck, and not of the document: {reason}',
  },
} as const satisfies Record<string, Bilingual>;

/** What such a module has. */
interface FormatModule {
  default?: unknown;
  regions?: unknown;
  extension?: unknown;
}

/** Throws `UsageError` where the module may not run or is none. */
export async function ownFormat(
  name: string,
  { trust }: { trust?: boolean },
  { cwd, env }: Terminal,
): Promise<ReportFormat> {
  const path = resolve(cwd, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(filled(TEXTS.notFound, { name }));
  const file = realpathSync(path);
  const isAllowed = trust === true || env.VBCHECK_TRUST === '1' || (await stateOf(file)) === 'trusted';
  if (!isAllowed) throw new UsageError(filled(TEXTS.untrusted, { name, command: `vbcheck trust ${shellWord(name)}` }));
  const guard = new FaultGuard(name, file);
  const module = await guard.later(async () => (await importModule(file)) as FormatModule);
  const make = module.default;
  if (typeof make !== 'function') throw new UsageError(filled(TEXTS.noFunction, { name }));
  return {
    name,
    description: { vi: name, en: name },
    mediaType: 'application/octet-stream',
    extension: typeof module.extension === 'string' ? module.extension : '.txt',
    // Whoever runs it may want to write the end whatever happens.
    streams: false,
    ...(module.regions === true && { regions: true }),
    load: () => Promise.resolve(guardedWriter(make as MakeWriter, guard)),
  };
}

/** What the module throws is told as its own fault, as `UsageError`. */
class FaultGuard {
  constructor(
    readonly name: string,
    /** Absolute. */
    readonly file: string,
  ) {}

  now(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw this.#told(error);
    }
  }

  async later<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      throw this.#told(error);
    }
  }

  #told(error: unknown): UsageError {
    const { name } = this;
    const { vi, en } = faultOf(error, this.file);
    return new UsageError({
      vi: filled(TEXTS.fault, { name, reason: vi }).vi,
      en: filled(TEXTS.fault, { name, reason: en }).en,
    });
  }
}

const guardedWriter =
  (make: MakeWriter, guard: FaultGuard): MakeWriter =>
  async (target) => {
    const writer: Partial<ReportWriter> | undefined = await guard.later(() => make(target));
    const { file, end } = writer ?? {};
    if (typeof file !== 'function' || typeof end !== 'function')
      throw new UsageError(filled(TEXTS.noFunction, { name: guard.name }));
    return {
      file: (reported) => guard.now(() => file.call(writer, reported)),
      end: (...given) => guard.now(() => end.apply(writer as ReportWriter, given)),
    };
  };
