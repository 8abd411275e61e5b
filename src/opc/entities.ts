/** What XML puts between the characters of a text. */
import { malformed } from './error.ts';

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data with its markup resolved: entities, CDATA sections, comments, line ends. `offset`: where it stands in the part. */
export function resolveMarkup(text: string, part: string, offset: number): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&([^;&<]{0,12});?/g,
      (whole, cdata?: string, entity?: string) => {
        if (cdata !== undefined) return cdata;
        if (entity === undefined) return '';
        const resolved = whole.endsWith(';') ? resolveEntity(entity) : null;
        if (resolved === null) throw malformed(part, offset, `entity ${whole.slice(0, 16)}`);
        return resolved;
      },
    );
}

function resolveEntity(entity: string): string | null {
  if (!entity.startsWith('#')) return NAMED_ENTITIES[entity] ?? null;
  const code = entity[1] === 'x' || entity[1] === 'X' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const isCharacter = Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
