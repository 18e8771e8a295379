import type * as z from 'zod/mini';
import type { Code } from '../diagnostics/codes.js';
import { quote } from '../quantity/quote.js';
import {
  type Entry,
  kindName,
  type Located,
  type LocatedMap,
  type LocatedText,
  type Plain,
  toPlain,
  valueAt,
} from './located.js';
import { nearest } from './nearest.js';
import { noteUnknownKey } from './note-unknown-key.js';
import { type Reading, report } from './reading.js';
import { elsewhere } from './schema.js';

type Issue = z.core.$ZodIssue;

/** What could be read of a shape. */
export interface Shaped<T> {
  /** Without the keys that have problems. */
  value: Partial<T>;
  /** Keys that have problems, and those that unknown keys were probably meant for. */
  faulty: ReadonlySet<string>;
  /** False where a key that nobody can tell, or a merge that failed, may stand for what seems to be missing. */
  whole: boolean;
}

/** The keys of a map on their way through a shape. */
interface Shaping {
  reading: Reading;
  shape: z.ZodMiniObject;
  plain: Record<string, Plain>;
  faulty: Set<string>;
  whole: boolean;
}

/**
 * Checks a value against a shape and notes every problem at its place; an empty value is a map without keys. What is right
 * is returned even where something else is wrong, so that later checks see as much of the file as there is.
 */
export function readShape<S extends z.ZodMiniObject>(
  reading: Reading,
  shape: S,
  located: Located,
  hint?: string,
): Shaped<z.output<S>> {
  if (located.kind === 'empty') return { value: {}, faulty: new Set(), whole: true };
  if (located.kind !== 'map') {
    if (located.kind !== 'faulty') noteNoMap(reading, shape, located, hint);
    return { value: {}, faulty: new Set(Object.keys(shape.shape)), whole: false };
  }
  const shaping: Shaping = { reading, shape, plain: {}, faulty: new Set(), whole: located.complete };
  for (const [key, entry] of located.entries) sortIn(shaping, located, key, entry);
  return {
    value: parse(shaping, located) as Partial<z.output<S>>,
    faulty: shaping.faulty,
    whole: shaping.whole,
  };
}

function noteNoMap(
  reading: Reading,
  shape: z.ZodMiniObject,
  located: Located,
  hint: string | undefined,
): void {
  const fallback = `write keys such as ${Object.keys(shape.shape).slice(0, 3).join(', ')}`;
  const problem = `a map is needed here, not ${kindName(located)}`;
  report(reading, 'HA202', { span: located.span, hint: hint ?? fallback }, problem);
}

/** Unknown and empty keys are dealt with here; the shape sees the others. */
function sortIn(shaping: Shaping, located: LocatedMap, key: string, { keySpan, value }: Entry): void {
  const { reading, shape, plain, faulty } = shaping;
  if (!Object.hasOwn(shape.shape, key)) {
    const meant = noteUnknownKey(reading, located, key, shape);
    if (meant) faulty.add(meant);
    else if (meant === undefined) shaping.whole = false;
  } else if (isFaulty(value)) {
    faulty.add(key);
  } else if (shape.shape[key] !== elsewhere) {
    if (value.kind === 'empty') {
      faulty.add(key);
      report(
        reading,
        'HA202',
        { span: keySpan, hint: 'give it one, or take it out' },
        `\`${key}\` has no value`,
      );
    } else plain[key] = toPlain(value);
  }
}

function isFaulty(value: Located): boolean {
  return value.kind === 'faulty' || (value.kind === 'list' && value.items.some(isFaulty));
}

/** Key by key: all are optional, and few of many are there. */
function parse({ reading, shape, plain, faulty }: Shaping, located: LocatedMap): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(plain)) {
    const result = (shape.shape[key] as z.ZodMiniType).safeParse(given);
    if (result.success) {
      value[key] = result.data;
      continue;
    }
    faulty.add(key);
    for (const issue of result.error.issues) {
      const path = [key, ...issue.path];
      noteIssue(reading, valueAt(located, path), { ...issue, path });
    }
  }
  return value;
}

function noteIssue(reading: Reading, located: Located, issue: Issue): void {
  const { span } = located;
  if (issue.code === 'custom') {
    const { code, hint } = issue.params as { code: Code; hint?: string };
    report(reading, code, { span, hint }, issue.message);
  } else if (issue.code === 'invalid_value' && located.kind === 'text') {
    noteWord(reading, located, String(issue.path[0]), issue.values.map(String));
  } else {
    noteKind(reading, located, issue);
  }
}

function noteWord(reading: Reading, located: LocatedText, key: string, allowed: readonly string[]): void {
  const { text, span } = located;
  const near = nearest(reading, text, new Set(allowed));
  const hint = near === undefined ? `one of ${allowed.join(', ')}` : `did you mean \`${near}\`?`;
  report(reading, 'HA211', { span, hint }, `${quote(text)} is not a \`${key}\``);
}

function noteKind(reading: Reading, located: Located, issue: Issue): void {
  const key = String(issue.path[0]);
  const { span } = located;
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    const hint = located.kind === 'text' ? `write it in brackets: [${located.text}]` : undefined;
    report(reading, 'HA202', { span, hint }, `\`${key}\` needs a list, not ${kindName(located)}`);
  } else {
    const wanted = issue.path.length > 1 ? 'takes names only' : 'needs a single value';
    const hint = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : undefined;
    report(reading, 'HA202', { span, hint }, `\`${key}\` ${wanted}, not ${kindName(located)}`);
  }
}
