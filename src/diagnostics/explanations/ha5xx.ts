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
};
