import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyChaos } from '../../../src/analysis/chaos.js';
import { evaluate } from '../../../src/analysis/evaluation.js';
import type { Scenario } from '../../../src/analysis/scenario.js';
import { buildJourney } from '../../../src/structure/build-system.js';
import { bothFailed, type FailedNames } from '../../../src/structure/failed-names.js';
import type { Topology } from '../../../src/topology/topology.js';
import { redundantSystems } from '../../model/random-redundancy.js';
import { without } from '../../model/without.js';
import { counted } from '../../thorough.js';
import { topologyOf } from '../../topology-of.js';

const NOTHING_CHOSEN = { chosen: [], pairs: true };

function chaosOf(topology: Topology, question = NOTHING_CHOSEN) {
  const chaos = journeyChaos(topology, topology.journeys[0]!, question);
  if ('entangled' in chaos) throw new Error(`too entangled: ${chaos.entangled}`);
  return chaos;
}

function unavailabilityOf(topology: Topology): number {
  const evaluation = evaluate(buildJourney(topology, topology.journeys[0]!));
  if ('entangled' in evaluation) throw new Error('too entangled');
  return evaluation.result.fail;
}

function failedIn({ failures }: Scenario): FailedNames {
  const [first, second] = failures;
  if (first !== second || first === undefined) return failures.map(({ failed }) => failed).reduce(bothFailed);
  const next = Number(first.next.split('#')[1]) - 1;
  const replicas = new Map([[first.owner, [...(first.failed.replicas.get(first.owner) as number[]), next]]]);
  return { ...first.failed, replicas };
}

/** What nothing takes over from is as good as gone. */
function untaken({ notTakenOver }: Scenario): FailedNames {
  const replicas = new Map(notTakenOver.map((name) => [name, 'all' as const]));
  return { replicas, domains: new Set(), links: new Set() };
}

describe('what if', () => {
  it('is what the file says without the failed parts, one or two of them', () => {
    const runs = counted(25);
    let compared = 0;
    fc.assert(
      fc.property(redundantSystems, (text) => {
        const topology = topologyOf(text);
        const { scenarios, availability } = chaosOf(topology);
        expect(1 - availability).toBeCloseTo(unavailabilityOf(topology), 13);
        for (const scenario of scenarios) {
          if (scenario.state === 'down') continue;
          const rest = without(topology, bothFailed(failedIn(scenario), untaken(scenario)));
          if (rest === null) continue;
          compared++;
          const names = scenario.failures.map(({ name }) => name).join(' + ');
          const apart = Math.abs(1 - scenario.availability - unavailabilityOf(rest));
          expect({ names, apart: apart < 1e-13 ? 0 : apart }).toEqual({ names, apart: 0 });
        }
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(runs.numRuns);
  });
});
