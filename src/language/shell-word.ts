/** Names of files in commands that people copy into a shell: a name may come from a stranger, and must not run anything there. */

const PLAIN = /^[\w./\\:@+,=-]+$/;
/** Within double quotes shells, those of Unix and PowerShell, make something else of these; a lone backslash is one of Windows. */
const LIVE = /["$`!]|\\$/;

/** As every shell takes it; where the name holds what shells act upon, as those with single quotes do. */
export function shellWord(name: string): string {
  const word = name.startsWith('-') ? `./${name}` : name;
  if (PLAIN.test(word)) return word;
  return LIVE.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}
