import * as z from 'zod';

/** From 0 to 1. */
export const chance = z.number().min(0).max(1);

/** Seconds, a ratio, or another figure without an upper end. */
export const amount = z.number().min(0);

export const count = z.int().min(0);

/** Figures by how many fail at once. */
export function byOrder<T extends z.ZodType>(figure: T) {
  return z.record(z.string().regex(/^[1-9]\d*$/), figure);
}
