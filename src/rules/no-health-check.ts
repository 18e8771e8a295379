import type { Component, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';
import { everyBlock } from './every-block.js';
import { named } from './named.js';
import { isUnguarded, isUnguardedBlock } from './unguarded-state.js';

/** HA607: there is a spare, and nothing says how a dead unit is noticed. Stores without a failover are for HA604. */
export const noHealthCheck: DesignRule = {
  code: 'HA607',
  find: ({ topology }) => [...components(topology), ...blocks(topology)],
  together: (names, count) => `nothing says how a dead unit is noticed in ${count} places: ${names}`,
};

function components({ components }: Topology): Hit[] {
  return [...components.values()].filter(isUnchecked).map(({ name, replicas, span }) => ({
    message: `nothing says how a dead one of the ${replicas} replicas of \`${name}\` is noticed`,
    hint: 'add a `health_check` where they share the load, a `failover` where one of them waits',
    span,
    on: name,
  }));
}

function isUnchecked(component: Component): boolean {
  const { replicas, required, quorum, healthCheck, failover } = component;
  const spare = replicas > Math.min(required, quorum?.read ?? required);
  return spare && !healthCheck && !failover && !isUnguarded(component);
}

function blocks(topology: Topology): Hit[] {
  return everyBlock(topology).flatMap(({ block, on }): Hit[] => {
    if (block.type !== 'parallel' || block.healthCheck !== null || block.required === block.parts.length)
      return [];
    if (isUnguardedBlock(topology, block)) return [];
    const message = `nothing says how a dead one of ${named(block)} is noticed`;
    const hint = 'add a `health_check` beside `parallel`, or write `failover` where one of them waits';
    return [{ message, hint, span: block.span, on }];
  });
}
