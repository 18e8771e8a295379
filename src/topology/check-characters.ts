import { type Reading, report } from './reading.js';

/** Control characters but for tab, line ends and U+0085; halves of surrogate pairs; what Unicode keeps for itself. */
const ILLEGAL = /[^\P{Cc}\t\n\r\u0085]|[\p{Cs}\uFFFE\uFFFF]|\r(?!\n)/u;

/** Whether a text has only characters that YAML allows; the first other one is noted. The YAML library takes any. */
export function charactersAllowed(reading: Reading): boolean {
  const match = ILLEGAL.exec(reading.source.text);
  if (match === null) return true;
  const span = { start: match.index, end: match.index + 1 };
  if (match[0] === '\r') {
    const hint = 'save the file with LF or CRLF line ends';
    report(reading, 'HA101', { span, hint }, 'a carriage return without a line feed after it');
    return false;
  }
  const hint =
    match[0] === '\0' ? 'this looks like UTF-16 or a binary file: save it as UTF-8 text' : 'take it out';
  report(reading, 'HA101', { span, hint }, `the character ${codePoint(match[0])} is not allowed in YAML`);
  return false;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
