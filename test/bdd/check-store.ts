import { FAILED, type NodeStore, TERMINAL_LEVEL, WORKS } from '../../src/bdd/node-store.js';

/**
 * What is wrong with the nodes of a store, in words; empty when it is reduced, ordered and without
 * duplicates.
 */
export function checkStore(store: NodeStore): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const terminal of [WORKS, FAILED]) {
    if (store.level(terminal) !== TERMINAL_LEVEL) problems.push(`terminal ${terminal} has a level`);
  }
  for (let node = 2; node < store.count; node++) {
    const [level, low, high] = [store.level(node), store.low(node), store.high(node)];
    const text = `node ${node} (${level}, ${low}, ${high})`;
    if (low === high) problems.push(`${text} tests nothing`);
    if (low >= node || high >= node) problems.push(`${text} comes before a child`);
    if (store.level(low) <= level || store.level(high) <= level)
      problems.push(`${text} is not above its children`);
    if (seen.has(`${level} ${low} ${high}`)) problems.push(`${text} exists twice`);
    seen.add(`${level} ${low} ${high}`);
  }
  return problems;
}
