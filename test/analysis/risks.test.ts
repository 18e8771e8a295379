import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CutSetLimits } from '../../src/analysis/find-cut-sets.js';
import type { CutSet, JourneyRisks } from '../../src/analysis/risks.js';
import { YEAR } from '../../src/quantity/calendar.js';
import { type ExactRisks, exactRisks } from '../model/exact-risks.js';
import { documents } from '../model/random-document.js';
import { relativeError } from '../relative-error.js';
import { risksOf } from '../risks-of.js';

const EVENTS = 11;
const key = (names: readonly string[]) => names.toSorted().join(' ');
const ownersIn = (names: readonly string[]) => key(names.map((name) => name.replace(/#.*/, '')));
const membersOf = ({ members }: CutSet<{ name: string }>) => members.map(({ name }) => name);

function expectCutSets({ cutSets, counts }: JourneyRisks, exact: ExactRisks): void {
  const known = new Set(exact.cutSets.map(key));
  const kinds = new Map<string, number>();
  for (const set of exact.cutSets) kinds.set(ownersIn(set), (kinds.get(ownersIn(set)) ?? 0) + 1);
  const found = new Map(cutSets.map((set) => [ownersIn(membersOf(set)), set.count]));
  for (const set of cutSets) expect(known).toContain(key(membersOf(set)));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(kinds));
  for (const [order, count] of counts.countByOrder.entries()) {
    expect(count).toBe(exact.cutSets.filter(({ length }) => length === order).length);
  }
  expect(counts.complete).toBe(true);
}

function expectLifted({ liftedCutSets }: JourneyRisks, exact: ExactRisks): void {
  const found = new Map(liftedCutSets.map((set) => [key(membersOf(set)), set.chance]));
  expect([...found.keys()].toSorted()).toEqual(exact.lifted.map(({ names }) => key(names)).toSorted());
  for (const { names, chance } of exact.lifted)
    expect(relativeError(found.get(key(names))!, chance)).toBeLessThan(1e-12);
}

function expectImportance({ importance, unavailability }: JourneyRisks, exact: ExactRisks): void {
  const expected = Object.entries(exact.importance).filter(
    ([, { birnbaum, own, gain }]) => birnbaum > 0 && (own > 0 || gain > 0),
  );
  expect(importance.map(({ name }) => name).toSorted()).toEqual(expected.map(([name]) => name).toSorted());
  const near = (figure: number | null, value: number) => {
    if (!Number.isFinite(value)) expect(figure).toBeNull();
    else expect(relativeError(figure!, value)).toBeLessThan(1e-10);
  };
  for (const {
    name,
    birnbaum,
    improvement,
    criticality,
    diagnostic,
    raw,
    rrw,
    unavailability: own,
  } of importance) {
    const figures = exact.importance[name]!;
    near(own, figures.own);
    near(birnbaum, figures.birnbaum);
    near(improvement, figures.gain * YEAR);
    near(criticality, figures.gain / exact.unavailability);
    near(diagnostic, figures.diagnostic);
    near(raw, figures.failed / exact.unavailability);
    near(rrw, exact.unavailability / figures.perfect);
  }
  expect(relativeError(unavailability, exact.unavailability)).toBeLessThan(1e-12);
}

describe('analyseRisks', () => {
  it('finds by enumeration what it finds: cut sets, their numbers, wholes, importance', () => {
    fc.assert(
      fc.property(documents({ events: EVENTS }), (document) => {
        const exact = exactRisks(document);
        for (const risks of risksOf(JSON.stringify(document), { maxOrder: EVENTS })) {
          expectCutSets(risks, exact[risks.journey.name]!);
          expectLifted(risks, exact[risks.journey.name]!);
          expectImportance(risks, exact[risks.journey.name]!);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('names replicas as they are dealt to their zones', () => {
    const [journey] = risksOf(`
domains: { a: { unavailability: 1e-3 }, b: { unavailability: 1e-3 } }
components: { x: { unavailability: 1e-2, replicas: 3, spread: [a, b] } }
system: x`);
    const sets = journey!.cutSets.map(({ members, count }) => [key(members.map(({ name }) => name)), count]);
    // The first and the third are in a, the second in b.
    expect(sets).toEqual([
      ['a x#2', 1],
      ['x#1 x#2 x#3', 1],
      ['a b', 1],
      ['b x#1 x#3', 1],
    ]);
  });

  it('tells common causes and reactions from what fails by itself', () => {
    const [journey] = risksOf(`
components:
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    common_cause: 5%
    failover: { detection: 15s, switchover: 30s, success: 99%, manual: 30m }
system: db`);
    expect(journey!.cutSets.map(({ members, count }) => [members, count])).toEqual([
      [[{ name: 'db', kind: 'common-cause', owner: 'db', ownerKind: 'component' }], 1],
      [[{ name: 'db', kind: 'reaction', owner: 'db', ownerKind: 'component' }], 1],
      [['db#1', 'db#2'].map((name) => ({ name, kind: 'replica', owner: 'db', ownerKind: 'component' })), 1],
    ]);
    expect(journey!.singlePoints).toEqual([]);
    // All that is down is this component, so it is down whenever the journey is.
    expect(journey!.importance[0]).toMatchObject({
      criticality: 1,
      diagnostic: expect.closeTo(1, 12),
      rrw: null,
    });
    expect(journey!.liftedCutSets.map(({ members }) => members.map(({ name }) => name))).toEqual([['db']]);
  });

  it('counts the combinations within a component without listing them', () => {
    const [journey] = risksOf(
      'components: { app: { availability: 99%, replicas: 300, required: 298 } }\nsystem: app',
    );
    expect(journey!.counts.countByOrder).toEqual([0, 0, 0, (300 * 299 * 298) / 6]);
    expect(journey!.cutSets).toMatchObject([{ order: 3, count: (300 * 299 * 298) / 6 }]);
    expect(membersOf(journey!.cutSets[0]!)).toEqual(['app#1', 'app#2', 'app#3']);
  });

  it('calls a component of which both reads and writes are needed down when neither works', () => {
    const [journey] = risksOf(`
components:
  db: { unavailability: 0.1, replicas: 3, quorum: { read: 1, write: 2 } }
  app: { unavailability: 0.1 }
system: [db.read, { parallel: [db.write, app] }]`);
    const db = journey!.importance.find(({ name }) => name === 'db')!;
    expect(relativeError(db.unavailability, 1e-3)).toBeLessThan(1e-14);
    // Down with all three it takes the journey with it.
    expect(relativeError(db.diagnostic, 1e-3 / journey!.unavailability)).toBeLessThan(1e-13);
  });

  it('lists down to a share, and counts the rest', () => {
    const source = `
components: { often: { unavailability: 0.01 }, less: { unavailability: 3e-4 }, seldom: { unavailability: 1e-4 } }
system: [often, less, seldom]`;
    // The last is 1 % of the downtime.
    const [journey] = risksOf(source, { minShare: 0.02 });
    expect(journey!.cutSets.map(membersOf)).toEqual([['often#1'], ['less#1']]);
    expect(journey!.counts.countByOrder).toEqual([0, 3, 0, 0]);
  });

  it('finds nothing where nothing can fail', () => {
    const [journey] = risksOf('components: { x: { unavailability: 0 } }\nsystem: x');
    expect(journey).toMatchObject({ cutSets: [], liftedCutSets: [], importance: [], singlePoints: [] });
  });

  it('counts what it can where all would cost too much, and says so', () => {
    const names = Array.from({ length: 12 }, (_, index) => `c${index}`);
    const parts = [...names, 'a', 'b', 'x', 'y', 'z'].map((name) => `  ${name}: { unavailability: 1e-3 }`);
    const pairs = (apart: number) =>
      names.map((name, index) => `{ parallel: [${name}, ${names[(index + apart) % 12]}] }`);
    const ring = `{ parallel: [[${pairs(1)}], [${pairs(3)}], [${pairs(5)}]] }`;
    const source = `components:
${parts.join('\n')}
system: [{ parallel: [a, b] }, { parallel: [x, y, z] }, ${ring}]`;
    const countsWith = (limits: Partial<CutSetLimits>) =>
      risksOf(source, { maxOrder: 6, ...limits })[0]!.counts;
    expect(countsWith({})).toMatchObject({ complete: true, countByOrder: [0, 0, 1, 1, 240, 0, 0] });
    const budget = { steps: 1500, nodes: 1e5 };
    expect(countsWith({ budget })).toMatchObject({ complete: false, countByOrder: [0, 0, 1, 1] });
    expect(countsWith({ budget: { steps: 0, nodes: 1e5 } })).toMatchObject({
      complete: false,
      countByOrder: [],
    });
  });

  it('tells spread replicas apart, however they are counted', () => {
    const [journey] = risksOf(
      `
domains: { a: { unavailability: 1e-3 }, b: { unavailability: 1e-3 } }
components: { x: { unavailability: 1e-3, replicas: 12, required: 5, spread: [a, b] } }
system: x`,
      { maxOrder: 8 },
    );
    // Both zones; one zone with its six and two of the other six; any eight.
    expect(journey!.counts.countByOrder).toEqual([0, 0, 1, 2 * 15, 0, 0, 0, 0, 495]);
    const { name, unavailability } = journey!.importance.find(({ kind }) => kind === 'component')!;
    expect(name).toBe('x');
    expect(unavailability).toBeGreaterThan(0);
  });
});
