import type { Span } from '../../diagnostics/span.js';
import { isTextOfYaml } from '../../topology/is-text-of-yaml.js';
import { kindName, type Located } from '../../topology/located.js';
import { type Reading, report } from '../../topology/reading.js';
import type { ProjectPath } from './project.js';

/**
 * Reads a path or pattern that stands under a key; undefined, with the problem noted, where it is none. What other
 * readers of YAML take for a number, true or false is none: it is a slip more often than the name of a file.
 */
export function readPath(
  reading: Reading,
  { key, example }: { key: string; example: string },
  { value, keySpan }: { value: Located; keySpan: Span },
): ProjectPath | undefined {
  const { kind, span } = value;
  if (kind === 'faulty') return undefined;
  const note = (problem: string, hint: string, place = span) => {
    report(reading, 'HA202', { span: place, hint }, `\`${key}\` ${problem}`);
    return undefined;
  };
  if (kind === 'empty') return note('has no value', 'give it one, or take it out', keySpan);
  if (kind !== 'text') return note(`needs a path, not ${kindName(value)}`, `write ${example}`);
  if (value.text.trim() === '') return note('needs a path, and this is empty', `write ${example}`);
  if (!isTextOfYaml(reading.source, value))
    return note(
      `needs a path, not ${value.text}`,
      `a file of that name is written in quotes: '${value.text}'`,
    );
  return { text: value.text, span };
}
