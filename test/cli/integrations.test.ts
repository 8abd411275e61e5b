/**
 * What CI systems are given: the files have the shape that each system asks for, and every command line in them is run for
 * real, by a shell, with the program as it is published.
 *
 * @module-tag slow
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, loadAll } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../../tools/build.ts';
import { fixture } from '../support/fixture.ts';
import { folderWith } from '../support/folder.ts';
import { run } from '../support/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');
// Files of others, of whatever shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Tree = Record<string, any>;
const yaml = (name: string): Tree => load(textOf(name)) as Tree;

/** An action's folder, and a `vbcheck` in the path, both with the program built anew; `npm` and `docker` that do nothing. */
let home = '';
let path = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'vbcheck-ci-'));
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  await buildProgram(join(home, 'dist'));
  mkdirSync(join(home, 'bin'));
  copyFileSync(join(root, 'bin/vbcheck.js'), join(home, 'bin/vbcheck.js'));
  copyFileSync(join(root, 'package.json'), join(home, 'package.json'));
  writeFileSync(join(home, 'bin/package.json'), '{"type":"commonjs"}');
  mkdirSync(join(home, 'path'));
  const program = (name: string, text: string): void => {
    writeFileSync(join(home, 'path', name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(home, 'path', name), 0o755);
  };
  program('vbcheck', `exec "${process.execPath}" "${join(home, 'bin/vbcheck.js')}" "$@"`);
  for (const name of ['npm', 'docker']) program(name, 'exit 0');
  path = [join(home, 'path'), process.env.PATH].join(delimiter);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** As GitHub and others call it. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const all = { ...process.env, PATH: path, ...env };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: all,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const documents = (): string =>
  folderWith({
    'a.docx': fixture('sai/cong-van-nhieu-loi'),
    'b.docx': fixture('dung/quyet-dinh'),
    'c/d e.docx': fixture('sai/quyet-dinh-nhieu-loi'),
  });

describe('the GitHub Action', () => {
  const action = yaml('action.yml');
  const steps = action.runs.steps as Tree[];
  const install = steps.find(({ name }) => name === 'Install vbcheck');
  const check = steps.find(({ id }) => id === 'check');

  /** Runs the step with the inputs that are given, else with their defaults. */
  function step(cwd: string, inputs: Readonly<Record<string, string>>): Ran & { output: string } {
    const outputs = join(folderWith({}), 'outputs');
    const env: Record<string, string> = { GITHUB_OUTPUT: outputs };
    for (const [name, value] of Object.entries(check?.env as Record<string, string>))
      env[name] = value
        .replace('${{ github.action_path }}', home)
        .replace('${{ runner.temp }}', folderWith({}))
        .replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input: string) => inputs[input] ?? action.inputs[input].default);
    const ran = bash(check?.run as string, cwd, env);
    return { ...ran, output: existsSync(outputs) ? readFileSync(outputs, 'utf8') : '' };
  }

  test('has what a composite action needs', () => {
    expect(action.runs.using).toBe('composite');
    for (const value of Object.values(action.inputs as Tree))
      expect(value).toMatchObject({ required: false, description: expect.any(String), default: expect.any(String) });
    for (const { run: script, shell, uses } of steps) {
      expect(script === undefined ? typeof uses : shell).toBe(script === undefined ? 'string' : 'bash');
      // What somebody else may have written is no part of a script.
      expect(script ?? '').not.toContain('${{');
    }
    expect(install?.run).toBe('npm ci --no-audit --no-fund');
    const named = JSON.stringify(action).match(/(?<=inputs\.)\w+/g) ?? [];
    expect([...new Set(named)].sort()).toEqual(Object.keys(action.inputs as Tree).sort());
    expect(action.outputs['exit-code'].value).toContain(`steps.${check?.id}.outputs`);
  });

  test('keeps what it has checked also where there are findings', () => {
    const [restore, save] = ['restore', 'save'].map((half) =>
      steps.find(({ uses }) => String(uses).startsWith(`actions/cache/${half}@`)),
    );
    expect(save?.if).toContain('always()');
    expect(save?.with).toEqual({ path: restore?.with.path, key: '${{ steps.cache.outputs.cache-primary-key }}' });
    expect([restore?.id, steps.at(-1)]).toEqual(['cache', save]);
    const { vbcheck } = yaml('examples/ci/gitlab.yml');
    expect(vbcheck.cache.when).toBe('always');
  });

  test('checks what it is told to', () => {
    const cwd = documents();
    expect(step(cwd, { formats: 'json' })).toMatchObject({ code: 1, output: 'exit-code=1\n' });
    const { code, out, output } = step(cwd, { files: 'b.docx\r\n\n', formats: 'json', arguments: '--lang\r\nen' });
    expect([code, output]).toEqual([0, 'exit-code=0\n']);
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(1);
    expect(step(cwd, { files: 'c/d e.docx\n-x;echo $HOME', formats: 'json' })).toMatchObject({
      code: 2,
      output: 'exit-code=2\n',
    });
  });

  test('with a baseline', () => {
    const cwd = documents();
    expect(step(cwd, { baseline: 'b.json', arguments: '--baseline-update', formats: 'json' }).code).toBe(0);
    expect(step(cwd, { baseline: 'b.json', formats: 'json' }).code).toBe(0);
  });

  test('all of its defaults can be used', () => {
    const { code, err } = step(documents(), {});
    expect([code, err]).toEqual([1, '']);
  });
});

