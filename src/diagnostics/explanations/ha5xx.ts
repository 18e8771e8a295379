import type { Explained } from './explanation.js';

/** HA5xx: targets. */
export const ha5xx: Explained<'5'> = {
  HA501: {
    what: 'The expected downtime of a journey is more than its SLO, the objective that you set yourself, allows in the period. The file is valid and was computed; `check` exits with 1.',
    mend: '`ha-calc eval` lists what contributes most and the single points of failure: make the first of them redundant, quicker to repair, or optional. Otherwise set an objective that this architecture can keep.',
    example: {
      bad: 'targets: { slo: 99.95% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'targets: { slo: 99.95% }\ncomponents:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
    },
  },
  HA502: {
    what: 'The expected downtime of a journey is more than its SLA, the promise to your customers, allows in the period. Breaking it on average means owing credits again and again; `check` exits with 1.',
    mend: 'As for a missed SLO (HA501), and sooner: an SLA should have room to spare, since downtime varies around what is expected. Do not promise more than what you depend on promises you.',
    example: {
      bad: 'targets: { sla: 99.95% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'targets: { sla: 99.5% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA503: {
    what: 'The SLO is not stricter than the SLA. What lies between them is the buffer: the warning that you get before you owe money. With equal targets there is none, and with a looser SLO the contract is broken first.',
    mend: 'Raise the SLO or lower the SLA, so that the SLO allows clearly less downtime.',
    example: {
      bad: 'targets: { slo: 99.9%, sla: 99.9% }\ncomponents:\n  db: { availability: 99.99% }\nsystem: [db]',
      good: 'targets: { slo: 99.95%, sla: 99.9% }\ncomponents:\n  db: { availability: 99.99% }\nsystem: [db]',
    },
  },
  HA504: {
    what: 'Neither the file nor the command line names an SLO or an SLA, so there is nothing that `check` could hold a journey to. It is an error with `--require-targets`.',
    mend: 'Add `targets`, targets of a single journey, or the options `--slo` and `--sla`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'targets: { slo: 99.5% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA505: {
    what: 'How often a journey fails and how long an outage lasts cannot be told, since a component that matters gives an availability without the time that a repair takes. The availability itself is not affected.',
    mend: 'Add `mttr` to the component that the message names, or a usual one under `defaults`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, mttr: 1h }\nsystem: [db]',
    },
  },
  HA506: {
    what: 'After a single failure it may take longer than `targets.rto` until service is back, or some part does not say how long it takes.',
    mend: 'Give redundant parts a `health_check` or a `failover` that is fast enough, parts without a spare a shorter `mttr`, or promise less.',
    example: {
      bad: 'targets: { slo: 99%, rto: 1m }\ncomponents:\n  db: { availability: 99.9%, mttr: 1h }\nsystem: [db]',
      good: 'targets: { slo: 99%, rto: 1m }\ncomponents:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    failover: { detection: 15s, switchover: 30s }\nsystem: [db]',
    },
  },
  HA507: {
    what: 'When a replicated store loses a unit, more data may be lost than `targets.rpo` allows, or nothing says how it is replicated.',
    mend: 'Replicate synchronously, or with less lag, or promise less.',
    example: {
      bad: 'targets: { slo: 99%, rpo: 1s }\ncomponents:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    replication: { mode: async, lag: 5s }\nsystem: [db]',
      good: 'targets: { slo: 99%, rpo: 10s }\ncomponents:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    replication: { mode: async, lag: 5s }\nsystem: [db]',
    },
  },
  HA508: {
    what: 'Redundancy does not act in zero time. Where a file does not say how a dead unit is noticed and replaced, it is taken to happen at once: the optimistic assumption. Networks, and links with two ways round, are always taken to find another way at once.',
    mend: 'Give the component or the parallel block a `health_check`, where its units share the load, or a `failover`, where a spare takes over.',
    example: {
      bad: 'targets: { slo: 99% }\ncomponents:\n  app: { availability: 99.9%, mttr: 10m, replicas: 2 }\nsystem: [app]',
      good: 'targets: { slo: 99% }\ncomponents:\n  app:\n    availability: 99.9%\n    mttr: 10m\n    replicas: 2\n    health_check: { interval: 5s, failure_threshold: 3 }\nsystem: [app]',
    },
  },
  HA509: {
    what: 'Down and degraded service together take more time than `targets.full` allows, the SLO for undegraded service.',
    mend: 'Make the optional parts and the first choices of fallbacks more available, or promise less.',
    example: {
      bad: 'targets: { slo: 99%, full: 99.9% }\ncomponents:\n  web: { availability: 99.99%, mttr: 10m }\n  reviews: { availability: 99%, mttr: 1h }\nsystem: [web, { optional: reviews }]',
      good: 'targets: { slo: 99%, full: 98% }\ncomponents:\n  web: { availability: 99.99%, mttr: 10m }\n  reviews: { availability: 99%, mttr: 1h }\nsystem: [web, { optional: reviews }]',
    },
  },
  HA512: {
    what: 'Parts share so much with each other that the exact answer would need more than the budget. Availability and downtime are then certified bounds: the truth lies between them, and targets are judged on the pessimistic end. Single points of failure are exact; outage frequency, what each part costs and what optimism hides are not told. The message names what is entangled.',
    mend: 'Ask for more with `--effort 2` to `--effort 10`: each step doubles what may be spent. Or give identical units as `replicas`, and group what always fails together.',
    example: {
      bad: '$ ha-calc eval mesh.yaml',
      good: '$ ha-calc eval mesh.yaml --effort 4',
    },
  },
  HA515: {
    what: 'A journey is seen `from` a domain that no link touches, nor any domain that contains it, though there are links. Whatever lies beyond a link is then never in reach, and everything there counts as down all of the time.',
    mend: 'Add the link that leads out of the domain, or name the domain that the links know, such as the region around a zone.',
    example: {
      bad: 'domains: { eu: {}, us: {}, office: {} }\nlinks:\n  - { between: [eu, us], availability: 99.9% }\ncomponents:\n  web: { availability: 99.9%, in: us }\n  desk: { availability: 99.9%, in: office }\njourneys:\n  work: { path: [desk, web], from: office }',
      good: 'domains: { eu: {}, us: {}, office: { in: eu } }\nlinks:\n  - { between: [eu, us], availability: 99.9% }\ncomponents:\n  web: { availability: 99.9%, in: us }\n  desk: { availability: 99.9%, in: office }\njourneys:\n  work: { path: [desk, web], from: office }',
    },
  },
  HA516: {
    what: 'A part is `optional`, or has a `fallback`, and nothing says how callers find out that it is dead. That is taken to happen at once: the optimistic assumption. A caller that waits for it instead is down with it, and the message says what that would cost.',
    mend: 'Say with a `circuit_breaker` how long callers hang until they stop asking.',
    example: {
      bad: 'targets: { slo: 99% }\ncomponents:\n  web: { availability: 99.9%, mttr: 10m }\n  reviews: { availability: 99%, mttr: 1h }\nsystem: [web, { optional: reviews }]',
      good: 'targets: { slo: 99% }\ncomponents:\n  web: { availability: 99.9%, mttr: 10m }\n  reviews: { availability: 99%, mttr: 1h }\nsystem:\n  - web\n  - optional: reviews\n    circuit_breaker: { failure_threshold: 5, call_timeout: 2s }',
    },
  },
  HA517: {
    what: 'A failover, a health check or a circuit breaker takes as long as, or longer than, any failure that could set it off: before it has acted, what failed is back. It never helps, and the spare is worth nothing until both have failed.',
    mend: 'Make detection and switchover faster than a repair, or take the reaction out. Often a unit is wrong: `interval: 5m` for 5 seconds, or `mttr: 2m` for 2 hours.',
    example: {
      bad: 'targets: { slo: 99% }\ncomponents:\n  db:\n    mtbf: 30d\n    mttr: 2m\n    replicas: 2\n    failover: { detection: 5m, switchover: 10m, success: 99% }\nsystem: [db]',
      good: 'targets: { slo: 99% }\ncomponents:\n  db:\n    mtbf: 30d\n    mttr: 2h\n    replicas: 2\n    failover: { detection: 5s, switchover: 10s, success: 99% }\nsystem: [db]',
    },
  },
};
