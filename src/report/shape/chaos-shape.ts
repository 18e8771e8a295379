import * as z from 'zod/mini';
import { YEAR } from '../../quantity/calendar.js';
import { atLeastOne, chance, count, says, secondsUpTo } from './figures.js';
import { headShape, summaryShape, topologyShape } from './finding-shape.js';
import { listOf } from './list-of.js';

const names = listOf(z.string(), 'names of parts; `parts` says what they are');

const bounds = says(
  'certified bounds of the unavailability, low to high; only where it is bounded',
  z.tuple([chance, chance]),
);

const scenario = z.strictObject({
  fail: names,
  state: says('with nothing else failing', z.enum(['full', 'degraded', 'down'])),
  availability: says('while it lasts', chance),
  unavailability: chance,
  bounds: z.exactOptional(bounds),
  newSinglePoints: listOf(z.string(), 'what takes the journey down then, and did not before'),
  notTakenOver: listOf(z.string(), 'what has a spare, and a failover of which what it needs has failed too'),
});

const gameDay = z.strictObject({
  fail: names,
  expect: says('what should be seen, from what the file says', z.string()),
  worth: says('seconds of downtime a year besides, if it were not survived', secondsUpTo(YEAR)),
});

const part = z.strictObject({
  name: z.string(),
  kind: z.enum(['replica', 'component', 'domain', 'link']),
  owner: says('the component of a replica, else the name', z.string()),
  unavailability: says('of one by itself; 0 of a domain without figures', chance),
  alike: says('how many are interchangeable with it, itself included', atLeastOne),
  replicas: says('of its component; 1 for domains and links', atLeastOne),
});

const journey = z.strictObject({
  name: z.string(),
  availability: says('with nothing failed for certain', chance),
  unavailability: chance,
  bounds: z.exactOptional(bounds),
  asked: z.enum(['chosen', 'singles', 'pairs']),
  scenarios: listOf(scenario),
  gameDays: listOf(gameDay, 'the most instructive first'),
  parts: listOf(part),
  leftOut: says(
    'how many scenarios were left out because of the limits, the least likely ones',
    z.strictObject({ singles: count, pairs: count }),
  ),
});

/** The document of `chaos`. */
export const chaosShape = z.strictObject({
  ...headShape,
  topologies: listOf(topologyShape(journey)),
  summary: summaryShape,
});
