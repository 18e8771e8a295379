import type { Command } from 'commander';
import { withFormatOptions, withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `render RESULT.json` */
export function addRender(program: Command, context: Context): void {
  const command = program
    .command('render')
    .summary('a saved JSON result in any other format')
    .description(
      'Puts what eval, check, risks, chaos or diff have written with -f json into another format, without computing it again.',
    )
    .argument('<result>', 'a file with JSON, or - for standard input');
  withFormatOptions(command, 'table, json, markdown, junit, sarif, github or csv')
    .option('-q, --quiet', 'the verdict alone, a line per journey')
    .option('-v, --verbose', 'every row, every finding, every target');
  withViewOptions(command).action(async (result: string, options) => {
    const { runRender } = await import('../run/run-render.js');
    await runRender(result, options, context);
  });
}
