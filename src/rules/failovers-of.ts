import type { FailoverTimes } from '../topology/reaction.js';
import type { Topology } from '../topology/topology.js';
import { everyBlock } from './every-block.js';

/** Every failover of a topology, of components and of blocks, with the name that it goes by. */
export function failoversOf(topology: Topology): { failover: FailoverTimes; on: string }[] {
  const own = [...topology.components.values()].flatMap(({ name, failover }) =>
    failover === null ? [] : [{ failover, on: name }],
  );
  const blocks = everyBlock(topology).flatMap(({ block, on }) =>
    block.type === 'failover' ? [{ failover: block.failover, on }] : [],
  );
  return [...own, ...blocks];
}
