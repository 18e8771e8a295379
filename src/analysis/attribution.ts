import { randomNumbers } from './random-numbers.js';

/** Most edits among which a change is shared out exactly: every set of them is evaluated, 4,096 at most. */
export const MAX_EXACT = 12;

/** Most evaluations that sampling takes. */
export const MAX_EVALUATIONS = 4096;

/** Of one figure before and after, what comes from floating-point numbers alone. */
const NOISE = 1e-12;

/** How a change is shared out among the edits that it is made of. */
export interface Attribution {
  /** The share of each edit; they sum to the change. */
  shares: readonly number[];
  method: 'exact' | 'sampled';
  /** How many sets of edits were evaluated. */
  evaluations: number;
}

/** A figure with some edits made, and what work it took to find out. */
export interface Evaluated {
  /** Null where they cannot be made without others. */
  value: number | null;
  work: number;
}

/** The figure with some edits (by number, ascending) made. */
export type EvaluateWith = (edits: readonly number[]) => Evaluated;

/**
 * Shares a change out among edits by the Shapley value: what an edit adds, averaged over all orders in which they could be
 * made (Shapley, "A value for n-person games", Contributions to the Theory of Games II, 1953). Exact for a few edits,
 * φᵢ = Σ |S|!·(n−|S|−1)!/n!·(v(S∪i) − v(S)); for more, or where that takes more than `mostWork`, the mean over seeded
 * random orders, each with its reverse (Castro, Gómez & Tejada, Computers & Operations Research 36, 2009), of which one
 * pair is always looked at. A set that cannot be made counts as what is left of it without its last edits.
 * @throws where not even the empty set can be evaluated
 */
export function attribute(
  count: number,
  evaluateWith: EvaluateWith,
  mostWork = Number.POSITIVE_INFINITY,
): Attribution {
  const game = new Game(evaluateWith, mostWork);
  const exact = count <= MAX_EXACT ? exactShares(count, game) : null;
  const raw = exact ?? sampledShares(count, game);
  const noise = NOISE * game.largest;
  return {
    shares: raw.map((share) => (Math.abs(share) <= noise ? 0 : share)),
    method: exact === null ? 'sampled' : 'exact',
    evaluations: game.evaluations,
  };
}

/** The value of each set, evaluated once. */
class Game {
  readonly #evaluateWith: EvaluateWith;
  readonly #known = new Map<string, number>();
  #workLeft: number;
  #work = 0;
  evaluations = 0;
  /** The largest value so far. */
  largest = 0;

  constructor(evaluateWith: EvaluateWith, mostWork: number) {
    this.#evaluateWith = evaluateWith;
    this.#workLeft = mostWork;
  }

  get isExhausted(): boolean {
    return this.#workLeft < 0;
  }

  /** Whether so many more evaluations like those so far are too much work. */
  isTooMuch(evaluations: number): boolean {
    return (this.#work / this.evaluations) * evaluations > this.#workLeft;
  }

  /** Of a set of edits, ascending. */
  value(edits: readonly number[]): number {
    const key = edits.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.evaluations++;
    const { value: own, work } = this.#evaluateWith(edits);
    this.#workLeft -= work;
    this.#work += work;
    if (own === null && edits.length === 0) throw new Error('the unchanged file cannot be evaluated');
    const value = own ?? this.value(edits.slice(0, -1));
    this.#known.set(key, value);
    this.largest = Math.max(this.largest, Math.abs(value));
    return value;
  }
}

/** Null where it takes too much work. */
function exactShares(count: number, game: Game): number[] | null {
  const all = Array.from({ length: count }, (_, edit) => edit);
  const members = (set: number) => all.filter((edit) => (set >> edit) & 1);
  const values = new Float64Array(2 ** count);
  game.value([]);
  game.value(all);
  if (game.isTooMuch(values.length - 2)) return null;
  for (const set of values.keys()) {
    if (game.isExhausted) return null;
    values[set] = game.value(members(set));
  }
  const weights = weightsOf(count);
  return all.map((edit) => {
    let share = 0;
    for (const set of values.keys()) {
      if ((set >> edit) & 1) continue;
      share += weights[members(set).length]! * (values[set | (1 << edit)]! - values[set]!);
    }
    return share;
  });
}

/** By size of the set without the edit: s!·(n − s − 1)!/n! = 1/(n·C(n − 1, s)). */
function weightsOf(count: number): number[] {
  let choices = 1;
  return Array.from({ length: count }, (_, size) => {
    const weight = 1 / (count * choices);
    choices = (choices * (count - 1 - size)) / (size + 1);
    return weight;
  });
}

function sampledShares(count: number, game: Game): number[] {
  const sums = new Array<number>(count).fill(0);
  const random = randomNumbers();
  let orders = 0;
  // What was evaluated before costs nothing, so orders are limited too.
  const mostOrders = Math.max(2, Math.floor(MAX_EVALUATIONS / Math.max(1, count)));
  while (orders === 0 || (orders < mostOrders && !game.isExhausted)) {
    const order = shuffled(count, random);
    for (const one of [order, order.toReversed()]) addMarginals(one, game, sums);
    orders += 2;
  }
  return sums.map((sum) => sum / orders);
}

function addMarginals(order: readonly number[], game: Game, sums: number[]): void {
  let made: readonly number[] = [];
  let value = game.value(made);
  for (const edit of order) {
    made = [...made, edit].sort((a, b) => a - b);
    const next = game.value(made);
    sums[edit]! += next - value;
    value = next;
  }
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, edit) => edit);
  for (let last = count - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [order[last], order[pick]] = [order[pick]!, order[last]!];
  }
  return order;
}
