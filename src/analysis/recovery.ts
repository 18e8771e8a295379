import { HOUR } from '../quantity/calendar.js';
import { requiredFor, usageOf } from '../structure/usage.js';
import type { Block, Component, Figures, Journey, Topology } from '../topology/topology.js';
import type { SinglePoint } from './single-points.js';

/** Seconds, or null where a file does not say. */
type Known = number | null;

/** How long something may be away, and how much data may be lost, after a single failure. */
export interface Recovery {
  rto: Known;
  rpo: Known;
}

/** Kinds of part that keep state. */
const STATEFUL: ReadonlySet<string> = new Set(['database', 'cache', 'queue', 'storage']);

/**
 * A component by itself. RTO: T_detect + T_switch with a failover, T_detect with spare replicas and a health check,
 * `mttr` where nothing is spare, else unknown. RPO: 0 for synchronous replication, its lag for asynchronous.
 */
export function componentRecovery({
  replicas,
  required,
  failover,
  healthCheck,
  repair,
  replication,
}: Component): Recovery {
  const rpo = replication?.mode === 'sync' ? 0 : (replication?.lag ?? null);
  if (failover) return { rto: failover.detection + failover.switchover, rpo };
  if (replicas <= required) return { rto: repair, rpo };
  return { rto: healthCheck?.detection ?? null, rpo };
}

/**
 * The worst of everything that a journey needs; unknown where any part is. A domain or link that takes it down alone is
 * away until it is repaired.
 */
export function journeyRecovery(
  topology: Topology,
  { path }: Journey,
  singlePoints: readonly SinglePoint[],
): Recovery {
  const usage = usageOf(topology, path);
  const times = new Map<string, Known>();
  for (const name of topology.order) {
    if (!usage.has(name)) continue;
    const component = topology.components.get(name);
    const inner = component ? component.dependsOn : [topology.blocks.get(name)!.block];
    const own = component ? [componentRecovery(component).rto] : [];
    times.set(name, worst([...own, ...inner.map((block) => blockTime(topology, block, times))]));
  }
  const used = [...usage.keys()].flatMap((name) => topology.components.get(name) ?? []);
  const losses = used.filter(keepsCopies).map((component) => componentRecovery(component).rpo);
  const around = singlePoints.flatMap((point) => aroundTime(topology, point));
  const rto = worst([blockTime(topology, path, times), ...around]);
  return { rto, rpo: losses.length === 0 ? null : worst(losses) };
}

/** How long a domain or a link is away; nothing for what has its time among the parts. */
function aroundTime({ domains, links }: Topology, { name, kind }: SinglePoint): Known[] {
  if (kind === 'domain') return [repairTime(domains.get(name)!.figures)];
  return kind === 'link' ? [repairTime(links.find((link) => link.name === name)!.figures)] : [];
}

/** Mean time to repair, seconds: q / w, without the noise of the division. */
function repairTime(figures: Figures | null): Known {
  if (!figures?.frequency) return null;
  return Number(((figures.unavailability / figures.frequency) * HOUR).toPrecision(12));
}

/** Time until a block is back; recursion is bounded by the nesting limit. */
function blockTime(topology: Topology, block: Block, times: ReadonlyMap<string, Known>): Known {
  const inside = (part: Block) => blockTime(topology, part, times);
  switch (block.type) {
    case 'name': {
      const component = topology.components.get(block.name);
      // A read that one replica answers goes on while the others do.
      const reads = component?.quorum && requiredFor(component, block) < component.required;
      return reads && component.healthCheck
        ? component.healthCheck.detection
        : (times.get(block.name) ?? null);
    }
    case 'series':
      return worst(block.parts.map(inside));
    case 'parallel':
      if (block.required === block.parts.length) return worst(block.parts.map(inside));
      return block.healthCheck?.detection ?? null;
    case 'failover':
      return block.failover.detection + block.failover.switchover;
    case 'optional':
      return block.breaker?.opening ?? 0;
    case 'fallback':
      return block.breaker?.opening ?? null;
    case 'network':
      return null;
  }
}

function worst(times: readonly Known[]): Known {
  return times.reduce<Known>(
    (most, time) => (most === null || time === null ? null : Math.max(most, time)),
    0,
  );
}

/** Whether data may be lost when one of its units is: state that is replicated, said or by its kind. */
function keepsCopies({ replicas, replication, pedigree }: Component): boolean {
  return replication !== null || (replicas > 1 && STATEFUL.has(pedigree.kind ?? ''));
}
