import { fromFolder } from './from-folder.js';
import type { Project } from './project.js';

/** Formats and where they go, as the options `-f` and `-o` say it. */
export interface OutputFlags {
  format?: readonly string[];
  output?: readonly string[];
}

/** The options, with the outputs of the project file where they name none. */
export function withProjectOutputs<O extends OutputFlags>(
  options: O,
  project: (Pick<Project, 'outputs'> & { folder: string }) | undefined,
): O {
  if (project === undefined || project.outputs.size === 0) return options;
  if (options.format !== undefined || options.output !== undefined) return options;
  const output = Array.from(project.outputs, ([format, path]) => {
    return `${format}=${path === '-' ? path : fromFolder(project.folder, path)}`;
  });
  return { ...options, format: [...project.outputs.keys()], output };
}
