import type { Command } from 'commander';
import {
  collect,
  FILES,
  withEvaluationOptions,
  withRuleOptions,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

const DEFINITIONS = `
What is shown:
  survives, degraded or down, with nothing else failing; the availability while
  it lasts, with spares and reactions that are left; what is a single point then
  and was none before. Interchangeable replicas are one row; the answer counts
  each of them, and components that lose all their replicas at once apart.
What is named together fails at once, and so do pairs: where that takes what a
failover needs, nothing switches, unless somebody does by hand sooner than the
repair is done.
Game days are survivals that the model predicts. Each is worth the downtime that
  a year would have besides if it were not survived: how much of the year it is
  so, times the availability meanwhile. At most 100 of each journey.`;

/** `chaos FILE…` */
export function addChaos(program: Command, context: Context): void {
  const command = program
    .command('chaos')
    .summary('what if: every failure in turn, and the experiments worth running')
    .description('Fails every replica, component, domain and link in turn, and says what is left.')
    .argument('[file...]', FILES)
    .option('--fail <names>', 'only these, together: eu-a,db#1 (repeatable, each a scenario)', collect)
    .option('--pairs', 'also every pair of failures that are each survived')
    .addHelpText('after', DEFINITIONS);
  withViewOptions(withRuleOptions(withEvaluationOptions(command))).action(
    async (files: string[], options) => {
      const { runChaos } = await import('../run/run-chaos.js');
      await runChaos(files, options, context);
    },
  );
}
