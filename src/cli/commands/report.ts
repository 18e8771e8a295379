import type { Command } from 'commander';
import {
  withEffortOption,
  withEvaluationOptions,
  withRuleOptions,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

/** `report FILE` */
export function addReport(program: Command, context: Context): void {
  const command = program
    .command('report')
    .summary('one page that answers what-ifs')
    .description(
      'Writes one HTML page about a file, for people who would rather look than read: the answer, the picture, what costs most. ' +
        'The engine is in it: let parts fail and change figures in the browser, from disk, without a network.',
    )
    .argument('<file>', 'a topology file, or - for standard input');
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(command, 'html')))).action(
    async (file: string, options) => {
      const { runReport } = await import('../run/run-report.js');
      await runReport(file, options, context);
    },
  );
}
