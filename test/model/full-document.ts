import fc from 'fast-check';
import { oddPools, type Pools, usualPools } from './figure-pools.js';
import { refigured } from './refigured.js';
import { documentsOfSize, type WideBlock, type WideDocument } from './wide-document.js';

type Entry = Record<string, unknown>;

/** A file over all keys of the language, as data; nothing enumerates it. */
export interface FullDocument extends Entry {
  domains: Record<string, Entry>;
  links: Entry[];
  components: Record<string, Entry>;
  blocks: Record<string, WideBlock>;
  journeys: Record<string, Entry & { path: WideBlock }>;
}

const pick = fc.nat({ max: 99 });
const target = fc.constantFrom('99.9%', '99%', '99.99%', '50%', '100%', '0');

const targets = fc.record(
  {
    slo: target,
    sla: target,
    full: target,
    period: fc.constantFrom('month', 'year', 'hour', '30d', '2026-02', '2026'),
    rto: fc.constantFrom('1s', '2m', '5h'),
    rpo: fc.constantFrom('0s', '10s', '1h'),
  },
  { requiredKeys: [] },
);

/** What a component may say besides how it fails and what it needs. */
const remarks = fc.record(
  {
    kind: fc.constantFrom('database', 'cache', 'service', 'load-balancer', 'dns', 'queue', 'other'),
    basis: fc.constantFrom('sla', 'measured', 'estimate', 'guess'),
    source: fc.constantFrom('https://status.example.com', 'told'),
    as_of: fc.constantFrom('2026-01-31', '2019-02-28'),
    replication: fc.constantFrom({ mode: 'sync' }, { mode: 'async', lag: '5s' }),
  },
  { requiredKeys: [] },
);

const top = fc.record(
  {
    name: fc.constantFrom('Web shop', 'a', 'x'.repeat(90)),
    description: fc.constantFrom('Sells.', 'One.\n\nTwo.'),
    targets,
    defaults: fc.constantFrom<Entry>({ mttr: '30m' }, { mttr: '2h', common_cause: '2%' }),
    rules: fc.constantFrom<Entry>({ HA614: 'off' }, { HA604: 'error', HA601: 'info' }),
    accept: fc.constantFrom([
      { rule: 'HA601', on: 'part0', owner: 'team', reason: 'one tenant', until: '2026-12-31' },
    ]),
  },
  { requiredKeys: [] },
);

const more = fc.record({
  top,
  remarks: fc.array(remarks, { minLength: 1, maxLength: 3 }),
  journeys: fc.array(fc.tuple(targets, fc.constantFrom('both', 'twice', 'pair', 'all'), pick, pick), {
    maxLength: 2,
  }),
  crowd: fc.oneof(
    { weight: 200, arbitrary: fc.constant(1) },
    { weight: 6, arbitrary: fc.constant(40) },
    { weight: 1, arbitrary: fc.constant(1000) },
  ),
});

/** Documents over the whole language with figures as people write them. */
export const usualDocuments = documentsWith(usualPools);
/** Documents over the whole language with figures that are legal and that nobody expects. */
export const oddDocuments = documentsWith(oddPools);

function documentsWith(pools: fc.Arbitrary<Pools>): fc.Arbitrary<FullDocument> {
  const wide = documentsOfSize({
    domains: 3,
    links: 2,
    components: 4,
    replicas: 4,
    steps: 2,
    breakersBelow: true,
  });
  return fc
    .tuple(wide, more, fc.option(pools, { freq: 8 }))
    .map(([document, drawn, figures]) => fullDocument(document, drawn, figures));
}

type More = typeof more extends fc.Arbitrary<infer Value> ? Value : never;

function fullDocument(document: WideDocument, drawn: More, pools: Pools | null): FullDocument {
  const full = structuredClone(document) as unknown as FullDocument;
  for (const [index, component] of Object.values(full.components).entries())
    Object.assign(component, drawn.remarks[index % drawn.remarks.length]);
  for (const [index, [own, shape, one, two]] of drawn.journeys.entries())
    full.journeys[`more${index}`] = { path: pathOf(full, shape, [one, two]), ...own };
  if (drawn.crowd > 1) crowd(full, drawn.crowd);
  const rewritten = pools === null ? full : (refigured(full, pools) as FullDocument);
  const { targets: _, ...rest } = drawn.top;
  return { ...rewritten, ...(pools === null ? rest : drawn.top) };
}

/** A path that draws both operations of a component, says a thing twice, or has two failovers that look the same. */
function pathOf({ components }: FullDocument, shape: string, picks: readonly number[]): WideBlock {
  const names = Object.keys(components);
  const [a, b] = picks.map((number) => names[number % names.length]!) as [string, string];
  const quorums = names.filter((name) => 'quorum' in components[name]!);
  if (shape === 'both' && quorums.length > 0)
    return quorums.flatMap((name) => [`${name}.read`, `${name}.write`]);
  if (shape === 'twice') return [a, { parallel: [a, b], required: 1 }, a];
  if (shape === 'all' || a === b) return names;
  const failover = { primary: a, standby: b, success: 1, manual: '1h' };
  return [
    { failover: { ...failover, detection: '10s' } },
    { failover: { ...failover, detection: '5m', success: 0.5 } },
  ];
}

/** Many more replicas of the first component. */
function crowd({ components }: FullDocument, times: number): void {
  const [first] = Object.values(components);
  if (first !== undefined) first['replicas'] = Number(first['replicas'] ?? 1) * times;
}
