import * as z from 'zod/mini';
import { type Code, codes } from '../../diagnostics/codes.js';
import { severities } from '../../diagnostics/severity.js';
import { SCHEMA_VERSION } from '../report.js';
import { atLeastOne, count, says } from './figures.js';
import { listOf } from './list-of.js';

const code = z.enum(Object.keys(codes) as [Code, ...Code[]]);
const line = says('starts at 1; null where the whole file is meant', z.nullable(atLeastOne));

const acceptedShape = z.strictObject({
  owner: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  until: says('a day such as 2026-12-31', z.nullable(z.string())),
});

/** A finding about a file. */
export const findingShape = z.strictObject({
  rule: code,
  severity: z.enum(severities),
  message: z.string(),
  file: z.string(),
  line,
  column: line,
  on: says('the part that is meant', z.nullable(z.string())),
  journey: z.nullable(z.string()),
  parts: says('all parts that are meant, where several are told as one', z.exactOptional(listOf(z.string()))),
  accepted: says(
    'somebody has taken it on until a day: it is not counted, and fails nothing',
    z.exactOptional(acceptedShape),
  ),
  lapsed: says('somebody had taken it on, until a day that is over', z.exactOptional(acceptedShape)),
});

/** What every document begins with. */
export const headShape = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.strictObject({ name: z.literal('ha-calc'), version: z.string() }),
};

/** How much there is. */
export const summaryShape = z.strictObject({ files: count, errors: count, warnings: count });

/** One file of a document; a broken one has no journeys and says why in its findings. */
export function topologyShape<T extends z.ZodMiniType>(journey: T) {
  return z.strictObject({
    file: says('the path as given, or -', z.string()),
    name: z.string(),
    journeys: listOf(journey, 'none where the file is broken: the findings say why'),
    findings: listOf(findingShape),
  });
}
