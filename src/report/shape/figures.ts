import * as z from 'zod/mini';

/** From 0 to 1. */
export const chance = z.number().check(z.minimum(0), z.maximum(1));

/** Seconds, a ratio, or another figure without an upper end. */
export const amount = z.number().check(z.minimum(0));

/** Seconds in a period, at most all of it. */
export function secondsUpTo(period: number) {
  return z.number().check(z.minimum(0), z.maximum(period));
}

export const count = z.int().check(z.minimum(0));

/** What there is at least one of. */
export const atLeastOne = z.int().check(z.minimum(1));

/** Figures by how many fail at once; 0 is what is down while nothing has failed. */
export function byOrder<T extends z.ZodMiniType>(figure: T) {
  return z.record(z.string().check(z.regex(/^(?:0|[1-9]\d*)$/)), figure);
}

/** The same shape, with what it means. */
export function says<T extends z.ZodMiniType>(description: string, shape: T): T {
  return shape.check(z.describe(description));
}
