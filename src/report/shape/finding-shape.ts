import * as z from 'zod';
import { type Code, codes } from '../../diagnostics/codes.js';
import { severities } from '../../diagnostics/severity.js';
import { SCHEMA_VERSION } from '../report.js';
import { count } from './figures.js';

const code = z.enum(Object.keys(codes) as [Code, ...Code[]]);
const line = z.int().min(1).nullable().describe('starts at 1; null where the whole file is meant');

const acceptedShape = z.strictObject({
  owner: z.string().nullable(),
  reason: z.string().nullable(),
  until: z.string().nullable().describe('a day such as 2026-12-31'),
});

/** A finding about a file. */
export const findingShape = z.strictObject({
  rule: code,
  severity: z.enum(severities),
  message: z.string(),
  file: z.string(),
  line,
  column: line,
  on: z.string().nullable().describe('the part that is meant'),
  journey: z.string().nullable(),
  parts: z
    .array(z.string())
    .exactOptional()
    .describe('all parts that are meant, where several are told as one'),
  accepted: acceptedShape
    .exactOptional()
    .describe('somebody has taken it on until a day: it is not counted, and fails nothing'),
});

/** What every document begins with. */
export const headShape = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.strictObject({ name: z.literal('ha-calc'), version: z.string() }),
};

/** How much there is. */
export const summaryShape = z.strictObject({ files: count, errors: count, warnings: count });

/** One file of a document; a broken one has no journeys and says why in its findings. */
export function topologyShape<T extends z.ZodType>(journey: T) {
  return z.strictObject({
    file: z.string().describe('the path as given, or -'),
    name: z.string(),
    journeys: z.array(journey).describe('none where the file is broken: the findings say why'),
    findings: z.array(findingShape),
  });
}
