import type { Explained } from './explanation.js';

/** HA6xx: design rules. */
export const ha6xx: Explained<'6'> = {
  HA601: {
    what: 'One thing alone takes a journey down: a component without a spare, a domain around everything, a link that is the only way; or a zone that holds both what serves and all that its failover `needs`, so that nothing takes over. Whatever else is redundant, this decides; what it costs a year is said beside it, the dearest first.',
    mend: 'Let a second one take over: `replicas`, `spread` over a second domain, another link, a second provider, a second person who knows how. Or make it `optional`, if the journey can do without. What stays one on purpose belongs under `accept`, with an owner and a date.',
    example: {
      bad: 'components:\n  web: { availability: 99.9%, replicas: 2 }\n  db: { availability: 99.95% }\nsystem: [web, db]',
      good: 'components:\n  web: { availability: 99.9%, replicas: 2 }\n  db: { availability: 99.95%, replicas: 2 }\nsystem: [web, db]',
    },
  },
  HA602: {
    what: 'A component has spare replicas, but one failure domain holds so many of them that losing it leaves too few. The spares help against a broken machine, not against a broken zone, which is what domains are declared for. Three replicas over two zones with two required are the usual trap: one of the zones holds two.',
    mend: 'Spread the replicas over enough domains that any one may be lost: `spread`, with at least as many domains as it takes. Two required of three need three zones.',
    example: {
      bad: 'domains: { zone-a: {}, zone-b: {} }\ncomponents:\n  app:\n    availability: 99.9%\n    replicas: 3\n    required: 2\n    spread: [zone-a, zone-b]\nsystem: [app]',
      good: 'domains: { zone-a: {}, zone-b: {}, zone-c: {} }\ncomponents:\n  app:\n    availability: 99.9%\n    replicas: 3\n    required: 2\n    spread: [zone-a, zone-b, zone-c]\nsystem: [app]',
    },
  },
  HA603: {
    what: 'The parts of a redundant block (`parallel`, `failover`, `fallback`) all rest on the same thing, reached through `depends_on`, a named block or a failure domain. When that fails they fail together, so the redundancy is worth less than it looks, and less than multiplying the branches says. Likewise a failover and what it `needs`: where a zone takes both, nothing switches. A domain without figures counts where it is all that says where something is.',
    mend: 'Give each part what it needs of its own: a store per region, a zone each. Put what a failover needs where it outlives what it reacts to: three voters in three zones. Where there is only one such thing, write it once in the series, where everybody sees it.',
    example: {
      bad: 'components:\n  east: { availability: 99.9%, depends_on: [sql] }\n  west: { availability: 99.9%, depends_on: [sql] }\n  sql: { availability: 99.99% }\nsystem:\n  failover: { primary: east, standby: west, detection: 30s, success: 99% }\ndefaults: { mttr: 1h }',
      good: 'components:\n  east: { availability: 99.9%, depends_on: [sql-east] }\n  west: { availability: 99.9%, depends_on: [sql-west] }\n  sql-east: { availability: 99.99% }\n  sql-west: { availability: 99.99% }\nsystem:\n  failover: { primary: east, standby: west, detection: 30s, success: 99% }\ndefaults: { mttr: 1h }',
    },
  },
  HA604: {
    what: 'A store (`kind` database, queue or storage, or anything with `replication`) has several copies, and nothing says which of them takes the writes once one fails: neither a `failover` nor a quorum. Databases in `parallel` are such copies too. Two copies that both believe to be the primary lose data; two that both wait are down.',
    mend: 'Say who takes over: `failover` with its times and its `success`, and `needs` for what must agree to it. Or say how many copies a write needs: `quorum`, or `required: majority`. For copies that need not agree, write the `quorum` that says so.',
    example: {
      bad: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    replication: { mode: async, lag: 5s }\nsystem: [db]',
      good: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    replication: { mode: async, lag: 5s }\n    failover: { detection: 15s, switchover: 30s, success: 99% }\nsystem: [db]',
    },
  },
  HA605: {
    what: 'A failover says nothing of how often it works, so it is taken to work each time. Failovers that are never tried fail when they are needed, and then the outage lasts as long as a repair by hand.',
    mend: 'Try it, on a game day, and write down what came of it: `success: 99%`, and `manual` for how long it takes by hand.',
    example: {
      bad: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    failover: { detection: 15s, switchover: 30s }\nsystem: [db]',
      good: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    failover: { detection: 15s, switchover: 30s, success: 99%, manual: 30m }\nsystem: [db]',
    },
  },
  HA606: {
    what: 'A failover begins before the failure can have been noticed: its `detection` is shorter than what the health check beside it needs (interval × failure_threshold + timeout), or is no time at all. The downtime that is computed is then too small.',
    mend: 'Leave `detection` out, so that the health check says it. To switch faster, check more often or ask for fewer failures in a row.',
    example: {
      bad: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    health_check: { interval: 10s, failure_threshold: 3 }\n    failover: { detection: 5s, switchover: 30s, success: 99% }\nsystem: [db]',
      good: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    health_check: { interval: 10s, failure_threshold: 3 }\n    failover: { switchover: 30s, success: 99% }\nsystem: [db]',
    },
  },
  HA607: {
    what: 'There is a spare, replicas or parts in `parallel`, and nothing says how a dead unit is noticed. Until it is, its share of the requests fails; a spare that nobody switches to is none. The figure assumes that it happens at once, which HA508 says.',
    mend: 'Add a `health_check` to the component or beside `parallel`. Where one unit serves and another waits, say `failover` instead.',
    example: {
      bad: 'defaults: { mttr: 1h }\ncomponents:\n  east: { availability: 99.9% }\n  west: { availability: 99.9% }\nsystem: { parallel: [east, west] }',
      good: 'defaults: { mttr: 1h }\ncomponents:\n  east: { availability: 99.9% }\n  west: { availability: 99.9% }\nsystem:\n  parallel: [east, west]\n  health_check: { interval: 5s, failure_threshold: 3 }',
    },
  },
  HA608: {
    what: 'A quorum, of replicas or of stores in `parallel`, has an even number of voters. A majority of four is three, so it survives one failure, as three voters do; the fourth is only one more that can fail, and an even split leaves no majority on either side.',
    mend: 'Take one voter away, which changes nothing but the cost, or add one, which survives one failure more.',
    example: {
      bad: 'components:\n  etcd: { availability: 99.9%, replicas: 4, required: majority }\nsystem: [etcd]',
      good: 'components:\n  etcd: { availability: 99.9%, replicas: 5, required: majority }\nsystem: [etcd]',
    },
  },
  HA609: {
    what: 'A write needs every one of the replicas, so each replica more makes it fail more often, not less. Two voters are the usual trap: a majority of two is two. One synchronous standby is the same; it keeps data safe and makes writes less available than a single server. Replicas that are all needed, of which neither a quorum nor `replication` is said, are taken as shards: those do not vote.',
    mend: 'With three voters a majority goes on without one of them. Where safety of data is what the copies are for, accept the finding and say so.',
    example: {
      bad: 'components:\n  etcd: { availability: 99.9%, replicas: 2, required: majority }\nsystem: [etcd]',
      good: 'components:\n  etcd: { availability: 99.9%, replicas: 3, required: majority }\nsystem: [etcd]',
    },
  },
  HA610: {
    what: 'A part that may be missing (`optional`, the first of a `fallback`) has no circuit breaker. Until callers stop calling it they wait for it, each request holds a thread and a connection, and what was meant to degrade goes down: the failure cascades.',
    mend: 'Give the block a `circuit_breaker`; what the wait until it opens costs then is in the figure.',
    example: {
      bad: 'defaults: { mttr: 1h }\ncomponents:\n  web: { availability: 99.99%, replicas: 2 }\n  reviews: { availability: 99.5% }\nsystem: [web, { optional: reviews }]',
      good: 'defaults: { mttr: 1h }\ncomponents:\n  web: { availability: 99.99%, replicas: 2 }\n  reviews: { availability: 99.5% }\nsystem:\n  - web\n  - optional: reviews\n    circuit_breaker: { failure_threshold: 5, call_timeout: 2s }',
    },
  },
  HA611: {
    what: 'A target asks for more than the single points of failure allow, even if all the rest never failed. Their product is the ceiling; nothing that is done elsewhere can lift the journey above it. No service can promise more than what it cannot do without. Where the target is told to be missed (HA501, HA502), that finding says so in its hint, and lists leave this one out.',
    mend: 'Make the part that sets the ceiling redundant, better or optional. If it is somebody else’s service, promise less than they promise you.',
    example: {
      bad: 'targets: { slo: 99.95% }\ncomponents:\n  payments: { availability: 99.9% }\nsystem: [payments]\nrules: { HA501: off }',
      good: 'targets: { slo: 99.8% }\ncomponents:\n  payments: { availability: 99.9% }\nsystem: [payments]\nrules: { HA501: off }',
    },
  },
  HA612: {
    what: 'Nothing warns before the SLA is broken: there is no SLO beside it, or it leaves less than a tenth of what the SLA allows. The buffer between your own objective and the promise to customers is the time to react before money is owed. An SLO that is no stricter at all is HA503.',
    mend: 'Set an SLO that allows clearly less downtime than the SLA: half of it is usual, 99.95 % before 99.9 %.',
    example: {
      bad: 'targets: { sla: 99.5% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'targets: { slo: 99.75%, sla: 99.5% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA613: {
    what: 'A part is said never to be down, or a target promises it. No part is; what is left out of the figure is left out of the answer. And a target of 100 % leaves no time for a release, a test of the failover, or a bad day.',
    mend: 'Say how rarely it is down: `99.999%` is five minutes a year. For something that cannot fail at all, leave it out of the file.',
    example: {
      bad: 'components:\n  dns: { availability: 100% }\n  web: { availability: 99.9%, replicas: 2 }\nsystem: [dns, web]',
      good: 'components:\n  dns: { availability: 99.999% }\n  web: { availability: 99.9%, replicas: 2 }\nsystem: [dns, web]',
    },
  },
  HA614: {
    what: 'Nothing says where the figure of a component comes from. A figure that was measured, one from a contract and one that somebody made up look alike, and whoever reads the result should know which it rests on.',
    mend: 'Say `basis`: `sla` for what a provider promises, `measured`, `estimate` or `guess`; and `source` and `as_of` where there are any.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2, basis: measured }\nsystem: [db]',
    },
  },
  HA615: {
    what: 'A figure is more than 24 months old by its `as_of`. Providers change their promises, and what was measured then was measured on another system. The day that counts is today, or the one that `--today` gives.',
    mend: 'Measure it or look it up again, and set `as_of` to the day on which you did.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: 2, basis: sla, as_of: 2020-01-31 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2, basis: sla, as_of: 2026-01-31 }\nsystem: [db]',
    },
  },
  HA616: {
    what: 'A provider’s figure that holds for a group over several zones or regions, by its name or `source` (multi-az, multi-zone, zone-redundant, regional), stands for one of several units. Its redundancy is then counted twice: once by the provider and once here.',
    mend: 'Use the figure that the provider gives for a single unit or zone, or use the group once, without `replicas` and outside of `parallel`. Where each alternative is such a group in a region of its own, say so: `in: eu`.',
    example: {
      bad: 'components:\n  db: { availability: 99.95%, replicas: 2, basis: sla, source: multi-AZ }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.5%, replicas: 2, basis: sla, source: single-AZ }\nsystem: [db]',
    },
  },
  HA617: {
    what: 'The file says of what `kind` its parts are, and has none for a layer of the checklist: DNS, load balancer, application, database, cache, region, deploy, config. What is not in the file is taken never to fail. Deploy and config may be domains of such a name; any other domain is a region.',
    mend: 'Add what is there: a deploy pipeline or a config store that everything shares fits well under `domains`. A layer that the system does without is accepted by name: `accept: [{ rule: HA617, on: cache, owner: team, reason: "no cache", until: 2027-12-31 }]`.',
    example: {
      bad: 'components:\n  app: { availability: 99.9%, replicas: 2, kind: service }\nsystem: [app]',
      good: 'domains:\n  deploy: {}\n  eu-a: {}\n  eu-b: {}\ncomponents:\n  dns: { availability: 99.99%, replicas: 2, kind: dns }\n  lb: { availability: 99.9%, replicas: 2, kind: load-balancer }\n  app:\n    availability: 99.9%\n    replicas: 2\n    in: deploy\n    spread: [eu-a, eu-b]\n    kind: service\n  db: { availability: 99.9%, replicas: 3, required: 2, kind: database }\n  cache: { availability: 99.9%, replicas: 2, kind: cache }\n  config: { availability: 99.9%, replicas: 3, required: 2, kind: config }\nsystem: [dns, lb, app, db, cache, config]',
    },
  },
  HA620: {
    what: 'A risk was accepted until a day that has passed. It is no longer silenced: what was found is a finding again.',
    mend: 'Mend what was accepted, and take the entry out; or decide anew and set `until`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db]\naccept:\n  - rule: HA601\n    on: db\n    owner: team-data\n    reason: single tenant\n    until: 2020-12-31',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]\naccept:\n  - rule: HA601\n    on: db\n    owner: team-data\n    reason: single tenant\n    until: 2099-12-31',
    },
  },
  HA621: {
    what: 'A risk is accepted that was not found: it has been mended, or `rule` or `on` names something else. An entry that stays would one day silence what nobody has looked at.',
    mend: 'Take the entry out, or see that `rule` and `on` name what was meant.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]\naccept:\n  - rule: HA601\n    on: db\n    owner: team-data\n    reason: single tenant\n    until: 2099-12-31',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
    },
  },
  HA622: {
    what: 'A risk is accepted, but not by anybody, or for no reason, or for ever. An acceptance is a decision: somebody answers for it, for a reason, and looks at it again on a day.',
    mend: 'Give the entry an `owner`, a `reason` and an `until`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db]\naccept:\n  - { rule: HA601, on: db }',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]\naccept:\n  - rule: HA601\n    on: db\n    owner: team-data\n    reason: single tenant\n    until: 2099-12-31',
    },
  },
};
