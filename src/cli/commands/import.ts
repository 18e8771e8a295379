import type { Command } from 'commander';
import { withViewOptions } from '../common-options.js';
import type { Context } from '../context.js';

/** `import FORMAT FILE` */
export function addImport(program: Command, context: Context): void {
  const command = program
    .command('import')
    .summary('a topology file from a model of another tool')
    .description('Turns a model of another tool into a topology file with the same figures.')
    .argument('<format>', 'open-psa: a coherent fault tree in Open-PSA XML')
    .argument('<file>', 'the model, or - for standard input')
    .option('-o, --output <path>', 'to a file instead of standard output');
  withViewOptions(command).action(async (format: string, file: string, options) => {
    const { runImport } = await import('../run/run-import.js');
    await runImport(format, file, options, context);
  });
}