describe('parts on several machines', () => {
  const expected = async (cwd: string, ...format: string[]): Promise<unknown> => {
    const { code, out } = await run(cwd, ...format, '.');
    return [code, out];
  };

  test('GitHub: a matrix', async () => {
    const cwd = documents();
    const { part, vbcheck } = yaml('examples/ci/github-matrix.yml').jobs as Tree;
    const scripts = ({ steps }: Tree): string[] =>
      (steps as Tree[]).flatMap(({ run: script }) => (script as string | undefined) ?? []);
    const { shard } = part.strategy.matrix as { shard: number[] };
    const whole = await expected(cwd, '--format', 'github');
    for (const index of shard)
      for (const script of scripts(part))
        expect(bash(script, cwd, { SHARD: String(index) })).toMatchObject({ code: 0, err: '' });
    expect(scripts(part).join()).toContain(`/${shard.length}"`);
    const last = scripts(vbcheck)
      .map((script) => bash(script, cwd))
      .at(-1);
    expect([last?.code, last?.out]).toEqual(whole);
  });

  test('GitLab: parallel', async () => {
    const cwd = documents();
    const file = yaml('examples/ci/gitlab-parallel.yml');
    const env = file.variables as Record<string, string>;
    const count = file['vbcheck-part'].parallel as number;
    const whole = await expected(cwd);
    for (let index = 1; index <= count; index++)
      for (const script of [...file['.vbcheck'].before_script, ...file['vbcheck-part'].script] as string[])
        expect(bash(script, cwd, { ...env, CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(count) })).toMatchObject(
          { code: 0, err: '' },
        );
    const [script] = file.vbcheck.script as string[];
    const { code, out } = bash(script as string, cwd, env);
    expect([code, out]).toEqual(whole);
    expect(existsSync(join(cwd, file.vbcheck.artifacts.reports.codequality as string))).toBe(true);
    for (const job of ['vbcheck-part', 'vbcheck']) expect(file.stages).toContain(file[job].stage);
  });

  test('Kubernetes: an indexed Job', async () => {
    const cwd = documents();
    const parts = folderWith({});
    const [part, merge] = (loadAll(textOf('examples/ci/kubernetes.yaml')) as Tree[]).map(
      ({ apiVersion, kind, spec }) => {
        expect([apiVersion, kind]).toEqual(['batch/v1', 'Job']);
        return spec as Tree;
      },
    );
    const whole = await expected(cwd, '--format', 'json');
    const inside = (spec: Tree | undefined, env: Readonly<Record<string, string>>): Ran => {
      const [container] = spec?.template.spec.containers as Tree[];
      const { command, args, workingDir, volumeMounts } = container as Tree;
      const mounted = { '/documents': cwd, '/parts': parts } as Record<string, string>;
      for (const { mountPath } of volumeMounts as { mountPath: string }[]) expect(mounted).toHaveProperty([mountPath]);
      const script = (args as string[])[0]?.replaceAll('"/parts/', `"${parts}/`) ?? '';
      const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), script], {
        cwd: mounted[workingDir] as string,
        env: { ...process.env, PATH: path, ...env },
        encoding: 'utf8',
      });
      return { code: status, out: stdout, err: stderr };
    };
    expect(part).toMatchObject({ completionMode: 'Indexed', completions: 4 });
    for (let index = 0; index < part?.completions; index++)
      expect(inside(part, { JOB_COMPLETION_INDEX: String(index) })).toMatchObject({ code: 0, err: '' });
    const { code, out } = inside(merge, {});
    expect([code, out]).toEqual(whole);
    for (const spec of [part, merge])
      expect(spec?.template.spec).toMatchObject({ restartPolicy: 'Never', securityContext: { runAsNonRoot: true } });
  });

  test('Slurm: an array', async () => {
    const cwd = documents();
    const script = textOf('examples/ci/slurm-part.sh');
    const count = Number(/^#SBATCH --array=1-(\d+)$/m.exec(script)?.[1]);
    const whole = await expected(cwd);
    for (let index = 1; index <= count; index++)
      expect(
        bash(script, cwd, { SLURM_ARRAY_TASK_ID: String(index), SLURM_ARRAY_TASK_COUNT: String(count) }),
      ).toMatchObject({ code: 0, err: '' });
    const merging = /&& (vbcheck merge .*)/.exec(script)?.[1] ?? '';
    const { code, out } = bash(merging, cwd);
    expect([code, out]).toEqual(whole);
  });
});

