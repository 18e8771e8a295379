import type { Context } from '../context.js';
import { keepInputs } from '../keep-inputs.js';
import type { FormatOutput } from '../outputs.js';
import { askedFiles } from '../project-file/asked-files.js';
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
): Promise<readonly string[]> {
  const { files, all } = await askedFiles(given, project, since === undefined ? {} : { since });
  keepInputs(outputs, project === undefined ? all : [...all, project.source.file]);
  if (files.length === 0) {
    const none = all.length === 1 ? `${all[0]} has not` : `none of ${all.length} files has`;
    io.stderr.write(`${none} changed since ${since}\n`);
  }
  return files;
}
