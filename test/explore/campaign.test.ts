import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { judgedSeed } from '../thorough.js';

/** As many as two cores do in three minutes. */
const INPUTS = 20_000;

it('breaks no rule on twenty thousand inputs', { timeout: 1_800_000 }, () => {
  const argv = ['scripts/explore.mjs', '--count', `${INPUTS}`, '--seed', `${judgedSeed}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
});
