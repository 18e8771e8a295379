import { type LocatedMap, spanAt } from './located.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';

/** Notes journeys seen from where no link leads, though there are links: whatever lies beyond one is never in reach. */
export function checkViewpoints(
  reading: Reading,
  { domains, links, journeys }: Draft,
  root: LocatedMap,
): void {
  const touched = new Set(links.flatMap(({ between }) => between));
  for (const { name, from } of journeys) {
    if (from === null || touched.size === 0) continue;
    const chain = new Set([from]);
    for (const domain of chain) for (const outer of domains.get(domain)?.within ?? []) chain.add(outer);
    if ([...chain].some((domain) => touched.has(domain))) continue;
    const span = spanAt(root, ['journeys', name, 'from']);
    const hint = `add a link such as { between: [${from}, ${[...touched][0]}], availability: 99.9% }`;
    const message = `no link touches \`${from}\`: what lies beyond any link is never in reach from there`;
    report(reading, 'HA515', { span, hint }, message);
  }
}
