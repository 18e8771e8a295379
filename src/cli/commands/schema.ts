import type { Command } from 'commander';
import { withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `schema` */
export function addSchema(program: Command, context: Context): void {
  const command = program
    .command('schema')
    .summary('the JSON Schema of topology files, for editors, or of results')
    .description(
      'The JSON Schema (draft-07) of topology files: an editor with a YAML language server completes keys and explains them. Of what `-f json` prints, for programs.',
    )
    .argument(
      '[document]',
      'topology, project (.ha-calc.yaml), or a result: eval, risks, chaos, diff or register',
      'topology',
    )
    .option('-o, --output <path>', 'to a file instead');
  withViewOptions(command).action(async (document: string, options) => {
    const { runSchema } = await import('../run/run-schema.js');
    await runSchema(document, options, context);
  });
}
