/** What a key means, in a sentence or two, and values that may stand there. */
export interface KeyDescription {
  text: string;
  examples: readonly unknown[];
}

const key = (text: string, ...examples: unknown[]): KeyDescription => ({ text, examples });

/** How a part fails by itself. */
const behaviour = {
  availability: key(
    'Availability of one unit: a percentage, a fraction from 0 to 1, or a number of nines. With `mttr` the failure frequency follows.',
    '99.95%',
    0.9995,
    '3.5 nines',
  ),
  unavailability: key(
    'Unavailability of one unit, where an availability would be all nines.',
    '1e-5',
    '0.001%',
  ),
  mtbf: key('Mean up time between failures; needs `mttr`.', '30d', '2000h'),
  failures: key('How often one unit fails; needs `mttr`.', '4/year', '1/month'),
  mttr: key('Mean time to repair one unit, from the failure until it serves again.', '45m', '1h30m'),
};

const targets = {
  slo: key('Objective: the availability that you aim for. Should be stricter than the SLA.', '99.95%'),
  sla: key('Agreement: the availability that is promised to customers.', '99.9%'),
  full: key('Objective for full service: neither down nor degraded.', '99%'),
  rto: key('Recovery time objective: the longest that recovery may take.', '5m'),
  rpo: key('Recovery point objective: how much of the latest data may be lost, as a time.', '10s', '0s'),
  period: key(
    'The period that downtime is counted over: a name, a duration, or a calendar month, quarter or year.',
    'month',
    '30d',
    '2026-02',
    '2026-Q1',
  ),
};

const failover = {
  detection: key(
    'How long it takes to notice that the active unit is dead; a `health_check` may say it instead.',
    '15s',
  ),
  switchover: key('How long it takes from noticing until the spare serves.', '30s'),
  success: key('How often the switch works; 100 % unless told.', '99%', 0.99),
  manual: key('The outage when the switch does not work; as long as the failure itself unless told.', '30m'),
  needs: key('A block without which nothing switches: Sentinels, an API of a DNS provider.', 'sentinels', [
    'dns-api',
  ]),
};

