/**
 * Large documents are worked on in a thread of their own: one that needs more memory than there is must not end the run. So are
 * those that rules of plugins look at: one that never answers ends with its thread, and keeps nobody from pressing Ctrl-C.
 */
import type { ResolvedConfiguration } from '../config/configuration.ts';
import type { Host } from '../opc/host.ts';
import { unpackedBytes } from '../opc/package.ts';
import type { Crew } from './crew.ts';

export interface GuardMeans {
  /** A document that unpacks to more may need more memory than the process has. */
  largeBytes: number;
  /** One thread, for such documents; null: there are none. */
  guard: () => Promise<Crew | null>;
  /** Is told how much XML a document is, before it is worked on in this thread. */
  ready: (xmlBytes: number) => void;
}

export class Guard {
  readonly #means: GuardMeans | undefined;
  readonly #host: Host;
  #crew: Promise<Crew | null> | null = null;

  /** `means` undefined: every document is worked on in this thread. */
  constructor(means: GuardMeans | undefined, host: Host) {
    this.#means = means;
    this.#host = host;
  }

  /** Null: the document is for this thread. */
  async threadFor(
    bytes: Uint8Array,
    { pluginRules }: Pick<ResolvedConfiguration, 'pluginRules'>,
  ): Promise<Crew | null> {
    const means = this.#means;
    if (!means) return null;
    const { all, xml } = unpackedBytes(bytes, this.#host);
    const isForThread = pluginRules.length > 0 || all > means.largeBytes;
    means.ready(isForThread ? 0 : xml);
    if (!isForThread) return null;
    return (this.#crew ??= means.guard());
  }

  async end(): Promise<void> {
    await (await this.#crew)?.end();
  }
}
