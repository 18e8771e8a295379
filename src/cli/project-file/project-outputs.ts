import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { UsageError } from '../usage-error.js';
import { fromFolder } from './from-folder.js';
import type { Project } from './project.js';

/** Formats and where they go, as the options `-f` and `-o` say it. */
export interface OutputFlags {
  format?: readonly string[];
  output?: readonly string[];
}

type Outputs = Pick<Project, 'source' | 'outputs'> & { folder: string };

/** The options, with the outputs of the project file where they name none. */
export function withProjectOutputs<O extends OutputFlags>(options: O, project: Outputs | undefined): O {
  if (project === undefined || project.outputs.size === 0) return options;
  if (options.format !== undefined || options.output !== undefined) return options;
  const output = Array.from(project.outputs, ([format, { text }]) => `${format}=${seenFrom(project, text)}`);
  return { ...options, format: [...project.outputs.keys()], output };
}

/**
 * Runs what writes the outputs of a project file; what cannot be written is told where that file names it.
 * @throws UsageError
 */
export async function atProjectOutputs(project: Outputs, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      error.message,
      error.diagnostics.map((problem) => placed(project, problem)),
    );
  }
}

function placed(project: Outputs, problem: Diagnostic): Diagnostic {
  const { file } = problem.source;
  const output = [...project.outputs.values()].find(({ text }) => seenFrom(project, text) === file);
  if (problem.code !== 'HA110' || output === undefined) return problem;
  const at = { span: output.span, hint: 'name another file, or make its folder first' };
  return diagnostic('HA110', project.source, `${file} ${problem.message}`, at);
}

/** Where an output goes, as seen from the working directory. */
function seenFrom({ folder }: Outputs, path: string): string {
  return path === '-' ? path : fromFolder(folder, path);
}
