import * as z from 'zod';
import { amount } from './figures.js';
import { findingShape, headShape } from './finding-shape.js';

const { rule, on, file, line } = findingShape.shape;
const text = z.string().nullable();

const risk = z.strictObject({
  rule,
  risk: z.string().describe('what the rule is about'),
  on,
  downtimeYear: amount
    .nullable()
    .describe('seconds a year that the part costs; null where it costs nothing by itself'),
  status: z.enum(['open', 'accepted']),
  owner: text,
  reason: text,
  until: text,
  file,
  line,
});

/** The document of `risks --register`. */
export const registerShape = z.strictObject({
  ...headShape,
  topologies: z.array(z.strictObject({ file: z.string(), name: z.string(), risks: z.array(risk) })),
});
