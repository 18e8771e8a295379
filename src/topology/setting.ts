import type { Span } from '../diagnostics/span.js';
import { type Parsed, parsed, unparsed } from '../quantity/parsed.js';
import { MAX_SETTING_STEPS } from './limits.js';

/** A wish to read a file with something else in one place: `db.replicas=3`. */
export interface Setting {
  /** As written. */
  text: string;
  /** Keys on the way to the place, and where they stand in the text. */
  path: readonly Step[];
  /** Where the value begins in the text; it is YAML. */
  valueStart: number;
}

export interface Step {
  key: string;
  span: Span;
}

/** Reads `PATH=VALUE`; the value is not looked at yet. */
export function parseSetting(text: string): Parsed<Setting> {
  const equals = text.indexOf('=');
  const hint = 'write PATH=VALUE, such as db.replicas=3';
  if (equals < 0) return unparsed(`"${text}" sets nothing`, hint);
  const path: Step[] = [];
  let start = 0;
  for (const key of text.slice(0, equals).split('.')) {
    path.push({ key: key.trim(), span: { start, end: start + Math.max(1, key.length) } });
    start += key.length + 1;
  }
  if (path.some(({ key }) => key === ''))
    return unparsed('a key is missing before, after or between dots', hint);
  if (path.length > MAX_SETTING_STEPS)
    return unparsed(`a path of more than ${MAX_SETTING_STEPS} keys`, 'set a larger part at once');
  return parsed({ text, path, valueStart: equals + 1 });
}
