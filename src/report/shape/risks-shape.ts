import * as z from 'zod';
import { amount, byOrder, chance, count } from './figures.js';
import { headShape, summaryShape, topologyShape } from './finding-shape.js';

const owner = {
  name: z.string(),
  kind: z.enum(['component', 'domain', 'link', 'reaction']),
};

const set = {
  order: z.int().min(1).describe('how many fail'),
  probability: chance.describe('that all members are down, of one such set'),
  downtimeYear: amount.describe('seconds a year'),
  share: chance.describe('of the whole downtime'),
  what: z.string().describe('in words'),
};

const cutSet = z.strictObject({
  members: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['replica', 'domain', 'link', 'common-cause', 'reaction']),
    }),
  ),
  ...set,
  sets: count.describe('how many are alike, this one included'),
});

const counts = {
  complete: z.boolean().describe('whether all were counted, and all kinds looked at'),
  countByOrder: byOrder(count),
};

const lifted = z.strictObject({
  ...counts,
  list: z.array(z.strictObject({ members: z.array(z.strictObject(owner)), ...set })),
});

const cutSets = z.strictObject({
  maxOrder: z.int().min(1),
  ...counts,
  list: z.array(cutSet).describe('kinds of minimal cut sets, the likeliest first'),
  shareByOrder: byOrder(chance),
  minShare: chance.describe('the least share of the downtime to be listed'),
  lifted: lifted.describe('the same over components, domains, links and reactions of blocks as wholes'),
});

const ratio = amount.nullable().describe('null is infinite');

const importance = z.strictObject({
  ...owner,
  unavailability: chance,
  birnbaum: amount.describe('U(it has failed) - U(it never fails)'),
  improvement: amount.describe('seconds a year that would be saved if it never failed'),
  criticality: amount.describe('the same as a share of the downtime (Fussell-Vesely)'),
  diagnostic: amount.describe('P(it is down | the journey is down)'),
  raw: ratio,
  rrw: ratio,
});

const journey = z.strictObject({
  name: z.string(),
  unavailability: chance.describe('its upper bound where it could only be bounded'),
  method: z.enum(['exact', 'bounded']),
  bounds: z.tuple([chance, chance]).describe('lower and upper bound of the unavailability'),
  singlePointsOfFailure: z.array(z.strictObject({ ...owner, unavailability: chance })),
  cutSets,
  importance: z.array(importance).describe('what would save most first; none where `method` is bounded'),
});

/** The document of `risks`. */
export const risksShape = z.strictObject({
  ...headShape,
  topologies: z.array(topologyShape(journey)),
  summary: summaryShape,
});
