import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareTriggers } from '../../src/structure/block-reaction.js';
import type { BlockTrigger } from '../../src/structure/block-trigger.js';
import { buildJourney } from '../../src/structure/build-system.js';
import { addLeaf, type Building, beginBuilding } from '../../src/structure/building.js';
import { compileNode, outagesIn } from '../../src/structure/compiled-node.js';
import { prepareMembers } from '../../src/structure/member-triggers.js';
import { usualSituation, withFailed } from '../../src/structure/situation.js';
import type { Situation } from '../../src/structure/system.js';
import { relativeError } from '../relative-error.js';
import { topologyOf } from '../topology-of.js';

/** What a member is made of: events of its own, with so many tenths or OFTEN, and some of three that members share. */
interface Made {
  own: readonly number[];
  shared: readonly number[];
  /** All of it must work, or any. */
  series: boolean;
}

interface Block {
  members: readonly Made[];
  required: number;
  /** A leaf that may have failed, by a number beyond their count too. */
  failed: number;
}

/** A tenth, of twice as many failures of half the length. */
const OFTEN = 3;

const member = fc.record({
  own: fc.array(fc.constantFrom(1, 2, OFTEN), { maxLength: 2 }),
  shared: fc.subarray([0, 1, 2], { maxLength: 2 }),
  series: fc.boolean(),
});

const blocks: fc.Arbitrary<Block> = fc.array(member, { minLength: 1, maxLength: 5 }).chain((members) =>
  fc.record({
    members: fc.constant(members),
    required: fc.integer({ min: 1, max: members.length }),
    failed: fc.nat({ max: 16 }),
  }),
);

function leaf(building: Building, tenths: number): number {
  const unavailability = tenths === OFTEN ? 0.1 : tenths / 10;
  const own = { owner: 'x', kind: 'component', event: 'failure', units: 1, failing: 1 } as const;
  return addLeaf(building, {
    ...own,
    unavailability,
    frequency: tenths === OFTEN ? 2 : 1,
    whole: unavailability,
  });
}

function built({ members, required }: Block): { building: Building; parts: number[]; rest: number } {
  const building = beginBuilding(topologyOf('components: { x: { availability: 99% } }\nsystem: x'));
  const { builder } = building;
  const common = [1, 1, 2].map((tenths) => leaf(building, tenths));
  const parts = members.map(({ own, shared, series }) => {
    const inputs = [...own.map((tenths) => leaf(building, tenths)), ...shared.map((index) => common[index]!)];
    return series ? builder.or(inputs) : builder.and(inputs);
  });
  return { building, parts, rest: builder.atLeast(parts.length - required + 1, parts) };
}

/** Each member asked by itself. */
function oneByOne({ building, parts, rest }: ReturnType<typeof built>, situation: Situation): BlockTrigger[] {
  const up = parts.filter((part) => !outagesIn(situation, compileNode(building, part)!).down);
  return up.flatMap((part) => prepareTriggers(building, { part, rest }).in(situation, 1 / up.length));
}

function expectSame(block: Block): void {
  const made = built(block);
  const { building, parts, rest } = made;
  const usual = usualSituation(building.leaves);
  const { failed } = block;
  const situation = failed < building.leaves.length ? withFailed(usual, failed) : usual;
  const { inputs, in: within } = prepareMembers(building, parts, rest);
  const expected = oneByOne(made, situation);
  const triggers = within(situation);
  expect(triggers.map((trigger) => trigger.leaf)).toEqual(expected.map((trigger) => trigger.leaf));
  for (const [index, { leaf: at, chance, frequency, duration }] of triggers.entries()) {
    expect(inputs).toContain(at);
    expect(relativeError(chance, expected[index]!.chance)).toBeLessThan(1e-13);
    expect(relativeError(frequency, expected[index]!.frequency)).toBeLessThan(1e-13);
    expect(duration).toBe(expected[index]!.duration);
  }
}

const one = { own: [1], shared: [0], series: true };
const NONE_FAILED = 99;

describe('prepareMembers', () => {
  it.each([
    ['like ones', [one, one, one], NONE_FAILED],
    ['one that fails oftener', [one, one, { ...one, own: [OFTEN] }], NONE_FAILED],
    ['one that differs in its figures', [one, one, { ...one, own: [2] }], NONE_FAILED],
    [
      'some that rest on something else, which more rest on',
      [one, { ...one, shared: [1] }, one],
      NONE_FAILED,
    ],
    [
      'some without anything of their own',
      [0, 1, 0].map((leaf) => ({ ...one, own: [], shared: [leaf] })),
      99,
    ],
    ['one that needs any of its parts', [one, one, { ...one, series: false }], NONE_FAILED],
    ['one that has failed', [one, one, one], 4],
    ['what two of three share having failed', [one, { ...one, shared: [1] }, one], 0],
  ])('tells apart %s', (_, members, failed) => {
    for (let required = 1; required <= members.length; required++) expectSame({ members, required, failed });
  });

  it('finds what asking each member by itself finds, also when something has failed', () => {
    fc.assert(fc.property(blocks, expectSame), { numRuns: 1000 });
  });

  it.each(['', ', depends_on: [lb]'])('asks one of many that are alike%s', (more) => {
    const names = Array.from({ length: 500 }, (_, index) => `n${index}`);
    const topology = topologyOf(`
components:
  lb: { mtbf: 1000h, mttr: 1h }
${names.map((name) => `  ${name}: { mtbf: 1000h, mttr: 1h${more} }`).join('\n')}
system: { parallel: [${names}], required: 250, health_check: { interval: 10s, failure_threshold: 3 } }`);
    const { graph } = buildJourney(topology, topology.journeys[0]!);
    // A gate for each member at most, and some for all; asking each would make another of as many inputs for each.
    expect(graph.inputs.length).toBeLessThan(5 * names.length);
  });
});
