import * as z from 'zod/mini';
import { YEAR } from '../../quantity/calendar.js';
import { says, secondsUpTo } from './figures.js';
import { findingShape, headShape } from './finding-shape.js';
import { listOf } from './list-of.js';

const { rule, on, file, line } = findingShape.shape;
const text = z.nullable(z.string());

const risk = z.strictObject({
  rule,
  risk: says('what the rule is about', z.string()),
  on,
  downtimeYear: says(
    'seconds a year that the part costs; null where it costs nothing by itself',
    z.nullable(secondsUpTo(YEAR)),
  ),
  status: says('expired: accepted until a day that is over', z.enum(['open', 'accepted', 'expired'])),
  owner: text,
  reason: text,
  until: text,
  file,
  line,
});

/** The document of `risks --register`. */
export const registerShape = z.strictObject({
  ...headShape,
  topologies: listOf(z.strictObject({ file: z.string(), name: z.string(), risks: listOf(risk) })),
});
