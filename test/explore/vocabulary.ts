/** Keys of the language, to be written where others were. */
export const KEYS = [
  ...[
    'components',
    'domains',
    'links',
    'blocks',
    'system',
    'journeys',
    'targets',
    'defaults',
    'rules',
    'accept',
  ],
  ...['availability', 'unavailability', 'mtbf', 'failures', 'mttr', 'replicas', 'required', 'quorum', 'in'],
  ...[
    'spread',
    'depends_on',
    'common_cause',
    'health_check',
    'failover',
    'replication',
    'path',
    'from',
    '<<',
  ],
  ...['parallel', 'series', 'optional', 'fallback', 'network', 'circuit_breaker', 'needs', 'slo', 'period'],
];

/** Figures at the ends of what is legal and beyond, and words of YAML. */
export const VALUES = [
  ...['1e-300s', '1e9y', '0', '1', '100%', '99.999999999999%', '1000000', '0s', '1000000000', '-1', '1e400'],
  ...[
    'majority',
    'all',
    'one',
    '300 nines',
    '0/year',
    '1e300/year',
    '5e-324',
    '.inf',
    '.nan',
    '~',
    '""',
    '[]',
  ],
  ...[
    '{}',
    '*a',
    '&a b',
    '!!str x',
    '2026-02',
    '2026-02-30',
    'hour',
    '1e-300',
    '999999999999999999999',
    '0x10',
  ],
];
