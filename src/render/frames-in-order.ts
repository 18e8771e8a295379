import type { Graph, GraphFrame, GraphNode } from '../report/graph.js';

/** A frame where it begins, with the nodes right in it, or where it ends; `depth` counts the frames around it. */
export interface FrameEdge {
  frame: GraphFrame;
  nodes: readonly GraphNode[];
  depth: number;
  isEnd: boolean;
}

/** Frames within frames are indented so far and no further: a file may nest thousands. */
const MOST_INDENTED = 20;

/** Returns the beginnings and ends of all frames, those inside between both. No recursion: domains nest as deep as a file says. */
export function framesInOrder({ frames, nodes }: Pick<Graph, 'frames' | 'nodes'>): FrameEdge[] {
  const within = groupBy(frames, ({ parent }) => parent);
  const held = groupBy(nodes, ({ frame }) => frame);
  const edges: FrameEdge[] = [];
  const begin = (frame: GraphFrame, depth: number): FrameEdge => ({
    frame,
    nodes: held.get(frame.name) ?? [],
    depth,
    isEnd: false,
  });
  const stack = (within.get(null) ?? []).map((frame) => begin(frame, 0)).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    edges.push(next);
    if (next.isEnd) continue;
    const { frame, depth } = next;
    stack.push({ ...next, isEnd: true });
    for (const inside of (within.get(frame.name) ?? []).toReversed()) stack.push(begin(inside, depth + 1));
  }
  return edges;
}

/** Returns the blanks before a line in so many frames. */
export function indentOf(depth: number): string {
  return '  '.repeat(1 + Math.min(depth, MOST_INDENTED));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
