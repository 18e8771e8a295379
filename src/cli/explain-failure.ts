import { CommanderError } from 'commander';
import { colourWords } from './colour.js';
import { exitStatus } from './exit-status.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';
import type { ViewOptions } from './view.js';

/** How a failure is shown. */
export interface FailureOptions {
  view: ViewOptions;
  /** Show the stack of a bug. */
  debug: boolean;
}

/** Says on standard error what ended a command, and returns the exit status that it gives. */
export async function explainFailure(error: unknown, options: FailureOptions, io: Io): Promise<number> {
  // Help and version are no failures; what else commander throws it has already explained.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.invalid;
  if (error instanceof UsageError) {
    await explainUsage(error, options.view, io);
    return exitStatus.invalid;
  }
  await explainBug(error, options.debug, io);
  return exitStatus.bug;
}

async function explainUsage({ message, diagnostics }: UsageError, view: ViewOptions, io: Io): Promise<void> {
  if (diagnostics.length === 0) {
    const { printable } = await import('../diagnostics/printable.js');
    io.stderr.write(`error: ${printable(message, view.ascii)}\n`);
    return;
  }
  const { renderDiagnostics } = await import('../render/terminal/diagnostics.js');
  const { viewOf } = await import('./view.js');
  io.stderr.write(renderDiagnostics(diagnostics, await viewOf(withKnownColour(view), io.stderr, io)));
}

/** A wrong `--color` may be what is explained. */
function withKnownColour(view: ViewOptions): ViewOptions {
  return { ...view, color: colourWords.find((word) => word === view.color) ?? 'auto' };
}

async function explainBug(error: unknown, debug: boolean, io: Io): Promise<void> {
  const { printable } = await import('../diagnostics/printable.js');
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const first = printable(message.split('\n', 1)[0]!);
  const advice = debug ? 'please report it with the lines below' : 'please report it; --debug shows more';
  io.stderr.write(`ha-calc: bug (HA901): ${first}; ${advice}\n`);
  if (debug) io.stderr.write(`${stack}\n`);
}
