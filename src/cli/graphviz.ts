import { MAX_DOT_LENGTH } from './drawable.js';

/** A picture that Graphviz cannot draw: the text is too long, or it ran out of its stack or memory. */
export class GraphvizError extends Error {
  override readonly name = 'GraphvizError';
}

/** Returns what makes an SVG of DOT with Graphviz. It is large, so it lies beside the program and is loaded only for this. */
export async function loadGraphviz(): Promise<(dot: string) => string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return (dot) => {
    if (dot.length > MAX_DOT_LENGTH)
      throw new GraphvizError(
        `its text would have ${dot.length} characters; at most ${MAX_DOT_LENGTH} are drawn`,
      );
    try {
      return graphviz.dot(dot, 'svg');
    } catch (error) {
      // After a trap nothing that it holds can be relied on: the next picture starts it anew.
      Graphviz.unload();
      throw new GraphvizError(`Graphviz gave up: ${error instanceof Error ? error.message : error}`);
    }
  };
}
