/** What jobs on documents need and may share. */
import { Memory } from '../language/memory.ts';
import type { Host } from './host.ts';

/**
 * Made by the caller, passed to each job, and dropped: with it goes all that was kept of the documents. A run over many
 * files of one office keeps one and is several times faster for it; a server makes one for each of those whose papers
 * must not meet.
 */
export class Session {
  readonly host: Host;
  /** Parts that documents share, words, names: everything that outlives a job. */
  readonly memory = new Memory();

  constructor(host: Host) {
    this.host = host;
  }
}
