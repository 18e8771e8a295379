import type { Graph } from '../report/graph.js';

/** Most domains in one another that Graphviz is given: its stack ends somewhere above 200. */
export const MAX_NESTED_FRAMES = 100;

/** Most nodes and frames of a picture that Graphviz is given: some seconds of layout. */
export const MAX_PICTURE_PARTS = 2000;

/** Largest text that Graphviz is given, in characters: names may be long. */
export const MAX_DOT_LENGTH = 2 ** 21;

/** Why a picture is not drawn: what there is too much of, and the domain that lies too deep. */
export interface TooLarge {
  problem: string;
  domain?: string;
}

/** Returns what makes a picture too large to draw; null where it is not. */
export function tooLarge(graph: Graph, mostEdges: number): TooLarge | null {
  const { nodes, edges, frames, links } = graph;
  const lines = edges.length + links.length;
  if (lines > mostEdges)
    return { problem: `a picture of ${lines} edges is too large to draw; at most ${mostEdges}` };
  const parts = nodes.length + frames.length;
  if (parts > MAX_PICTURE_PARTS)
    return { problem: `a picture of ${parts} parts is too large to draw; at most ${MAX_PICTURE_PARTS}` };
  const domain = tooDeep(graph);
  if (domain === null) return null;
  return { problem: `more than ${MAX_NESTED_FRAMES} domains in one another are too many to draw`, domain };
}

/** Returns the first frame that lies in too many others. */
function tooDeep({ frames }: Graph): string | null {
  const parents = new Map(frames.map(({ name, parent }) => [name, parent]));
  for (const { name } of frames) {
    let depth = 0;
    for (let around: string | null = name; around !== null; around = parents.get(around) ?? null) depth++;
    if (depth > MAX_NESTED_FRAMES) return name;
  }
  return null;
}
