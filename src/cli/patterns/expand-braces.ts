import { MAX_ALTERNATIVES } from './limits.js';

/** Braces without braces inside, and with a comma. */
const GROUP = /\{([^{}]*,[^{}]*)\}/;

/** Returns the patterns that one with braces stands for, each once; undefined if there are more than the limit. */
export function expandBraces(pattern: string): string[] | undefined {
  const plain = new Set<string>();
  const open = [pattern];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const group = GROUP.exec(one);
    if (group === null) plain.add(one);
    else {
      const [start, end] = [one.slice(0, group.index), one.slice(group.index + group[0].length)];
      for (const word of group[1]!.split(',')) open.push(start + word + end);
    }
    if (plain.size + open.length > MAX_ALTERNATIVES) return undefined;
  }
  return [...plain];
}
