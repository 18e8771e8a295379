import { Command } from 'commander';
import { printable } from '../diagnostics/printable.js';
import { addCalc } from './commands/calc.js';
import { addChaos } from './commands/chaos.js';
import { addCheck } from './commands/check.js';
import { addCompletion } from './commands/completion.js';
import { addDiff } from './commands/diff.js';
import { addDowntime } from './commands/downtime.js';
import { addEval } from './commands/eval.js';
import { addExplain } from './commands/explain.js';
import { addGraph } from './commands/graph.js';
import { addImport } from './commands/import.js';
import { addInit } from './commands/init.js';
import { addNines } from './commands/nines.js';
import { addRender } from './commands/render.js';
import { addReport } from './commands/report.js';
import { addRisks } from './commands/risks.js';
import { addSchema } from './commands/schema.js';
import type { Context } from './context.js';
import { widthOf } from './width.js';

/** Every command, in the order of the help; a new one is one file and one line here. */
const commands = {
  eval: addEval,
  check: addCheck,
  risks: addRisks,
  chaos: addChaos,
  diff: addDiff,
  downtime: addDowntime,
  nines: addNines,
  calc: addCalc,
  explain: addExplain,
  graph: addGraph,
  render: addRender,
  report: addReport,
  init: addInit,
  schema: addSchema,
  completion: addCompletion,
  import: addImport,
};

/** Longer lines of help are hard to read. */
const LONGEST_LINE = 100;
/** Narrower columns of text are not wrapped. */
const LEAST_TO_WRAP = 18;

const EPILOGUE = `
Exit status:
  0   computed; check: nothing at or above --fail-on
  1   check: a target is missed, or a finding at or above --fail-on;
      diff: more is lost, or new, than is allowed
  2   wrong usage, a file that cannot be read or written, an invalid topology
  70  a bug in ha-calc

Examples:
  ha-calc init && ha-calc eval topology.yaml
  ha-calc check 'architecture/**/*.yaml'
  ha-calc downtime 99.95`;

/**
 * The command line; what commander itself has to say goes to the context's streams, and it never ends the process. Where
 * its first word is a verb, no other is added: each takes time.
 */
export function createProgram(context: Context, verb?: string): Command {
  const { io, tool } = context;
  const program = new Command('ha-calc')
    .description(
      'How available an architecture will be, what takes it down, and whether it keeps its promises.',
    )
    .version(tool.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`${printableError(text)}\n`),
      getOutHelpWidth: () => Math.min(LONGEST_LINE, widthOf(io.stdout, io.env)),
      getErrHelpWidth: () => Math.min(LONGEST_LINE, widthOf(io.stderr, io.env)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      minWidthToWrap: LEAST_TO_WRAP,
      subcommandTerm: (command) =>
        `${command.name()} ${command.usage().replace(/\[options\] ?/, '')}`.trimEnd(),
    })
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', EPILOGUE);
  const isVerb = (name: string | undefined): name is keyof typeof commands =>
    name !== undefined && Object.hasOwn(commands, name);
  for (const add of isVerb(verb) ? [commands[verb]] : Object.values(commands)) add(program, context);
  return program;
}

/** Escapes what commander says about words of the command line, which may hold anything; its own advice is a second line. */
function printableError(text: string): string {
  const [, problem = text, advice = ''] = /^(.*?)(\n\(Did you mean [^\n]*\))?\n$/s.exec(text) ?? [];
  return printable(problem) + advice;
}
