import type { Context } from './context.js';
import { exitStatus } from './exit-status.js';
import { explainFailure } from './explain-failure.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';
import { quietRunner } from './quiet-runner.js';
import { version } from './version.js';
import type { ViewOptions } from './view.js';

/** Runs one command line (without node and script) and returns its exit status; never throws. */
export async function main(argv: readonly string[], world: Io): Promise<number> {
  const io = quietRunner(world);
  let status: number = exitStatus.ok;
  let view: ViewOptions = {};
  const exit = (asked: number) => {
    status = Math.max(status, asked);
  };
  const context: Context = { io, tool: { name: 'ha-calc', version }, exit };
  try {
    const program = createProgram(context, argv[0]).hook('preAction', (_, command) => {
      view = command.opts();
    });
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    exit(await explainFailure(error, { view, debug: argv.includes('--debug') }, io));
  }
  return status;
}
