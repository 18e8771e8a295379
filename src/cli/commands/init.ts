import type { Command } from 'commander';
import { withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `init [FILE]` */
export function addInit(program: Command, context: Context): void {
  const command = program
    .command('init')
    .summary('a commented starter file')
    .description('Writes a commented topology file that evaluates at once.')
    .argument('[file]', 'where to, or - for standard output', 'topology.yaml')
    .option('--force', 'overwrite an existing file');
  withViewOptions(command).action(async (file: string, options) => {
    const { runInit } = await import('../run/run-init.js');
    await runInit(file, options, context);
  });
}
