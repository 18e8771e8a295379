import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFile } from '../../../src/cli/diff/compare-file.js';
import { YEAR } from '../../../src/quantity/calendar.js';
import { assembleDiff } from '../../../src/report/assemble-diff.js';
import type { DiffTopologyReport } from '../../../src/report/diff-report.js';
import { readTopology } from '../../../src/topology/read-topology.js';
import type { Document } from '../../model/document.js';
import { documents, reversed } from '../../model/random-document.js';
import { counted, thorough } from '../../thorough.js';

const ASKED = { overrides: { settings: [], targets: {}, journeys: [] }, rules: {} };

function compare(base: string, head: string): DiffTopologyReport {
  const [before, after] = [
    { file: 'a.yaml', text: base },
    { file: 'b.yaml', text: head },
  ];
  const outcome = compareFile({ file: 'b.yaml', base: 'a.yaml', before: before!, after: after! }, ASKED);
  return assembleDiff({ name: 'ha-calc', version: '1' }, [outcome], () => null).topologies[0]!;
}

const text = (document: Document) => JSON.stringify(document);
const isValid = (document: Document) => readTopology({ file: 'a', text: text(document) }).topology !== null;
const some = documents({ events: 6 });
const few = documents({ events: 4 });

/** A file and itself with some of its components as they are in another one. */
const related = fc.tuple(some, some, fc.nat()).map(([base, other, picks]): [Document, Document] => {
  const names = Object.keys(base.components);
  const components = names.map((name, index) => {
    const unit = other.components[name];
    const { depends_on: needs, in: _, spread: __, ...own } = unit ?? base.components[name]!;
    return [name, (picks >> index) & 1 && index < 4 && unit ? own : base.components[name]!];
  });
  return [base, { ...base, components: Object.fromEntries(components) }];
});

/** How many related files there are to one pair of others, which takes as long as twenty of them. */
const RELATED = thorough ? 4 : 39;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A share that is rounding beside the worst file in between counts as nothing: seconds a year. */
const ROUNDING = 1e-12 * YEAR;

