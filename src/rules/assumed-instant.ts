import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { blockNames, componentBlocks, partsOf } from '../topology/block-names.js';
import type { Block, Topology } from '../topology/topology.js';
import { listed } from './listed.js';
import { named } from './named.js';

/** Something redundant, and where it is written. */
interface Redundant {
  name: string;
  /** The names of all its parts, where `name` gives the first only. */
  parts?: string;
  span: Span;
  /** Another way round is its spare. */
  ways?: boolean;
}

/** HA508: redundancy that says nothing of reaction times is taken to react at once, the optimistic assumption. */
export function assumedInstant(topology: Topology, { journey }: JourneyAnalysis): Diagnostic[] {
  if (journey !== topology.journeys[0]) return [];
  const instant = [...components(topology), ...reads(topology), ...blocks(topology), ...links(topology)];
  const [first] = instant;
  if (first === undefined) return [];
  const hint = instant.every(({ ways }) => ways)
    ? 'a network or links find another way without loss here: reckon what it takes you'
    : 'say how a dead unit is noticed and replaced: `health_check` or `failover`';
  const details = { span: first.span, on: first.name, journey: journey.name, hint };
  const names = listed(distinctNames(instant));
  return [diagnostic('HA508', topology.source, `assumed to react at once: ${names}`, details)];
}

/** Returns each name once; other parts that begin with the same names are counted. */
function distinctNames(redundant: readonly Redundant[]): string[] {
  const times = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { name, parts = '' } of redundant) {
    const key = `${name}: ${parts}`;
    if (names.has(key)) continue;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    names.set(key, time === 1 ? name : `${name} (${time})`);
  }
  return [...names.values()];
}

function components({ components }: Topology): Redundant[] {
  return [...components.values()].filter(
    ({ replicas, required, quorum, healthCheck, failover }) =>
      replicas > Math.min(required, quorum?.read ?? required) && !healthCheck && !failover,
  );
}

/** Reads that fewer replicas answer, where a failover guards the writes alone. */
function reads({ components, blocks, journeys }: Topology): Redundant[] {
  const all = [
    ...journeys.map(({ path }) => path),
    ...[...blocks.values()].map(({ block }) => block),
    ...[...components.values()].flatMap(componentBlocks),
  ];
  const read = new Set(
    Array.from(blockNames(all)).flatMap(({ name, operation }) => (operation === 'read' ? [name] : [])),
  );
  return [...components.values()]
    .filter(
      ({ name, failover, quorum, required }) =>
        failover && quorum && quorum.read < required && read.has(name),
    )
    .map(({ name, span }) => ({ name: `${name}.read`, span }));
}

/** Parallel blocks with parts to spare, and networks, by their own names or those of their parts. */
function blocks({ components, blocks, journeys }: Topology): Redundant[] {
  const stack: { block: Block; name: string | null }[] = [
    ...journeys.map(({ path }) => ({ block: path, name: null })),
    ...[...blocks.values()].map(({ name, block }) => ({ block, name })),
    ...[...components.values()].flatMap(({ dependsOn }) => dependsOn.map((block) => ({ block, name: null }))),
  ].reverse();
  const found: Redundant[] = [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { block, name } = next;
    if (block.type === 'name') continue;
    if (isInstant(block)) {
      const ways = block.type === 'network';
      const own = ways ? `network of ${named(block).replaceAll(' & ', ', ')}` : named(block);
      const parts = Array.from(blockNames([block]), (mention) => mention.name).join(' ');
      found.push({ name: name ?? own, parts, span: block.span, ways });
    }
    for (const part of partsOf(block).reverse())
      if (part.type !== 'name') stack.push({ block: part, name: null });
  }
  return found;
}

function isInstant(block: Block): boolean {
  if (block.type === 'network') return hasDetour(block.links.map(({ ends: [a, b] }) => [a.name, b.name]));
  return block.type === 'parallel' && block.required < block.parts.length && block.healthCheck === null;
}

/** The links between domains, where a journey may go another way round. */
function links({ links, journeys }: Topology): Redundant[] {
  const isUsed = journeys.some(({ from }) => from !== null);
  const [first] = links;
  if (first === undefined || !isUsed || !hasDetour(links.map(({ between }) => between))) return [];
  return [{ name: 'links', span: first.span, ways: true }];
}

/** Whether there are two ways between some nodes: a link that joins what is joined already. */
function hasDetour(links: readonly (readonly [string, string])[]): boolean {
  const groups = new Map<string, string>();
  const rootOf = (name: string) => {
    let root = name;
    for (let next = groups.get(root); next !== undefined; next = groups.get(root)) root = next;
    return root;
  };
  return links.some(([a, b]) => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one === other) return true;
    groups.set(one, other);
    return false;
  });
}
