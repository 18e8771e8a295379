import * as z from 'zod/mini';
import { severities } from '../../diagnostics/severity.js';
import { elsewhere } from '../../topology/schema.js';
import { evaluationFormats } from '../run/deliver.js';

const path = z.optional(z.string());

/** Where each format goes. */
export const outputsShape = z.strictObject(
  Object.fromEntries(evaluationFormats.map((format) => [format, path])),
);

/** The keys of a project file. */
export const projectShape = z.strictObject({
  files: z.optional(z.array(z.string())),
  fail_on: z.optional(z.enum([...severities, 'never'])),
  rules: elsewhere,
  outputs: elsewhere,
});
