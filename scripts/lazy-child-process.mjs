import { readFileSync } from 'node:fs';

const EAGER = "const childProcess = require('node:child_process');";
const LAZY = "const childProcess = { get spawn() { return require('node:child_process').spawn; } };";

/**
 * An esbuild plugin: commander starts other programs only for commands that are files of their own, which there are
 * none of, yet it loads what it needs for that at once, and Node's network code with it: 2 ms of a start of 75.
 */
export const lazyChildProcess = {
  name: 'lazy-child-process',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes(EAGER)) throw new Error('commander loads node:child_process in another way now');
      return { contents: contents.replace(EAGER, LAZY), loader: 'js' };
    });
  },
};
