import type { Code } from '../../diagnostics/codes.js';
import type { Severity } from '../../diagnostics/severity.js';
import type { Source, Span } from '../../diagnostics/span.js';
import type { RuleSetting } from '../../topology/policy.js';

/** A path or pattern of a project file, as written there. */
export interface ProjectPath {
  text: string;
  span: Span;
}

/** What a project file says; the command line goes before it. */
export interface Project {
  source: Source;
  /** Which files are meant where none is named. */
  files: readonly ProjectPath[];
  /** The least severity that fails `check`. */
  failOn: Severity | 'never' | undefined;
  /** How grave rules are where a topology does not say. */
  rules: ReadonlyMap<Code, RuleSetting>;
  /** Where `check` writes what, by format, where no format or output is named; `-` is standard output. */
  outputs: ReadonlyMap<string, ProjectPath>;
}
