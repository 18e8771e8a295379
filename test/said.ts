import { expect } from 'vitest';
import { runCli } from './run-cli.js';

/** The lines that a command prints at a width where it cuts nothing, blanks made one and bars left out. */
export async function said(...words: string[]): Promise<string[]> {
  const { stdout, stderr } = await runCli([...words, '--color', 'never'], { terminal: 300 });
  expect(stderr).toBe('');
  const lines = stdout.split('\n').map((line) => line.replace(/[█▏▎▍▌▋▊▉]+/g, ' '));
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}
