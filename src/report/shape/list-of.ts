import * as z from 'zod/mini';
import { says } from './figures.js';

/** So many keys that nobody knows are told of a list: they may come from a later version, and are no mistake. */
const MOST_TOLERATED = 100;

/**
 * A list, with what it means, of which nothing is looked at after the first item that is wrong: telling of millions would
 * fill the memory, and nobody reads more than some.
 */
export function listOf<T extends z.ZodMiniType>(item: T, description?: string): z.ZodMiniArray<T> {
  const list = description === undefined ? z.array(item) : says(description, z.array(item));
  const { run } = list._zod;
  list._zod.run = (payload, context) => {
    const { value, issues } = payload;
    if (!Array.isArray(value)) return run(payload, context);
    for (const [index, one] of value.entries()) {
      const found = item._zod.run({ value: one, issues: [] }, context);
      if (found instanceof Promise) throw new TypeError('shapes of results are no promises');
      const isWrong = found.issues.some(({ code }) => code !== 'unrecognized_keys');
      const told = isWrong || issues.length < MOST_TOLERATED ? found.issues : [];
      issues.push(...told.map((issue) => ({ ...issue, path: [index, ...(issue.path ?? [])] })));
      if (isWrong) break;
    }
    return payload;
  };
  return list;
}
