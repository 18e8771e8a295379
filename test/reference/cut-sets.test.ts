import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_ORDER } from '../../src/analysis/find-cut-sets.js';
import { topologyTextOf } from '../import/open-psa/models.js';
import { relativeError } from '../relative-error.js';
import { risksOf } from '../risks-of.js';
import { topologyOf } from '../topology-of.js';
import { everydayTrees } from './everyday-trees.js';

/** Numbers of minimal cut sets that SCRAM finds; see the README of the folder. */
interface Expected {
  /** Probability of the top event. */
  p: string;
  cutSets: string;
  cutSetsByOrder: string;
}

const folder = new URL('aralia/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const expected: Record<string, Expected> = JSON.parse(read('expected.json'));
const imported = (name: string) => topologyTextOf(read(`${name}.xml`), `${name}.xml`);
const byOrder = (name: string) => expected[name]!.cutSetsByOrder.split(' ').map(Number);

/** Those of which all cut sets together take seconds. */
const SLOW = ['edfpa14b', 'edfpa14p', 'edfpa14q', 'edfpa15p'];
const names = everydayTrees(Object.keys(expected));

describe('cut sets of the Aralia fault trees', () => {
  it.each(names)('%s, up to three events', (name) => {
    const [journey] = risksOf(imported(name), { minShare: 1 });
    const [first = 0, second = 0, third = 0] = byOrder(name);
    expect(journey!.counts).toMatchObject({ complete: true, countByOrder: [0, first, second, third] });
  });

  it.each(names.filter((name) => !SLOW.includes(name)))('%s, all of them', (name) => {
    const [journey] = risksOf(imported(name), { maxOrder: MAX_ORDER, minShare: 1 });
    const counts = [...journey!.counts.countByOrder].slice(1, 1 + byOrder(name).length);
    expect(counts).toEqual(byOrder(name));
    const all = journey!.counts.countByOrder.reduce((sum, count) => sum + count, 0);
    expect(all).toBe(Number(expected[name]!.cutSets));
    const sum = journey!.counts.chanceByOrder.reduce((total, chance) => total + chance, 0);
    expect(sum).toBeGreaterThanOrEqual(Number(expected[name]!.p));
  });

  it('sums those of an order, and all to more than the answer, by no more than pairs of them', () => {
    const name = 'chinese';
    const source = imported(name);
    const [journey] = risksOf(source, { maxOrder: MAX_ORDER });
    const sets = journey!.cutSets.map(({ members }) => members.map(({ owner }) => owner));
    expect(sets).toHaveLength(Number(expected[name]!.cutSets));
    const chances = new Map(
      [...topologyOf(source).components.values()].map((part) => [part.name, part.figures.unavailability]),
    );
    const chanceOf = (events: Iterable<string>) =>
      [...new Set(events)].reduce((product, event) => product * chances.get(event)!, 1);
    const sumOf = (some: Iterable<string>[]) => some.reduce((sum, set) => sum + chanceOf(set), 0);
    for (const [order, sum] of journey!.counts.chanceByOrder.entries()) {
      expect(relativeError(sum, sumOf(sets.filter(({ length }) => length === order)))).toBeLessThan(1e-12);
    }
    // Bonferroni: the sum over the sets, and less that over pairs of them.
    const [single, pairs] = [
      sumOf(sets),
      sumOf(sets.flatMap((a, i) => sets.slice(0, i).map((b) => [...a, ...b]))),
    ];
    const p = Number(expected[name]!.p);
    expect(single).toBeGreaterThanOrEqual(p);
    expect(single - pairs).toBeLessThanOrEqual(p);
  });
});
