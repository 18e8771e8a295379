import type { Command } from 'commander';
import {
  withEffortOption,
  withEvaluationOptions,
  withRuleOptions,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

const DEFINITIONS = `
What is shared out:
  An edit is what somebody did in one place of the file, or in several that only
  make sense together. Its share is what it adds to the downtime, averaged over
  all orders in which the edits could be made (Shapley value): shares sum to the
  change, and no edit is favoured for coming first. Exact for 12 edits, sampled
  with fixed random numbers beyond.
Exit status 1 where --max-increase or --fail-on-new is exceeded.

Examples:
  ha-calc diff before.yaml after.yaml
  ha-calc diff --git origin/main topologies --max-increase 10m/month`;

/** `diff BASE HEAD`, `diff --git REV PATH…` */
export function addDiff(program: Command, context: Context): void {
  const command = program
    .command('diff')
    .summary('what a change does, in minutes, shared out among its edits')
    .description('Holds two files or folders against each other, or files against their past in git.')
    .usage('[options] <base> <head>')
    .argument(
      '[path...]',
      'the old and the new file or folder; with --git files and folders (default: those of .ha-calc.yaml)',
    )
    .option('--git <revision>', 'compare with the same paths at a branch, tag or commit')
    .option('--max-increase <downtime>', 'fail where a journey loses more, such as 10m/month')
    .option('--fail-on-new <severity>', 'fail on new findings: error, warning or info');
  command.addHelpText('after', DEFINITIONS);
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(command)))).action(
    async (paths: string[], options) => {
      const { runDiff } = await import('../run/run-diff.js');
      await runDiff(paths, options, context);
    },
  );
}
