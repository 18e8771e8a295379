/** What Graphviz makes of DOT: an SVG. It is large, so it lies beside the program and is loaded only for this. */
export async function loadGraphviz(): Promise<(dot: string) => string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return (dot) => graphviz.dot(dot, 'svg');
}
