import * as z from 'zod/mini';
import { severities } from '../../diagnostics/severity.js';
import { elsewhere } from '../../topology/schema.js';
import { evaluationFormats } from '../run/deliver.js';

/** The formats that have a place; each place is read by itself. */
export const outputsShape = z.strictObject(
  Object.fromEntries(evaluationFormats.map((format) => [format, elsewhere])),
);

/** The keys of a project file. */
export const projectShape = z.strictObject({
  files: elsewhere,
  fail_on: z.optional(z.enum([...severities, 'never'])),
  rules: elsewhere,
  outputs: elsewhere,
});
