import { readFileSync } from 'node:fs';
import { plainYaml } from './plain-yaml.mjs';

/** What libraries do and need not, at every start or for every value of a file, and what is done in its place. */
const CHANGES = [
  {
    // commander starts other programs only for commands that are files of their own, which there are none of, yet it loads
    // what it needs for that at once, and Node's network code with it: 2 ms of a start of 75.
    file: /[\\/]commander[\\/]lib[\\/]command\.js$/,
    from: "const childProcess = require('node:child_process');",
    to: "const childProcess = { get spawn() { return require('node:child_process').spawn; } };",
  },
  {
    // cli-table3 looks for emoji in every cell, and the expression that finds them takes 2 ms to compile. Plain text, lines of
    // tables and bars hold none, and are as wide as they are long.
    file: /[\\/]string-width[\\/]index\.js$/,
    from: 'string = stripAnsi(string);',
    to: 'if (/^[\\x20-\\x7e\\u2500-\\u259f]*$/.test(string)) return string.length; string = stripAnsi(string);',
  },
  ...[
    ['Node', 'type'],
    ['Pair', 'PAIR'],
  ].map(([name, type]) => ({
    // A property that is defined takes five times as long as one that is set, and nobody here lists those of a node.
    file: new RegExp(`[\\\\/]yaml[\\\\/]browser[\\\\/]dist[\\\\/]nodes[\\\\/]${name}\\.js$`),
    from: `Object.defineProperty(this, NODE_TYPE, { value: ${type} });`,
    to: `this[NODE_TYPE] = ${type};`,
  })),
];

const YAML_PARSING = /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/](lexer|parser)\.js$/;

/** An esbuild plugin that makes these changes; a library that does something else by now fails the build. */
export const fasterLibraries = {
  name: 'faster-libraries',
  setup({ onLoad }) {
    for (const { file, from, to } of CHANGES) {
      onLoad({ filter: file }, ({ path }) => {
        const contents = readFileSync(path, 'utf8');
        if (!contents.includes(from)) throw new Error(`${path} does something else now than: ${from}`);
        return { contents: contents.replace(from, to), loader: 'js' };
      });
    }
    onLoad({ filter: YAML_PARSING }, ({ path }) => {
      const which = YAML_PARSING.exec(path)[1];
      return { contents: plainYaml(which, readFileSync(path, 'utf8')), loader: 'js' };
    });
  },
};
