import type { Sketch, SketchBlock } from './sketch.js';

/** Lines are broken before they are longer. */
const WIDTH = 110;
const LONGEST_COMMENT = 100;

/** Plain words that YAML readers take for something other than text. */
const NOT_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** Writes a topology file: one line for each component and block, broken where it is long. */
export function writeTopology(sketch: Sketch): string {
  const { comments, name, description, components, blocks, journeys } = sketch;
  const head = [
    ...comments.map((comment) => `# ${printableLine(comment)}`),
    ...titleLine('name', name),
    ...titleLine('description', description),
  ];
  const parts = components.map((one) =>
    entry(one.name, `{ unavailability: ${one.unavailability} }`, one.comment),
  );
  const named = blocks.map((one) => entry(one.name, blockText(one.block), one.comment));
  return [
    head.join('\n'),
    ['components:', ...parts].join('\n'),
    ...(named.length === 0 ? [] : [['blocks:', ...named].join('\n')]),
    journeyLines(journeys).join('\n'),
  ]
    .map((section) => `${section}\n`)
    .join('\n');
}

function journeyLines(journeys: readonly string[]): string[] {
  if (journeys.length === 1) return [`system: ${nameText(journeys[0]!)}`];
  return ['journeys:', ...journeys.map((name) => entry(name, `{ path: ${nameText(name)} }`, null))];
}

/** Recursion is bounded by the depth limits of what is imported. */
function blockText(block: SketchBlock): string {
  if (block.type === 'name') return nameText(block.name);
  const parts = `[${block.parts.map(blockText).join(', ')}]`;
  if (block.type === 'series') return parts;
  return block.required === 1
    ? `{ parallel: ${parts} }`
    : `{ parallel: ${parts}, required: ${block.required} }`;
}

function entry(name: string, value: string, comment: string | null): string {
  const line = `  ${nameText(name)}: ${value}`;
  const note = comment === null ? '' : `# ${cut(comment)}`;
  if (note === '') return broken(line);
  return line.length + note.length < WIDTH ? `${line} ${note}` : `  ${note}\n${broken(line)}`;
}

/** Breaks a line behind commas, where it has any; what follows is indented further. */
function broken(line: string): string {
  if (line.length <= WIDTH) return line;
  const rows = [''];
  for (const [index, piece] of line.split(', ').entries()) {
    const row = rows.at(-1)!;
    if (index === 0) rows[0] = piece;
    else if (row.length + piece.length + 2 < WIDTH) rows[rows.length - 1] = `${row}, ${piece}`;
    else rows.push(`    ${piece}`);
  }
  return rows.join(',\n');
}

function nameText(name: string): string {
  return NOT_TEXT.test(name) ? `"${name}"` : name;
}

/** A key with a text: plain where that is safe, else in double quotes, of which JSON's are a part. */
function titleLine(key: string, text: string | null): string[] {
  const clean = printableLine(text ?? '');
  if (clean === '') return [];
  const isPlain = /^[A-Za-z](?:[\w ./-]*\w)?$/.test(clean) && !NOT_TEXT.test(clean);
  return [`${key}: ${isPlain ? clean : JSON.stringify(clean)}`];
}

function cut(text: string): string {
  const line = printableLine(text);
  return line.length <= LONGEST_COMMENT ? line : `${line.slice(0, LONGEST_COMMENT - 1).trimEnd()}…`;
}

/** A text without line breaks and what YAML does not allow. */
function printableLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
