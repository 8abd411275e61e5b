/** What attacked the program once, made anew: files, commands, and what has to be said. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentWith, GENERATORS, type Generator } from './growth.ts';

export interface HostileCase {
  name: string;
  /** Written into a folder of its own, by path. */
  files(good: Uint8Array): Record<string, Uint8Array | string> | Promise<Record<string, Uint8Array | string>>;
  /** What files alone cannot be: links, pipes, modes. */
  prepare?(folder: string): void;
  /** Permissions bind whoever runs it, the administrator too. */
  asOrdinaryPerson?: boolean;
  commands: readonly (readonly string[])[];
  code: number;
  /** In what the last command says. */
  says: RegExp;
  /** What is in the folder afterwards must not match. */
  leavesNot?: RegExp;
  /** Says what is wrong with the folder afterwards; null: nothing. */
  faultIn?(folder: string): string | null;
}

const ESCAPES = '\u001b]0;title\u0007\u001b[2J\r\u202ex.xml';

function generated(name: string, count: number): HostileCase['files'] {
  const generator = GENERATORS.find((other) => other.name === name);
  if (!generator) throw new Error(`no generator of ${name}`);
  return async (good) => ({ 'a.docx': await documentWith(generator, count), 'b.docx': good });
}

/** Both files are checked, whatever is found in them. */
const CHECKED = /2 tệp/;

/** Bullets in Courier New before text in the document's font. */
async function bulletFonts(): Promise<Uint8Array> {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>';
  const bullets: Generator = {
    name: 'bullets',
    count: 10,
    make: (count, paragraph) =>
      Array.from({ length: count }, (_, i) =>
        paragraph(`Các đơn vị thực hiện nhiệm vụ thứ ${i + 1};`).replace(/<w:pPr>|<w:p>/, (open) =>
          open === '<w:pPr>' ? open + list : `${open}<w:pPr>${list}</w:pPr>`,
        ),
      ).join(''),
  };
  const parts = unzipSync(await documentWith(bullets, bullets.count));
  const levels =
    '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/>' +
    '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>';
  parts['word/numbering.xml'] = strToU8(
    strFromU8(parts['word/numbering.xml'] as Uint8Array)
      .replace(/(<w:numbering [^>]*>)/, (open) => open + levels)
      .replace('</w:numbering>', '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>'),
  );
  return zipSync(parts);
}

/** A part without compression in which a letter is another one than its checksum says. */
function withWrongChecksum(good: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zipSync(unzipSync(good), { level: 0 }));
  const at = bytes.indexOf('CỘNG', bytes.indexOf('word/document.xml'));
  bytes[at] = 'D'.charCodeAt(0);
  return bytes;
}

/** A second entry of the directory under a name that is there. */
function withDuplicateEntry(good: Uint8Array): Uint8Array {
  const [one, other] = [`word/a${ESCAPES}`, `word/b${ESCAPES}`];
  const bytes = Buffer.from(zipSync({ ...unzipSync(good), [one]: new Uint8Array(3), [other]: new Uint8Array(3) }));
  for (let at = bytes.indexOf('word/b'); at >= 0; at = bytes.indexOf('word/b', at)) bytes.write('word/a', at);
  return bytes;
}

const ALIASES = ['a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]']
  .concat(
    [...'bcdefghi'].map((name, i) => {
      const inner = `*${'abcdefgh'[i]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(',')}]`;
    }),
  )
  .join('\n');

const fan = (levels: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: levels }, (_, i) => [
      i === 0 ? '.vbcheckrc.json' : `f${i}.json`,
      JSON.stringify(i + 1 === levels ? {} : { extends: Array.from({ length: 6 }, () => `./f${i + 1}.json`) }),
    ]),
  );

const configured = (name: string, content: string, document = 'a.docx'): HostileCase['files'] => {
  return (good) => ({ [name]: content, [document]: good });
};

const CHECK = [['check', 'a.docx', 'b.docx']] as const;
const PIPES = { fix: 'pipe.docx', annotate: 'pipe.docx', preview: 'pipe.html' } as const;
const SENSES = ['inspect', 'annotate', 'preview'] as const;

