import type { Command } from 'commander';
import { withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `explain CODE` */
export function addExplain(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .summary('what a code such as HA301 means and how to mend it')
    .description('Explains a diagnostic code with an example.')
    .argument('<code>', 'a code such as HA301');
  withViewOptions(command).action(async (code: string) => {
    const { runExplain } = await import('../run/run-explain.js');
    await runExplain(code, context);
  });
}