/** By definition of the schema, the top level first: every key of the language. */
export const keyDescriptions: Readonly<Record<string, Readonly<Record<string, KeyDescription>>>> = {
  topology: {
    version: key('Version of the language; 1 unless told.', 1),
    name: key('What reports call the system; the name of the file unless told.', 'Web shop'),
    description: key('A sentence or two for readers.', 'Everything between a customer and an order.'),
    targets: key('What is promised for every journey; a journey may override any of it.', {
      slo: '99.95%',
      sla: '99.9%',
      period: 'month',
    }),
    defaults: key('Values for components and domains that leave them out.', { mttr: '1h' }),
    domains: key(
      'Failure domains by name: regions, zones, racks, a deploy pipeline, a config store. What is in one fails with it.',
      {
        eu: { availability: '99.99%', mttr: '2h' },
        'eu-a': { in: 'eu' },
      },
    ),
    links: key('Network links between domains, for partitions.', [
      { between: ['eu', 'us'], availability: '99.95%' },
    ]),
    components: key('What can fail, by name.', { db: { availability: '99.9%', replicas: 2 } }),
    blocks: key('Named sub-structures, so that a shared part is written, and counted, once.', {
      edge: ['dns', 'lb'],
    }),
    system: key('What must work for users: a list is a series. Either this or `journeys`.', [
      'lb',
      'app',
      'db',
    ]),
    journeys: key('Several things that users do, each with a path of its own. Either this or `system`.', {
      browse: { path: ['lb', 'app'], slo: '99.9%' },
    }),
    rules: key('How grave the findings of a rule are in this file, or `off`.', {
      HA605: 'off',
      HA601: 'error',
    }),
    accept: key('Risks that somebody has taken on: what a rule finds is silenced until a day, and listed.', [
      { rule: 'HA601', on: 'db', owner: 'team-data', reason: 'single tenant', until: '2026-12-31' },
    ]),
  },
  targets,
  defaults: {
    mttr: key('Repair time of every component and domain that gives none.', '1h'),
    common_cause: key('Beta factor of every component with replicas that gives none.', '5%'),
  },
  domain: {
    ...behaviour,
    in: key('The domain that contains this one, or several.', 'eu', ['eu', 'deploy']),
  },
  link: {
    name: key('What the link is called; both ends joined by ~ unless told.', 'transatlantic'),
    between: key('The two domains that it joins, both ways.', ['eu', 'us']),
    ...behaviour,
  },
  component: {
    ...behaviour,
    replicas: key(
      'How many independent, interchangeable units there are; 1 unless told. All other figures are for one unit.',
      3,
    ),
    required: key('How many of the replicas must work; 1 unless told.', 2, 'majority', 'all'),
    quorum: key(
      'How many replicas a read and a write need, instead of `required`; used as `name.read` and `name.write`.',
      {
        read: 'one',
        write: 'majority',
      },
    ),
    replication: key('How replicas keep up with each other; says how much data a failover may lose.', {
      mode: 'async',
      lag: '5s',
    }),
    health_check: key(
      'How a dead unit is noticed. Where replicas share the load, their share of requests fails until then.',
      {
        interval: '10s',
        failure_threshold: 3,
        timeout: '2s',
      },
    ),
    failover: key('Active-passive: some units serve, a spare takes over when one fails.', {
      detection: '15s',
      switchover: '30s',
      success: '99%',
      manual: '30m',
    }),
    common_cause: key(
      'Beta factor: the share of the unavailability of one replica that takes all replicas at once.',
      '5%',
    ),
    in: key('The failure domain that every replica needs, or several.', 'eu-a', ['eu-a', 'deploy']),
    spread: key('Replicas are dealt round-robin over these domains.', ['eu-a', 'eu-b', 'eu-c']),
    depends_on: key(
      'What every replica needs besides itself: blocks that must all work.',
      ['db'],
      ['db', { parallel: ['a', 'b'] }],
    ),
    kind: key('What sort of part it is, for the audit of the layers.', 'database', 'load-balancer'),
    basis: key('Where the figure comes from.', 'measured', 'sla'),
    source: key('An address where the figure can be looked up.', 'https://example.com/sla'),
    as_of: key('The day on which the figure was right.', '2026-01-31'),
  },
  quorum: {
    read: key('How many replicas must answer a read.', 'one', 2, 'majority'),
    write: key('How many replicas must confirm a write.', 'majority', 2, 'all'),
  },
  replication: {
    mode: key('Whether a write waits for the replica.', 'sync', 'async'),
    lag: key('How far an asynchronous replica is behind: what a failover may lose.', '5s'),
  },
  health_check: {
    interval: key('The time from one probe to the next.', '10s'),
    failure_threshold: key('How many probes must fail in a row.', 3),
    timeout: key('How long a probe waits for its answer; 0 unless told.', '2s'),
  },
  circuit_breaker: {
    failure_threshold: key('How many calls must fail before it opens; until then callers hang.', 5),
    call_timeout: key('How long each of those calls hangs.', '2s'),
    recovery_timeout: key('How long it stays open before it tries again.', '30s'),
  },
  failover: {
    ...failover,
    active: key('How many units serve; as many as are required unless told.', 1),
  },
  failover_block: {
    primary: key('What serves as long as it works.', 'region-a'),
    standby: key('What takes over.', 'region-b', ['lb-b', 'app-b']),
    ...failover,
  },
  network: {
    from: key('The node where a way begins; it must work too.', 'client'),
    to: key('The node where a way ends; it must work too.', 'server'),
    links: key('Two-way links between nodes; a third name is the component that carries the link.', [
      ['client', 'switch'],
      ['switch', 'server', 'cable'],
    ]),
    junctions: key('Nodes that never fail.', ['patch-panel']),
  },
  journey: {
    path: key('What must work: a list is a series.', ['dns', 'lb', 'app']),
    from: key(
      'The domain that the journey is seen from: what lies beyond links needs a working way there.',
      'eu',
    ),
    ...targets,
  },
  acceptance: {
    rule: key('The code of the rule whose finding is accepted.', 'HA601'),
    on: key('The part that it is about; without it all that the rule finds is accepted.', 'db'),
    owner: key('Who answers for it.', 'team-data'),
    reason: key('Why it is accepted.', 'single tenant'),
    until: key('The last day on which it is; then it is a finding again.', '2026-12-31'),
  },
  structure: {
    series: key('Works while all parts do.', ['lb', 'app']),
    parallel: key('Works while at least `required` parts do; 1 unless told.', ['a', 'b']),
    required: key('How many parts of `parallel` must work.', 2, 'majority'),
    optional: key('A soft dependency: without it the journey is degraded, not down.', 'reviews'),
    fallback: key('The first part is full service, the later ones degraded service.', ['live', 'cached']),
    failover: key('The primary serves; the standby takes over when it fails.', {
      primary: 'a',
      standby: 'b',
      detection: '30s',
    }),
    network: key('Works while working nodes and links join two ends.', {
      from: 'a',
      to: 'd',
      links: [
        ['a', 'b'],
        ['b', 'd'],
      ],
    }),
    health_check: key('How a dead part of `parallel` is noticed where the parts share the load.', {
      interval: '10s',
      failure_threshold: 3,
    }),
    circuit_breaker: key('How callers of an `optional` or `fallback` stop waiting for what is dead.', {
      failure_threshold: 5,
      call_timeout: '2s',
      recovery_timeout: '30s',
    }),
  },
};
