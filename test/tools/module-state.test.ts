/**
 * No module keeps anything of a document. What is worth keeping stands in the memory of a session (src/language/memory.ts)
 * and goes with it; the tables of a module are made of our own data alone. So no variable of a module may change once it is
 * made, but for those that say here why they may.
 *
 * @module-tag slow
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** By file and name: what it holds. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/cli/start.ts compiled': 'the two halves of the program itself',
  'src/cli/tiering.ts isForLong': 'how V8 is set, for a document at hand',
  'src/config/validate.ts validators': 'the schema of the configuration, compiled once',
  'src/host/file-lock.ts locks': 'a number, for the owners of locks',
  'src/host/table-files.ts given': 'our own tables, as the thread was given them',
  'src/host/write-whole.ts made': 'a number, for names of temporary files',
  'src/host/write-whole.ts cleanedFolders': 'folders that this run writes into, so that each is cleaned once',
  'src/draft/labelling.ts labeller': 'our own weights, and sums of numbers that each line begins anew',
  'src/language/distance.ts unmet': 'numbers by letter, set anew at the beginning of each call',
  'src/language/fold.ts bareLists': 'the same as numbers of a list, zero again at its end',
  'src/language/fold.ts bareText': 'letters of one call, zero again at its end',
  'src/language/fold.ts bareUnits': 'the bare letter of a letter, for each letter there is',
  'src/language/fold.ts cases': 'the case of a letter, for each letter there is',
  'src/language/known-texts.ts questions': 'a number, for the questions that are asked of texts',
  'src/language/memory.ts questions': 'a number, for the questions that are asked of words',
  'src/language/metrics.ts regular': 'the width of a letter, for each letter there is',
  'src/language/metrics.ts bolded': 'the width of a letter, for each letter there is',
  'src/language/word-numbers.ts unitParts': 'what a letter adds to a word, for each letter there is',
  'src/language/syllable.ts readLetters': 'tone and bare letter of a letter, for each letter that is no ASCII',
};

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const CHANGING = new Set(
  'set add push pop shift unshift splice clear delete fill sort reverse copyWithin append'.split(' '),
);
/** Objects of these classes never change, or only where nobody can see it. */
const UNCHANGING = new Set(
  'RegExp TextEncoder TextDecoder Intl.Collator Intl.Segmenter WeakMap WeakSet Proxy'.split(' '),
);
const WEAK = new Set(['WeakMap', 'WeakSet']);
const COLLECTION = /^(?:Map|Set|Array|\w*(?:Int|Uint|Float)\w*Array)$/;

interface Fault {
  name: string;
  what: string;
}

function faultsIn(source: ts.SourceFile): Fault[] {
  const faults: Fault[] = [];
  const known = new Map<string, ts.VariableDeclaration>();
  /** Filled where they are made, by a statement of the module. */
  const filled = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations)
      if (ts.isIdentifier(declaration.name)) known.set(declaration.name.text, declaration);
  }
  const rootOf = (node: ts.Expression): string | null => {
    let at = node;
    while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at) || ts.isNonNullExpression(at))
      at = at.expression;
    return ts.isIdentifier(at) && known.has(at.text) ? at.text : null;
  };
  const changed = (target: ts.Expression, inFunction: boolean): void => {
    const name = rootOf(target);
    // A regular expression remembers an offset; it is set before each use.
    if (name === null || (ts.isPropertyAccessExpression(target) && target.name.text === 'lastIndex')) return;
    const initializer = known.get(name)?.initializer;
    // What is kept of an object goes with it.
    if (initializer && WEAK.has(madeBy(initializer)?.className ?? '')) return;
    if (inFunction) faults.push({ name, what: 'changes in a function' });
    else filled.add(name);
  };
  const shadows: Set<string>[] = [];
  const isShadowed = (name: string): boolean => shadows.some((names) => names.has(name));
  const visit = (node: ts.Node, inFunction: boolean): void => {
    const opens = ts.isFunctionLike(node) && 'body' in node;
    if (opens) shadows.push(namesDeclaredIn(node));
    const inside = inFunction || opens;
    const guarded = (target: ts.Expression): void => {
      const name = rootOf(target);
      if (name !== null && !isShadowed(name)) changed(target, inside);
    };
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) guarded(node.left);
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      const { operator } = node;
      if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) guarded(node.operand);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      CHANGING.has(node.expression.name.text)
    )
      guarded(node.expression.expression);
    node.forEachChild((child) => visit(child, inside));
    if (opens) shadows.pop();
  };
  source.forEachChild((child) => visit(child, false));
  for (const [name, { initializer, type }] of known) {
    const made = initializer && madeBy(initializer);
    if (!made) continue;
    const isReadonly = type !== undefined && /^(?:readonly\b|Readonly)/.test(type.getText(source));
    if (made.isEmpty && !isReadonly && !filled.has(name))
      faults.push({ name, what: 'is empty, so something fills it' });
    else if (!COLLECTION.test(made.className) && !UNCHANGING.has(made.className))
      faults.push({ name, what: `is an object of ${made.className}` });
  }
  return faults;
}

