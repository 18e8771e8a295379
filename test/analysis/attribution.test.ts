import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, type EvaluateWith, MAX_EVALUATIONS, MAX_EXACT } from '../../src/analysis/attribution.js';

/** A game by the value of each set, as bits; null where a set cannot be made. */
type Game = readonly (number | null)[];

const bits = (edits: readonly number[]) => edits.reduce((set, edit) => set | (1 << edit), 0);
const played =
  (game: Game): EvaluateWith =>
  (edits) => ({ value: game[bits(edits)]!, work: 1 });

const value = fc.double({ min: 0, max: 1, noNaN: true });

/** Games of 1 to 5 edits, some with sets that cannot be made. */
const games = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc
      .tuple(
        value,
        fc.array(fc.option(value, { freq: 6 }), { minLength: 2 ** count - 1, maxLength: 2 ** count - 1 }),
      )
      .map(([none, rest]): { count: number; game: Game } => ({ count, game: [none, ...rest] })),
  );

/** The value of a set, of what is left of it without its last edits where it cannot be made. */
function closed(game: Game, set: number): number {
  const own = game[set]!;
  return own ?? closed(game, set & ~(1 << (31 - Math.clz32(set))));
}

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => order.toSpliced(at, 0, count - 1)),
  );
}

/** By definition: what each edit adds, over all orders. */
function byDefinition(count: number, game: Game): number[] {
  const orders = permutations(count);
  const sums = new Array<number>(count).fill(0);
  for (const order of orders) {
    let set = 0;
    for (const edit of order) {
      sums[edit]! += closed(game, set | (1 << edit)) - closed(game, set);
      set |= 1 << edit;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);

/** A product of factors, as unavailabilities in series come close to: every edit changes one. */
const series =
  (factors: readonly number[]): EvaluateWith =>
  (edits) => ({
    value: 1 - factors.reduce((up, q, edit) => up * (edits.includes(edit) ? 1 - q : 1), 1),
    work: 1,
  });

describe('shares', () => {
  it('are what each edit adds, over all orders', () => {
    fc.assert(
      fc.property(games, ({ count, game }) => {
        const { shares, method, evaluations } = attribute(count, played(game));
        const expected = byDefinition(count, game);
        // Less than a millionth of a millionth of what is played for counts as nothing.
        for (const [edit, share] of shares.entries())
          expect(Math.abs(share - expected[edit]!)).toBeLessThanOrEqual(2e-12);
        expect(method).toBe('exact');
        expect(evaluations).toBe(2 ** count);
      }),
    );
  });

  it('sum to the change, exact or sampled', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 16 }), fc.boolean(), (factors, dear) => {
        const game = series(factors);
        const { shares } = attribute(factors.length, game, dear ? 3 : undefined);
        const all = game([...factors.keys()]).value! - game([]).value!;
        expect(Math.abs(sum(shares) - all)).toBeLessThan(1e-10);
      }),
      { numRuns: 20 },
    );
  });

  it('are the same for edits that do the same', () => {
    fc.assert(
      fc.property(value, value, value, (q, other, third) => {
        const { shares } = attribute(4, series([q, other, q, third]));
        expect(shares[0]).toBeCloseTo(shares[2]!, 12);
      }),
    );
  });

  it('are nothing for what does nothing, and all for what does all, sampled too', () => {
    for (const work of [undefined, 0]) {
      const { shares } = attribute(3, (edits) => ({ value: edits.includes(1) ? 0.5 : 0.25, work: 1 }), work);
      expect(shares).toEqual([0, 0.25, 0]);
    }
  });

  it('do not depend on the order in which the edits are listed', () => {
    fc.assert(
      fc.property(games, fc.nat(), ({ count, game }, turn) => {
        fc.pre(game.every((one) => one !== null));
        const place = (edit: number) => (edit + turn) % count;
        const turned: EvaluateWith = (edits) => played(game)(edits.map(place).sort((a, b) => a - b));
        const [shares, others] = [attribute(count, played(game)).shares, attribute(count, turned).shares];
        for (const edit of shares.keys()) expect(others[edit]).toBeCloseTo(shares[place(edit)]!, 12);
      }),
    );
  });
});

describe('more edits than can be looked at in all sets', () => {
  const many = Array.from({ length: MAX_EXACT + 1 }, (_, edit) => (edit + 1) / 1000);

  it('are sampled, close to the exact shares, and the same each time', () => {
    const exact = attribute(MAX_EXACT, series(many.slice(0, MAX_EXACT)));
    expect([exact.method, exact.evaluations]).toEqual(['exact', 2 ** MAX_EXACT]);
    const { shares, method, evaluations } = attribute(many.length, series(many));
    expect(method).toBe('sampled');
    expect(evaluations).toBeLessThanOrEqual(MAX_EVALUATIONS + 1);
    // Of factors near one the share of each is its own, less what it has in common with half of the others.
    const others = sum(many);
    for (const [edit, share] of shares.entries()) {
      const q = many[edit]!;
      expect(share).toBeCloseTo(q * (1 - (others - q) / 2), 4);
    }
    expect(attribute(many.length, series(many)).shares).toEqual(shares);
  });

  it('cost no more work than allowed, but for a pair of orders', () => {
    let work = 0;
    const dear: EvaluateWith = (edits) => {
      work += 1000;
      return { ...series(many)(edits), work: 1000 };
    };
    expect(attribute(5, dear, 10_000).method).toBe('sampled');
    expect(work).toBeLessThanOrEqual(10_000 + 1000 + 2 * 5 * 1000);
  });
});

it('refuses a file that cannot be evaluated to begin with', () => {
  expect(() => attribute(1, () => ({ value: null, work: 1 }))).toThrow('cannot be evaluated');
});
