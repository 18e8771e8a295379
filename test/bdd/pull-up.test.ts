import { describe, expect, it } from 'vitest';
import { AND, AT_LEAST, OR } from '../../src/bdd/gate-graph.js';
import { preprocess } from '../../src/bdd/preprocess.js';
import { pullUp } from '../../src/bdd/pull-up.js';
import { leavesOf, written, zoned } from './systems.js';
import { tableOf } from './table.js';

describe('pullUp', () => {
  it('takes zones that alone are fatal out of a count', () => {
    const rooted = zoned(3, 300, 3);
    const { graph } = preprocess(rooted);
    expect(Array.from(graph.kind)).toEqual([AT_LEAST, OR]);
    expect(Array.from(graph.inputs.slice(300))).toEqual([0, 1, 2, graph.leafCount]);
  });

  it('takes out what alone keeps everything working', () => {
    const rooted = written((builder) => {
      const [x, ...rest] = leavesOf(builder, 7) as [number, ...number[]];
      const pairs = [0, 2, 4].map((i) =>
        builder.or([builder.and([x, rest[i]!]), builder.and([x, rest[i + 1]!])]),
      );
      return builder.atLeast(2, pairs);
    });
    const result = pullUp(rooted);
    expect(tableOf(result)).toEqual(tableOf(rooted));
    expect(result.graph.kind.at(-1)).toBe(AND);
    expect(result.graph.inputs.filter((input) => input === 0)).toHaveLength(1);
  });

  it('sees through several gates, and leaves uses elsewhere alone', () => {
    const rooted = written((builder) => {
      const [x, a, b, c, d, e] = leavesOf(builder, 6) as [number, number, number, number, number, number];
      const fatal = builder.and([builder.or([x, a]), builder.or([b, builder.and([builder.or([x, c]), x])])]);
      return builder.and([builder.or([fatal, d]), builder.or([e, builder.and([x, a])])]);
    });
    const result = pullUp(rooted);
    expect(tableOf(result)).toEqual(tableOf(rooted));
    expect(result.graph.inputs.filter((input) => input === 0)).toHaveLength(2);
  });

  it('waits where one node to be pulled up is below another', () => {
    // Below `inner` alone x may as well have failed; were y, which is above x, pulled up further at the same time, it
    // would lose x.
    const rooted = written((builder) => {
      const [x, a, b, c, d, e] = leavesOf(builder, 6) as [number, number, number, number, number, number];
      const y = builder.and([x, a]);
      const inner = builder.and([b, c].map((one) => builder.or([y, builder.and([x, one])])));
      return builder.and([builder.or([inner, d]), e]);
    });
    const all = preprocess(rooted);
    expect(tableOf(pullUp(rooted))).toEqual(tableOf(rooted));
    expect(tableOf(all)).toEqual(tableOf(rooted));
    expect(all.graph.inputs.filter((input) => input === 0)).toHaveLength(1);
  });
});
