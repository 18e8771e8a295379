import type { Command } from 'commander';
import {
  withEffortOption,
  withEvaluationOptions,
  withRuleOptions,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

/** `check FILE|GLOB…` */
export function addCheck(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('the gate: does every file keep its promises?')
    .description('Holds topology files to their targets; the exit status tells.')
    .argument(
      '<file...>',
      "topology files, patterns such as 'architecture/**/*.yaml', or - for standard input",
    )
    .option('--fail-on <severity>', 'least severity that fails: error, warning, info or never', 'error')
    .option('--require-targets', 'a journey without SLO and SLA is an error');
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(command)))).action(
    async (files: string[], options) => {
      const { runCheck } = await import('../run/run-check.js');
      await runCheck(files, options, context);
    },
  );
}
