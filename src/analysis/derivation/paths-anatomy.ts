import { ALWAYS, NEVER } from '../../bdd/gate-graph.js';
import { disconnected, type Ends } from '../../structure/connection.js';
import { allStates } from '../../structure/frontier.js';
import type { GateMaker } from '../../structure/two-terminal.js';
import type { Anatomy } from './anatomy.js';
import type { Outcome } from './node.js';

/** Nodes and the two-way links between them, with words. */
export interface NetworkAnatomy {
  nodes: ReadonlyMap<string, Outcome>;
  edges: readonly { ends: readonly [string, string]; fails: Outcome }[];
}

/** Ways that are written out; of more, only that there is none is derived. */
const MAX_WAYS = 24;
/** Steps in search of ways. */
const MAX_STEPS = 20_000;

/** That no way of working links and nodes is left: every one has failed somewhere. */
export function pathsAnatomy(anatomy: Anatomy, network: NetworkAnatomy, ends: Ends, label: string): Outcome {
  const ways = waysThrough(network, ends);
  if (ways === null) return unrolled(anatomy, network, ends, label);
  const { maker } = anatomy;
  const nodes = ways.map(({ parts, names }) => maker.any(parts, { label: `the way ${names.join(' - ')}` }));
  const note = ways.length > 1 ? `${ways.length} ways, all of which must have failed` : null;
  return maker.all(nodes, { label, note });
}

interface Way {
  parts: readonly Outcome[];
  names: readonly string[];
}

/** Every way that passes no node twice and has its ends in `from` and `to` only; null where there are too many. */
function waysThrough(network: NetworkAnatomy, ends: Ends): Way[] | null {
  const found: Way[] = [];
  const open: Way[] = [...network.nodes.keys()]
    .filter((name) => ends.from.has(name))
    .map((name) => ({ parts: [], names: [name] }));
  for (let steps = 0, way = open.pop(); way !== undefined; way = open.pop(), steps++) {
    if (steps > MAX_STEPS || found.length > MAX_WAYS) return null;
    if (ends.to.has(way.names.at(-1)!)) found.push(way);
    else open.push(...longer(network, ends, way));
  }
  return found.length > MAX_WAYS ? null : found;
}

/** A way with one more link, the last such way first. */
function longer({ nodes, edges }: NetworkAnatomy, { from }: Ends, { parts, names }: Way): Way[] {
  const last = names.at(-1)!;
  const passes = names.length > 1 ? [nodes.get(last)!] : [];
  return edges.toReversed().flatMap(({ ends: [a, b], fails }) => {
    const next = a === last ? b : a;
    if ((a !== last && b !== last) || from.has(next) || names.includes(next)) return [];
    return [{ parts: [...parts, ...passes, fails], names: [...names, next] }];
  });
}

/** The engine's own form, without words for what lies between. */
function unrolled(anatomy: Anatomy, network: NetworkAnatomy, ends: Ends, label: string): Outcome {
  const known: Outcome[] = [];
  const numbers = new Map<Outcome, number>();
  const numberOf = (outcome: Outcome): number => {
    if (typeof outcome === 'boolean') return outcome ? ALWAYS : NEVER;
    if (!numbers.has(outcome)) numbers.set(outcome, known.push(outcome) - 1);
    return numbers.get(outcome)!;
  };
  const outcomeOf = (number: number): Outcome => (number < 0 ? number === ALWAYS : known[number]!);
  const outcomes = (inputs: ArrayLike<number>) => Array.from(inputs, outcomeOf);
  const maker: GateMaker = {
    or: (inputs) => numberOf(anatomy.maker.any(outcomes(inputs), { label })),
    and: (inputs) => numberOf(anatomy.maker.all(outcomes(inputs), { label })),
  };
  const nodes = new Map(Array.from(network.nodes, ([name, node]) => [name, numberOf(node)] as const));
  const edges = network.edges.map((edge) => ({ ends: edge.ends, fails: numberOf(edge.fails) }));
  const untold = () => {
    throw new Error('what is derived has been evaluated exactly');
  };
  return outcomeOf(disconnected(maker, { nodes, edges }, ends, { untold, left: allStates() }));
}
