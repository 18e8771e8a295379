import { expect, it } from 'vitest';
import { judge, readGate } from '../../../src/cli/diff/gate.js';
import type { DiffTopologyReport } from '../../../src/report/diff-report.js';

const gate = readGate({ maxIncrease: '10m/year' });

function passes(downtimeYear: number, downtimeYearBounds?: [number, number]): boolean {
  const journey = { name: 'j', downtimeYear, ...(downtimeYearBounds && { downtimeYearBounds }) };
  const topology = { file: 'a.yaml', state: 'changed', journeys: [journey], newFindings: [] };
  return judge(gate, [topology as unknown as DiffTopologyReport])!.passed;
}

it('passes what is bounded only where it is proved to stay within it', () => {
  expect(passes(599)).toBe(true);
  expect(passes(601)).toBe(false);
  expect(passes(0, [-3600, 599])).toBe(true);
  expect(passes(0, [-3600, 601])).toBe(false);
  expect(passes(900, [0, 599])).toBe(true);
  expect(passes(0, [0, 0])).toBe(true);
});
