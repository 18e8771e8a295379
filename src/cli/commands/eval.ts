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

/** `eval FILE…` */
export function addEval(program: Command, context: Context): void {
  const command = program
    .command('eval')
    .summary('how available an architecture will be, and what costs most')
    .description('Composite availability, nines, downtime, buffer between SLO and SLA, what costs most.')
    .argument('[file...]', FILES)
    .option('--watch', 'evaluate again at every save, with what it changed, until Ctrl-C');
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(withSinceOption(command))))).action(
    async (files: string[], options) => {
      const { runEval } = await import('../run/run-eval.js');
      await runEval(files, options, context);
    },
  );
}
