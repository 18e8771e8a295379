import type { CST, ParsedNode } from 'yaml';
import { checkCharacters } from './check-characters.js';
import { composeDocument } from './compose-document.js';
import { noteYamlErrors } from './note-yaml-errors.js';
import { type GoesOn, parseTokens } from './parse-tokens.js';
import { type Reading, report } from './reading.js';

/**
 * Composes the one YAML document of a text; undefined where there is none, or there are problems, which are noted, or it
 * does not go on after a line.
 */
export function composeYaml(reading: Reading, goesOn?: GoesOn): ParsedNode | undefined {
  checkCharacters(reading);
  const tokens = reading.errors.length > 0 ? undefined : parseTokens(reading, goesOn);
  if (tokens !== undefined) checkDocuments(reading, tokens);
  if (tokens === undefined || reading.errors.length > 0) return undefined;
  const { document, errors } = composeDocument(tokens);
  noteYamlErrors(reading, errors);
  return reading.errors.length > 0 ? undefined : (document?.contents ?? undefined);
}

function checkDocuments(reading: Reading, tokens: readonly CST.Token[]): void {
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second === undefined) return;
  const start = second.offset;
  const end = start + (reading.source.text.startsWith('---', start) ? 3 : 1);
  const hint = 'one file describes one system: give the other a file of its own';
  report(reading, 'HA103', { span: { start, end }, hint }, 'a second document begins here');
}
