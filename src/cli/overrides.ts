import { DEFAULT_EFFORT, MAX_EFFORT } from '../analysis/effort.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { parseAvailability } from '../quantity/availability.js';
import { parsePeriod } from '../quantity/period.js';
import { parseWholeNumber } from '../quantity/whole-number.js';
import type { Setting } from '../topology/setting.js';
import type { Targets, Topology } from '../topology/topology.js';
import { journeyHint } from './journey-hint.js';
import { optionValue } from './option-value.js';
import { readSettings } from './read-settings.js';

/** What the command line puts over a file: what it should say, targets of every journey, which journeys to look at,
 * and how close bounds should be. */
export interface Overrides {
  settings: readonly Setting[];
  targets: Partial<Targets>;
  journeys: readonly string[];
  effort?: number;
}

/** The options that overrides are read from. */
export interface OverrideOptions {
  slo?: string;
  sla?: string;
  period?: string;
  journey?: readonly string[];
  set?: readonly string[];
  effort?: string;
}

/**
 * Reads `--slo`, `--sla`, `--period`, `--journey`, `--set` and `--effort`.
 * @throws UsageError
 */
export function readOverrides({
  slo,
  sla,
  period,
  journey = [],
  set = [],
  effort = `${DEFAULT_EFFORT}`,
}: OverrideOptions): Overrides {
  const targets: Partial<Targets> = {};
  if (slo !== undefined)
    targets.slo = { ...optionValue('--slo', slo, 'HA204', parseAvailability), span: null };
  if (sla !== undefined)
    targets.sla = { ...optionValue('--sla', sla, 'HA204', parseAvailability), span: null };
  if (period !== undefined) targets.period = optionValue('--period', period, 'HA207', parsePeriod);
  const journeys = new Set(journey.flatMap((list) => list.split(',')).map((name) => name.trim()));
  return { settings: readSettings(set), targets, journeys: [...journeys], effort: effortOf(effort) };
}

function effortOf(text: string): number {
  return optionValue('--effort', text, 'HA208', (value) =>
    parseWholeNumber(value, { min: 1, max: MAX_EFFORT }),
  );
}

/** The topology as the command line wants it, or what is wrong with the wish. */
export function applyOverrides(
  topology: Topology,
  { targets, journeys }: Pick<Overrides, 'targets' | 'journeys'>,
): Topology | { problems: readonly Diagnostic[] } {
  const names = topology.journeys.map(({ name }) => name);
  const unknown = new Set(journeys.filter((name) => !names.includes(name)));
  const problems = Array.from(unknown, (name) => {
    const hint = journeyHint(name, names);
    return diagnostic('HA301', topology.source, `no journey is called \`${name}\``, { hint });
  });
  if (problems.length > 0) return { problems };
  const wanted = topology.journeys.filter(({ name }) => journeys.length === 0 || journeys.includes(name));
  return {
    ...topology,
    journeys: wanted.map((journey) => ({ ...journey, targets: { ...journey.targets, ...targets } })),
  };
}
