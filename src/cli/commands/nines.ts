import type { Command } from 'commander';
import { withFormatOptions, withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `nines [FROM..TO]` */
export function addNines(program: Command, context: Context): void {
  const command = program
    .command('nines')
    .summary('the table of nines')
    .description('Downtime for each number of nines.')
    .argument('[range]', 'which nines, such as 3..5 or 4', '1..6');
  withViewOptions(withFormatOptions(command)).action(async (range: string, options) => {
    const { runNines } = await import('../run/run-nines.js');
    await runNines(range, options, context);
  });
}
