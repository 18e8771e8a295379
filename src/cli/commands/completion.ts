import type { Command } from 'commander';
import { withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `completion SHELL`, and `complete -- WORDS` which its scripts ask. */
export function addCompletion(program: Command, context: Context): void {
  const command = program
    .command('completion')
    .summary('completion of command lines for bash, zsh or fish')
    .description(
      'Prints what a shell must run to complete verbs, options and names of the file at hand. bash and zsh: ' +
        'eval "$(ha-calc completion bash)" in the start-up file; fish: ha-calc completion fish | source.',
    )
    .argument('<shell>', 'bash, zsh or fish');
  withViewOptions(command).action(async (shell: string) => {
    const { runCompletion } = await import('../run/run-completion.js');
    runCompletion(shell, context);
  });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { runComplete } = await import('../run/run-complete.js');
      await runComplete(program, words, context);
    });
}
