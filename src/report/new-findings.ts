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
 * Returns the findings of the second file that the first does not have, wherever they stand there. Findings about the same
 * thing are the same, each counted once, unless the new one is more severe or somebody had accepted the old one.
 */
export function newFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  names: NewNames,
): Diagnostic[] {
  const known = byKey(open(before), names);
  const found = new Set<Diagnostic>();
  for (const [key, findings] of byKey(open(after), SAME_NAMES)) {
    const old = known.get(key) ?? [];
    let next = 0;
    for (const finding of findings) {
      if (next < old.length && gravity(old[next]!) <= gravity(finding)) next++;
      else found.add(finding);
    }
  }
  return after.filter((finding) => found.has(finding));
}

/** Returns the findings of the first file that the second does not have, nor as many about the same thing. */
export function goneFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  names: NewNames,
): Diagnostic[] {
  const left = byKey(open(after), SAME_NAMES);
  const gone = new Set<Diagnostic>();
  for (const [key, findings] of byKey(open(before), names)) {
    for (const finding of findings.slice(left.get(key)?.length ?? 0)) gone.add(finding);
  }
  return before.filter((finding) => gone.has(finding));
}

/** Returns the findings on each thing, the most severe first; two blocks may begin with the same part. */
function byKey(findings: readonly Diagnostic[], names: NewNames): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const finding of findings.toSorted((one, other) => gravity(one) - gravity(other))) {
    for (const key of keysOf(finding, names)) {
      const same = found.get(key);
      if (same) same.push(finding);
      else found.set(key, [finding]);
    }
  }
  return found;
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
