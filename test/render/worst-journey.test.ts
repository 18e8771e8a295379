import { expect, it } from 'vitest';
import { worstJourney } from '../../src/render/worst-journey.js';

const of = (name: string, unavailability: number) => ({ name, unavailability });
const a = { file: 'a.yaml', journeys: [of('read', 0.1), of('write', 0.2)] };
const b = { file: 'b.yaml', journeys: [of('write', 0.3)] };
const broken = { file: 'c.yaml', journeys: [] };

it.each([
  [[b], 'write', ''],
  [[a], 'write', 'write'],
  [[a, b], 'write', 'write in b.yaml'],
  [[a, broken], 'write', 'write in a.yaml'],
  [[b, broken], 'write', ''],
])('of %j is %s, called %j', (topologies, name, called) => {
  expect(worstJourney(topologies)).toMatchObject({ worst: { name }, called });
});

it('is the first of equal ones, and none of none', () => {
  expect(worstJourney([b, { ...b, file: 'd.yaml' }])!.called).toBe('write in b.yaml');
  expect(worstJourney([broken])).toBeUndefined();
});
