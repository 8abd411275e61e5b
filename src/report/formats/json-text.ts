/** JSON as it is printed. */

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
