import type { Command } from 'commander';
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
  io.stdout.write(found.map(([value, description]) => `${value}\t${oneLine(description)}\n`).join(''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
