import * as z from 'zod/mini';
import { severities } from '../../diagnostics/severity.js';
import { figureShapes, periodShape, singlePointShape } from './evaluation-shape.js';
import { atLeastOne, chance, count, says } from './figures.js';
import { findingShape, headShape } from './finding-shape.js';

const text = z.string();
const seconds = says('after minus before; null where there is no before or no after', z.nullable(z.number()));

const edit = z.strictObject({
  edit: says('in words', text),
  file: says('the new file, or the old one where something is gone', text),
  line: atLeastOne,
  column: atLeastOne,
  near: says(
    'the same in the new file: of what is gone, what it was in',
    z.strictObject({ line: atLeastOne, column: atLeastOne }),
  ),
});

const set = z.strictObject({
  what: says('in words, replicas counted', text),
  order: count,
  probability: says('that all members of one set of the kind are down', chance),
});

const journey = z.strictObject({
  name: text,
  was: says('what it was called before, where that is something else', z.nullable(text)),
  before: z.nullable(z.strictObject(figureShapes)),
  after: z.nullable(z.strictObject(figureShapes)),
  downtimeYear: seconds,
  downtimeYearBounds: says(
    'between which that lies; only where a side is bounded',
    z.exactOptional(z.tuple([z.number(), z.number()])),
  ),
  period: z.strictObject({ ...periodShape, downtime: seconds }),
  attribution: says(
    'what each edit adds; the shares sum to the change',
    z.array(z.strictObject({ ...edit.shape, downtimeYear: z.number() })),
  ),
  method: z.nullable(z.enum(['exact', 'sampled'])),
  evaluations: count,
  newSinglePoints: z.array(singlePointShape),
  goneSinglePoints: z.array(singlePointShape),
  cutSets: z.strictObject({
    maxOrder: count,
    complete: z.boolean(),
    new: z.array(set),
    gone: z.array(set),
  }),
});

const gate = z.strictObject({
  passed: z.boolean(),
  maxIncrease: z.nullable(z.strictObject({ said: text, unavailability: chance })),
  failOnNew: z.nullable(z.enum(severities)),
  exceeded: z.array(z.strictObject({ file: text, journey: text })),
});

const topology = z.strictObject({
  file: says('the new file, or the old one where it is gone', text),
  base: says('a path, or REVISION:path; null where there was nothing', z.nullable(text)),
  name: text,
  state: z.enum(['changed', 'same', 'added', 'removed', 'broken']),
  edits: z.array(edit),
  journeys: z.array(journey),
  newFindings: z.array(findingShape),
  goneFindings: z.array(findingShape),
  findings: says('why a broken file could not be compared', z.array(findingShape)),
});

const worst = z.strictObject({ file: text, journey: text, downtimeYear: z.number() });

/** The document of `diff`. */
export const diffShape = z.strictObject({
  ...headShape,
  topologies: z.array(topology),
  summary: z.strictObject({
    files: count,
    changed: count,
    broken: count,
    errors: count,
    warnings: count,
    worst: z.nullable(worst),
    gate: z.nullable(gate),
  }),
});
