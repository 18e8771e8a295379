import type * as z from 'zod/mini';
import { parseAvailability } from '../quantity/availability.js';
import { MAX_REPLICAS } from './limits.js';
import { type Entry, type Located, type LocatedText, spanAt, valueUnder } from './located.js';
import { ownBehaviour, type Part } from './own-behaviour.js';
import { readBlock } from './read-block.js';
import { readFailover, type Units } from './read-failover.js';
import { readNames } from './read-names.js';
import { readQuorum, readReplication } from './read-quorum.js';
import { readHealthCheck } from './read-reactions.js';
import { readShape, type Shaped } from './read-shape.js';
import { type Reading, report } from './reading.js';
import { componentShape, countOf, defaultsShape, domainShape } from './schema.js';
import type { Block, Component, Domain, Figures, Pedigree } from './topology.js';

type ComponentKeys = z.output<typeof componentShape>;
/** What a component and a domain have in common. */
type DomainKeys = z.output<typeof domainShape>;

/** Values for parts that leave them out; seconds. */
export interface Defaults {
  mttr: number | undefined;
  /** Beta factor, 0 to 1. */
  commonCause: number | undefined;
  /** False where there is an `mttr` that could not be read. */
  known: boolean;
}

const BEHAVIOUR = ['availability', 'unavailability', 'mtbf', 'failures', 'mttr'] as const;

/** Reads the file's `defaults`. */
export function readDefaults(reading: Reading, located: Located | undefined): Defaults {
  if (located === undefined) return { mttr: undefined, commonCause: undefined, known: true };
  const { value, faulty, whole } = readShape(reading, defaultsShape, located);
  return { mttr: value.mttr, commonCause: value.common_cause, known: whole && !faulty.has('mttr') };
}

/** Reads one component; where something is wrong it is noted, and what is right still counts for later checks. */
export function readComponent(reading: Reading, name: string, entry: Entry, defaults: Defaults): Component {
  const { keySpan: span, value: located } = entry;
  const shaped = readShape(reading, componentShape, located, hintFor(located));
  const { value } = shaped;
  const figures = figuresOf(reading, shaped, { name, span, located, whole: shaped.whole }, defaults);
  const units = readUnits(reading, located, shaped);
  const replication = readReplication(reading, located);
  const quorum = readQuorum(reading, located, units.replicas, replication);
  return {
    name,
    span,
    figures: figures ?? { unavailability: 0, frequency: null, span },
    replicas: units.replicas,
    required: quorum?.write ?? units.required,
    quorum,
    votes: quorum !== null || value.required === 'majority',
    replication,
    healthCheck: readHealthCheck(reading, located),
    failover: readFailover(reading, located, units, quorum),
    repair: value.mttr ?? defaults.mttr ?? null,
    commonCause: value.common_cause ?? defaults.commonCause ?? 0,
    within: textsOf(readNames(reading, valueUnder(located, 'in'), 'in')),
    spread: textsOf(readNames(reading, valueUnder(located, 'spread'), 'spread')),
    dependsOn: readNeeds(reading, located),
    pedigree: pedigreeOf(value),
  };
}

/** Reads one domain; one that is left empty, or says only what it is `in`, never fails by itself. */
export function readDomain(reading: Reading, name: string, entry: Entry, defaults: Defaults): Domain {
  const { keySpan: span, value: located } = entry;
  const shaped = readShape(reading, domainShape, located);
  const groupsOnly = BEHAVIOUR.every((key) => shaped.value[key] === undefined);
  const part = { name, span, located, whole: shaped.whole };
  const figures = groupsOnly ? undefined : figuresOf(reading, shaped, part, defaults);
  return {
    name,
    span,
    within: textsOf(readNames(reading, valueUnder(located, 'in'), 'in')),
    figures: figures ?? null,
  };
}

/** Most components say nothing of most things, and what they do not say is one for all of them. */
const NONE: readonly never[] = [];
const NO_PEDIGREE: Pedigree = {};

function textsOf(names: readonly LocatedText[]): readonly string[] {
  return names.length === 0 ? NONE : names.map(({ text }) => text);
}

function figuresOf(
  reading: Reading,
  { value, faulty }: Shaped<DomainKeys>,
  part: Part,
  defaults: Defaults,
): Figures | undefined {
  const { mttr = defaults.mttr, mtbf, failures } = value;
  if (BEHAVIOUR.some((key) => faulty.has(key))) return undefined;
  if (mttr === undefined && !defaults.known && (mtbf ?? failures) !== undefined) return undefined;
  return ownBehaviour(reading, { ...value, mttr }, part);
}

/** A figure alone in place of the map. */
function hintFor(located: Located): string | undefined {
  const isFigure = located.kind === 'text' && parseAvailability(located.text).ok;
  return isFigure ? `write { availability: ${located.text} }` : undefined;
}

function readUnits(reading: Reading, located: Located, { value, faulty }: Shaped<ComponentKeys>): Units {
  const { replicas = 1, required: needed = 1 } = value;
  if (replicas > MAX_REPLICAS) {
    const at = { span: spanAt(located, ['replicas']), hint: 'count the units that can fail one by one' };
    report(reading, 'HA403', at, `more than ${MAX_REPLICAS / 1e6} million replicas of one component`);
    return { replicas: 1, required: 1, known: false };
  }
  const required = countOf(needed, replicas);
  if (required > replicas && !faulty.has('replicas')) noteTooFew(reading, located, required, value.replicas);
  const known = !faulty.has('replicas') && !faulty.has('required');
  return { replicas, required: Math.min(required, replicas), known };
}

function noteTooFew(
  reading: Reading,
  located: Located,
  required: number,
  replicas: number | undefined,
): void {
  const span = spanAt(located, ['required']);
  if (replicas === undefined) {
    const hint = 'say how many there are: `replicas: …`';
    report(reading, 'HA304', { span, hint }, `${required} are required but there is only one`);
    return;
  }
  const related = [{ span: spanAt(located, ['replicas']), label: 'so many there are' }];
  const hint = `at most ${replicas}, or more \`replicas\``;
  const problem = `${required} are required, of ${replicas}`;
  report(reading, 'HA304', { span, related, hint }, problem);
}

/** `depends_on` is a list of blocks that must all work; a single block may stand without brackets. */
function readNeeds(reading: Reading, located: Located): readonly Block[] {
  const needs = valueUnder(located, 'depends_on');
  const block = needs && readBlock(reading, needs);
  if (block === undefined) return NONE;
  return block.type === 'series' ? block.parts : [block];
}

function pedigreeOf({ kind, basis, source, as_of: asOf }: Partial<ComponentKeys>): Pedigree {
  if (!(kind || basis || source || asOf)) return NO_PEDIGREE;
  return { ...(kind && { kind }), ...(basis && { basis }), ...(source && { source }), ...(asOf && { asOf }) };
}
