import type { Explained } from './explanation.js';

/** HA2xx: the shape of a file and its quantities. */
export const ha2xx: Explained<'2'> = {
  HA201: {
    what: 'The language has no such key at this place. Unknown keys are refused rather than skipped: a mistyped `replicas` that nobody notices would change the answer.',
    mend: 'Take the suggested spelling, or move the key to where it belongs. Keys are written in `snake_case`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, relpicas: 2 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]',
    },
  },
  HA202: {
    what: 'The value is of another kind than the key takes: a text where a map is needed, a map where a list is needed, and so on.',
    mend: 'Write maps as `{ key: value }` or as indented lines, and lists as `[a, b]` or as lines that begin with `- `.',
    example: {
      bad: 'components:\n  db: 99.9%\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA203: {
    what: 'A key that is needed at this place is missing. A topology cannot do without `components`, nor a journey without a `path`.',
    mend: 'Add the key that the message names.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\njourneys:\n  browse: { path: [db] }\n  buy: { slo: 99.5% }',
      good: 'components:\n  db: { availability: 99.9% }\njourneys:\n  browse: { path: [db] }\n  buy: { path: [db], slo: 99.5% }',
    },
  },
  HA204: {
    what: 'The value is not an availability. A number from 0 to 1 is a fraction and one from 50 to 100 a percentage. A bare number in between could be meant either way, and is refused: nobody should find out afterwards that `12` was taken for 12 %.',
    mend: 'Write it as `99.95%`, as the fraction `0.9995`, or as `3.5 nines`, with a point and not a comma.',
    example: {
      bad: 'components:\n  db: { availability: 12 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 12% }\nsystem: [db]',
    },
  },
  HA205: {
    what: 'The value is not a duration that can stand here. A bare number does not say whether seconds, minutes or hours are meant, and a time to repair of zero is no time at all.',
    mend: 'Write a number and a unit: `ms`, `s`, `m` (minutes), `h`, `d`, `w`, `mo` (months) or `y`. They join from the largest to the smallest: `1h30m`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, mttr: 30 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, mttr: 30m }\nsystem: [db]',
    },
  },
  HA206: {
    what: 'The value is not a rate: how many failures one unit has in how much time.',
    mend: 'Write a number, a slash and a period: `4/year`, `1/month`, `0.5/quarter`.',
    example: {
      bad: 'components:\n  db: { failures: 4, mttr: 45m }\nsystem: [db]',
      good: 'components:\n  db: { failures: 4/year, mttr: 45m }\nsystem: [db]',
    },
  },
  HA207: {
    what: 'The value is not a period over which a target is counted.',
    mend: 'Write `hour`, `day`, `week`, `month`, `quarter` or `year`, a duration such as `30d`, or a calendar month, quarter or year: `2026-02`, `2026-Q1`, `2026`.',
    example: {
      bad: 'targets: { slo: 99.5%, period: monthly }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'targets: { slo: 99.5%, period: month }\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA208: {
    what: 'A count, such as `replicas` or `required`, is not a whole number from 1 up.',
    mend: 'Write a whole number. `required` also takes `majority` and `all`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, replicas: 2.5 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, replicas: 3 }\nsystem: [db]',
    },
  },
  HA209: {
    what: 'The value is not a share or an unavailability, which are a part of the whole: between nothing and all of it.',
    mend: 'Write a number from 0 to 1 (exponents are welcome) or a percentage: `1e-5` or `0.001%`.',
    example: {
      bad: 'components:\n  db: { unavailability: 5 }\nsystem: [db]',
      good: 'components:\n  db: { unavailability: 5% }\nsystem: [db]',
    },
  },
  HA210: {
    what: 'Something is given a name that is not one: other parts of the file, and the command line, could not refer to it.',
    mend: 'Begin with a letter or `_` and go on with letters, digits, `_` and `-`, all ASCII. Give the title for reports under `name` or `description`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\njourneys:\n  browse: { path: [db] }\n  sign in: { path: [db] }',
      good: 'components:\n  db: { availability: 99.9% }\njourneys:\n  browse: { path: [db] }\n  sign-in: { path: [db] }',
    },
  },
  HA211: {
    what: 'The key takes one of a few words, and this is none of them.',
    mend: 'Take the suggested word, or one of those that the message lists.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, kind: databse }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, kind: database }\nsystem: [db]',
    },
  },
  HA212: {
    what: 'The value is not a day of the calendar, written year first.',
    mend: 'Write it as `2026-01-31`, and check that the month has that day.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, as_of: 31.01.2026 }\nsystem: [db]',
      good: 'components:\n  db: { availability: 99.9%, as_of: 2026-01-31 }\nsystem: [db]',
    },
  },
  HA213: {
    what: 'How often something fails must be said in exactly one way: `availability`, `unavailability`, `mtbf` with `mttr`, or `failures` with `mttr`. Here there is none, or more than one and they may disagree, or the `mttr` that `mtbf` and `failures` need is missing.',
    mend: 'Keep one form. An `mttr` may stand beside each of them, and may come from `defaults`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9%, mtbf: 30d, mttr: 1h }\nsystem: [db]',
      good: 'components:\n  db: { mtbf: 30d, mttr: 1h }\nsystem: [db]',
    },
  },
  HA214: {
    what: 'Failures per year times the time that each takes to repair comes to a whole year or more: the part would be down all of the time. `failures` counts failures of one unit, not of the whole fleet.',
    mend: 'Check the unit of both: `m` is minutes and `mo` months, `/day` is not `/year`.',
    example: {
      bad: 'components:\n  db: { failures: 12/day, mttr: 2h }\nsystem: [db]',
      good: 'components:\n  db: { failures: 12/year, mttr: 2h }\nsystem: [db]',
    },
  },
  HA215: {
    what: 'What must work is said twice, or not at all. `system` is short for a single journey called `system`; `journeys` names several. A file has exactly one of the two.',
    mend: 'Keep one, or turn `system` into one of the journeys.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db]\njourneys:\n  browse: { path: [db] }',
      good: 'components:\n  db: { availability: 99.9% }\njourneys:\n  browse: { path: [db] }',
    },
  },
  HA216: {
    what: 'A list of parts, or the map of journeys, is empty. Nothing would have to work, so it could never fail, which is hardly what was meant.',
    mend: 'Name at least one part, or take the whole block out.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db, { parallel: [] }]',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA217: {
    what: 'The file says that it is written in a version of the topology language that this ha-calc does not know. There is only version 1 so far.',
    mend: 'Write `version: 1` or leave it out. Where the file is newer than the program, update ha-calc.',
    example: {
      bad: 'version: 2\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
      good: 'version: 1\ncomponents:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA218: {
    what: 'A block is needed here, which says what must work: a name, a list (all of it must work), or a map with a key such as `series` or `parallel`. An empty value or an empty map is none of these.',
    mend: 'Write the name of a component, or a block such as `{ parallel: [a, b] }`.',
    example: {
      bad: 'components:\n  db: { availability: 99.9% }\nsystem: [db, {}]',
      good: 'components:\n  db: { availability: 99.9% }\nsystem: [db]',
    },
  },
  HA219: {
    what: 'The text is not an expression of `ha-calc calc`. It is made of availabilities, `&` (series: both must work), `|` (parallel: one suffices), `3 x` (that many replicas), `2 of 3 x` (so many of them must work) and parentheses.',
    mend: 'Look at the marked place. Put the expression in quotes, or the shell takes `&` and `|` for itself.',
    example: {
      bad: "$ ha-calc calc '99.9% and 99.95%'",
      good: "$ ha-calc calc '99.9% & 99.95%'",
    },
  },
  HA220: {
    what: 'The text after `--set` is not `PATH=VALUE`: keys joined by dots, an equals sign and a value in YAML. The first key is one of the top of the file (`targets.slo`), or the name of a component, domain, block, link or journey (`db.replicas`). At most 100 settings, of at most 32 keys each, are taken.',
    mend: 'Write the path of one value. No value, or `null`, takes away what the file says there.',
    example: {
      bad: '$ ha-calc eval --set db.replicas 3 topology.yaml',
      good: '$ ha-calc eval --set db.replicas=3 topology.yaml',
    },
  },
};
