import { blamesPart } from '../diagnostics/blames-part.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { severities } from '../diagnostics/severity.js';

/** New names by old ones, of what has got another. */
export interface NewNames {
  things: ReadonlyMap<string, string>;
  journeys: ReadonlyMap<string, string>;
}

/** Nothing has got another name. */
const SAME_NAMES: NewNames = { things: new Map(), journeys: new Map() };

/**
 * What is found in one of two files and not in the other, wherever it stands there: what is about the same thing is the
 * same, unless it is graver now or somebody had accepted it.
 */
export function newFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  names: NewNames,
): Diagnostic[] {
  const known = new Map<string, number>();
  for (const finding of open(before)) {
    for (const key of keysOf(finding, names))
      known.set(key, Math.min(known.get(key) ?? Number.POSITIVE_INFINITY, gravity(finding)));
  }
  return open(after).filter((finding) =>
    keysOf(finding, SAME_NAMES).some(
      (key) => (known.get(key) ?? Number.POSITIVE_INFINITY) > gravity(finding),
    ),
  );
}

/** What is no longer found, nor anything as grave in its place. */
export function goneFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  names: NewNames,
): Diagnostic[] {
  const known = new Set(open(after).flatMap((finding) => keysOf(finding, SAME_NAMES)));
  return open(before).filter((finding) => keysOf(finding, names).some((key) => !known.has(key)));
}

function open(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.filter(({ accepted }) => accepted === undefined);
}

/** 0 for an error, more for what is less grave. */
function gravity({ severity }: Diagnostic): number {
  return severities.indexOf(severity);
}

/** What it is about, one for each part; without parts and journey the message says it, figures aside. */
function keysOf({ code, on, journey, parts, message }: Diagnostic, names: NewNames): string[] {
  if (on === undefined && journey === undefined) return [`${code} ${message.replace(/\d[\d.]*/g, '#')}`];
  const own = journey === undefined ? '' : (names.journeys.get(journey) ?? journey);
  // A finding about a journey may be told on it.
  const things = (blamesPart(code) ? [undefined] : parts?.length ? parts : [on]).map((part) =>
    part === undefined ? '' : part === journey ? own : (names.things.get(part) ?? part),
  );
  return things.map((part) => [code, part, own].join(' '));
}
