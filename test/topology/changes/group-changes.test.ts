import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreAlike, groupChanges, type Meaning } from '../../../src/topology/changes/group-changes.js';

const COUNT = 7;
const singles = Array.from({ length: COUNT }, (_, change) => [change]);
const never = () => false;
const change = fc.nat({ max: COUNT - 1 });

/** Rules of which each says that a change cannot be made without another. */
const rules = fc.array(fc.tuple(change, change), { maxLength: 8 });

const under =
  (needs: readonly (readonly [number, number])[]): Meaning =>
  (made) =>
    needs.every(([one, other]) => !made.has(one) || made.has(other)) ? [...made].sort().join(' ') : null;

describe('groups of changes', () => {
  it('can each be made alone and left out alone, and hold every change once', () => {
    fc.assert(
      fc.property(rules, (needs) => {
        const meaning = under(needs);
        const groups = groupChanges(singles, meaning, 1000, never)!;
        expect(groups.flat().sort()).toEqual(singles.flat());
        for (const group of groups) {
          expect(meaning(new Set(group))).not.toBeNull();
          expect(meaning(new Set(singles.flat().filter((one) => !group.includes(one))))).not.toBeNull();
        }
      }),
    );
  });

  it('hold no more than what needs each other, where no more than two do', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(singles.flat()), fc.nat({ max: 7 }), (order, turned) => {
        const pairs = [0, 2, 4].flatMap((at): [number, number][] => {
          const [one, other] = order.slice(at, at + 2);
          if (one === undefined || other === undefined) return [];
          return (turned >> (at / 2)) & 1
            ? [
                [one, other],
                [other, one],
              ]
            : [[one, other]];
        });
        const groups = groupChanges(singles, under(pairs), 1000, never)!;
        expect(
          groups
            .filter((group) => group.length > 1)
            .map((group) => group.toSorted())
            .sort(),
        ).toEqual(
          pairs
            .filter(([one, other]) => !pairs.some(([a, b]) => a === other && b === one && a < b))
            .map((pair) => pair.toSorted())
            .sort(),
        );
      }),
    );
  });

  it('hold what goes round in a circle', () => {
    const circle = under([
      [1, 3],
      [3, 5],
      [5, 1],
      [0, 2],
    ]);
    expect(groupChanges(singles, circle, 1000, never)).toEqual([[0, 2], [1, 3, 5], [4], [6]]);
  });

  it('hold what is about the same thing, where another change would do as well', () => {
    const meaning: Meaning = (made) =>
      made.has(3) && !made.has(1) && !made.has(5) ? null : [...made].join(' ');
    const either = (areAlike: AreAlike) => groupChanges(singles, meaning, 1000, areAlike)!;
    expect(either(never)).toContainEqual([1, 3]);
    expect(either((one, other) => one + other === 8)).toContainEqual([3, 5]);
  });

  it('are not there where nothing of the meaning changes', () => {
    const meaning: Meaning = (made) => (made.has(2) ? 'new' : 'old');
    expect(groupChanges(singles, meaning, 1000, never)).toEqual([[2]]);
    expect(groupChanges(singles, () => 'same', 1000, never)).toEqual([]);
  });

  it('are one where the whole cannot be put together', () => {
    expect(groupChanges(singles, () => null, 1000, never)).toEqual([singles.flat()]);
    expect(groupChanges([], () => null, 1000, never)).toEqual([]);
  });

  it('are given up where they take too many looks', () => {
    let looks = 0;
    const meaning: Meaning = (made) => {
      looks++;
      return under([[0, 1]])(made);
    };
    expect(groupChanges(singles, meaning, 5, never)).toBeNull();
    expect(looks).toBe(5);
  });
});
