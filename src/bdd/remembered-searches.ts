import type { RootedGraph } from './gate-graph.js';
import { DiagramSearch } from './search-diagram.js';

/** Smaller graphs are searched as fast as they are recognised. */
const SMALLEST = 64;

/** Nodes of diagrams, and inputs of graphs, that are kept: some 100 MB. */
const MOST_KEPT = 2 ** 22;

/** The searches for diagrams of the last graphs, the oldest first: the variants of a file, and the questions about it, have most in common. */
const known = new Map<string, DiagramSearch>();

/** The search for a diagram of a cone: one that has begun, perhaps with all that it found, where the same was searched before. */
export function rememberedSearch(cone: RootedGraph): DiagramSearch {
  if (cone.graph.inputs.length < SMALLEST) return new DiagramSearch(cone);
  const key = keyOf(cone);
  const found = known.get(key);
  const search = found?.isFor(cone) ? found : new DiagramSearch(cone, key);
  known.delete(key);
  known.set(key, search);
  forgetOldest();
  return search;
}

function forgetOldest(): void {
  let kept = 0;
  for (const search of known.values()) kept += search.size;
  for (const [key, search] of known) {
    if (kept <= MOST_KEPT || known.size === 1) return;
    kept -= search.size;
    known.delete(key);
  }
}

/** Equal for equal graphs, and for hardly any others. */
function keyOf({ graph, root }: RootedGraph): string {
  const { leafCount, gateCount, kind, threshold, firstInput, inputs } = graph;
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const numbers of [kind, threshold, firstInput, inputs]) {
    for (const number of numbers) {
      one = Math.imul(one ^ number, 0x01000193);
      other = Math.imul(other ^ (number + (other >>> 15)), 0x85ebca6b);
    }
  }
  return [root, leafCount, gateCount, inputs.length, one, other].join(' ');
}
