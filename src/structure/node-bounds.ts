import { ConeExtractor } from '../bdd/cone.js';
import { associationBounds } from '../bdd/enclose/association-bounds.js';
import type { Interval } from '../bdd/enclose/diagram-ends.js';
import { type Enclosure, enclose, type Limits, leafEnds } from '../bdd/enclose/enclose.js';
import type { GateGraph } from '../bdd/gate-graph.js';
import { roundedDown, roundedUp } from '../bdd/rounding.js';
import type { Building } from './building.js';
import { type LeafValues, leafValues } from './leaf-values.js';
import type { Situation } from './system.js';

/** One look at a graph, without telling anything of it apart: bounds of reactions are asked for many times. */
const LIMITS: Limits = { inputs: 2 ** 12, kept: 2 ** 16, wholeSteps: 2 ** 12, halfSteps: 0 };

const ANYTHING: Enclosure = { fail: { low: 0, high: 1 }, work: { low: 0, high: 1 } };

/** Certified bounds of a node of a system being built, with nothing or one leaf failed for certain. */
export class NodeBounds {
  /** The leaves that it depends on, with their places in its own graph. */
  readonly #places: ReadonlyMap<number, number>;
  readonly #building: Building;
  readonly #graph: GateGraph;
  readonly #root: number;
  readonly #chances: LeafValues;
  readonly #given = new Map<number | undefined, Enclosure>();

  constructor(building: Building, node: number) {
    const { graph, root } = building.builder.buildBelow(node);
    this.#building = building;
    const cone = new ConeExtractor(graph).extract(root);
    this.#places = new Map(Array.from(cone.leaves, (leaf, place) => [leaf, place]));
    this.#graph = cone.graph;
    this.#root = cone.root;
    this.#chances = leafValues(Array.from(cone.leaves, (leaf) => building.leaves[leaf]!));
  }

  /** The leaves that it depends on. */
  get leaves(): number[] {
    return [...this.#places.keys()];
  }

  /** P(it works). */
  work(): Interval {
    return this.#enclosed(undefined).work;
  }

  /** P(it works) in a situation, where something has failed for certain by the bounds of association alone. */
  workIn(situation: Situation): Interval {
    if (situation.down === null) return this.work();
    const leaves = Int32Array.from(this.leaves);
    const least = new Map<number, number>();
    for (const leaf of leaves) {
      const fewest = situation.leaves[leaf]!.least;
      if (fewest !== undefined) least.set(leaf, fewest);
    }
    if (this.#root < 0) return this.work();
    const cone = { graph: this.#graph, root: this.#root };
    const ends = associationBounds(cone, leafEnds(leaves, { ...situation.values(), least }));
    return {
      low: roundedDown(1 - ends.high[this.#root]!, 1),
      high: roundedUp(1 - ends.low[this.#root]!, 1),
    };
  }

  /** P(it is down, given that a leaf has failed). */
  downGiven(leaf: number): Interval {
    return this.#enclosed(this.#places.has(leaf) ? leaf : undefined).fail;
  }

  #enclosed(failed: number | undefined): Enclosure {
    const known = this.#given.get(failed);
    if (known !== undefined) return known;
    this.#building.looks -= this.#graph.inputs.length;
    if (this.#building.looks < 0) return ANYTHING;
    const given = failed === undefined ? this.#chances : withFailed(this.#chances, this.#places.get(failed)!);
    const found = enclose(this.#graph, this.#root, given, LIMITS);
    this.#given.set(failed, found);
    return found;
  }
}

function withFailed({ fail, work, least }: LeafValues, place: number): LeafValues {
  const others = new Map(least);
  others.delete(place);
  return { fail: fail.with(place, 1), work: work.with(place, 0), least: others };
}
