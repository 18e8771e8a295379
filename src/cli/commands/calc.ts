import type { Command } from 'commander';
import { withFormatOptions, withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `calc EXPRESSION` */
export function addCalc(program: Command, context: Context): void {
  const command = program
    .command('calc')
    .summary('a quick sum: 2 x 99.9% & 99.95%')
    .description(
      'The availability of an expression: & series, | parallel, 3 x replicas, 2 of 3 x, parentheses.',
    )
    .argument('<expression...>', "in quotes, such as '2 x 99.9% & (99.95% | 99.5%)'");
  withViewOptions(withFormatOptions(command)).action(async (words: string[], options) => {
    const { runCalc } = await import('../run/run-calc.js');
    await runCalc(words.join(' '), options, context);
  });
}