/** The class that the value of a variable is made of; null where it is no new object that may change. */
function madeBy(expression: ts.Expression): { className: string; isEmpty: boolean } | null {
  let made = expression;
  while (ts.isAsExpression(made) || ts.isSatisfiesExpression(made) || ts.isParenthesizedExpression(made))
    made = made.expression;
  // `new Array(8).fill('')`
  if (
    ts.isCallExpression(made) &&
    ts.isPropertyAccessExpression(made.expression) &&
    made.expression.name.text === 'fill'
  )
    made = made.expression.expression;
  if (ts.isArrayLiteralExpression(made)) return { className: 'Array', isEmpty: made.elements.length === 0 };
  if (ts.isObjectLiteralExpression(made)) return { className: 'Map', isEmpty: made.properties.length === 0 };
  if (!ts.isNewExpression(made)) return null;
  const className = made.expression.getText();
  const [first] = made.arguments ?? [];
  const isSized = /Array$/.test(className) && first !== undefined && !ts.isArrayLiteralExpression(first);
  return { className, isEmpty: COLLECTION.test(className) && (first === undefined || isSized) };
}

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** Parameters and variables of a function, those of blocks in it included. */
function namesDeclaredIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (
      (ts.isParameter(child) || ts.isVariableDeclaration(child) || ts.isBindingElement(child)) &&
      ts.isIdentifier(child.name)
    )
      names.add(child.name.text);
    if (child === node || !ts.isFunctionLike(child)) child.forEachChild(visit);
  };
  node.forEachChild(visit);
  return names;
}

const sourceOf = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

test('variables of modules do not change, but for those named above', () => {
  const found = files.flatMap((file) =>
    faultsIn(sourceOf(file, readFileSync(file, 'utf8'))).map(
      ({ name, what }) => [`${file} ${name}` as string, what] as const,
    ),
  );
  expect(found.filter(([place]) => !(place in ALLOWED)).map(([place, what]) => `${place}: ${what}`)).toEqual([]);
  const places = new Set(found.map(([place]) => place));
  expect(Object.keys(ALLOWED).filter((place) => !places.has(place))).toEqual([]);
});

test.each([
  ['let last = null; export function f(text) { last = text; }', ['last']],
  ['let made; const g = () => (made ??= 1);', ['made']],
  ['let count = 0; function f() { return count++; }', ['count']],
  ['const words = new Map(); function f(word) { words.set(word, 1); }', ['words', 'words']],
  ['const seen = new Set(["a"]); function f(word) { seen.add(word); }', ['seen']],
  ['const units = new Uint16Array(9); const known = (own) => own ?? units;', ['units']],
  ['const slots = new Array(8).fill(""); function f(i, x) { slots[i] = x; }', ['slots', 'slots']],
  ['const cache = {}; class A { f(x) { cache[x] = 1; } }', ['cache', 'cache']],
  ['const shared = new SharedParts();', ['shared']],
  ['const table = new Map(); for (const x of rows) table.set(x, 1); const f = (x) => table.get(x);', []],
  ['const NONE: readonly string[] = []; const f = () => NONE;', []],
  ['const names = ["a"]; function f() { const names = []; names.push("b"); return names; }', []],
  ['const of = new WeakMap(); function f(draft) { of.set(draft, 1); }', []],
  ['const CHUNK = /x/g; function f() { CHUNK.lastIndex = 0; }', []],
])('%s', (text, names) => {
  expect(faultsIn(sourceOf('a.ts', text)).map(({ name }) => name)).toEqual(names);
});
