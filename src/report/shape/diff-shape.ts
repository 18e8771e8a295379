import * as z from 'zod/mini';
import { severities } from '../../diagnostics/severity.js';
import { YEAR } from '../../quantity/calendar.js';
import { figureShapes, periodShape, singlePointShape } from './evaluation-shape.js';
import { atLeastOne, chance, count, says } from './figures.js';
import { findingShape, headShape } from './finding-shape.js';
import { listOf } from './list-of.js';

const text = z.string();
const NO_SIDE = 'after minus before; null where there is no before or no after';
const yearly = z.number().check(z.minimum(-YEAR), z.maximum(YEAR));

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
  downtimeYear: says(NO_SIDE, z.nullable(yearly)),
  downtimeYearBounds: says(
    'between which that lies; only where a side is bounded',
    z.exactOptional(z.tuple([yearly, yearly])),
  ),
  period: z.strictObject({ ...periodShape, downtime: says(NO_SIDE, z.nullable(z.number())) }),
  attribution: listOf(
    z.strictObject({ ...edit.shape, downtimeYear: yearly }),
    'what each edit adds; the shares sum to the change',
  ),
  method: z.nullable(z.enum(['exact', 'sampled'])),
  evaluations: count,
  newSinglePoints: listOf(singlePointShape),
  goneSinglePoints: listOf(singlePointShape),
  cutSets: z.strictObject({
    maxOrder: count,
    complete: z.boolean(),
    new: listOf(set),
    gone: listOf(set),
  }),
});

const gate = z.strictObject({
  passed: z.boolean(),
  maxIncrease: z.nullable(z.strictObject({ said: text, unavailability: chance })),
  failOnNew: z.nullable(z.enum(severities)),
  exceeded: listOf(z.strictObject({ file: text, journey: text })),
});

const topology = z.strictObject({
  file: says('the new file, or the old one where it is gone', text),
  base: says('a path, or REVISION:path; null where there was nothing', z.nullable(text)),
  name: text,
  state: z.enum(['changed', 'same', 'added', 'removed', 'broken']),
  edits: listOf(edit),
  journeys: listOf(journey),
  newFindings: listOf(findingShape),
  goneFindings: listOf(findingShape),
  findings: listOf(findingShape, 'why a broken file could not be compared'),
});

const worst = z.strictObject({ file: text, journey: text, downtimeYear: yearly });

/** The document of `diff`. */
export const diffShape = z.strictObject({
  ...headShape,
  topologies: listOf(topology),
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
