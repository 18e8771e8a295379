import { type Cone, ConeExtractor } from '../../src/bdd/cone.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';

/** The cone of what a callback writes and returns. */
export function coneOf(write: (builder: GateGraphBuilder) => number): Cone {
  const builder = new GateGraphBuilder();
  const { graph, roots } = builder.build([write(builder)]);
  return new ConeExtractor(graph).extract(roots[0]!);
}

/**
 * A ring of events, each fatal together with one of two others further on and a third: crossed redundancy.
 */
export function crossed(count: number): Cone {
  return coneOf((builder) => {
    const own = Array.from({ length: count }, () => builder.leaf());
    const at = (i: number) => own[i % count]!;
    return builder.or(
      own.map((leaf, i) => builder.and([leaf, builder.or([at(i + 1), at(i + 5)]), at(i + 7)])),
    );
  });
}

/**
 * (a b + x y)(c d + x y): two redundant pairs that share a third. Leaves 0 .. 3 are a .. d, 4 and 5 are x and
 * y.
 */
export function sharedPair(): Cone {
  return coneOf((builder) => {
    const [a, b, c, d, x, y] = Array.from({ length: 6 }, () => builder.leaf());
    const pair = builder.and([x!, y!]);
    return builder.and([
      builder.or([builder.and([a!, b!]), pair]),
      builder.or([builder.and([c!, d!]), pair]),
    ]);
  });
}
