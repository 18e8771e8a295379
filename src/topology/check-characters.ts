import { type Reading, report } from './reading.js';

/**
 * Control characters but for tab, line ends and U+0085; halves of surrogate pairs; what Unicode keeps for itself. Without
 * names of Unicode's properties, which take V8 a millisecond to look up.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]|\r(?!\n)/u;

/** Notes the first character that YAML does not allow; the YAML library takes any. */
export function checkCharacters(reading: Reading): void {
  const match = ILLEGAL.exec(reading.source.text);
  if (match === null) return;
  const [character] = match;
  const span = { start: match.index, end: match.index + 1 };
  if (character === '\r') {
    const hint = 'save the file with LF or CRLF line ends';
    report(reading, 'HA101', { span, hint }, 'a carriage return without a line feed after it');
    return;
  }
  const binary = 'this looks like UTF-16 or a binary file: save it as UTF-8 text';
  const problem = `the character ${codePoint(character)} is not allowed in YAML`;
  report(reading, 'HA101', { span, hint: character === '\0' ? binary : 'take it out' }, problem);
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
