import type { Command } from 'commander';
import { withEvaluationOptions, withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `explain FILE [NAME]` and `explain CODE` */
export function addExplain(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .summary('how a figure comes about, step by step; or what a code such as HA301 means')
    .description(
      'Derives the figures of a file from what it says: formula, numbers, result, for a pocket calculator. ' +
        'Of a code such as HA301: what it means and how to mend it.',
    )
    .argument('<file|code>', 'a topology file, or - for standard input; or a code, which goes before a file')
    .argument('[name]', 'a journey, component, block, domain or link; every journey unless told');
  withViewOptions(withEvaluationOptions(command, 'table or json')).action(
    async (what: string, name: string | undefined, options) => {
      const { runExplain } = await import('../run/run-explain.js');
      await runExplain(what, name, options, context);
    },
  );
}