export const HOSTILE_CASES: readonly HostileCase[] = [
  {
    name: 'one word of 56,000 letters',
    files: generated('letters of one word', 8000),
    commands: CHECK,
    code: 0,
    says: CHECKED,
  },
  { name: '20 kB of 1/2/', files: generated('1/2/', 5000), commands: CHECK, code: 0, says: CHECKED },
  { name: '200 kB of digits', files: generated('digits', 200_000), commands: CHECK, code: 0, says: CHECKED },
  { name: '200 kB of dates with dots', files: generated('1.2.2026.', 22_000), commands: CHECK, code: 0, says: CHECKED },
  {
    name: '20,000 tracked changes',
    files: generated('tracked changes', 10_000),
    commands: CHECK,
    code: 1,
    says: CHECKED,
  },
  {
    name: 'bullets in another font',
    files: async () => ({ 'a.docx': await bulletFonts() }),
    commands: [
      ['fix', '--write', '--rule', 'the-thuc/phong-chu', 'a.docx'],
      ['fix', '--write', '--rule', 'the-thuc/phong-chu', 'a.docx'],
    ],
    code: 0,
    says: /^(?![^]*Courier New)/,
  },
  {
    name: 'a letter other than its checksum',
    files: (good) => ({ 'a.docx': withWrongChecksum(good) }),
    commands: [['fix', 'a.docx']],
    code: 2,
    says: /bị hỏng/,
    leavesNot: /da-sua/,
  },
  ...SENSES.flatMap((command): HostileCase[] => [
    {
      name: `${command}: a part named to steer the terminal`,
      files: (good) => ({ 'a.docx': zipSync({ ...unzipSync(good), [`../${ESCAPES}`]: new Uint8Array(3) }) }),
      commands: [[command, 'a.docx']],
      code: 2,
      says: /tên phần không an toàn/,
    },
    {
      name: `${command}: two parts of one such name`,
      files: (good) => ({ 'a.docx': withDuplicateEntry(good) }),
      commands: [[command, 'a.docx']],
      code: 2,
      says: /hai phần cùng tên/,
    },
  ]),
  {
    name: 'aliases of YAML without end',
    files: configured('.vbcheckrc.yaml', `${ALIASES}\nwords: *i\n`),
    commands: [['check', 'a.docx']],
    code: 2,
    says: /quá 100000 giá trị/,
  },
  {
    name: 'a pattern that explodes',
    files: configured('.vbcheckrc.json', '{"ignore":["*a*a*a*a*a*a*a*a*a*a*a*a*b"]}', `${'a'.repeat(150)}.docx`),
    commands: [['check', '.']],
    code: 2,
    says: /quá phức tạp/,
  },
  {
    name: 'a device as a list of words',
    files: configured('.vbcheckrc.json', '{"wordFiles":["/dev/zero"]}'),
    commands: [['check', 'a.docx']],
    code: 2,
    says: /không phải là tệp thường/,
  },
  {
    name: 'extends in a fan',
    files: (good) => ({ ...fan(11), 'a.docx': good }),
    commands: [['check', 'a.docx']],
    code: 0,
    says: /./,
  },
  {
    name: 'JSON of 200,000 levels',
    files: configured('.vbcheckrc.json', `{"rules":${'['.repeat(200_000)}`),
    commands: [['check', 'a.docx']],
    code: 2,
    says: /lồng nhau quá 50 tầng/,
  },
  {
    name: 'a program beside the document',
    files: (good) => ({
      '.vbcheckrc.json': '{"plugins":["./x.mjs"]}',
      'x.mjs': "import { writeFileSync } from 'node:fs'; writeFileSync(new URL('./da-chay', import.meta.url), '');",
      'a.docx': good,
    }),
    commands: [['check', 'a.docx']],
    code: 2,
    says: /chưa được bạn cho phép/,
    leavesNot: /da-chay/,
  },
  ...(['fix', 'annotate', 'preview'] as const).map((command): HostileCase => ({
    name: `${command} onto a pipe`,
    files: (good) => ({ 'a.docx': good }),
    prepare: (folder) => void execFileSync('mkfifo', [join(folder, PIPES[command])]),
    commands: [[command, 'a.docx', '-o', PIPES[command], '--force']],
    code: 2,
    says: /không phải là tệp thường/,
    faultIn: (folder) => (lstatSync(join(folder, PIPES[command])).isFIFO() ? null : 'the pipe is gone'),
  })),
  {
    name: 'links in a circle, links to nothing, a file that may not be read',
    files: (good) => ({ 'a.docx': good, 'b.docx': good }),
    prepare: (folder) => {
      symlinkSync('loop.docx', join(folder, 'loop.docx'));
      symlinkSync('.', join(folder, 'round'));
      symlinkSync('nothing', join(folder, 'dangling.docx'));
      chmodSync(join(folder, 'b.docx'), 0);
    },
    asOrdinaryPerson: true,
    commands: [['check', '.']],
    code: 2,
    says: /^(?=[^]*loop\.docx)(?=[^]*dangling\.docx)(?=[^]*b\.docx)(?=[^]*Đã kiểm tra 1 tệp)(?=[^]*3 tệp không)/,
  },
  {
    name: 'a folder that may not be read',
    files: (good) => ({ 'a.docx': good }),
    prepare: (folder) => {
      mkdirSync(join(folder, 'closed'));
      writeFileSync(join(folder, 'closed', 'c.docx'), '');
      chmodSync(join(folder, 'closed'), 0);
    },
    asOrdinaryPerson: true,
    commands: [['check', '.']],
    code: 2,
    says: /closed/,
  },
];

