import * as z from 'zod';
import { amount, chance, count } from './figures.js';
import { headShape, summaryShape, topologyShape } from './finding-shape.js';

const names = z.array(z.string()).describe('names of parts; `parts` says what they are');

const scenario = z.strictObject({
  fail: names,
  state: z.enum(['full', 'degraded', 'down']).describe('with nothing else failing'),
  availability: chance.describe('while it lasts'),
  newSinglePoints: z.array(z.string()).describe('what takes the journey down then, and did not before'),
});

const gameDay = z.strictObject({
  fail: names,
  expect: z.string().describe('what should be seen, from what the file says'),
  worth: amount.describe('seconds of downtime a year besides, if it were not survived'),
});

const part = z.strictObject({
  name: z.string(),
  kind: z.enum(['replica', 'component', 'domain', 'link']),
  owner: z.string().describe('the component of a replica, else the name'),
  unavailability: chance.describe('of one by itself; 0 of a domain without figures'),
  alike: z.int().min(1).describe('how many are interchangeable with it, itself included'),
  replicas: z.int().min(1).describe('of its component; 1 for domains and links'),
});

const journey = z.strictObject({
  name: z.string(),
  availability: chance.describe('with nothing failed for certain'),
  asked: z.enum(['chosen', 'singles', 'pairs']),
  scenarios: z.array(scenario),
  gameDays: z.array(gameDay).describe('the most instructive first'),
  parts: z.array(part),
  leftOut: z
    .strictObject({ singles: count, pairs: count })
    .describe('how many scenarios were left out because of the limits, the least likely ones'),
});

/** The document of `chaos`. */
export const chaosShape = z.strictObject({
  ...headShape,
  topologies: z.array(topologyShape(journey)),
  summary: summaryShape,
});
