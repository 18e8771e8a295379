import { expect, it } from 'vitest';
import { starter } from '../../src/cli/starter.js';
import { runCli } from '../run-cli.js';

it('evaluates at once and keeps its promises', async () => {
  // It shows single points of failure on purpose, and nothing else to warn of.
  const options = ['--fail-on', 'warning', '--rule', 'HA601=info'];
  const { status, stdout, stderr } = await runCli(['check', '-', ...options], { stdin: starter });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^- {2}system {2}99\.\d+ % .* SLO 99\.9 % met {2}SLA 99\.5 % met\n\npassed: 1 file/);
});

it('knows how often everything fails', async () => {
  const { stdout } = await runCli(['eval', '-', '-f', 'json'], { stdin: starter });
  expect(JSON.parse(stdout).topologies[0].journeys[0].outagesPerYear).toBeGreaterThan(1);
});
