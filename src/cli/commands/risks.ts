import type { Command } from 'commander';
import {
  FILES,
  withEffortOption,
  withEvaluationOptions,
  withRuleOptions,
  withViewOptions,
} from '../common-options.js';
import type { Context } from '../context.js';

const DEFINITIONS = `
What is listed:
  A cut set is a smallest set of failures that together take a journey down;
  one failure is a single point. Sets that are alike are one row: "2 of 3
  replicas of app" stands for three.
What it matters, of each component or domain with all its own events:
  saves        downtime a year that would be gone if it never failed
  birnbaum     U(it has failed) - U(it never fails); U is the unavailability
  criticality  what it saves as a share of the downtime (Fussell-Vesely)
  diagnostic   how often it is down when the journey is
  RAW, RRW     U(it has failed) / U, and U / U(it never fails)`;

/** `risks FILE…` */
export function addRisks(program: Command, context: Context): void {
  const command = program
    .command('risks')
    .summary('what takes it down: single points, cut sets, importance')
    .description('Single points of failure, minimal cut sets and what each part matters.')
    .argument('[file...]', FILES)
    .option('--max-order <number>', 'failures in a cut set at most: 1 to 1000, or all', '3')
    .option('--min-share <share>', 'least share of the downtime to list a kind of cut set', '0.1%')
    .option('--register', 'the register instead: risks accepted and open, with owner, date and cost')
    .addHelpText('after', DEFINITIONS);
  withViewOptions(withRuleOptions(withEffortOption(withEvaluationOptions(command)))).action(
    async (files: string[], options) => {
      if (options.register) {
        const { runRegister } = await import('../run/run-register.js');
        await runRegister(files, options, context);
        return;
      }
      const { runRisks } = await import('../run/run-risks.js');
      await runRisks(files, options, context);
    },
  );
}
