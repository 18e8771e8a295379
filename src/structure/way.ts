import { ConeExtractor } from '../bdd/cone.js';
import { ALWAYS, type GateGraph } from '../bdd/gate-graph.js';
import { isCut, singleCuts } from '../bdd/single-cuts.js';
import type { Building } from './building.js';
import type { Outages } from './compiled-node.js';
import { isDown } from './situation.js';
import type { Situation } from './system.js';

/** A node around replicas that is no leaf: the way to them, through links and domains. */
export interface Way {
  graph: GateGraph;
  root: number;
  /** By place in the graph: the leaf of the system. */
  leaves: readonly number[];
  /** The places of what is not told of it, which may have failed or not. */
  untold: readonly number[];
}

/** What takes a way down when no more fails than already has. */
export interface WayOutages extends Outages {
  /** Whether that is known, whatever is not told of it. */
  isKnown: boolean;
}

/** The way that a node of a system being built stands for. */
export function wayOf(building: Building, node: number): Way {
  const below = building.builder.buildBelow(node);
  const { graph, root, leaves } = new ConeExtractor(below.graph).extract(below.root);
  const untold = [...leaves.keys()].filter((place) => building.leaves[leaves[place]!]!.least !== undefined);
  return { graph, root, leaves: [...leaves], untold };
}

/**
 * The single outages of a way, found in the graph, so that it may be as entangled as it likes. What is not told of it is
 * taken to have failed where that makes a difference.
 */
export function wayOutages(situation: Situation, { graph, root, leaves, untold }: Way): WayOutages {
  if (root < 0) return { down: root === ALWAYS, alone: [], isKnown: true };
  const failed = [...leaves.keys()].filter((place) => isDown(situation, leaves[place]!));
  if (isCut(graph, root, failed)) return { down: true, alone: [], isKnown: true };
  const best = singleCuts(graph, root, failed);
  const worst = untold.length === 0 ? best : singleCuts(graph, root, [...failed, ...untold]);
  const told = [...leaves.keys()].filter((place) => !untold.includes(place));
  const alone = told.filter((place) => worst[place] === 1 && !failed.includes(place));
  const isKnown = alone.every((place) => best[place] === 1);
  return { down: false, alone: alone.map((place) => leaves[place]!), isKnown };
}
