import type { Span } from '../diagnostics/span.js';
import type { Block, Component, Topology } from '../topology/topology.js';
import { everyBlock } from './every-block.js';
import { named } from './named.js';

/** Kinds of part that agree by vote where most of them must work. */
const VOTING: ReadonlySet<string> = new Set(['database', 'queue', 'storage', 'config']);

/** Voters of which so many must agree to a write. */
export interface Quorum {
  /** By which it may be accepted. */
  on: string;
  /** In a message. */
  called: string;
  span: Span;
  voters: number;
  needed: number;
}

/** Components whose replicas vote, and blocks in parallel of parts that do; of either more than half are needed. */
export function quorumsOf(topology: Topology): Quorum[] {
  const components = [...topology.components.values()].filter(isQuorum);
  return [
    ...components.map(({ name, span, replicas, required }) => ({
      on: name,
      called: `\`${name}\``,
      span,
      voters: replicas,
      needed: required,
    })),
    ...everyBlock(topology).flatMap(({ block, on }): Quorum[] => {
      if (block.type !== 'parallel' || !block.parts.every((part) => isVoter(topology, part))) return [];
      const [voters, needed] = [block.parts.length, block.required];
      if (voters === 1 || needed * 2 <= voters) return [];
      return [{ on, called: named(block), span: block.span, voters, needed }];
    }),
  ];
}

/** All of a store that says neither quorum nor replication are no voters: each may hold a part of what is stored. */
function isQuorum({ replicas, required, votes, replication, pedigree }: Component): boolean {
  if (replicas === 1 || required * 2 <= replicas) return false;
  return votes || replication !== null || (VOTING.has(pedigree.kind ?? '') && required < replicas);
}

function isVoter({ components }: Topology, part: Block): boolean {
  const component = part.type === 'name' ? components.get(part.name) : undefined;
  return component?.replicas === 1 && VOTING.has(component.pedigree.kind ?? '');
}
