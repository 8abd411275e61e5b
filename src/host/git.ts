/** What git says of the files of a repository. Plain `git … -z`: without it git escapes all letters that are not English. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { BilingualError } from '../language/bilingual-error.ts';
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';

const TEXTS = {
  missing: {
    vi: 'không tìm thấy lệnh git; hãy cài git, hoặc nêu tên tệp.',
    en: 'the command git was not found; install git, or name the files.',
  },
  noRepository: {
    vi: '“{name}” không nằm trong kho git nào.',
    en: '“{name}” is in no git repository.',
  },
  unknownRevision: {
    vi: 'git không biết “{name}”; hãy xem lại tên nhánh, thẻ (trong CI cần lấy đủ lịch sử, ví dụ fetch-depth: 0).',
    en: 'git does not know “{name}”; look at the name of the branch or tag (CI has to fetch its history, e.g. fetch-depth: 0).',
  },
  revisionLikeOption: {
    vi: '“{name}” không phải tên nhánh, thẻ hay commit.',
    en: '“{name}” is no name of a branch, tag or commit.',
  },
  unmerged: {
    vi: 'Văn bản còn xung đột trong git, chưa biết giữ bản nào; hãy chọn một bản, git add rồi soát lại.',
    en: 'The document is in conflict in git, and which version is kept is not known; choose one, git add it and check again.',
  },
  failed: { vi: 'git báo: {reason}', en: 'git says: {reason}' },
} as const satisfies Record<string, Bilingual>;

/** The command line cannot be followed. */
export class GitError extends BilingualError {
  override readonly name = 'GitError';
  /** Of a file whose content git does not give. */
  readonly code = 'file-unreadable';
}

/** More than the names of any repository, or one document. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** The mode of a folder that is a repository of its own. */
const SUBMODULE = '160000';

export class Repository {
  /** Its working folder. */
  readonly top: string;

  /** The repository that `folder` lies in. Throws `GitError`, as all methods. */
  constructor(folder: string) {
    this.top = folder;
    const { output, failure } = this.#asked(['rev-parse', '--show-toplevel']);
    if (failure !== null) {
      const isNone = /not a git repository/i.test(failure);
      throw new GitError(
        isNone ? filled(TEXTS.noRepository, { name: folder }) : filled(TEXTS.failed, { reason: failure }),
      );
    }
    this.top = realpathSync(output.toString('utf8').replace(/\n$/, ''));
  }

  /** Absolute paths of files that are other than where `revision` and the present branch parted, new ones with them. */
  changedSince(revision: string): string[] {
    if (revision.startsWith('-') || revision === '')
      throw new GitError(filled(TEXTS.revisionLikeOption, { name: revision }));
    const commit = this.#asked(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    if (commit.failure !== null) throw new GitError(filled(TEXTS.unknownRevision, { name: revision }));
    const since = commit.output.toString('latin1').trim();
    const parted = this.#asked(['merge-base', since, 'HEAD']);
    const base = parted.failure === null ? parted.output.toString('latin1').trim() : since;
    const changed = this.#differences([base, '--'])
      .filter(({ mode }) => mode !== SUBMODULE)
      .map(({ name }) => name);
    // What is in conflict, and lies there as it was before, is no difference for git.
    const unmerged = this.#names(['diff', '--name-only', '-z', '--no-relative', '--diff-filter=U']);
    const fresh = this.#names(['ls-files', '--others', '--exclude-standard', '--full-name', '-z']);
    return [...new Set([...changed, ...unmerged, ...fresh])].map((name) => join(this.top, name));
  }

  /** What a commit would hold now: absolute paths, and what gives the bytes that are staged, as a checkout would write them. */
  staged(): { path: string; read: () => Uint8Array }[] {
    return this.#differences(['--cached'])
      .filter(({ mode, isUnmerged }) => isUnmerged || mode.startsWith('100'))
      .map(({ name, object, isUnmerged }) => ({
        path: join(this.top, name),
        read: () => {
          // There are two or three of it, and a commit would hold none.
          if (isUnmerged) throw new GitError(TEXTS.unmerged);
          return this.#answer(['cat-file', '--filters', `--path=${name}`, object]);
        },
      }));
  }

  /** `words`: of `git diff`. What is gone is left out; what is moved is new. */
  #differences(words: readonly string[]): { name: string; mode: string; object: string; isUnmerged: boolean }[] {
    const options = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative', '--no-ext-diff', '--diff-filter=d'];
    const fields = this.#names(['diff', ...options, ...words]);
    const found = new Map<string, { name: string; mode: string; object: string; isUnmerged: boolean }>();
    for (let i = 0; i + 1 < fields.length; i += 2) {
      // `:100644 100644 <old> <new> M`, then the path.
      const [, mode = '', , object = '', status = ''] = (fields[i] as string).split(' ');
      const name = fields[i + 1] as string;
      // Of what is unmerged git tells a second time how it stands in the folder.
      const isUnmerged = status === 'U' || found.get(name)?.isUnmerged === true;
      found.set(name, { name, mode, object, isUnmerged });
    }
    return [...found.values()];
  }

  #names(words: readonly string[]): string[] {
    return this.#answer(words)
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
  }

  #answer(words: readonly string[]): Buffer {
    const { output, failure } = this.#asked(words);
    if (failure !== null) throw new GitError(filled(TEXTS.failed, { reason: failure }));
    return output;
  }

  #asked(words: readonly string[]): { output: Buffer; failure: string | null } {
    const { stdout, stderr, status, error } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...words], {
      cwd: this.top,
      maxBuffer: MOST_BYTES,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      windowsHide: true,
    });
    if (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new GitError(code === 'ENOENT' ? TEXTS.missing : filled(TEXTS.failed, { reason: error.message }));
    }
    const [reason = ''] = stderr.toString('utf8').trim().split('\n').slice(-1);
    return { output: stdout, failure: status === 0 ? null : reason || `${status}` };
  }
}
