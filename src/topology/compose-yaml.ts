import { Composer, type CST, type Document, type ParsedNode } from 'yaml';
import { charactersAllowed } from './check-characters.js';
import { noteYamlErrors } from './note-yaml-errors.js';
import { parseTokens } from './parse-tokens.js';
import { type Reading, report } from './reading.js';

/** Scalars stay text (failsafe schema); duplicate keys are found later, since the library's check is quadratic. */
const OPTIONS = { schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false } as const;

/** Composes the one YAML document of a text; undefined, with the problems noted, where there is none to go on with. */
export function composeYaml(reading: Reading): ParsedNode | undefined {
  const tokens = charactersAllowed(reading) ? parseTokens(reading) : undefined;
  if (tokens === undefined || !isOneDocument(reading, tokens)) return undefined;
  const [document] = [...new Composer(OPTIONS).compose(tokens)] as Document.Parsed[];
  if (document === undefined) return undefined;
  noteYamlErrors(reading, document.errors);
  return reading.errors.length > 0 ? undefined : (document.contents ?? undefined);
}

function isOneDocument(reading: Reading, tokens: readonly CST.Token[]): boolean {
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second === undefined) return true;
  const { offset } = second;
  const marked = reading.source.text.startsWith('---', offset);
  const hint = 'one file describes one system: give the other a file of its own';
  report(
    reading,
    'HA103',
    { span: { start: offset, end: offset + (marked ? 3 : 1) }, hint },
    'a second document begins here',
  );
  return false;
}
