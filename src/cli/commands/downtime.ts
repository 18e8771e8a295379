import type { Command } from 'commander';
import { withFormatOptions, withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `downtime AVAILABILITY` and `downtime 10m/month` */
export function addDowntime(program: Command, context: Context): void {
  const command = program
    .command('downtime')
    .summary('the downtime that an availability allows, or the other way round')
    .description(
      'Downtime per period that an availability allows, or the availability that a downtime allows.',
    )
    .argument('<availability...>', '99.95, 99.95%, 4 nines, or a downtime such as 10m/month')
    .option('--period <period>', 'one more row: 30d, 2026-02, 720h, ...');
  withViewOptions(withFormatOptions(command)).action(async (words: string[], options) => {
    const { runDowntime } = await import('../run/run-downtime.js');
    await runDowntime(words.join(' '), options, context);
  });
}
