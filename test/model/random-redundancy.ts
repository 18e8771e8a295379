import fc from 'fast-check';

const check = { interval: '5s', timeout: '1s', failure_threshold: 3 };
const figures = fc.constantFrom(
  { availability: '99.9%', mttr: '1h' },
  { availability: '99%', mttr: '2h' },
  { availability: '95%', mttr: '30m' },
);
const component = fc.record({
  figures,
  replicas: fc.integer({ min: 1, max: 3 }),
  required: fc.integer({ min: 1, max: 2 }),
  place: fc.constantFrom('none', 'in', 'spread', 'spread'),
  answer: fc.constantFrom('none', 'check', 'failover', 'needing', 'watched', 'watched by hand'),
  shared: fc.boolean(),
  zone: fc.nat(2),
});
const pick = fc.nat(9);
const shape = fc.constantFrom(
  'series',
  'parallel',
  'checked',
  'failover',
  'watched',
  'optional',
  'fallback',
  'two-of-three',
);

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Small systems with everything that reacts: zones of a region, with and without figures, links and where a journey is seen
 * from, health checks and failovers of components and blocks, some of which need what the journey does without, common
 * causes, soft parts with circuit breakers. As JSON, which is YAML.
 */
export const redundantSystems: fc.Arbitrary<string> = fc
  .record({
    components: fc.array(component, { minLength: 3, maxLength: 4 }),
    shapes: fc.array(fc.record({ shape, picks: fc.tuple(pick, pick, pick) }), { minLength: 1, maxLength: 3 }),
    linked: fc.boolean(),
    silent: fc.nat(3),
  })
  .map(({ components, shapes, linked, silent }) =>
    JSON.stringify({
      domains: domains(silent),
      ...(linked && { links: links() }),
      components: {
        keeper: { availability: '99.5%', mttr: '1h' },
        ...(isWatched(components, shapes) && { watch: { availability: '99%', mttr: '2h', in: 'z1' } }),
        ...Object.fromEntries(components.map((drawn, index) => [`c${index}`, written(drawn)])),
      },
      journeys: {
        main: {
          path: ['keeper', ...shapes.map((one) => blockOf(one, components.length))],
          ...(linked && { from: 'z0' }),
        },
      },
    }),
  );

function isWatched(components: readonly Drawn<typeof component>[], shapes: readonly { shape: string }[]) {
  const isNeeding = (drawn: Drawn<typeof component>) =>
    'failover' in written(drawn) && drawn.answer.startsWith('watched');
  return components.some(isNeeding) || shapes.some(({ shape: kind }) => kind === 'watched');
}

/** Of three zones in a region, one may have no figures, or the region may. */
function domains(silent: number) {
  const own = { availability: '99.8%', mttr: '3h' };
  const zone = (index: number) => ({ in: 'region', ...(silent !== index && own) });
  return { region: silent === 3 ? {} : own, z0: zone(0), z1: zone(1), z2: zone(2) };
}

function links() {
  const line = { availability: '99.7%', mttr: '15m' };
  const between = (name: string, a: string, b: string) => ({ name, between: [a, b], ...line });
  return [
    between('l01', 'z0', 'z1'),
    between('m01', 'z0', 'z1'),
    between('l12', 'z1', 'z2'),
    between('l02', 'z0', 'z2'),
  ];
}

function written({ figures: own, replicas, required, place, answer, shared, zone }: Drawn<typeof component>) {
  const spare = replicas > required;
  const failover = { detection: '10s', switchover: '30s', success: '95%', manual: '20m' };
  return {
    ...own,
    replicas,
    required: Math.min(required, replicas),
    ...(place === 'in' && { in: `z${zone}` }),
    ...(place === 'spread' && { spread: ['z0', 'z1', 'z2'] }),
    ...(shared && replicas > 1 && { common_cause: '10%' }),
    ...(answer === 'check' && { health_check: check }),
    ...(answer === 'failover' && spare && { failover }),
    ...(answer === 'needing' && spare && { failover: { ...failover, needs: 'keeper' } }),
    ...(answer === 'watched by hand' && spare && { failover: { ...failover, needs: 'watch' } }),
    ...(answer === 'watched' && spare && { failover: { ...failover, manual: undefined, needs: 'watch' } }),
  };
}

function blockOf({ shape: kind, picks }: { shape: string; picks: readonly number[] }, count: number) {
  const [a, b, c] = [...new Set(picks.map((number) => `c${number % count}`)), 'keeper', 'c0'] as string[];
  const breaker = { failure_threshold: 5, call_timeout: '2s', recovery_timeout: '30s' };
  switch (kind) {
    case 'parallel':
      return { parallel: [a, b] };
    case 'checked':
      return { parallel: [a, b, [c]], health_check: check };
    case 'two-of-three':
      return { parallel: [a, b, c], required: 2, health_check: check };
    case 'failover':
      return { failover: { primary: a, standby: b, detection: '20s', switchover: '10s', success: '90%' } };
    case 'watched':
      return {
        failover: { primary: [a, b], standby: c, detection: '20s', switchover: '10s', needs: 'watch' },
      };
    case 'optional':
      return { optional: a, circuit_breaker: breaker };
    case 'fallback':
      return { fallback: [a, b], circuit_breaker: breaker };
    default:
      return [a, b];
  }
}
