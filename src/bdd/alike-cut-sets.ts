import type { CutSetModule, CutSets } from './cut-sets.js';
import { ALWAYS } from './gate-graph.js';
import { sumCutSets } from './sum-cut-sets.js';

/** What the leaves of a graph are in its cut sets, each array with one entry per leaf. */
export interface LeafSets {
  /** Leaves of one sort are interchangeable in what is told about a cut set, and have equal chances and orders. */
  readonly sort: ArrayLike<number>;
  /** How many events at a time make the leaf fail. */
  readonly orders: ArrayLike<number>;
  /** How many such combinations there are. */
  readonly ways: ArrayLike<number>;
  /** The probability of one of them. */
  readonly chance: ArrayLike<number>;
}

/** Cut sets with the same number of leaves of every sort. */
export interface AlikeCutSets {
  /** The leaves of one of them, ascending. */
  readonly leaves: readonly number[];
  readonly order: number;
  /** The probability that all events of one of them have occurred. */
  readonly chance: number;
  /** How many there are, combinations within leaves counted. */
  readonly count: number;
}

/** What was found; not complete where it took too many steps. */
export interface AlikeResult {
  readonly found: AlikeCutSets[];
  readonly complete: boolean;
}

/** How many half-made kinds one round may look at: about a second. */
const MAX_ALIKE_STEPS = 2 ** 20;

/**
 * The kinds of cut sets, with how many there are of each, whose chances together come to `least` or more; the likeliest
 * first. Rounds look for ever less likely single sets, until all that is left comes to less than `least`.
 */
export function alikeCutSets(
  sets: CutSets,
  leaves: LeafSets,
  least: number,
  maxSteps = MAX_ALIKE_STEPS,
): AlikeResult {
  const value = (leaf: number) => leaves.ways[leaf]! * leaves.chance[leaf]!;
  const all = total(sumCutSets(sets, (leaf) => ({ order: leaves.orders[leaf]!, value: value(leaf) })));
  let found: AlikeCutSets[] = [];
  let complete = false;
  for (let cutoff = all / 10; !complete; cutoff = cutoff < all * SMALLEST_CUTOFF ? 0 : cutoff / 10) {
    const round = new Round(sets, leaves, cutoff, maxSteps).run();
    if (round === undefined) break;
    found = round;
    const left = all - total(found.map(mass));
    complete = cutoff === 0 || left < least - ROUNDING * all;
  }
  return { found: found.filter((kind) => mass(kind) >= least).sort(likeliest), complete };
}

const SMALLEST_CUTOFF = 1e-15;
/** What the sums may be wrong by, relative to themselves. */
const ROUNDING = 1e-12;

function mass({ chance, count }: AlikeCutSets): number {
  return chance * count;
}

function likeliest(one: AlikeCutSets, other: AlikeCutSets): number {
  const differs = one.leaves.findIndex((leaf, index) => leaf !== other.leaves[index]);
  const byLeaves = (one.leaves[differs] ?? 0) - (other.leaves[differs] ?? 0);
  return mass(other) - mass(one) || one.order - other.order || byLeaves;
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}

/** Leaves chosen so far, the last one first. */
interface Chosen {
  readonly leaf: number;
  readonly before: Chosen | null;
}

/** Cut sets in the making that are alike, and go on alike. */
interface Partial {
  readonly key: string;
  readonly sorts: readonly number[];
  /** Modules of which a set is still to be added, ascending. */
  readonly open: readonly number[];
  readonly chosen: Chosen | null;
  readonly order: number;
  readonly chance: number;
  readonly count: number;
}

type Partials = Map<string, Partial>;

/** Per node of a family, or per module: the most likely and the smallest of its sets. */
interface Best {
  readonly chance: Float64Array;
  readonly order: Float64Array;
}

/** One walk from the outermost module inwards, partial sets that are alike going together. */
class Round {
  readonly #sets: CutSets;
  readonly #leaves: LeafSets;
  readonly #cutoff: number;
  #stepsLeft: number;
  readonly #best: Best[] = [];
  /** Per module: partial sets that go on there next. */
  readonly #waiting: (Partials | undefined)[] = [];
  readonly #found: Partials = new Map();

  constructor(sets: CutSets, leaves: LeafSets, cutoff: number, maxSteps: number) {
    this.#sets = sets;
    this.#leaves = leaves;
    this.#cutoff = cutoff;
    this.#stepsLeft = maxSteps;
    for (const module of sets.modules) this.#best.push(this.#bestOf(module));
  }

