import type { Component } from '../topology/topology.js';

/** Kinds of part that agree by vote where most of their replicas must work. */
const VOTING: ReadonlySet<string> = new Set(['database', 'queue', 'storage', 'config']);

/** How many of its replicas must agree to a write; null for a component whose replicas do not vote. */
export function votesOf({ replicas, required, votes, pedigree }: Component): number | null {
  if (replicas === 1 || required * 2 <= replicas) return null;
  return votes || VOTING.has(pedigree.kind ?? '') ? required : null;
}
