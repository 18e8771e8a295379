import * as z from 'zod/mini';
import { DAY, HOUR, MONTH, QUARTER, WEEK, YEAR } from '../../quantity/calendar.js';
import { amount, atLeastOne, chance, count, says, secondsUpTo } from './figures.js';
import { headShape, summaryShape, topologyShape } from './finding-shape.js';
import { listOf } from './list-of.js';

const text = z.string();
const positive = z.number().check(z.positive());

const part = {
  name: text,
  kind: z.enum(['component', 'domain', 'link', 'reaction']),
  unavailability: says('of one unit by itself', chance),
};

export const singlePointShape = z.strictObject({
  ...part,
  stalls: says(
    'what failovers take over from that cannot act without it, where that makes it a single point',
    z.exactOptional(listOf(text)),
  ),
});

const downtime = z.strictObject({
  hour: secondsUpTo(HOUR),
  day: secondsUpTo(DAY),
  week: secondsUpTo(WEEK),
  month: secondsUpTo(MONTH),
  quarter: secondsUpTo(QUARTER),
  year: secondsUpTo(YEAR),
});

const target = z.strictObject({
  target: chance,
  allowed: says('seconds of downtime in the period', amount),
  expected: amount,
  headroom: says('what is left of what is allowed; negative where the target is missed', z.number()),
  budgetUse: z.nullable(amount),
  met: z.boolean(),
});

const targets = z.strictObject({
  period: text,
  periodSeconds: positive,
  slo: z.nullable(target),
  sla: z.nullable(target),
  buffer: says('seconds between breaking the SLO and breaking the SLA', z.nullable(z.number())),
  full: says('undegraded service', z.nullable(target)),
  rto: says('seconds', z.nullable(amount)),
  rpo: says('seconds', z.nullable(amount)),
});

/** What `eval` says of a journey, and `diff` of each side of it. */
export const figureShapes = {
  availability: says('the pessimistic end where `method` is bounded, like all that follows from it', chance),
  unavailability: chance,
  nines: z.nullable(amount),
  method: z.enum(['exact', 'bounded']),
  bounds: says('lower and upper bound of the unavailability', z.tuple([chance, chance])),
  states: z.strictObject({ full: chance, degraded: chance, down: chance }),
  downtime: says('expected seconds in each period', downtime),
  outagesPerYear: says('null is unknown', z.nullable(amount)),
  meanOutage: z.nullable(amount),
  targets,
};

/** The period that a change is told in. */
export const periodShape = { name: text, seconds: positive };

const outage = z.strictObject({
  kind: z.enum(['failure', 'common-cause', 'reaction']),
  perYear: amount,
  mean: z.nullable(amount),
});

const contributor = z.strictObject({
  ...part,
  improvement: says('seconds a year that would be saved if it never failed', secondsUpTo(YEAR)),
  birnbaum: chance,
});

const optimism = z.strictObject({ naive: chance, shared: chance, commonCause: chance, modelled: chance });

const journey = z.strictObject({
  name: text,
  ...figureShapes,
  rto: says('seconds away after a single failure; null is unknown', z.nullable(amount)),
  rpo: says('seconds of data that it may cost; null is unknown', z.nullable(amount)),
  meanUptime: z.nullable(amount),
  outages: listOf(outage),
  optimism: says('unavailabilities, each with an assumption less than the one before', z.nullable(optimism)),
  singlePointsOfFailure: listOf(singlePointShape),
  contributors: listOf(contributor),
});

const component = z.strictObject({
  name: text,
  replicas: atLeastOne,
  required: count,
  unavailability: chance,
  perReplica: chance,
  failuresPerYear: z.nullable(amount),
  rto: z.nullable(amount),
  rpo: z.nullable(amount),
});

const worst = z.strictObject({ file: text, journey: text, availability: chance });

/** The document of `eval`, and with a verdict that of `check`. */
export const evaluationShape = z.strictObject({
  ...headShape,
  topologies: listOf(z.strictObject({ ...topologyShape(journey).shape, components: listOf(component) })),
  summary: z.strictObject({
    ...summaryShape.shape,
    worst: z.nullable(worst),
    passed: says('the verdict of `check`', z.exactOptional(z.boolean())),
  }),
});
