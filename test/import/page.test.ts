import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectGolden } from '../golden.js';
import { runCli } from '../run-cli.js';
import { topologyOf } from '../topology-of.js';

const page = 'docs/import.md';

it('shows what its command really prints, which is a topology', async () => {
  const text = readFileSync(page, 'utf8');
  const [block, command] = /^\$ ha-calc (.*)\n[\s\S]*?(?=^```$)/m.exec(text)!;
  const { stdout, stderr } = await runCli(command!.split(' '));
  expect(stderr).toBe('');
  topologyOf(stdout);
  expectGolden(
    page,
    text.replace(block, () => `$ ha-calc ${command}\n${stdout}`),
  );
});
