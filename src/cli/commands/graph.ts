import type { Command } from 'commander';
import { withEvaluationOptions, withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `graph FILE` */
export function addGraph(program: Command, context: Context): void {
  const command = program
    .command('graph')
    .summary('the block diagram: Mermaid, DOT or SVG')
    .description(
      'Draws the block diagram with its figures: shared parts once, domains as frames, single points in red.',
    )
    .argument('<file>', 'a topology file, or - for standard input');
  withViewOptions(withEvaluationOptions(command, 'mermaid, dot or svg')).action(
    async (file: string, options) => {
      const { runGraph } = await import('../run/run-graph.js');
      await runGraph(file, options, context);
    },
  );
}
