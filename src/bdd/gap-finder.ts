import type { Diagram } from './diagram.js';
import { diagramChances, type LevelChances, type NodeChances } from './diagram-chances.js';
import { FAILED, WORKS } from './node-store.js';

/**
 * A difference that is at least this part of what it is taken from keeps at least thirteen of sixteen digits.
 */
const SAFE_PART = 2 ** -10;

/** How many pairs of nodes may be opened before differences are taken as they are: some 20 MB. */
const MAX_PAIRS = 2 ** 18;

/**
 * Finds P(node h has failed and node l has not) for nodes h and l of one diagram of which l implies h.
 *
 * That is fail(h) − fail(l), or work(l) − work(h); where both would lose more than three digits to
 * cancellation the pair is opened at its upper level, gap(h, l) = q·gap(h high, l high) + a·gap(h low, l
 * low), until the parts are safe: sums of positive terms.
 */
export class GapFinder {
  readonly #diagram: Diagram;
  readonly #levels: LevelChances;
  readonly #nodes: NodeChances;
  readonly #found = new Map<number, number>();

  constructor(diagram: Diagram, levels: LevelChances) {
    this.#diagram = diagram;
    this.#levels = levels;
    this.#nodes = diagramChances(diagram, levels);
  }

  /** The gap between two nodes, l implying h. */
  gap(h: number, l: number): number {
    const pending: [number, number][] = [[h, l]];
    while (pending.length > 0) {
      const [upper, lower] = pending.at(-1)!;
      if (this.#known(upper, lower) !== undefined || this.#combine(upper, lower, pending)) pending.pop();
    }
    return this.#known(h, l)!;
  }

  /** The gap where it can be told without opening the pair, or has been before. */
  #known(h: number, l: number): number | undefined {
    const { fail, work } = this.#nodes;
    if (h === l) return 0;
    if (l === WORKS) return fail[h]!;
    if (h === FAILED) return work[l]!;
    const failSide = fail[h]! - fail[l]!;
    const workSide = work[l]! - work[h]!;
    if (failSide >= SAFE_PART * fail[h]!) return failSide;
    if (workSide >= SAFE_PART * work[l]!) return workSide;
    if (this.#found.size >= MAX_PAIRS) return Math.max(0, fail[h]! <= work[l]! ? failSide : workSide);
    return this.#found.get(this.#key(h, l));
  }

  /** Puts a pair together from its halves; false when one of them, now pending too, comes first. */
  #combine(h: number, l: number, pending: [number, number][]): boolean {
    const { level, low, high } = this.#diagram;
    const top = Math.min(level[h]!, level[l]!);
    const [hHigh, hLow] = level[h] === top ? [high[h]!, low[h]!] : [h, h];
    const [lHigh, lLow] = level[l] === top ? [high[l]!, low[l]!] : [l, l];
    const whenFailed = this.#known(hHigh, lHigh);
    const whenWorking = this.#known(hLow, lLow);
    if (whenFailed === undefined) pending.push([hHigh, lHigh]);
    else if (whenWorking === undefined) pending.push([hLow, lLow]);
    else {
      const gap = this.#levels.fail[top]! * whenFailed + this.#levels.work[top]! * whenWorking;
      this.#found.set(this.#key(h, l), gap);
      return true;
    }
    return false;
  }

  #key(h: number, l: number): number {
    return h * this.#diagram.low.length + l;
  }
}
