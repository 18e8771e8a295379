/**
 * A topology of so many components in four tiers over three zones, with two journeys: nothing of it is exceptional but the
 * size. `needs` is how many parts of the tier below each one depends on.
 */
export function largeTopology(count: number, needs = 2): string {
  const components: string[] = [];
  let below: string[] = [];
  for (const [tier, share] of [
    ['store', 0.2],
    ['core', 0.3],
    ['service', 0.35],
    ['front', 0.15],
  ] as const) {
    const names = Array.from({ length: Math.round(count * share) }, (_, index) => `${tier}-${index + 1}`);
    components.push(...names.map((name, index) => componentLine(name, index, needed(below, index, needs))));
    below = names;
  }
  const half = Math.ceil(below.length / 2);
  return `name: A platform of ${count} services
description: Front ends, services and stores in three zones, made up for a look at a large page.
targets: { slo: 99.9%, sla: 99.5%, period: month }
defaults: { mttr: 30m }
domains:
  zone-a: { availability: 99.95%, mttr: 1h }
  zone-b: { availability: 99.95%, mttr: 1h }
  zone-c: { availability: 99.95%, mttr: 1h }
components:
${components.join('\n')}
journeys:
  browse: { path: [${below.slice(0, half + 2).join(', ')}] }
  buy: { path: [${below.slice(half - 2).join(', ')}], slo: 99.99% }
`;
}

function needed(below: readonly string[], index: number, needs: number): string[] {
  const places = Array.from(
    { length: below.length === 0 ? 0 : needs },
    (_, n) => (index * 7 + n * 11) % below.length,
  );
  return [...new Set(places)].map((place) => below[place]!);
}

function componentLine(name: string, index: number, needs: readonly string[]): string {
  const spread = index % 3 === 0 ? 'replicas: 2' : 'replicas: 3, spread: [zone-a, zone-b, zone-c]';
  const depends = needs.length > 0 ? `, depends_on: [${needs.join(', ')}]` : '';
  return `  ${name}: { availability: 99.9${index % 10}%, ${spread}${depends} }`;
}
