import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/bdd/allowance.js';
import { compile } from '../../src/bdd/compile.js';
import { ConeExtractor } from '../../src/bdd/cone.js';
import { GateGraphBuilder } from '../../src/bdd/gate-graph-builder.js';
import { rememberedSearch } from '../../src/bdd/remembered-searches.js';

const LARGE = 2 ** 19;
const SMALL = 2 ** 15;

function spend(allowance: Allowance, steps: number, isFound = false): number {
  let times = 0;
  while (allowance.covers(steps) && times < 1000)
    allowance.pay(`${times++}`, steps, { spent: steps, isFound });
  return times;
}

describe('Allowance', () => {
  it('ends after so many large attempts, and then still covers small ones', () => {
    const allowance = new Allowance();
    expect(spend(allowance, LARGE)).toBe(24);
    expect(allowance.covers(LARGE)).toBe(false);
    expect(spend(allowance, SMALL)).toBe(128);
    expect(allowance.covers(SMALL)).toBe(false);
  });

  it('pays for the same once, and for small ones that are found nothing', () => {
    const allowance = new Allowance();
    for (let i = 0; i < 1000; i++) allowance.pay('same', LARGE, { spent: LARGE, isFound: false });
    expect(allowance.covers(LARGE)).toBe(true);
    expect(spend(allowance, SMALL, true)).toBe(1000);
  });

  it('gives all that a function may be bounded with twice, then less and less, but something', () => {
    const allowance = new Allowance();
    const shares = Array.from({ length: 1000 }, () => {
      const { share } = allowance;
      allowance.payShare(share);
      return share;
    });
    expect(shares.slice(0, 4)).toEqual([1, 0.5, 0.25, 0.125]);
    expect(shares.at(-1)).toBe(2 ** -9);
  });
});

/** Any pair of two sets of leaves, crossed. */
function crossed(count: number) {
  const builder = new GateGraphBuilder();
  const leaves = Array.from({ length: count }, () => builder.leaf());
  const pairs = leaves.map((leaf, at) =>
    builder.and([leaf, leaves[(7 * at + 3) % count]!, leaves[(5 * at + 11) % count]!]),
  );
  const { graph, roots } = builder.build([builder.or(pairs)]);
  return { graph, root: roots[0]! };
}

describe('rememberedSearch', () => {
  it('finds the same diagram for an equal graph without another search', () => {
    const [one, other] = [crossed(30), crossed(30)].map(({ graph, root }) =>
      rememberedSearch(new ConeExtractor(graph).extract(root)),
    );
    expect(other).toBe(one);
    const budget = { steps: 2 ** 20, nodes: 2 ** 20 };
    expect(other!.find([budget])).toBe(one!.find([budget]));
    const { graph, root } = crossed(31);
    expect(rememberedSearch(new ConeExtractor(graph).extract(root))).not.toBe(one);
  });

  it('spends the same for a file, whatever was searched before', () => {
    const { graph, root } = crossed(26);
    const spentBy = () => {
      const allowance = new Allowance();
      compile(graph, root, [{ steps: 2 ** 10, nodes: 2 ** 12 }], allowance);
      return spend(allowance, LARGE) + spend(allowance, SMALL) / 1000;
    };
    expect(spentBy()).toBe(spentBy());
  });
});
