import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderDiagnostics } from '../render/terminal/diagnostics.js';
import type { Context } from './context.js';
import { exitStatus } from './exit-status.js';
import { type ViewOptions, viewOf } from './view.js';

/** Whether a file is broken, and what was found about it. */
export interface Told {
  broken: boolean;
  findings: readonly Diagnostic[];
}

/** What is wrong with broken files goes to standard error, and gives exit status 2; true where there are any. */
export async function tellBroken(
  files: readonly Told[],
  options: ViewOptions,
  { io, exit }: Context,
): Promise<boolean> {
  const broken = files.filter((file) => file.broken);
  if (broken.length === 0) return false;
  const view = await viewOf(options, io.stderr, io);
  const findings = broken.flatMap((file) => file.findings);
  // On a terminal the results follow on the same screen.
  io.stderr.write(renderDiagnostics(findings, view) + (broken.length < files.length ? '\n' : ''));
  exit(exitStatus.invalid);
  return true;
}