test('GitLab: one job, with a report of quality', () => {
  const cwd = documents();
  const file = yaml('examples/ci/gitlab.yml');
  const scripts = [...file['.vbcheck'].before_script, ...file.vbcheck.script] as string[];
  const last = scripts.map((script) => bash(script, cwd, file.variables as Record<string, string>)).at(-1);
  expect([last?.code, last?.err]).toEqual([1, '']);
  const report = JSON.parse(
    readFileSync(join(cwd, file.vbcheck.artifacts.reports.codequality as string), 'utf8'),
  ) as unknown[];
  expect(report.length).toBeGreaterThan(5);
});

test('GitHub: the workflow uses the action as it is', () => {
  const { jobs } = yaml('examples/ci/github.yml');
  const inputs = Object.keys(yaml('action.yml').inputs as Tree);
  const step = (jobs.vbcheck.steps as Tree[]).find(({ uses }) => uses === './');
  for (const name of Object.keys(step?.with as Tree)) expect(inputs).toContain(name);
});

describe('pre-commit', () => {
  const hooks = load(textOf('.pre-commit-hooks.yaml')) as Tree[];

  test('hooks have what pre-commit asks for', () => {
    const { bin } = JSON.parse(textOf('package.json')) as { bin: Record<string, string> };
    for (const { id, name, entry, language, files } of hooks) {
      expect([typeof id, typeof name, language]).toEqual(['string', 'string', 'node']);
      expect(Object.keys(bin)).toContain(entry);
      expect(['a.docx', 'thư mục/a.md', 'a.txt'].filter((path) => new RegExp(files as string).test(path))).toHaveLength(
        1,
      );
    }
    expect(new Set(hooks.map(({ id }) => id as string)).size).toBe(hooks.length);
  });

  test('`npm pack` prints its file alone, which pre-commit installs by what is printed', () => {
    const made = JSON.stringify({ name: 'x', version: '1.0.0', scripts: { prepare: 'node -e 0' } });
    const pack = (npmrc: string): string =>
      execFileSync('npm', ['pack', '--no-audit', '--no-fund'], {
        cwd: folderWith({ 'package.json': made, '.npmrc': npmrc }),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32',
      });
    expect(pack(textOf('.npmrc')).trim()).toBe('x-1.0.0.tgz');
  });

  test('each is called with files and ends as pre-commit expects', () => {
    const cwd = documents();
    for (const { entry } of hooks) {
      expect(bash(`${entry} b.docx`, cwd).code).toBe(0);
      expect(bash(`${entry} b.docx "c/d e.docx"`, cwd).code).toBe(1);
    }
  });
});

describe('the Dockerfile', () => {
  const lines = textOf('Dockerfile').split('\n');

  test('ends with an ordinary user, and both stages have the same Node.js', () => {
    const images = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(new Set(images).size).toBe(1);
    const user = lines.findLastIndex((line) => line.startsWith('USER '));
    expect(lines[user]).toBe('USER node');
    expect(lines.slice(user).filter((line) => /^(RUN|COPY|ADD)/.test(line))).toEqual([]);
    expect(lines).toContain('ENTRYPOINT ["vbcheck"]');
  });

  test('takes everything that the build needs', () => {
    const ignored = textOf('.dockerignore').split('\n').filter(Boolean);
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const left = new Set(
      tracked
        .filter((name) => !ignored.some((pattern) => name === pattern || name.startsWith(`${pattern}/`)))
        .map((name) => name.split('/')[0]),
    );
    for (const name of ['package.json', 'package-lock.json', 'src', 'rules', 'data', 'tools', 'fixtures', 'bin'])
      expect(left).toContain(name);
  });
});

describe('the pages', () => {
  const commands = ['docs/ci.md', 'docs/baseline.md', 'docs/parts.md'].flatMap((page) =>
    [...textOf(page).matchAll(/```(?:sh|powershell)\n([^]*?)```/g)].flatMap(([, block = '']) =>
      block
        .split('\n')
        .filter((line) => line.startsWith('vbcheck '))
        .map((line): [string, string] => [page, line]),
    ),
  );

  test.each(commands)('%s: %s', (_, line) => {
    const cwd = folderWith({
      'van-ban/a.docx': fixture('dung/quyet-dinh'),
      'vbcheck-baseline.json': '{"version":1,"files":{}}',
    });
    const script = line.split(' | Out-File')[0]?.split(' #')[0] ?? '';
    if (script.includes('merge'))
      for (const index of [1, 2, 3])
        bash(`vbcheck --shard ${index}/3 --format part van-ban/ > phan-${index}.jsonl`, cwd);
    const { code, err } = bash(script, cwd);
    expect([code, err.replace(/^\[debug\].*\n/gm, '')]).toEqual([0, '']);
  });

  test('name files that there are', () => {
    for (const [, name = ''] of textOf('docs/ci.md').matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(join(root, 'docs', name)), name).toBe(true);
  });
});
