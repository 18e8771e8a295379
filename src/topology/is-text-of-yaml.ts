import { parseDocument } from 'yaml';
import type { Source } from '../diagnostics/span.js';
import type { LocatedText } from './located.js';

/** Whether YAML's own schema, that of editors, reads a text where it stands as text too: not as a number, true or false. */
export function isTextOfYaml(source: Source, { text, span }: LocatedText): boolean {
  const isPlain = source.text.slice(span.start, span.end) === text;
  return !isPlain || typeof parseDocument(text).toJS() === 'string';
}
