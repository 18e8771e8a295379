import { describe, expect, it } from 'vitest';
import { YEAR } from '../../src/quantity/calendar.js';
import { journeyOf } from '../analysis-of.js';
import { relativeError } from '../relative-error.js';
import { many } from '../thorough.js';

const contributorsOf = (text: string) => journeyOf(text).contributors;

describe('contributors', () => {
  it('are what would be saved a year, most first, and how much hangs on each', () => {
    const [valve, first, second] = contributorsOf(`
components:
  pump-b: { unavailability: 0.03 }
  pump-a: { unavailability: 0.03 }
  valve: { unavailability: 0.01 }
system: [{ parallel: [pump-a, pump-b] }, valve]`);
    expect(valve).toMatchObject({ name: 'valve', kind: 'component', unavailability: 0.01 });
    expect(valve!.birnbaum).toBeCloseTo(0.9991, 14);
    expect(valve!.improvement).toBeCloseTo(0.01 * 0.9991 * YEAR, 8);
    // Equals in the order of the file.
    expect([first!.name, second!.name]).toEqual(['pump-b', 'pump-a']);
    expect(first!.birnbaum).toBeCloseTo(0.0297, 14);
  });

  it('take the replicas of a component together, in whatever domains, and not the domains', () => {
    const contributors = contributorsOf(`
domains: { a: { unavailability: 0.1 }, b: { unavailability: 0.1 } }
components: { x: { unavailability: 0.2, replicas: 2, spread: [a, b] } }
system: x`);
    const side = 1 - 0.9 * 0.8;
    expect(contributors.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'component x',
      'domain a',
      'domain b',
    ]);
    expect(contributors[0]!.birnbaum).toBeCloseTo(1 - 0.1 ** 2, 14);
    expect(contributors[0]!.improvement / YEAR).toBeCloseTo(side ** 2 - 0.1 ** 2, 14);
    expect(contributors[1]!.birnbaum).toBeCloseTo(side * 0.8, 14);
  });

  it('leave out what cannot fail and what makes no difference', () => {
    const contributors = contributorsOf(`
components: { x: { availability: 99% }, y: { availability: 100% }, z: { availability: 99% } }
system: [x, { parallel: [y, z] }]`);
    expect(contributors.map(({ name }) => name)).toEqual(['x']);
  });

  it('keep the digits of what is rare beside what is frequent', () => {
    const contributors = contributorsOf(`
domains: { a: { unavailability: 1e-9 }, b: { unavailability: 1e-9 } }
components:
  often: { unavailability: 0.1 }
  x: { unavailability: 1e-9, replicas: 2, spread: [a, b] }
system: [often, x]`);
    const { improvement } = contributors.find(({ name }) => name === 'x')!;
    // 0.9 · ((2e-9 − 1e-18)² − 1e-18), of a U of 0.1.
    expect(relativeError(improvement / YEAR, 0.9 * (3e-18 - 4e-27 + 1e-36))).toBeLessThan(1e-14);
  });

  it('are all there for thousands of components in shared zones, and soon', () => {
    const names = Array.from({ length: many(1500) }, (_, index) => `c${index}`);
    const contributors = contributorsOf(`
domains: { a: { unavailability: 1e-3 }, b: { unavailability: 1e-3 }, c: { unavailability: 1e-3 } }
components:
${names.map((name) => `  ${name}: { unavailability: 1e-6, replicas: 3, spread: [a, b, c] }`).join('\n')}
system: [${names}]`);
    expect(contributors.length).toBe(names.length + 3);
    const [one, other] = contributors.filter(({ kind }) => kind === 'component');
    expect(relativeError(one!.improvement, other!.improvement)).toBeLessThan(1e-12);
  });
});
