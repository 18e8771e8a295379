/** What the files of one folder may import from the others. */
export interface Layer {
  /** Folders whose files may be imported. */
  may: readonly string[];
  /** Folders of which types may be imported, and the file that is named like the folder. */
  typesOf?: readonly string[];
  /** Files that go with those types: how to walk through them. */
  also?: readonly string[];
  reason: string;
}

/** Every folder of `src`, from the ground up; a folder that is not listed may not exist. */
export const layers: Readonly<Record<string, Layer>> = {
  quantity: { may: [], reason: 'units are the ground that everything stands on' },
  bdd: { may: [], reason: 'the engine knows integers only: no names, no units, no YAML' },
  diagnostics: { may: ['quantity'], reason: 'a diagnostic is data about a text, whatever the text is about' },
  expression: {
    may: ['quantity', 'diagnostics', 'bdd'],
    reason: 'a one-line expression is read and computed without any topology',
  },
  topology: {
    may: ['quantity', 'diagnostics'],
    reason: 'reading a file ends at its checked data: nothing is computed on the way',
  },
  structure: {
    may: ['quantity', 'bdd'],
    typesOf: ['topology'],
    also: ['topology/block-names.ts', 'topology/push-all.ts'],
    reason: 'the one bridge from domain words to Boolean words works on data, not on files',
  },
  analysis: {
    may: ['quantity', 'bdd', 'structure'],
    typesOf: ['topology'],
    also: ['topology/block-names.ts', 'topology/push-all.ts'],
    reason: 'an analysis answers with numbers; how they are read and shown is not its business',
  },
  rules: {
    may: ['quantity', 'diagnostics', 'analysis'],
    typesOf: ['topology'],
    // A rule about blocks must find them, and call them by the names in them.
    also: ['topology/block-names.ts', 'topology/push-all.ts'],
    reason: 'a design rule judges data and results; it computes and shows nothing',
  },
  report: {
    may: ['quantity', 'diagnostics', 'analysis', 'rules'],
    reason: 'the report is the one contract between computing and showing',
  },
  render: {
    may: ['quantity', 'diagnostics'],
    typesOf: ['report'],
    reason: 'a renderer turns a report into text and knows nothing of how it came about',
  },
  import: {
    may: ['quantity', 'diagnostics', 'topology'],
    reason: 'a foreign format becomes a topology file, nothing else',
  },
  page: {
    may: ['quantity', 'diagnostics', 'topology', 'structure', 'bdd', 'analysis', 'rules', 'report', 'render'],
    // A what-if in the page is what the options of the command line say, read and asked by the same code.
    also: ['cli/what-if.ts'],
    reason: 'the page computes in a browser: it must not carry the command line, only its questions',
  },
  cli: {
    may: [
      'quantity',
      'bdd',
      'diagnostics',
      'expression',
      'topology',
      'structure',
      'analysis',
      'rules',
      'report',
      'render',
      'import',
    ],
    reason: 'the page is an asset of the HTML renderer, not a module of the program',
  },
};

/** A module from outside, the paths below `src` that may import it, and why no others. */
export interface Outsider {
  only: readonly string[];
  reason: string;
}

/** Every package that the program is built from, and Node's own modules; others may not be imported. */
export const outsiders: Readonly<Record<string, Outsider>> = {
  'node:*': { only: ['cli/'], reason: 'everything but the command line runs in a browser too' },
  'node:child_process': {
    only: ['cli/git/run-git.ts'],
    reason: 'nothing is run but git, in one place that keeps repositories from running more',
  },
  commander: { only: ['cli/'], reason: 'only the command line knows that there is one' },
  yaml: { only: ['topology/'], reason: 'the language can change its syntax in one place' },
  '@hpcc-js/wasm-graphviz': { only: ['cli/graphviz'], reason: 'it is large: only pictures load it' },
  '@rgrove/parse-xml': {
    only: ['import/xml/'],
    reason: 'XML comes from outside: its limits are in one place',
  },
  'zod/mini': {
    only: ['topology/', 'report/', 'cli/project-file'],
    reason: 'shapes are checked where data comes in; the whole of zod is dear to start',
  },
  'fastest-levenshtein': { only: ['diagnostics/'], reason: 'did-you-mean has one home' },
  chalk: {
    only: ['render/terminal/', 'cli/'],
    reason: 'colour is for terminals, and its level is decided once, by the command line',
  },
  morphdom: { only: ['page/'], reason: 'only a page is changed while somebody looks at it' },
  'cli-table3': { only: ['render/terminal/'], reason: 'such tables are for terminals' },
};

/** A global name that makes a result depend on more than its input. */
export interface Surrounding {
  name: string;
  /** What follows the name where it does harm; any use does, unless told. */
  followedBy?: RegExp;
  reason: string;
}

/** What only the command line may reach for. */
export const surroundings: readonly Surrounding[] = [
  { name: 'process', reason: 'streams, environment and exit status belong to the command line' },
  { name: 'console', reason: 'output goes through the streams of the command line' },
  { name: 'performance', reason: 'the same input gives the same bytes, whatever the time' },
  {
    name: 'Date',
    followedBy: /\.now\b|\(\)/,
    reason: 'the same input gives the same bytes, whatever the time',
  },
  { name: 'Math.random', reason: 'the same input gives the same bytes: no randomness' },
  { name: 'crypto', reason: 'the same input gives the same bytes: no randomness' },
  {
    name: 'Intl',
    followedBy: /(?!\.Segmenter\b)/,
    reason: 'the same input gives the same bytes, whatever the locale',
  },
  { name: 'setTimeout', reason: 'results do not wait' },
  { name: 'setInterval', reason: 'results do not wait' },
  { name: 'fetch', reason: 'the program works without a network' },
  { name: 'require', reason: 'modules are ES modules' },
  { name: 'globalThis', reason: 'nothing is shared but by parameters' },
];
