import type { Command } from 'commander';
import {
  FILES,
  withEffortOption,
  withEvaluationOptions,
  withRuleOptions,
  withSinceOption,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

/** `check FILE|GLOB…` */
export function addCheck(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('the gate: does every file keep its promises?')
    .description('Holds topology files to their targets; the exit status tells.')
    .argument('[file...]', FILES)
    .option('--fail-on <severity>', 'least severity that fails: error (unless told), warning, info or never')
    .option('--require-targets', 'a journey without SLO and SLA is an error');
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(withSinceOption(command))))).action(
    async (files: string[], options) => {
      const { runCheck } = await import('../run/run-check.js');
      await runCheck(files, options, context);
    },
  );
}
