import { printable } from '../../diagnostics/printable.js';
import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import type { FormatOutput } from '../outputs.js';
import { type AskedFiles, askedFiles } from '../project-file/asked-files.js';
import type { NearestProject } from '../project-file/nearest-project.js';

/** The option that leaves out what did not change. */
export interface SinceOption {
  since?: string;
}

/**
 * The files and patterns that a run is about. Says on standard error where nothing changed, since no result would tell.
 * @throws UsageError
 */
export async function asked(
  given: readonly string[],
  { since }: SinceOption,
  { project, outputs }: { project: NearestProject | undefined; outputs: readonly FormatOutput<string>[] },
  { io }: Context,
): Promise<AskedFiles> {
  const found = await askedFiles(given, project, since === undefined ? {} : { since });
  const all = [...found.files, ...found.unchanged];
  keepInputs(outputs, project === undefined ? all : [...all, project.source.file]);
  if (found.files.length === 0) {
    const none = all.length === 1 ? `${all[0]} has not` : `none of ${all.length} files has`;
    io.stderr.write(`${printable(`${none} changed since ${since}`)}\n`);
  }
  return found;
}
