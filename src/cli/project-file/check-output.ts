import { dirname, join, relative, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { isBelowNamed, realPathInside, realPathOf } from '../inside.js';
import { reasonOf } from '../reason.js';
import type { EvaluationFormat } from '../run/deliver.js';
import { linkStatOf, statOf } from '../stat-of.js';
import { isOwnOutput } from './own-output.js';
import type { Project, ProjectPath } from './project.js';

/** Outputs of a project file, and its folder as seen from the working directory. */
export type ProjectOutputs = Pick<Project, 'source' | 'outputs'> & { folder: string };

/** Reason not to write an output. */
type Problem = Pick<Diagnostic, 'code' | 'message'> & { hint: string };

const ELSEWHERE = 'name another file, or make its folder first';

/**
 * Returns why the output of a project file must not be written; undefined if it may. A project file may come from anybody,
 * so that it only makes files below its own folder, and replaces only what `check` has written there before.
 */
export function checkOutput(
  project: ProjectOutputs,
  format: EvaluationFormat,
  { text, span }: ProjectPath,
  path: string,
): Diagnostic | undefined {
  const problem = placeProblem(project, text, path) ?? contentProblem(format, path);
  return problem && diagnostic(problem.code, project.source, problem.message, { span, hint: problem.hint });
}

function placeProblem({ folder }: ProjectOutputs, text: string, path: string): Problem | undefined {
  const base = realPathOf(folder);
  const real = base && realPathInside(base, path);
  const hint = 'outputs of a project file stay below its folder: say where else with -o';
  if (base === undefined || real === undefined || real === base)
    return { code: 'HA115', message: `\`${text}\` is outside of the folder of this file`, hint };
  if (isBelowNamed(base, real, VERSION_CONTROL) || isInGitFolder(base, real))
    return { code: 'HA115', message: `\`${text}\` belongs to git or the like`, hint };
  return undefined;
}

/** Where programs keep versions, and what they run. */
const VERSION_CONTROL = ['.git', '.hg', '.jj'];

/** True if a folder on the way from another to a file is what git takes for a repository, whatever it is called. */
function isInGitFolder(base: string, file: string): boolean {
  const parts = relative(base, file).split(sep);
  const folders = parts.map((_, index) => join(base, ...parts.slice(0, index)));
  return folders.some((one) => ['HEAD', 'objects'].every((name) => linkStatOf(join(one, name))));
}

function contentProblem(format: EvaluationFormat, path: string): Problem | undefined {
  const there = statOf(path);
  const cannot = (why: string): Problem => ({
    code: 'HA110',
    message: `${path} cannot be written: ${why}`,
    hint: ELSEWHERE,
  });
  if (there === undefined)
    return statOf(dirname(path))?.isDirectory() ? undefined : cannot('the folder does not exist');
  if (there.isDirectory()) return cannot('it is a directory');
  try {
    if (there.isFile() && isOwnOutput(path, format)) return undefined;
  } catch (error) {
    return cannot(reasonOf(error, 'it is gone'));
  }
  const message = `${path} is there, and nothing shows that \`check\` has written it as ${format}`;
  return { code: 'HA116', message, hint: 'name another file, or remove that one' };
}
