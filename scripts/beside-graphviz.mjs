/** An esbuild plugin: Graphviz is half as large again as the program, and only pictures need it, so it is a file of its own. */
export const besideGraphviz = {
  name: 'beside-graphviz',
  setup({ onResolve }) {
    onResolve({ filter: /^@hpcc-js\/wasm-graphviz$/ }, () => ({ path: './graphviz.cjs', external: true }));
  },
};
