import * as z from 'zod/mini';
import { YEAR } from '../../quantity/calendar.js';
import { singlePointShape } from './evaluation-shape.js';
import { amount, atLeastOne, byOrder, chance, count, says, secondsUpTo } from './figures.js';
import { headShape, summaryShape, topologyShape } from './finding-shape.js';
import { listOf } from './list-of.js';

const owner = {
  name: z.string(),
  kind: z.enum(['component', 'domain', 'link', 'reaction']),
};

const set = {
  order: says('how many fail; 0 where the journey is down while nothing has failed', count),
  probability: says('that all members are down, of one such set', chance),
  downtimeYear: says('seconds a year', secondsUpTo(YEAR)),
  share: says('of the whole downtime', chance),
  what: says('in words', z.string()),
};

const cutSet = z.strictObject({
  members: listOf(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['replica', 'domain', 'link', 'common-cause', 'reaction']),
    }),
  ),
  ...set,
  sets: says('how many are alike, this one included', count),
});

const counts = {
  complete: says('whether all were counted, and all kinds looked at', z.boolean()),
  countByOrder: byOrder(count),
};

const lifted = z.strictObject({
  ...counts,
  list: listOf(z.strictObject({ members: listOf(z.strictObject(owner)), ...set })),
});

const cutSets = z.strictObject({
  maxOrder: atLeastOne,
  ...counts,
  list: listOf(cutSet, 'kinds of minimal cut sets, the likeliest first'),
  shareByOrder: byOrder(chance),
  minShare: says('the least share of the downtime to be listed', chance),
  lifted: says('the same over components, domains, links and reactions of blocks as wholes', lifted),
});

const ratio = says('null is infinite', z.nullable(amount));

const importance = z.strictObject({
  ...owner,
  unavailability: chance,
  birnbaum: says('U(it has failed) - U(it never fails)', chance),
  improvement: says('seconds a year that would be saved if it never failed', secondsUpTo(YEAR)),
  criticality: says('the same as a share of the downtime (Fussell-Vesely)', chance),
  diagnostic: says('P(it is down | the journey is down)', chance),
  raw: ratio,
  rrw: ratio,
});

const journey = z.strictObject({
  name: z.string(),
  unavailability: says('its upper bound where it could only be bounded', chance),
  method: z.enum(['exact', 'bounded']),
  bounds: says('lower and upper bound of the unavailability', z.tuple([chance, chance])),
  singlePointsOfFailure: listOf(singlePointShape),
  cutSets,
  importance: listOf(importance, 'what would save most first; none where `method` is bounded'),
});

/** The document of `risks`. */
export const risksShape = z.strictObject({
  ...headShape,
  topologies: listOf(topologyShape(journey)),
  summary: summaryShape,
});
