import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** The command line asks for something that cannot be; ends the command with exit status 2. */
export class UsageError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}
