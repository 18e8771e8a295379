import type { Block, Component, ParallelBlock, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import { everyBlock } from './every-block.js';
import { named } from './named.js';

/** Kinds of part of which the copies must agree on who takes the writes. */
const STATEFUL: ReadonlySet<string> = new Set(['database', 'queue', 'storage']);

/** HA604: copies of state, and nothing says who takes over, or how many must agree. */
export const unguardedState: DesignRule = {
  code: 'HA604',
  find: ({ topology }) => [...components(topology), ...blocks(topology)],
  together: (names, count) => `nothing says which copy takes the writes in ${count} stores: ${names}`,
};

function components({ components }: Topology): Hit[] {
  return [...components.values()].filter(isUnguarded).map(({ name, replicas, span }) => ({
    message: `nothing says which of the ${replicas} copies of \`${name}\` takes the writes when one fails`,
    hint: 'say who takes over (`failover`) or how many must agree (`quorum`, `required: majority`)',
    span,
    on: name,
  }));
}

function blocks(topology: Topology): Hit[] {
  return everyBlock(topology).flatMap(({ block, on }): Hit[] => {
    if (block.type !== 'parallel' || !isUnguardedBlock(topology, block)) return [];
    const message = `nothing says which of ${named(block)} takes the writes when one fails`;
    const hint =
      'write `failover` with a `primary` and a `standby`; where all take writes, accept it and say so';
    return [{ message, hint, span: block.span, on }];
  });
}

/** Whether it is a store of which nothing says who takes over. */
export function isUnguarded({
  replicas,
  required,
  quorum,
  failover,
  replication,
  pedigree,
}: Component): boolean {
  const keepsState = replication !== null || STATEFUL.has(pedigree.kind ?? '');
  return keepsState && replicas > 1 && failover === null && quorum === null && required * 2 <= replicas;
}

/** The same of databases that are written as parts. */
export function isUnguardedBlock({ components }: Topology, { parts, required }: ParallelBlock): boolean {
  const isDatabase = (part: Block) =>
    part.type === 'name' &&
    part.operation !== 'read' &&
    components.get(part.name)?.pedigree.kind === 'database';
  return parts.length > 1 && parts.every(isDatabase) && required * 2 <= parts.length;
}
