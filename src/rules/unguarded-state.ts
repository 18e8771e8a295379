import type { Component } from '../topology/topology.js';
import type { DesignRule } from './design-rule.js';

/** Kinds of part of which the copies must agree on who takes the writes. */
const STATEFUL: ReadonlySet<string> = new Set(['database', 'queue', 'storage']);

/** HA604: copies of state, and nothing says who takes over, or how many must agree. */
export const unguardedState: DesignRule = {
  code: 'HA604',
  find: ({ topology }) =>
    [...topology.components.values()].filter(isUnguarded).map(({ name, replicas, span }) => ({
      message: `nothing says which of the ${replicas} copies of \`${name}\` takes the writes when one fails`,
      hint: 'say who takes over (`failover`) or how many must agree (`quorum`, `required: majority`)',
      span,
      on: name,
    })),
  together: (names, count) => `nothing says which copy takes the writes in ${count} stores: ${names}`,
};

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
