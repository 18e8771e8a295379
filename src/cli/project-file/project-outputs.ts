import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import type { EvaluationFormat } from '../run/deliver.js';
import { UsageError } from '../usage-error.js';
import { checkOutput, type ProjectOutputs } from './check-output.js';
import { fromFolder } from './from-folder.js';

/** Formats and where they go, as the options `-f` and `-o` say it. */
export interface OutputFlags {
  format?: readonly string[];
  output?: readonly string[];
  checkBefore?: () => void;
}

/** The options, with the outputs of the project file where they name none. */
export function withProjectOutputs<O extends OutputFlags>(
  options: O,
  project: ProjectOutputs | undefined,
): O {
  if (project === undefined || project.outputs.size === 0) return options;
  if (options.format !== undefined || options.output !== undefined) return options;
  const output = Array.from(project.outputs, ([format, { text }]) => `${format}=${seenFrom(project, text)}`);
  return {
    ...options,
    format: [...project.outputs.keys()],
    output,
    checkBefore: () => checkOutputs(project),
  };
}

/**
 * Sees to it that every output of a project file may be written, before anything is.
 * @throws UsageError
 */
function checkOutputs(project: ProjectOutputs): void {
  const problems = [...project.outputs].flatMap(([format, output]) => {
    if (output.text === '-') return [];
    return checkOutput(project, format as EvaluationFormat, output, seenFrom(project, output.text)) ?? [];
  });
  if (problems.length > 0) throw new UsageError('outputs that may not be written', problems);
}

/**
 * Runs what writes the outputs of a project file; what cannot be written is told where that file names it.
 * @throws UsageError
 */
export async function atProjectOutputs(project: ProjectOutputs, run: () => Promise<void>): Promise<void> {
  checkOutputs(project);
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

function placed(project: ProjectOutputs, problem: Diagnostic): Diagnostic {
  const { file } = problem.source;
  const output = [...project.outputs.values()].find(({ text }) => seenFrom(project, text) === file);
  if (problem.code !== 'HA110' || output === undefined) return problem;
  const at = { span: output.span, hint: 'name another file, or make its folder first' };
  return diagnostic('HA110', project.source, `${file} ${problem.message}`, at);
}

/** Where an output goes, as seen from the working directory. */
function seenFrom({ folder }: ProjectOutputs, path: string): string {
  return path === '-' ? path : fromFolder(folder, path);
}