export interface Answer {
  /** Of the processor, and of memory: the most that one of the commands took. Nought where nobody measured. */
  seconds: number;
  megabytes: number;
  faults: string[];
}

/** Longer than any of them may take, on the busiest machine. */
const PATIENCE_MS = 120_000;
const NOBODY = 65_534;
/** Controls and marks that turn the direction of writing; a list of its own, so that one forgotten in src is seen. */
export const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Runs the commands of a case. `program`: what Node.js is given before the words; `good`: a correct document. */
export async function answerTo(hostile: HostileCase, program: readonly string[], good: Uint8Array): Promise<Answer> {
  const answer: Answer = { seconds: 0, megabytes: 0, faults: [] };
  const folder = mkdtempSync(join(tmpdir(), 'vbcheck-case-'));
  const home = mkdtempSync(join(tmpdir(), 'vbcheck-home-'));
  const usage = join(home, 'usage.json');
  try {
    for (const [name, content] of Object.entries(await hostile.files(good))) writeFileSync(join(folder, name), content);
    hostile.prepare?.(folder);
    const isOther = hostile.asOrdinaryPerson === true && process.getuid?.() === 0;
    if (isOther) for (const path of [folder, home]) chownSync(path, NOBODY, NOBODY);
    let said = '';
    let status: number | null = null;
    for (const command of hostile.commands) {
      const run = spawnSync(process.execPath, [...program, ...command], {
        cwd: folder,
        env: { ...process.env, XDG_CONFIG_HOME: home, VBCHECK_USAGE: usage, NO_COLOR: '1' },
        encoding: 'utf8',
        timeout: PATIENCE_MS,
        maxBuffer: 1e9,
        ...(isOther && { uid: NOBODY, gid: NOBODY }),
      });
      said = run.stdout + run.stderr;
      status = run.status;
      if (status === null) answer.faults.push(`${command.join(' ')}: ended by ${run.signal}`);
      if (/^ {4}at .*:\d+\b|Lỗi của chính vbcheck/m.test(said)) answer.faults.push(`a fault of ours: ${said}`);
      if (RAW.test(said)) answer.faults.push('it steers the terminal');
      if (!existsSync(usage)) continue;
      const { ms, megabytes } = JSON.parse(readFileSync(usage, 'utf8')) as { ms: number; megabytes: number };
      answer.seconds = Math.max(answer.seconds, ms / 1000);
      answer.megabytes = Math.max(answer.megabytes, megabytes);
    }
    if (status !== hostile.code) answer.faults.push(`exit code ${status}, not ${hostile.code}: ${said.slice(0, 500)}`);
    if (!hostile.says.test(said)) answer.faults.push(`it does not say ${hostile.says.source}: ${said.slice(0, 500)}`);
    const left = readdirSync(folder).filter((name) => hostile.leavesNot?.test(name));
    if (left.length > 0) answer.faults.push(`it left ${left.join(', ')}`);
    const fault = hostile.faultIn?.(folder) ?? null;
    if (fault !== null) answer.faults.push(fault);
  } finally {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) chmodSync(join(folder, entry.name), 0o700);
    for (const path of [folder, home]) rmSync(path, { recursive: true, force: true });
  }
  return answer;
}
