/** JSON as it is printed: what could steer a terminal or turn the direction of writing is written as its number. */

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(STEERING, asNumber)}\n`;
}

/** `JSON.stringify` writes the lower ones so itself. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const asNumber = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
