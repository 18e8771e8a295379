import type { Command } from 'commander';
import { printable } from '../../diagnostics/printable.js';
import { candidates } from '../completion/candidates.js';
import { knownValues } from '../completion/values.js';
import type { Context } from '../context.js';

/** Prints what may come next, a line each: the word, a tab, what it means. A shell must never be disturbed: no errors. */
export async function runComplete(
  program: Command,
  words: readonly string[],
  { io }: Context,
): Promise<void> {
  const found = await candidates(program, words, knownValues);
  // What cannot be shown as it is cannot be typed either.
  const shown = found.filter(([value]) => printable(value) === value);
  io.stdout.write(shown.map(([value, description]) => `${value}\t${oneLine(description)}\n`).join(''));
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
