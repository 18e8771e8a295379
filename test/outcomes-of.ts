import { chaosOutcome } from '../src/cli/chaos-outcome.js';
import { risksOutcome } from '../src/cli/risks-outcome.js';
import type { WantedTopology } from '../src/cli/wanted-topology.js';
import { assembleChaos } from '../src/report/assemble-chaos.js';
import { assembleRisks } from '../src/report/assemble-risks.js';
import type { ChaosReport } from '../src/report/chaos-report.js';
import type { RisksReport } from '../src/report/risks-report.js';
import { readTopology } from '../src/topology/read-topology.js';

const tool = { name: 'ha-calc', version: '1.2.3' } as const;

/** What `risks` says of YAML texts, each a file of its own name. */
export function risksReportOf(files: Readonly<Record<string, string>>): RisksReport {
  const question = { limits: { maxOrder: 3, minShare: 0.001 }, rules: {} };
  return assembleRisks(
    tool,
    wantedOf(files).map((file) => risksOutcome(file, question)),
  );
}

/** What `chaos` says of YAML texts, each a file of its own name; with `fail`, of chosen scenarios. */
export function chaosReportOf(
  files: Readonly<Record<string, string>>,
  { pairs = false, fail = [] }: { pairs?: boolean; fail?: string[][] } = {},
): ChaosReport {
  const wish = { scenarios: fail, pairs, rules: {} };
  return assembleChaos(
    tool,
    wantedOf(files).map((file) => chaosOutcome(file, wish)),
  );
}

function wantedOf(files: Readonly<Record<string, string>>): WantedTopology[] {
  return Object.entries(files).map(([file, text]) => {
    const { topology, diagnostics } = readTopology({ file, text });
    return { file, topology, findings: diagnostics };
  });
}