describe('the shares of edits', () => {
  it('sum to the change of each journey, whatever was edited', () => {
    const runs = counted(32, 8);
    let changed = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: RELATED, arbitrary: related }, { weight: 1, arbitrary: fc.tuple(few, few) }),
        ([base, head]) => {
          fc.pre(isValid(base) && isValid(head));
          for (const { downtimeYear, attribution, before, after } of compare(text(base), text(head))
            .journeys) {
            if (before === null || after === null) continue;
            const most = Math.max(before.downtime.year, after.downtime.year);
            const shares = sum(attribution.map((share) => share.downtimeYear));
            expect(Math.abs(shares - downtimeYear!)).toBeLessThanOrEqual(Math.max(1e-9 * most, ROUNDING));
            if (downtimeYear !== 0) changed++;
          }
        },
      ),
      runs,
    );
    expect(changed).toBeGreaterThan(0);
  });

  it('are the same wherever things stand in the files', () => {
    fc.assert(
      fc.property(related, ([base, head]) => {
        fc.pre(isValid(base) && isValid(head));
        const shares = (topology: DiffTopologyReport) =>
          topology.journeys.map(({ name, attribution, method, before, after }) => ({
            name,
            method,
            most: Math.max(before?.downtime.year ?? 0, after?.downtime.year ?? 0),
            edits: new Map(attribution.map(({ edit, downtimeYear }) => [edit, downtimeYear])),
          }));
        const one = shares(compare(text(base), text(head)));
        const other = shares(compare(text(reversed(base)), text(reversed(head))));
        for (const [index, { name, method, edits, most }] of one.entries()) {
          expect(other[index]!.name).toBe(name);
          // Sampled shares depend on the orders that were drawn.
          if (method === 'sampled') continue;
          expect([...other[index]!.edits.keys()].sort()).toEqual([...edits.keys()].sort());
          for (const [edit, share] of edits)
            expect(Math.abs(other[index]!.edits.get(edit)! - share)).toBeLessThanOrEqual(
              Math.max(1e-9 * most, ROUNDING),
            );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are those of the other direction with the other sign', () => {
    fc.assert(
      fc.property(related, ([base, head]) => {
        fc.pre(isValid(base) && isValid(head));
        const [there, back] = [compare(text(base), text(head)), compare(text(head), text(base))];
        for (const [index, journey] of there.journeys.entries()) {
          if (journey.method === 'sampled') continue;
          const sizes = (topology: DiffTopologyReport, sign: number) =>
            topology.journeys[index]!.attribution.map(({ downtimeYear }) => sign * downtimeYear).sort(
              (a, b) => a - b,
            );
          const most = Math.max(journey.before!.downtime.year, journey.after!.downtime.year);
          const [forth, other] = [sizes(there, 1), sizes(back, -1)];
          expect(other).toHaveLength(forth.length);
          for (const [at, share] of forth.entries())
            expect(Math.abs(other[at]! - share)).toBeLessThanOrEqual(Math.max(1e-9 * most, ROUNDING));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('figures by hand', () => {
  const file = (a: string, b: string) =>
    `components: { a: { unavailability: ${a} }, b: { unavailability: ${b} } }\nsystem: [a, b]\n`;

  it('of two parts in series: each its own, less half of what both have in common', () => {
    const [journey] = compare(file('0.1', '0.2'), file('0.3', '0.4')).journeys;
    // U = 1 - (1 - a)(1 - b): a alone 0.44 - 0.28 = 0.16, after b 0.58 - 0.46 = 0.12; b 0.18 and 0.14.
    const shares = journey!.attribution.map(({ edit, downtimeYear }) => [
      edit,
      downtimeYear / (365.25 * 86_400),
    ]);
    expect(shares).toEqual([
      ['unavailability of b 0.2 → 0.4', expect.closeTo(0.16, 12)],
      ['unavailability of a 0.1 → 0.3', expect.closeTo(0.14, 12)],
    ]);
    expect(journey).toMatchObject({ method: 'exact', evaluations: 4 });
  });

  it('are none where nothing is different', () => {
    const same = compare(file('0.1', '0.2'), file('10%', '0.20'));
    expect(same).toMatchObject({ state: 'same', edits: [], newFindings: [], goneFindings: [] });
    expect(same.journeys).toMatchObject([{ downtimeYear: 0, attribution: [], method: null }]);
  });
});

describe('what is new and what is gone', () => {
  it('are single points and cut sets, replicas counted', () => {
    const file = (replicas: number) =>
      `components: { db: { availability: 99%, mttr: 1h, replicas: ${replicas} }, lb: { availability: 99% } }\nsystem: [db, lb]\n`;
    const [less] = compare(file(3), file(2)).journeys;
    expect(less!.cutSets).toMatchObject({
      complete: true,
      new: [{ what: 'both replicas of db', order: 2 }],
      gone: [{ what: 'all 3 replicas of db', order: 3 }],
    });
    const [one] = compare(file(2), file(1)).journeys;
    expect(one!.newSinglePoints.map(({ name }) => name)).toEqual(['db']);
  });

  it('are findings, but not those that have only moved or been taken on', () => {
    const file = (more: string, db: string) =>
      `${more}components: { db: ${db}, lb: { availability: 99%, mttr: 1h } }\nsystem: [db, lb]\n`;
    const single = '{ availability: 99%, mttr: 1h }';
    const spare = '{ availability: 99%, mttr: 1h, replicas: 2 }';
    const rules = ({ newFindings, goneFindings }: DiffTopologyReport) => ({
      came: newFindings.map(({ rule, on }) => `${rule} ${on}`),
      went: goneFindings.map(({ rule, on }) => `${rule} ${on}`),
    });
    expect(rules(compare(file('', single), file('# moved\n\n', single)))).toEqual({ came: [], went: [] });
    expect(rules(compare(file('', spare), file('', single)))).toMatchObject({ came: ['HA601 db'] });
    const taken = 'accept: [{ rule: HA601, on: db, owner: me, reason: so, until: 2030-01-01 }]\n';
    expect(rules(compare(file('', spare), file(taken, single))).came).toEqual([]);
    expect(rules(compare(file(taken, single), file('', single))).came).toEqual(['HA601 db']);
    expect(rules(compare(file('', single), file('rules: { HA601: error }\n', single))).came).toEqual([
      'HA601 db',
      'HA601 lb',
    ]);
  });

  it('are no findings about a target that was missed before, whichever part is to blame for it now', () => {
    const file = (db: string, slo = '99.9%') =>
      `targets: { slo: ${slo} }\ncomponents: { db: { availability: ${db}, mttr: 1h }, app: { availability: 99.85%, mttr: 1h } }\nsystem: [app, db]\n`;
    const better = compare(file('99.8%'), file('99.95%'));
    expect(better.journeys[0]!.downtimeYear).toBeLessThan(0);
    expect([better.newFindings, better.goneFindings]).toEqual([[], []]);
    const stricter = compare(file('99.95%', '99.7%'), file('99.95%'));
    expect(stricter.newFindings.map(({ rule }) => rule)).toEqual(['HA501', 'HA611']);
    const both = compare(file('99.95%', '99.7%'), file('99.95%', '100%, sla: 100%'));
    expect(both.newFindings.map(({ rule }) => rule)).toContain('HA613');
  });
});

it('compares a journey that nothing can take down, which is no file by itself', () => {
  const file = (links: string, y: string) => `
components: { x: { availability: 99% }, y: { availability: ${y} } }
journeys:
  a: { path: { network: { from: m, to: n, links: [${links}], junctions: [m, n] } } }
  b: { path: [x, y] }
`;
  const [a, b] = compare(file('[m, n]', '99.9%'), file('[m, n, x]', '99.8%')).journeys;
  expect(a!.attribution.map(({ edit }) => edit)).toEqual(['network links of journey a changed']);
  expect(a!.downtimeYear).toBeCloseTo(0.01 * 365.25 * 86_400, 3);
  expect(b!.attribution.map(({ edit }) => edit)).toEqual(['availability of y 99.9% → 99.8%']);
});
