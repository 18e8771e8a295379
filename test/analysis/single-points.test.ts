import { describe, expect, it } from 'vitest';
import { journeyOf } from '../analysis-of.js';

const DOMAINS = `
domains:
  region: { availability: 99.99% }
  a: { in: region, availability: 99.9% }
  b: { in: region, availability: 99.9% }
  group: {}
`;

function singlePointsOf(components: string, system: string): string[] {
  const text = `${DOMAINS}components:\n${components}\nsystem: ${system}`;
  return journeyOf(text).singlePoints.map(({ name, kind }) => `${kind} ${name}`);
}

describe('singlePoints', () => {
  it.each([
    ['a part in series', '  x: { availability: 99% }', 'x', ['component x']],
    ['redundant replicas', '  x: { availability: 99%, replicas: 2 }', 'x', []],
    [
      'replicas that are all needed',
      '  x: { availability: 99%, replicas: 2, required: all }',
      'x',
      ['component x'],
    ],
    ['a quorum of three', '  x: { availability: 99%, replicas: 3, required: majority }', 'x', []],
    ['what cannot fail', '  x: { availability: 100% }', 'x', []],
    ['what is always down', '  x: { availability: 0% }', 'x', ['component x']],
    ['a group', '  x: { availability: 99%, in: group, replicas: 2 }', 'x', []],
    [
      'a region around its zones',
      '  x: { availability: 99%, replicas: 2, spread: [a, b] }',
      'x',
      ['domain region'],
    ],
    [
      'a zone with most of the replicas',
      '  x: { availability: 99%, replicas: 3, required: 2, spread: [a, b] }',
      'x',
      ['domain a', 'domain region'],
    ],
    [
      'a branch named twice',
      '  x: { availability: 99% }\n  y: { availability: 99% }',
      '{ parallel: [[x, y], x] }',
      ['component x'],
    ],
    [
      'a need that both replicas share',
      '  x: { availability: 99%, replicas: 2, depends_on: [y] }\n  y: { availability: 99% }',
      'x',
      ['component y'],
    ],
    [
      'a part beside a perfect one',
      '  x: { availability: 99% }\n  y: { availability: 100% }',
      '{ parallel: [x, y] }',
      [],
    ],
    // Down already, yet what is needed besides it is a single point of the structure.
    [
      'a part beside a broken one',
      '  x: { availability: 99% }\n  y: { availability: 0% }',
      '{ parallel: [x, y] }',
      [],
    ],
  ])('%s', (_, components, system, expected) => {
    expect(singlePointsOf(components, system).sort()).toEqual(expected);
  });

  it('says how likely one unit is down', () => {
    const text = 'components: { x: { availability: 99%, replicas: 3, required: all } }\nsystem: x';
    expect(journeyOf(text).singlePoints).toEqual([
      { name: 'x', kind: 'component', unavailability: 0.01, stalls: [] },
    ]);
  });
});
