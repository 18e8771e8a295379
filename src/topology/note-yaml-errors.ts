import type { YAMLParseError } from 'yaml';
import type { Span } from '../diagnostics/span.js';
import { type Reading, report } from './reading.js';
import { yamlWordings } from './yaml-wordings.js';

/** These spoil nothing after them. */
const LOCAL = new Set(['BAD_SCALAR_START', 'BAD_DQ_ESCAPE']);

/** So much of a line is looked at, and marked. */
const MOST_SEEN = 1000;

/** Notes what the YAML library found, in words for users. What follows an error of structure is mostly its echo: left out. */
export function noteYamlErrors(reading: Reading, errors: readonly YAMLParseError[]): void {
  const ordered = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const structural = ordered.findIndex(({ code }) => !LOCAL.has(code));
  for (const error of structural < 0 ? ordered : ordered.slice(0, structural + 1)) {
    const { text } = reading.source;
    const span = spanOf(text, error.pos);
    const { message, hint } = wordingOf(text, span.start, error);
    report(reading, 'HA101', { span, hint }, message);
  }
}

function wordingOf(text: string, place: number, error: YAMLParseError): { message: string; hint?: string } {
  const [before] = /[^\r\n]*$/.exec(text.slice(Math.max(0, place - MOST_SEEN), place))!;
  const [from] = /^[^\r\n]*/.exec(text.slice(place, place + MOST_SEEN))!;
  const wording = yamlWordings.find(
    (known) =>
      known.code === error.code &&
      (known.says?.test(error.message) ?? true) &&
      (known.before?.test(before) ?? true) &&
      (known.from?.test(from) ?? true),
  );
  return wording ?? { message: `not valid YAML: ${error.message}` };
}

/** From the first character that is no white space to the end of the line, or of the word where only its start is known. */
function spanOf(text: string, [from, to]: readonly [number, number]): Span {
  const start = from + /^[ \r\n]*/.exec(text.slice(from, from + MOST_SEEN))![0].length;
  const rest = text.slice(start, start + MOST_SEEN);
  const [line] = /^[^\r\n]*/.exec(to > start + 1 ? rest.slice(0, to - start) : '')!;
  const [word] = /^[^\s,:{}[\]]*/.exec(rest)!;
  const length = line.trimEnd().length || word.length || Math.min(1, rest.length);
  return { start, end: start + length };
}
