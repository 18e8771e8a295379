import type { Explained } from './explanation.js';

/** HA3xx: references and meaning. */
export const ha3xx: Explained<'3'> = {
  HA301: {
    what: 'A name is used that nothing in the file defines. Blocks refer to components and other blocks, `in` and `spread` to domains.',
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
};
