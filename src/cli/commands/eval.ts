import type { Command } from 'commander';
import {
  withEffortOption,
  withEvaluationOptions,
  withRuleOptions,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

/** `eval FILE…` */
export function addEval(program: Command, context: Context): void {
  const command = program
    .command('eval')
    .summary('how available an architecture will be, and what costs most')
    .description('Composite availability, nines, downtime, buffer between SLO and SLA, what costs most.')
    .argument(
      '<file...>',
      "topology files, patterns such as 'architecture/**/*.yaml', or - for standard input",
    );
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(command)))).action(
    async (files: string[], options) => {
      const { runEval } = await import('../run/run-eval.js');
      await runEval(files, options, context);
    },
  );
}
