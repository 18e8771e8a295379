import { describe, expect, it } from 'vitest';
import { evaluationDigest } from '../../src/render/evaluation-digest.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { renderCheck } from '../../src/render/terminal/check.js';
import { renderEval } from '../../src/render/terminal/eval.js';
import { plainView } from '../../src/render/terminal/style.js';
import type { Report } from '../../src/report/report.js';
import { expectGolden } from '../golden.js';
import { reportOf } from './report-of.js';

const text = `name: Mesh
targets: { slo: 99.9% }
components:
  web: { availability: 99.95%, mttr: 1h, replicas: 2, failover: { detection: 5s, switchover: 5s } }
  api: { availability: 99.9%, mttr: 1h }
`;

/** The report as it would be, had the journeys only been bounded from half of their unavailability up. */
function boundedReport(journeys: string): Report {
  const report = reportOf({ 'mesh.yaml': text + journeys });
  const bounded = report.topologies.map((topology) => ({
    ...topology,
    journeys: topology.journeys.map((journey) => ({
      ...journey,
      method: 'bounded' as const,
      bounds: [journey.unavailability / 2, journey.unavailability] as const,
      outagesPerYear: null,
      meanOutage: null,
      meanUptime: null,
      outages: [],
      optimism: null,
      contributors: [],
    })),
  }));
  return { ...report, topologies: bounded };
}

const one = boundedReport('system: [web, api]');
const two = boundedReport('journeys:\n  look: { path: web }\n  buy: { path: [web, api] }');

describe('bounds are shown wherever a figure is', () => {
  it.each([200, 80, 40])('in %i columns', (width) => {
    const view = { ...plainView, width };
    const shown = [renderEval(one, view), renderEval(two, view), renderCheck(two, [], true, view)];
    expectGolden(`test/golden/render/bounded-${width}.txt`, shown.join('\n'));
  });

  it('in Markdown', () => {
    expect(renderMarkdown(evaluationDigest(two, null))).toContain('99.89 % to 99.950 %');
  });
});
