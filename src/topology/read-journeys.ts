import type { Availability } from '../quantity/availability.js';
import { namedPeriods, type Period } from '../quantity/period.js';
import { type Entry, type Located, type LocatedMap, spanAt, valueUnder } from './located.js';
import { namedEntries } from './names.js';
import { readBlock } from './read-block.js';
import { readShape, type Shaped } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { journeyShape, targetsShape } from './schema.js';
import type { Journey, Target, Targets } from './topology.js';

const NO_TARGETS: Targets = {
  slo: null,
  sla: null,
  full: null,
  rto: null,
  rpo: null,
  period: namedPeriods.find(({ name }) => name === 'month')!,
};

/** Reads the file's `targets`. */
export function readTargets(reading: Reading, located: Located | undefined): Targets {
  if (located === undefined) return NO_TARGETS;
  return mergeTargets(NO_TARGETS, readShape(reading, targetsShape, located).value, located);
}

/** Reads `system` (short for one journey of that name) or `journeys`: exactly one of the two. */
export function readJourneys(
  reading: Reading,
  root: LocatedMap,
  shaped: Shaped<unknown>,
  targets: Targets,
): Journey[] {
  const system = root.entries.get('system');
  const journeys = root.entries.get('journeys');
  if (system && journeys) noteBoth(reading, system, journeys);
  if (!(system || journeys)) noteNeither(reading, root, shaped);
  const named = journeys ? readMap(reading, journeys, targets) : [];
  if (!system) return named;
  const path = readBlock(reading, system.value);
  return path ? [...named, { name: 'system', span: system.keySpan, path, targets, from: null }] : named;
}

function noteBoth(reading: Reading, ...entries: [Entry, Entry]): void {
  const [first, second] = entries.map(({ keySpan }) => keySpan).sort((a, b) => a.start - b.start);
  const at = { span: second!, related: [{ span: first!, label: 'said here' }], hint: 'keep one of them' };
  report(reading, 'HA215', at, '`system` and `journeys` exclude each other');
}

function noteNeither(reading: Reading, { span: { start } }: LocatedMap, shaped: Shaped<unknown>): void {
  if (!shaped.whole || shaped.faulty.has('system') || shaped.faulty.has('journeys')) return;
  const at = {
    span: { start, end: start },
    hint: 'add `system: [...]`, a list of everything that must work',
  };
  report(reading, 'HA215', at, 'nothing says what must work');
}

function readMap(reading: Reading, { keySpan, value }: Entry, targets: Targets): Journey[] {
  if (value.kind === 'empty' || (value.kind === 'map' && value.complete && value.entries.size === 0))
    report(reading, 'HA216', { span: keySpan, hint: 'name at least one journey' }, '`journeys` is empty');
  return namedEntries(reading, value).flatMap(([name, entry]) => readJourney(reading, name, entry, targets));
}

function readJourney(reading: Reading, name: string, entry: Entry, targets: Targets): Journey[] {
  const isBlock = entry.value.kind === 'list' || entry.value.kind === 'text';
  const form = isBlock ? 'write { path: … } around it' : undefined;
  const { value, faulty, whole } = readShape(reading, journeyShape, entry.value, form);
  const merged = mergeTargets(targets, value, entry.value);
  const path = isBlock ? entry.value : valueUnder(entry.value, 'path');
  const block = path && readBlock(reading, path);
  if (block) return [{ name, span: entry.keySpan, path: block, targets: merged, from: value.from ?? null }];
  const hint = 'add `path: [...]`, a list of everything that must work';
  if (!path && whole && !faulty.has('path'))
    report(reading, 'HA203', { span: entry.keySpan, hint }, `the journey \`${name}\` has no \`path\``);
  return [];
}

/** What is written here goes before what holds for the whole file. */
function mergeTargets(
  outer: Targets,
  own: {
    slo?: Availability | undefined;
    sla?: Availability | undefined;
    full?: Availability | undefined;
    rto?: number | undefined;
    rpo?: number | undefined;
    period?: Period | undefined;
  },
  located: Located,
): Targets {
  return {
    slo: own.slo ? targetOf(own.slo, located, 'slo') : outer.slo,
    sla: own.sla ? targetOf(own.sla, located, 'sla') : outer.sla,
    full: own.full ? targetOf(own.full, located, 'full') : outer.full,
    rto: own.rto === undefined ? outer.rto : { seconds: own.rto, span: spanAt(located, ['rto']) },
    rpo: own.rpo === undefined ? outer.rpo : { seconds: own.rpo, span: spanAt(located, ['rpo']) },
    period: own.period ?? outer.period,
  };
}

function targetOf(availability: Availability, located: Located, key: 'slo' | 'sla' | 'full'): Target {
  return { ...availability, span: spanAt(located, [key]) };
}
