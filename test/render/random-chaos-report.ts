import fc from 'fast-check';
import type { ChaosPartReport, ChaosReport, JourneyChaosReport } from '../../src/report/chaos-report.js';
import { randomFinding, unavailability } from './random-report.js';

function part(name: fc.Arbitrary<string>): fc.Arbitrary<ChaosPartReport> {
  return fc
    .record({
      name,
      kind: fc.constantFrom('replica' as const, 'component' as const, 'domain' as const, 'link' as const),
      owner: name,
      unavailability,
      alike: fc.integer({ min: 1, max: 4 }),
      more: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ more, ...own }) => ({ ...own, replicas: own.alike + more }));
}

/** Every part fails alone, some in pairs; what is survived may be an experiment. */
function journey(name: fc.Arbitrary<string>): fc.Arbitrary<JourneyChaosReport> {
  const state = fc.constantFrom('full' as const, 'degraded' as const, 'down' as const);
  return fc
    .uniqueArray(part(name), { minLength: 1, maxLength: 24, selector: (own) => own.name })
    .chain((parts) => {
      const names = parts.map((own) => own.name);
      const scenario = (fail: readonly string[]) =>
        fc.record({
          fail: fc.constant(fail),
          state,
          availability: unavailability.map((q) => 1 - q),
          unavailability,
          newSinglePoints: fc.uniqueArray(name, { maxLength: 10 }),
          notTakenOver: fc.uniqueArray(name, { maxLength: 2 }),
        });
      const pairs = names.slice(1, 6).map((other) => [names[0]!, other]);
      return fc.record({
        name,
        availability: unavailability.map((q) => 1 - q),
        unavailability,
        asked: fc.constantFrom('chosen' as const, 'singles' as const, 'pairs' as const),
        scenarios: fc.tuple(...[...names.map((own) => [own]), ...pairs].map(scenario)),
        gameDays: fc.uniqueArray(
          fc.record({
            fail: fc.constantFrom(...names).map((own) => [own]),
            expect: name,
            worth: fc.double({ min: 1e-9, max: 3e7, noNaN: true }),
          }),
          { maxLength: 24, selector: ({ fail }) => fail[0] },
        ),
        parts: fc.constant(parts),
        leftOut: fc.record({ singles: fc.nat(9), pairs: fc.nat(9) }),
      });
    });
}

/** Any document of `chaos` with names of one kind; a file without journeys is a broken one. */
export function randomChaosReport(name: fc.Arbitrary<string>): fc.Arbitrary<ChaosReport> {
  const topology = fc.record({
    file: name,
    name,
    journeys: fc.uniqueArray(journey(name), { maxLength: 3, selector: (one) => one.name }),
    findings: fc.array(randomFinding(name), { maxLength: 8 }),
  });
  return fc.array(topology, { minLength: 1, maxLength: 3 }).map((topologies) => ({
    schemaVersion: 1,
    tool: { name: 'ha-calc', version: '1.2.3' },
    topologies,
    summary: { files: topologies.length, errors: 0, warnings: 0 },
  }));
}
