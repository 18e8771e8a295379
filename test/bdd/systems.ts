import { type GateGraph, OR } from '../../src/bdd/gate-graph.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';

/** A graph with the node that is meant. */
export interface Written {
  readonly graph: GateGraph;
  readonly root: number;
}

/** What a callback writes and returns. */
export function written(write: (builder: GateGraphBuilder) => number): Written {
  const builder = new GateGraphBuilder();
  const { graph, roots } = builder.build([write(builder)]);
  return { graph, root: roots[0]! };
}

/** `count` new leaves. */
export function leavesOf(builder: GateGraphBuilder, count: number): number[] {
  return Array.from({ length: count }, () => builder.leaf());
}

/** Five units in a bridge: two routes of two, and a unit that joins their middles. */
export const bridge = written((builder) => {
  const [a, b, c, d, e] = leavesOf(builder, 5) as [number, number, number, number, number];
  const cuts = [
    [a, b],
    [c, d],
    [a, e, d],
    [b, e, c],
  ];
  return builder.or(cuts.map((cut) => builder.and(cut)));
});

/**
 * Down when `threshold` of `count` replicas are, which stand in `zoneCount` zones in turn; the zones are the
 * first leaves.
 */
export function zoned(threshold: number, count: number, zoneCount: number): Written {
  return written((builder) => {
    const zones = leavesOf(builder, zoneCount);
    const replicas = leavesOf(builder, count).map((own, i) => builder.or([own, zones[i % zoneCount]!]));
    return builder.atLeast(threshold, replicas);
  });
}

/**
 * Services that each need themselves, in one of two zones, and one of two redundant pairs of earlier
 * services.
 */
export function crossedServices(count: number): Written {
  return written((builder) => {
    const [left, right] = [builder.leaf(), builder.leaf()];
    const services: number[] = [];
    for (let i = 0; i < count; i++) {
      const own = builder.or([builder.leaf(), i % 2 === 0 ? left : right]);
      const earlier = (back: number) => services[Math.max(0, i - back)]!;
      const pairs =
        i < 2 ? [] : [builder.and([earlier(1), earlier(2)]), builder.and([earlier(3), earlier(2)])];
      services.push(builder.gate(OR, 1, [own, ...pairs]));
    }
    return builder.and(services.slice(-3));
  });
}

/**
 * All monotone functions of `count` variables, as tables: entry s is 1 when the function has failed in state
 * s.
 */
export function monotoneTables(count: number): Uint8Array[] {
  const states = 1 << count;
  const tables = Array.from({ length: 2 ** states }, (_, f) =>
    new Uint8Array(states).map((_state, s) => (f >> s) & 1),
  );
  return tables.filter((table) =>
    table.every((down, s) => down === 0 || table.every((other, t) => other === 1 || (s & t) !== s)),
  );
}

/** A graph for a monotone table: any of its minimal failing states, or all of the ways to work, by `form`. */
export function graphOfTable(table: Uint8Array, count: number, form: 'products' | 'sums'): Written {
  return written((builder) => {
    const leaves = leavesOf(builder, count);
    const named = (state: number) => leaves.filter((_, i) => (state >> i) & 1);
    const states = Array.from(table.keys());
    if (form === 'products')
      return builder.or(states.filter((s) => table[s] === 1).map((s) => builder.and(named(s))));
    return builder.and(states.filter((s) => table[s] === 0).map((s) => builder.or(named(~s))));
  });
}
