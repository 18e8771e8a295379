import type { Coupling } from './coupling.js';
import type { Diagram } from './diagram.js';
import { diagramChances, type LevelChances } from './diagram-chances.js';
import { GapFinder } from './gap-finder.js';
import { type Inverted, inverted } from './inverted.js';
import { FAILED, WORKS } from './node-store.js';

/** How many pairs of nodes may be opened for one question; some 6 MB. */
const MAX_PAIRS = 2 ** 16;

/** A chance, and the nodes to which it leads in the worse and in the better world. */
type Branch = readonly [chance: number, worse: number, better: number];

/** One question: the levels that differ, the last of them, and the pairs answered so far. */
interface Question {
  readonly levels: ReadonlyMap<number, Coupling>;
  readonly last: number;
  readonly found: Map<number, number>;
}

/**
 * Finds how likely a diagram's root has failed in the worse of two worlds only, which differ in some levels.
 *
 * Above the first such level both worlds walk down together; from there on a pair of nodes says where each stands,
 * and below the last GapFinder knows the rest. Only nodes between the two are looked at: few where the levels are
 * neighbours, as those of one component's replicas mostly are. All terms are positive.
 */
export class CoupledDiagram {
  /** Nodes and pairs looked at so far. */
  steps = 0;
  readonly #diagram: Diagram;
  readonly #chances: LevelChances;
  readonly #gaps: GapFinder;
  /** Per node: P(the walk down from the root comes by). */
  readonly #reach: Float64Array;
  readonly #byLevel: Inverted;
  readonly #parents: Inverted;
  readonly #maxPairs: number;

  constructor(diagram: Diagram, chances: LevelChances, maxPairs = MAX_PAIRS) {
    const { order, level, low, high } = diagram;
    this.#diagram = diagram;
    this.#maxPairs = maxPairs;
    this.#chances = chances;
    this.#gaps = new GapFinder(diagram, chances);
    this.#reach = reachOf(diagram, chances);
    this.#byLevel = inverted(order.length, [level.subarray(FAILED + 1)]);
    this.#parents = inverted(low.length, [low.subarray(FAILED + 1), high.subarray(FAILED + 1)]);
  }

  /** P(the root has failed in the worse world only); undefined where that takes too many pairs. */
  only(levels: ReadonlyMap<number, Coupling>): number | undefined {
    const first = Math.min(...levels.keys());
    const question = { levels, last: Math.max(...levels.keys()), found: new Map() };
    const { first: start, items } = this.#byLevel;
    const nodes = items.subarray(start[first]!, start[question.last + 1]!);
    this.steps += nodes.length;
    let sum = 0;
    for (const index of nodes) {
      const node = index + FAILED + 1;
      const entry = this.#entry(node, first);
      if (entry === 0) continue;
      const chance = this.#pair(node, node, question);
      if (chance === undefined) return undefined;
      sum += entry * chance;
    }
    return sum;
  }

  /** The root in both worlds; P(only) as a mere difference, which keeps few digits where it is small beside the rest. */
  inBothWorlds(levels: ReadonlyMap<number, Coupling>): Coupling {
    const [better, worse] = [copyOf(this.#chances), copyOf(this.#chances)];
    for (const [level, { both, only, none }] of levels) {
      better.fail[level] = both;
      better.work[level] = only + none;
      worse.fail[level] = both + only;
      worse.work[level] = none;
    }
    const nodes = {
      better: diagramChances(this.#diagram, better),
      worse: diagramChances(this.#diagram, worse),
    };
    const [both, failed] = [nodes.better.fail.at(-1)!, nodes.worse.fail.at(-1)!];
    const [none, works] = [nodes.worse.work.at(-1)!, nodes.better.work.at(-1)!];
    return { both, only: Math.max(0, failed <= works ? failed - both : works - none), none };
  }

  /** P(the walk down comes to a node straight from above the first level that differs). */
  #entry(node: number, first: number): number {
    const { level, low } = this.#diagram;
    if (node === low.length - 1) return 1;
    let sum = 0;
    for (let i = this.#parents.first[node]!; i < this.#parents.first[node + 1]!; i++) {
      const parent = this.#parents.items[i]! + FAILED + 1;
      const at = level[parent]!;
      if (at < first)
        sum += this.#reach[parent]! * (low[parent] === node ? this.#chances.work : this.#chances.fail)[at]!;
    }
    return sum;
  }

  #pair(worse: number, better: number, question: Question): number | undefined {
    const pending: [number, number][] = [[worse, better]];
    while (pending.length > 0) {
      if (question.found.size >= this.#maxPairs) return undefined;
      const [h, l] = pending.at(-1)!;
      if (this.#known(h, l, question) !== undefined || this.#combine(h, l, question, pending)) pending.pop();
    }
    return this.#known(worse, better, question);
  }

  #known(h: number, l: number, { last, found }: Question): number | undefined {
    const { level, low } = this.#diagram;
    if (h === WORKS || l === FAILED) return 0;
    if (level[h]! > last && level[l]! > last) return this.#gaps.gap(h, l);
    return found.get(h * low.length + l);
  }

  /** Puts a pair together from its branches; false when one of them, now pending too, comes first. */
  #combine(h: number, l: number, question: Question, pending: [number, number][]): boolean {
    let sum = 0;
    for (const [chance, worse, better] of this.#branches(h, l, question)) {
      if (chance === 0) continue;
      const known = this.#known(worse, better, question);
      if (known === undefined) {
        pending.push([worse, better]);
        return false;
      }
      sum += chance * known;
    }
    this.steps++;
    question.found.set(h * this.#diagram.low.length + l, sum);
    return true;
  }

  #branches(h: number, l: number, { levels }: Question): Branch[] {
    const { level, low, high } = this.#diagram;
    const top = Math.min(level[h]!, level[l]!);
    const [hHigh, hLow] = level[h] === top ? [high[h]!, low[h]!] : [h, h];
    const [lHigh, lLow] = level[l] === top ? [high[l]!, low[l]!] : [l, l];
    const { fail, work } = this.#chances;
    const { both, only, none } = levels.get(top) ?? { both: fail[top]!, only: 0, none: work[top]! };
    return [
      [both, hHigh, lHigh],
      [only, hHigh, lLow],
      [none, hLow, lLow],
    ];
  }
}

function copyOf({ fail, work }: LevelChances): LevelChances {
  return { fail: fail.slice(), work: work.slice() };
}

function reachOf({ level, low, high }: Diagram, { fail, work }: LevelChances): Float64Array {
  const reach = new Float64Array(low.length);
  reach[low.length - 1] = 1;
  for (let node = low.length - 1; node > FAILED; node--) {
    reach[high[node]!]! += reach[node]! * fail[level[node]!]!;
    reach[low[node]!]! += reach[node]! * work[level[node]!]!;
  }
  return reach;
}