  /** All kinds of which one set is as likely as the cutoff; undefined where it takes too many steps. */
  run(): AlikeCutSets[] | undefined {
    const { root, modules } = this.#sets;
    const nothing: Partial = { key: '', sorts: [], open: [], chosen: null, order: 0, chance: 1, count: 1 };
    if (root === ALWAYS) this.#settle(nothing);
    else if (root >= 0) this.#settle(this.#with(nothing, root));
    for (let module = modules.length - 1; module >= 0 && this.#stepsLeft >= 0; module--) {
      const starts = this.#waiting[module];
      if (starts !== undefined) this.#walk(module, starts);
    }
    return this.#stepsLeft < 0 ? undefined : Array.from(this.#found.values(), finished);
  }

  #bestOf({ family, inputs }: CutSetModule): Best {
    const count = family?.level.length ?? 2;
    const chance = new Float64Array(count);
    const order = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    chance[1] = 1;
    order[1] = 0;
    for (let node = 2; node < count; node++) {
      const { level, low, high } = family!;
      const own = this.#bestInput(inputs[level[node]!]!);
      chance[node] = Math.max(chance[low[node]!]!, own.chance * chance[high[node]!]!);
      order[node] = Math.min(order[low[node]!]!, own.order + order[high[node]!]!);
    }
    return { chance, order };
  }

  #bestInput(input: number): { chance: number; order: number } {
    const { leafCount } = this.#sets;
    if (input < leafCount) return { chance: this.#leaves.chance[input]!, order: this.#leaves.orders[input]! };
    const { chance, order } = this.#best[input - leafCount]!;
    return { chance: chance.at(-1)!, order: order.at(-1)! };
  }

  #walk(module: number, starts: Partials): void {
    const { family, inputs } = this.#sets.modules[module]!;
    const perNode: (Partials | undefined)[] = [];
    const { low, high, level } = family!;
    const root = level.length - 1;
    perNode[root] = starts;
    for (let node = root; node > 0; node--) {
      for (const partial of perNode[node]?.values() ?? []) {
        if (this.#stepsLeft-- <= 0) return;
        if (node === 1) this.#settle(partial);
        else {
          this.#pass(perNode, module, low[node]!, partial);
          if (high[node] !== 0)
            this.#pass(perNode, module, high[node]!, this.#with(partial, inputs[level[node]!]!));
        }
      }
      perNode[node] = undefined;
    }
  }

  /** Lets a partial set go on at a node, if something likely and small enough can come of it. */
  #pass(perNode: (Partials | undefined)[], module: number, node: number, partial: Partial): void {
    if (node === 0) return;
    const best = this.#best[module]!;
    let chance = partial.chance * best.chance[node]!;
    let order = partial.order + best.order[node]!;
    for (const inner of partial.open) {
      chance *= this.#best[inner]!.chance.at(-1)!;
      order += this.#best[inner]!.order.at(-1)!;
    }
    if (chance < this.#cutoff || order > this.#sets.limit) return;
    perNode[node] ??= new Map();
    add(perNode[node], partial);
  }

  /** A partial set with one more leaf, or one more module to be opened. */
  #with(partial: Partial, input: number): Partial {
    const { leafCount } = this.#sets;
    if (input >= leafCount) return keyed({ ...partial, open: inserted(partial.open, input - leafCount) });
    const { sort, orders, ways, chance } = this.#leaves;
    return keyed({
      sorts: inserted(partial.sorts, sort[input]!),
      open: partial.open,
      chosen: { leaf: input, before: partial.chosen },
      order: partial.order + orders[input]!,
      chance: partial.chance * chance[input]!,
      count: partial.count * ways[input]!,
    });
  }

  /** A partial set that a module has done with: found, or on to the next module. */
  #settle(partial: Partial): void {
    const next = partial.open.at(-1);
    if (next === undefined) {
      if (partial.order <= this.#sets.limit && partial.chance >= this.#cutoff) add(this.#found, partial);
      return;
    }
    if (this.#sets.modules[next]!.family === null) return;
    this.#waiting[next] ??= new Map();
    add(this.#waiting[next], keyed({ ...partial, open: partial.open.slice(0, -1) }));
  }
}

function keyed(partial: Omit<Partial, 'key'>): Partial {
  return { ...partial, key: `${partial.sorts.join()}|${partial.open.join()}` };
}

function add(partials: Partials, partial: Partial): void {
  const known = partials.get(partial.key);
  partials.set(partial.key, known ? { ...known, count: known.count + partial.count } : partial);
}

/** An ascending list with one item more. */
function inserted(items: readonly number[], item: number): number[] {
  const at = items.findIndex((other) => other > item);
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

function finished({ chosen, order, chance, count }: Partial): AlikeCutSets {
  const leaves: number[] = [];
  for (let next = chosen; next !== null; next = next.before) leaves.push(next.leaf);
  return { leaves: leaves.sort((a, b) => a - b), order, chance, count };
}
