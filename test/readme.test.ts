import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectGolden } from './golden.js';
import { runCli } from './run-cli.js';

const README = 'README.md';
const text = readFileSync(README, 'utf8');

/** Runs every `$ ha-calc …` line of a console block and gives the block with what is really printed. */
async function rerun(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  const outputs = await Promise.all(
    commands.map(async (command) => `${command}\n${await output(command.slice(2))}`),
  );
  return outputs.join('\n');
}

async function output(command: string): Promise<string> {
  const { status, stdout, stderr } = await runCli(words(command).slice(1));
  expect(status, stderr).toBeLessThan(70);
  return stdout + stderr;
}

/** Splits a command line as a shell does, as far as the README needs it: spaces and single quotes. */
function words(command: string): string[] {
  return Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('README', () => {
  it('shows what its commands really print', async () => {
    // Every odd piece is the inside of a console block.
    const pieces = text.split(/(?<=```console\n)([\s\S]*?)(?=```)/);
    const shown = await Promise.all(pieces.map((piece, index) => (index % 2 === 1 ? rerun(piece) : piece)));
    expect(pieces.length).toBeGreaterThan(15);
    expectGolden(README, shown.join(''));
  });

  it('names only scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const used = [...text.matchAll(/npm (?:run )?([a-z]+)/g)]
      .map(([, script]) => script!)
      .filter((script) => script !== 'ci' && script !== 'pack');
    for (const script of used) expect(scripts).toHaveProperty(script);
    for (const [, link] of text.matchAll(/\]\(([^)]+)\)/g)) expect(() => readFileSync(link!)).not.toThrow();
  });
});
