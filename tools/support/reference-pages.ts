/** docs/glossary.md and docs/reference.md: words, fields and functions that a rule needs, from the declarations themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { COMPONENTS, componentTerm } from '../../src/knowledge/components.ts';
import { MODULES, SHAPES, TERMS } from './reference-terms.ts';

const MADE = 'Trang này do `npm run docs` viết từ mã nguồn. / Made by `npm run docs` from the source.';

/** By path under the project. */
export function referencePages(root: string): Map<string, string> {
  return new Map([
    ['docs/glossary.md', glossary()],
    ['docs/reference.md', reference(root)],
  ]);
}

function glossary(): string {
  const components = COMPONENTS.map((id) => [`\`${id}\``, componentTerm(id, 'vi'), componentTerm(id, 'en')]);
  const terms = TERMS.map(({ en, vi, note }) => [en, vi, note.vi === note.en ? note.vi : `${note.vi}; ${note.en}`]);
  return page(
    '# Bảng từ / Glossary',
    MADE,
    '## Từ trong mã / Words of the code',
    table(['English', 'Tiếng Việt', 'Ghi chú / Note'], terms),
    '## Thành phần thể thức / Components',
    'Tên trong mã, trong JSON (`location.component`) và trong ví dụ của quy tắc (`set`). / Names in the code, in the JSON output and in the examples of rules.',
    table(['Component', 'Tiếng Việt', 'English'], components),
  );
}

function reference(root: string): string {
  const declarations = new Map<string, ts.SourceFile>();
  const fileOf = (path: string): ts.SourceFile => {
    const known = declarations.get(path);
    if (known) return known;
    const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
    declarations.set(path, source);
    return source;
  };
  const shapes = Object.entries(SHAPES).flatMap(([name, { file, title, fields }]) => {
    const members = membersOf(file, name, fileOf);
    const rows = Object.entries(fields).map(([field, vi]) => {
      const member = members.get(field);
      if (!member) throw new Error(`${file}: ${name} has no field ${field} (tools/support/reference-terms.ts)`);
      return [`\`${field}\``, `\`${member.type}\``, vi, member.text];
    });
    return [`### ${name}: ${title}`, `[${file}](../${file})`, table(['Trường', 'Kiểu', 'Nghĩa', 'In English'], rows)];
  });
  const listed = Object.keys(MODULES);
  const there = ['rules/views', 'rules/grammar', 'rules/looks'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  const lacking = there.filter((file) => !listed.includes(file));
  const gone = listed.filter((file) => !existsSync(join(root, file)));
  if (lacking.length + gone.length > 0)
    throw new Error(
      `tools/support/reference-terms.ts, MODULES: thiếu; lacking: ${lacking.join(', ') || '-'}; không còn; gone: ${gone.join(', ') || '-'}`,
    );
  const modules = Object.entries(MODULES).map(([file, vi]) => {
    const source = fileOf(file);
    const names = exportedValues(source).map((name) => `\`${name}\``);
    return [`[${file}](../${file})`, vi, firstSentence(headOf(source)), names.join(', ')];
  });
  return page(
    '# Quy tắc thấy gì, dùng gì / What a rule sees and uses',
    MADE,
    'Cách viết quy tắc: [writing-rules.md](writing-rules.md). Tên thành phần: [glossary.md](glossary.md). / How rules are written: [writing-rules.md](writing-rules.md#in-english); names of components: [glossary.md](glossary.md).',
    '## Việc dùng chung / What is there already',
    table(['Tệp', 'Để làm gì', 'In English', 'Tên'], modules),
    '## Các trường / Fields',
    ...shapes,
  );
}

interface Member {
  type: string;
  text: string;
}

/** Fields and methods of an interface, or of those that it or a type is made of, in whatever file; with their comments. */
function membersOf(file: string, name: string, fileOf: (path: string) => ts.SourceFile): Map<string, Member> {
  const members = new Map<string, Member>();
  const visited = new Set<string>();
  const collect = (path: string, wanted: string): void => {
    if (visited.has(`${path} ${wanted}`)) return;
    visited.add(`${path} ${wanted}`);
    const source = fileOf(path);
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement)) {
        const from = importedFrom(statement, wanted);
        if (from?.startsWith('.')) collect(posix.join(posix.dirname(path), from), wanted);
        continue;
      }
      const isDeclaration = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      if (!isDeclaration || statement.name.text !== wanted) continue;
      const visit = (node: ts.Node): void => {
        if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) note(source, node);
        else if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
          collect(path, (ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText(source));
          node.typeArguments?.forEach(visit);
        } else ts.forEachChild(node, visit);
      };
      ts.forEachChild(statement, visit);
    }
  };
  const note = (source: ts.SourceFile, node: ts.PropertySignature | ts.MethodSignature): void => {
    const field = node.name.getText(source);
    if (members.has(field)) return;
    const type = ts.isMethodSignature(node)
      ? `(${node.parameters.map((parameter) => parameter.getText(source)).join(', ')}) => ${node.type?.getText(source) ?? 'void'}`
      : (node.type?.getText(source) ?? 'unknown');
    members.set(field, {
      type: `${oneLine(type)}${node.questionToken ? ' | undefined' : ''}`,
      text: oneLine(commentOf(node)),
    });
  };
  collect(file, name);
  return members;
}

/** The module that a declaration imports the name from; null when it does not. */
function importedFrom({ importClause, moduleSpecifier }: ts.ImportDeclaration, name: string): string | null {
  const bindings = importClause?.namedBindings;
  const isNamed =
    bindings && ts.isNamedImports(bindings) && bindings.elements.some((element) => element.name.text === name);
  return isNamed && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : null;
}

/** Names of exported functions and constants, in their order. */
function exportedValues(source: ts.SourceFile): string[] {
  const names = source.statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.exportClause)
      return ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text)
        : [];
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(source));
    return [];
  });
  return [...new Set(names)];
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ');
}

/** The comment that a file opens with. */
function headOf(source: ts.SourceFile): string {
  const text = source.getFullText();
  const [range] = ts.getLeadingCommentRanges(text, 0) ?? [];
  if (!range) return '';
  return text
    .slice(range.pos, range.end)
    .replace(/^\/\*\*?|\*\/$/g, '')
    .replace(/^[ \t]*\* ?/gm, '');
}

const firstSentence = (text: string): string => /^.*?[.:](?=\s+\p{Lu}|\s*$)/u.exec(oneLine(text))?.[0] ?? oneLine(text);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(row)].join('\n');
}

const page = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
