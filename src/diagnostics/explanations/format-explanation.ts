import { type Code, codes } from '../codes.js';
import { explanations } from './explanations.js';

const columns = 80;

/** The explanation of a code as plain text of 80 columns (examples are never wrapped), ending in one line break. */
export function formatExplanation(code: Code): string {
  const { title, severity } = codes[code];
  const { what, mend, example } = explanations[code];
  const parts = [`${code}  ${title}  (${severity})`, wrapped(what), wrapped(mend)];
  if (example) parts.push('For example:', indented(example.bad), 'Mended:', indented(example.good));
  return `${parts.join('\n\n')}\n`;
}

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
