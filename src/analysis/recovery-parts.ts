import { type BlockLabels, blockLabels } from '../structure/block-labels.js';
import { requiredFor, usageOf } from '../structure/usage.js';
import { pushAll } from '../topology/push-all.js';
import type { CircuitBreaker, FailoverTimes, HealthCheck } from '../topology/reaction.js';
import type { Block, Component, Journey, NameBlock, Topology } from '../topology/topology.js';
import { longestFailure, longestFailureOf, repairTime } from './longest-failure.js';
import type { SinglePoint } from './single-points.js';

/** What ends an outage after a single failure; unknown where a file does not say. */
export type Remedy =
  | { type: 'failover'; times: FailoverTimes }
  | { type: 'health-check'; check: HealthCheck }
  | { type: 'breaker'; breaker: CircuitBreaker }
  | { type: 'repair' }
  | { type: 'unknown' };

/** Something that a journey waits for when it fails. */
export interface RecoveryPart {
  name: string;
  /** Null where unknown. */
  seconds: number | null;
  remedy: Remedy;
}

/** Kinds of part that keep state. */
const STATEFUL: ReadonlySet<string> = new Set(['database', 'cache', 'queue', 'storage']);

const UNKNOWN: Remedy = { type: 'unknown' };

/**
 * What a component waits for: T_detect + T_switch with a failover, T_detect with spare replicas and a health check,
 * `mttr` where nothing is spare, else unknown.
 */
export function componentPart({
  name,
  replicas,
  required,
  failover,
  healthCheck,
  repair,
}: Component): RecoveryPart {
  if (failover) return failoverPart(name, failover);
  if (replicas <= required) return { name, seconds: repair, remedy: { type: 'repair' } };
  return checkPart(name, healthCheck);
}

/**
 * Everything that a journey waits for when it alone fails: its parts, but for what never does, and what takes it down alone from
 * around them or from below what stands in for each other. Iterative: a chain of needs may be as long as the file.
 */
export function recoveryParts(
  topology: Topology,
  { path }: Journey,
  singlePoints: readonly SinglePoint[],
): RecoveryPart[] {
  const parts: RecoveryPart[] = [];
  const labels = blockLabels(topology, path);
  const blocks: Block[] = [path];
  const seen = new Map<string, RecoveryPart[]>();
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    if (block.type === 'name') {
      const { name } = block;
      const isNew = !seen.has(name);
      if (isNew) seen.set(name, []);
      for (const part of mentionParts(topology, block)) addOther(seen, parts, part);
      if (isNew) pushAll(blocks, needsOf(topology, name).toReversed());
      continue;
    }
    const { own, inside } = partsOf(block, labels);
    pushAll(
      parts,
      own.filter(() => longestFailure(topology, [block]) !== 0),
    );
    pushAll(blocks, inside.toReversed());
  }
  for (const point of singlePoints) addOther(seen, parts, pointPart(topology, point));
  return parts;
}

/** A component is a part again where it waits for something else: for reads, say. */
function addOther(seen: Map<string, RecoveryPart[]>, parts: RecoveryPart[], part: RecoveryPart): void {
  const own = seen.get(part.name);
  if (own?.some(({ seconds }) => seconds === part.seconds)) return;
  parts.push(part);
  if (own === undefined) seen.set(part.name, [part]);
  else own.push(part);
}

/** What keeps copies of data in a journey. */
export function copiesOf(topology: Topology, { path }: Journey): Component[] {
  const copies: Component[] = [];
  for (const name of usageOf(topology, path).keys()) {
    const component = topology.components.get(name);
    if (component === undefined || !keepsCopies(component)) continue;
    if (longestFailureOf(topology, component) !== 0) copies.push(component);
  }
  return copies;
}

/** Whether data may be lost when one of its units is: state that is replicated, said or by its kind. */
function keepsCopies({ replicas, replication, pedigree }: Component): boolean {
  return replication !== null || (replicas > 1 && STATEFUL.has(pedigree.kind ?? ''));
}

function needsOf(topology: Topology, name: string): readonly Block[] {
  return topology.components.get(name)?.dependsOn ?? [topology.blocks.get(name)!.block];
}

/** A component as it is mentioned, if it can fail: a read that one replica answers goes on while the others do. */
function mentionParts(topology: Topology, mention: NameBlock): RecoveryPart[] {
  const component = topology.components.get(mention.name);
  if (component === undefined || longestFailureOf(topology, component) === 0) return [];
  const reads = component.quorum && requiredFor(component, mention) < component.required;
  const { name, healthCheck } = component;
  return [reads && healthCheck ? checkPart(name, healthCheck) : componentPart(component)];
}

/** What a block waits for by itself, and the blocks inside of which any may keep it waiting. */
function partsOf(
  block: Exclude<Block, NameBlock>,
  labels: BlockLabels,
): { own: RecoveryPart[]; inside: readonly Block[] } {
  const label = labels.get(block)!;
  switch (block.type) {
    case 'series':
      return { own: [], inside: block.parts };
    case 'parallel':
      if (block.required === block.parts.length) return { own: [], inside: block.parts };
      return { own: [checkPart(label, block.healthCheck)], inside: [] };
    case 'failover':
      return { own: [failoverPart(`failover of ${label}`, block.failover)], inside: [] };
    case 'optional':
      return { own: block.breaker ? [breakerPart(label, block.breaker)] : [], inside: [] };
    case 'fallback':
      return { own: [breakerPart(label, block.breaker)], inside: [] };
    case 'network':
      return { own: [{ name: `network of ${label}`, seconds: null, remedy: UNKNOWN }], inside: [] };
  }
}

function failoverPart(name: string, times: FailoverTimes): RecoveryPart {
  return { name, seconds: times.detection + times.switchover, remedy: { type: 'failover', times } };
}

function checkPart(name: string, check: HealthCheck | null): RecoveryPart {
  if (check === null) return { name, seconds: null, remedy: UNKNOWN };
  return { name, seconds: check.detection, remedy: { type: 'health-check', check } };
}

function breakerPart(name: string, breaker: CircuitBreaker | null): RecoveryPart {
  if (breaker === null) return { name, seconds: null, remedy: UNKNOWN };
  return {
    name: `circuit breaker of ${name}`,
    seconds: breaker.opening,
    remedy: { type: 'breaker', breaker },
  };
}

/** What takes a journey down alone, or stalls the failover that would help: it is away until it is repaired. */
function pointPart({ components, domains, links }: Topology, { name }: SinglePoint): RecoveryPart {
  const own = components.get(name) ?? domains.get(name) ?? links.find((link) => link.name === name);
  return { name, seconds: own?.figures ? repairTime(own.figures) : null, remedy: { type: 'repair' } };
}
