/** Draws the output of a terminal: sixteen colours, bold, faint, underlined. */

const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const PADDING = 18;

const COLOURS: Readonly<Record<number, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };

interface Look {
  colour: string | null;
  bold: boolean;
  faint: boolean;
  underline: boolean;
}

const PLAIN: Look = { colour: null, bold: false, faint: false, underline: false };

export function terminalSvg(lines: readonly string[]): string {
  const columns = Math.max(...lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, '').length));
  const width = Math.ceil(columns * CHARACTER_WIDTH + 2 * PADDING);
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  let look = PLAIN;
  const texts = lines.map((line, i) => {
    const y = PADDING + (i + 1) * LINE_HEIGHT - 5;
    const spans: string[] = [];
    for (const [, code, text] of line.matchAll(/(?:\u001b\[([\d;]*)m)|([^\u001b]+)/g)) {
      if (text === undefined) look = changed(look, code ?? '');
      else spans.push(span(text, look));
    }
    return `<text x="${PADDING}" y="${y}">${spans.join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g fill="#e6edf3" xml:space="preserve">
${texts.join('\n')}
</g>
</svg>
`;
}

function changed(look: Look, codes: string): Look {
  let next = look;
  for (const code of codes.split(';').map(Number)) {
    if (code === 0) next = PLAIN;
    else if (code === 1) next = { ...next, bold: true };
    else if (code === 2) next = { ...next, faint: true };
    else if (code === 22) next = { ...next, bold: false, faint: false };
    else if (code === 4) next = { ...next, underline: true };
    else if (code === 24) next = { ...next, underline: false };
    else if (code === 39) next = { ...next, colour: null };
    else next = { ...next, colour: COLOURS[code] ?? null };
  }
  return next;
}

function span(text: string, { colour, bold, faint, underline }: Look): string {
  const attributes = [
    ...(colour === null ? [] : [`fill="${colour}"`]),
    ...(bold ? ['font-weight="bold"'] : []),
    ...(faint ? ['fill-opacity="0.6"'] : []),
    ...(underline ? ['text-decoration="underline"'] : []),
  ];
  const content = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return attributes.length === 0 ? content : `<tspan ${attributes.join(' ')}>${content}</tspan>`;
}
