import type { Figures, Topology } from '../topology/topology.js';
import type { DesignRule, Hit } from './design-rule.js';

const HINT = 'nothing is never down: say how rarely, such as 99.999%';

/** HA613: something is said, or promised, never to be down. */
export const perfect: DesignRule = {
  code: 'HA613',
  find: ({ topology }) => [...parts(topology), ...promises(topology)],
  together: (names, count) => `${count} figures say that something is never down: ${names}`,
};

function parts({ components, domains, links }: Topology): Hit[] {
  const all: { name: string; figures: Figures | null }[] = [
    ...components.values(),
    ...domains.values(),
    ...links,
  ];
  return all.flatMap(({ name, figures }) =>
    figures?.unavailability === 0
      ? [{ message: `\`${name}\` is said never to be down`, hint: HINT, span: figures.span, on: name }]
      : [],
  );
}

/** A target of the whole file is told of once. */
function promises({ journeys }: Topology): Hit[] {
  const hits = new Map<number, Hit>();
  for (const { name: journey, span: own, targets } of journeys) {
    for (const key of ['slo', 'sla', 'full'] as const) {
      const target = targets[key];
      if (target?.unavailability !== 0) continue;
      const span = target.span ?? own;
      const message = `\`${key}\` promises that ${journey} is never down`;
      hits.set(span.start, { message, hint: HINT, span, journey, name: `the ${key} of ${journey}` });
    }
  }
  return [...hits.values()];
}
