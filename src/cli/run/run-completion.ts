import { shellScripts, shells } from '../completion/shell-scripts.js';
import type { Context } from '../context.js';
import { optionWord } from '../option-value.js';

/** Prints the script that makes a shell complete command lines. */
export function runCompletion(shell: string, { io }: Context): void {
  io.stdout.write(shellScripts[optionWord('completion', shell, shells)]);
}
