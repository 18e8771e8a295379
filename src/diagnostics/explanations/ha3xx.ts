import type { Explained } from './explanation.js';

/** HA3xx: references and meaning. */
export const ha3xx: Explained<'3'> = {
  HA301: {
    what: 'A name is used that nothing in the file defines. Blocks refer to components and other blocks, `in` and `spread` to domains. Or `--journey` names a journey that the file does not have, or none of several files.',
    mend: 'Take the suggested spelling, or define the name. Upper and lower case are different.',
    example: {
      bad: 'components:\n  app: { availability: 99.9%, depends_on: [databse] }\n  database: { availability: 99.9% }\nsystem: [app, database]',
      good: 'components:\n  app: { availability: 99.9%, depends_on: [database] }\n  database: { availability: 99.9% }\nsystem: [app, database]',
    },
  },
  HA302: {
    what: 'Two things have the same name. Components, blocks, domains and links share one namespace, so that a name means one thing wherever it is used.',
    mend: 'Rename one of the two and every use of it.',
    example: {
      bad: 'domains:\n  eu: { availability: 99.99% }\ncomponents:\n  eu: { availability: 99.9% }\nsystem: [eu]',
      good: 'domains:\n  eu: { availability: 99.99% }\ncomponents:\n  web-eu: { availability: 99.9%, in: eu }\nsystem: [web-eu]',
    },
  },
  HA303: {
    what: 'Something needs itself, by way of the steps that the message lists: through blocks, through `depends_on`, or through a domain that lies in itself. Nothing in such a circle could ever be the first to work.',
    mend: 'Take one step of the circle out. Where two services really call each other, model the one that users reach first as needing the other.',
    example: {
      bad: 'components:\n  app: { availability: 99.9%, depends_on: [auth] }\n  auth: { availability: 99.9%, depends_on: [app] }\nsystem: [app]',
      good: 'components:\n  app: { availability: 99.9%, depends_on: [auth] }\n  auth: { availability: 99.9% }\nsystem: [app]',
    },
  },
  HA304: {
    what: 'More units are required than there are, so this could never work.',
    mend: 'Lower `required`, raise `replicas`, or add members to the block. `majority` and `all` follow the number of units.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: 2, required: 3 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 3, required: 2 }\nsystem: [db]',
    },
  },
  HA305: {
    what: 'The name exists, but stands for another kind of thing than is wanted here: a domain where a component or block is needed, or a component after `in` or `spread`.',
    mend: 'Name a component or a block in `system`, `path`, `blocks` and `depends_on`. What runs in a domain needs that domain by itself: say `in: eu` there.',
    example: {
      bad: 'domains:\n  eu: { availability: 99.99% }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [eu, db]',
      good: 'domains:\n  eu: { availability: 99.99% }\ncomponents:\n  db: { availability: 99.9%, in: eu }\nsystem: [db]',
    },
  },
  HA306: {
    what: 'Something is defined that nothing uses, so it has no part in any figure. That is legal, and often means that it was forgotten in `system`, which makes the answer too good.',
    mend: 'Use it where it is needed, or take it out.',
    example: {
      bad: 'components:\n  app: { availability: 99.9% }\n  db: { availability: 99.9% }\nsystem: [app]',
      good: 'components:\n  app: { availability: 99.9% }\n  db: { availability: 99.9% }\nsystem: [app, db]',
    },
  },
  HA307: {
    what: 'A name stands twice in one block. It is the same thing both times and is counted once: two mentions of one database are not two databases.',
    mend: 'Leave the second out. Where two units are meant, say `replicas: 2` or define two components.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [{ parallel: [db, db] }]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
    },
  },
  HA308: {
    what: 'A component says both `quorum` and `required`. They answer the same question: how many of its replicas must work.',
    mend: 'Keep `quorum` where reads and writes need different numbers, `required` where they do not.',
    example: {
      bad: 'components:\n  db:\n    availability: 99.9%\n    replicas: 3\n    required: 2\n    quorum: { read: 1, write: 2 }\nsystem: [db]',
      good: 'components:\n  db:\n    availability: 99.9%\n    replicas: 3\n    quorum: { read: 1, write: 2 }\nsystem: [db]',
    },
  },
  HA309: {
    what: 'A link joins something to itself. Links lead from one domain, or one node of a network, to another.',
    mend: 'Name the two ends. What is inside one domain needs no link.',
    example: {
      bad: 'domains:\n  eu:\n  us:\nlinks:\n  - { between: [eu, eu], availability: 99.9% }\ncomponents:\n  db: { availability: 99.9%, replicas: 2, spread: [eu, us] }\njourneys:\n  read: { path: [db], from: eu }',
      good: 'domains:\n  eu:\n  us:\nlinks:\n  - { between: [eu, us], availability: 99.9% }\ncomponents:\n  db: { availability: 99.9%, replicas: 2, spread: [eu, us] }\njourneys:\n  read: { path: [db], from: eu }',
    },
  },
  HA310: {
    what: 'The links of a network do not join its two ends, even while everything works, so that it would always be down.',
    mend: 'Add the missing link, or look for a mistyped node.',
    example: {
      bad: 'components:\n  a: { availability: 99% }\n  b: { availability: 99% }\n  c: { availability: 99% }\nsystem: { network: { from: a, to: c, links: [[a, b]] } }',
      good: 'components:\n  a: { availability: 99% }\n  b: { availability: 99% }\n  c: { availability: 99% }\nsystem: { network: { from: a, to: c, links: [[a, b], [b, c]] } }',
    },
  },
  HA311: {
    what: 'A name ends in `.read` or `.write`, but what it names has no operations: it is a block, or a component without `quorum` and without synchronous `replication`.',
    mend: 'Give the component a `quorum`, or name it without an operation.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: 3, required: majority }\nsystem: [db.read]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 3, quorum: { read: 1, write: 2 } }\nsystem: [db.read]',
    },
  },
  HA312: {
    what: 'An optional part stands among the alternatives of a parallel block. An optional part never takes anything down, so the whole block would always count as working.',
    mend: 'Take `optional` out of the alternatives, or put it around the whole block.',
    example: {
      bad: 'components:\n  a: { availability: 99.9% }\n  b: { availability: 99.9% }\nsystem: { parallel: [a, { optional: b }] }',
      good: 'components:\n  a: { availability: 99.9% }\n  b: { availability: 99.9% }\nsystem: [a, { optional: b }]',
    },
  },
  HA313: {
    what: 'A component has a `failover`, but all of its replicas are needed, so that none could take over.',
    mend: 'Add replicas, lower `required`, or take `failover` out.',
    example: {
      bad: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    failover: { detection: 15s, switchover: 30s }\nsystem: [db]',
      good: 'components:\n  db:\n    availability: 99.9%\n    mttr: 1h\n    replicas: 2\n    failover: { detection: 15s, switchover: 30s }\nsystem: [db]',
    },
  },
  HA314: {
    what: 'A failover, health check or circuit breaker reacts to failures of which nothing says how often they happen: an availability alone does not. Without that, what the reaction costs is unknown.',
    mend: 'Give what fails an `mttr`, itself or under `defaults`: together with its availability it says how often.',
    example: {
      bad: 'components:\n  app:\n    availability: 99.9%\n    replicas: 2\n    health_check: { interval: 5s, failure_threshold: 3 }\nsystem: [app]',
      good: 'components:\n  app:\n    availability: 99.9%\n    mttr: 10m\n    replicas: 2\n    health_check: { interval: 5s, failure_threshold: 3 }\nsystem: [app]',
    },
  },
};
