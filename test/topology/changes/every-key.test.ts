import { describe, expect, it } from 'vitest';
import { compareSources } from '../../../src/topology/changes/compare-sources.js';
import { findEdits } from '../../../src/topology/changes/find-edits.js';
import {
  acceptanceShape,
  blockShape,
  circuitBreakerShape,
  componentShape,
  defaultsShape,
  domainShape,
  failoverBlockShape,
  failoverShape,
  healthCheckShape,
  journeyShape,
  linkShape,
  networkShape,
  quorumShape,
  replicationShape,
  targetsShape,
  topologyShape,
} from '../../../src/topology/schema.js';

/** A value before and after, and where it is not the only thing that changes, what stands beside it. */
type Values = readonly [before: string, after: string, beside?: string];

const A = 'availability: 99.9%, mttr: 1h';

const BEHAVIOUR: Record<string, Values> = {
  availability: ['99.9%', '99.8%', 'mttr: 1h'],
  unavailability: ['0.1%', '0.2%', 'mttr: 1h'],
  mtbf: ['1000h', '2000h', 'mttr: 1h'],
  failures: ['1/year', '2/year', 'mttr: 1h'],
  mttr: ['1h', '2h', 'availability: 99.9%'],
};

const TARGETS: Record<string, Values> = {
  slo: ['99.9%', '99.8%', 'sla: 99%'],
  sla: ['99.1%', '99%', 'slo: 99.9%'],
  full: ['99%', '98%'],
  rto: ['1h', '2h'],
  rpo: ['1m', '2m'],
  period: ['month', 'year', 'slo: 99%'],
};

const COMPONENTS = ['a', 'b', 'c', 'd', 'e'].map((name) => `  ${name}: { ${A} }`).join('\n');

/** A file around a component, domain, link, journey or block that is written out. */
const around = {
  component: (inside: string) => file({ component: inside, system: '[x, a, b]' }),
  database: (inside: string) => file({ component: `${A}, ${inside}`, system: '[x.read, x.write]' }),
  domain: (inside: string) => file({ domain: inside, component: `${A}, in: z`, system: 'x' }),
  link: (inside: string) =>
    file({ link: inside, component: `${A}, in: l2`, journeys: '{ j: { path: x, from: l1 } }' }),
  defaults: (inside: string) =>
    file({ component: 'failures: 1/year, replicas: 2', system: 'x', more: `defaults: { ${inside} }` }),
  targets: (inside: string) => file({ component: A, system: 'x', more: `targets: { ${inside} }` }),
  journey: (inside: string) => file({ component: `${A}, in: l2`, journeys: `{ j: { ${inside} } }` }),
  system: (inside: string) => file({ component: A, system: inside }),
  top: (inside: string) => `components: { a: { ${A} }, b: { ${A} } }\n${inside}\n`,
};

interface Parts {
  component?: string;
  domain?: string;
  link?: string;
  system?: string;
  journeys?: string;
  more?: string;
}

function file({
  component,
  domain = A,
  link = `between: [l1, l2], ${A}`,
  system,
  journeys,
  more,
}: Parts): string {
  return [
    `domains: { z: { ${domain} }, z2: {}, z3: {}, l1: {}, l2: {}, l3: {} }`,
    'links:',
    `  - { ${link} }`,
    `  - { name: other, between: [l2, l3], ${A} }`,
    `  - { name: third, between: [l1, l3], ${A} }`,
    'components:',
    COMPONENTS,
    `  x: { ${component} }`,
    ...(system === undefined ? [] : [`system: ${system}`]),
    ...(journeys === undefined ? [] : [`journeys: ${journeys}`]),
    ...(more === undefined ? [] : [more]),
    '',
  ].join('\n');
}

const inside = (key: string, wrap: (inside: string) => string) => (text: string) =>
  wrap(`${key}: { ${text} }`);
const TIMES: Record<string, Values> = {
  detection: ['10s', '20s', 'switchover: 5s'],
  switchover: ['10s', '20s', 'detection: 5s'],
  success: ['99%', '98%', 'detection: 5s'],
  manual: ['10m', '20m', 'detection: 5s, success: 99%'],
  needs: ['a', 'b', 'detection: 5s'],
};

/** Every shape of the language: how it is written, and two values of every key of it. */
const SHAPES: Record<
  string,
  { shape: { shape: object }; write: (text: string) => string; values: Record<string, Values> }
> = {
  topology: {
    shape: topologyShape,
    write: (text) =>
      around.top(text.includes('system:') || text.includes('journeys:') ? text : `${text}\nsystem: [a, b]`),
    values: {
      name: ['one', 'two'],
      description: ['one', 'two'],
      targets: ['{ slo: 99% }', '{ slo: 98% }'],
      links: [`[{ between: [l1, l2], ${A} }]`, '[]', 'domains: { l1: {}, l2: {} }'],
      blocks: ['{ s: [a, b] }', '{ s: [a] }', 'system: s'],
      system: ['[a, b]', '[a]'],
      journeys: ['{ j: [a, b] }', '{ j: [a] }'],
      rules: ['{ HA601: off }', '{ HA601: error }'],
      accept: ['[{ rule: HA601, on: a }]', '[{ rule: HA601, on: b }]'],
    },
  },
  targets: { shape: targetsShape, write: around.targets, values: TARGETS },
  defaults: {
    shape: defaultsShape,
    write: around.defaults,
    values: { mttr: ['1h', '2h'], common_cause: ['5%', '6%', 'mttr: 1h'] },
  },
  domain: {
    shape: domainShape,
    write: around.domain,
    values: { ...BEHAVIOUR, in: ['z2', 'z3', A] },
  },
  link: {
    shape: linkShape,
    write: around.link,
    values: {
      ...Object.fromEntries(
        Object.entries(BEHAVIOUR).map(([key, [before, after, beside]]) => [
          key,
          [before, after, `between: [l1, l2], ${beside}`],
        ]),
      ),
      name: ['one', 'two', `between: [l1, l2], ${A}`],
      between: ['[l1, l2]', '[l1, z3]', `name: one, ${A}`],
    } as Record<string, Values>,
  },
  component: {
    shape: componentShape,
    write: around.component,
    values: {
      ...BEHAVIOUR,
      replicas: ['2', '3', A],
      required: ['1', '2', `replicas: 3, ${A}`],
      replication: ['{ mode: sync }', '{ mode: async, lag: 1s }', `replicas: 2, ${A}`],
      health_check: [
        '{ interval: 10s, failure_threshold: 3 }',
        '{ interval: 20s, failure_threshold: 3 }',
        `replicas: 2, ${A}`,
      ],
      failover: ['{ detection: 10s }', '{ detection: 20s }', `replicas: 2, ${A}`],
      common_cause: ['5%', '6%', `replicas: 2, ${A}`],
      in: ['z', 'z2', A],
      spread: ['[z, z2]', '[z, z3]', `replicas: 2, ${A}`],
      depends_on: ['c', 'd', A],
      kind: ['database', 'cache', A],
      basis: ['sla', 'measured', A],
      source: ['one', 'two', A],
      as_of: ['2026-01-01', '2026-01-02', A],
    },
  },
  store: {
    shape: { shape: { quorum: null } },
    write: around.database,
    values: { quorum: ['{ read: 1, write: 2 }', '{ read: 2, write: 2 }', 'replicas: 3'] },
  },
  quorum: {
    shape: quorumShape,
    write: (text) => around.database(`replicas: 3, quorum: { ${text} }`),
    values: { read: ['1', '2', 'write: 2'], write: ['2', '3', 'read: 1'] },
  },
  replication: {
    shape: replicationShape,
    write: (text) => around.component(`${A}, replicas: 2, replication: { ${text} }`),
    values: { mode: ['sync', 'async'], lag: ['1s', '2s', 'mode: async'] },
  },
  health_check: {
    shape: healthCheckShape,
    write: (text) => around.component(`${A}, replicas: 2, health_check: { ${text} }`),
    values: {
      interval: ['10s', '20s', 'failure_threshold: 3'],
      failure_threshold: ['3', '4', 'interval: 10s'],
      timeout: ['1s', '2s', 'interval: 10s, failure_threshold: 3'],
    },
  },
  failover: {
    shape: failoverShape,
    write: (text) => around.component(`${A}, replicas: 3, failover: { ${text} }`),
    values: { ...TIMES, active: ['1', '2', 'detection: 5s'] },
  },
  failover_block: {
    shape: failoverBlockShape,
    write: inside('failover', (text) => around.system(`[x, { ${text} }]`)),
    values: {
      ...Object.fromEntries(
        Object.entries(TIMES).map(([key, [before, after, beside]]) => [
          key,
          [before.replace('a', 'd'), after.replace('b', 'e'), `primary: a, standby: b, ${beside}`],
        ]),
      ),
      primary: ['a', 'c', 'standby: b, detection: 5s'],
      standby: ['b', 'c', 'primary: a, detection: 5s'],
    } as Record<string, Values>,
  },
  circuit_breaker: {
    shape: circuitBreakerShape,
    write: (text) => around.system(`[x, { optional: a, circuit_breaker: { ${text} } }]`),
    values: {
      failure_threshold: ['5', '6', 'call_timeout: 1s'],
      call_timeout: ['1s', '2s', 'failure_threshold: 5'],
      recovery_timeout: ['10s', '20s', 'call_timeout: 1s, failure_threshold: 5'],
    },
  },
  network: {
    shape: networkShape,
    write: (text) => around.system(`[x, { network: { ${text} } }]`),
    values: {
      from: ['a', 'b', 'to: d, links: [[a, b], [b, d]]'],
      to: ['d', 'b', 'from: a, links: [[a, b], [b, d]]'],
      links: ['[[a, b], [b, d]]', '[[a, b], [b, d], [a, d]]', 'from: a, to: d'],
      junctions: ['[n]', '[n, m]', 'from: a, to: d, links: [[a, n], [n, m], [m, d]]'],
    },
  },
  journey: {
    shape: journeyShape,
    write: around.journey,
    values: {
      ...Object.fromEntries(
        Object.entries(TARGETS).map(([key, [before, after, beside]]) => [
          key,
          [before, after, ['path: x', ...(beside === undefined ? [] : [beside])].join(', ')],
        ]),
      ),
      path: ['[x, a]', '[x, b]'],
      from: ['l1', 'l3', 'path: x'],
    } as Record<string, Values>,
  },
  acceptance: {
    shape: acceptanceShape,
    write: (text) => around.top(`system: [a, b]\naccept: [{ ${text} }]`),
    values: {
      rule: ['HA601', 'HA602'],
      on: ['a', 'b', 'rule: HA601'],
      owner: ['one', 'two', 'rule: HA601'],
      reason: ['one', 'two', 'rule: HA601'],
      until: ['2030-01-01', '2030-01-02', 'rule: HA601'],
    },
  },
  block: {
    shape: blockShape,
    write: (text) => around.system(`[x, { ${text} }]`),
    values: {
      series: ['[a, b]', '[a, c]'],
      parallel: ['[a, b]', '[a, c]'],
      required: ['1', '2', 'parallel: [a, b, c]'],
      optional: ['a', 'b'],
      fallback: ['[a, b]', '[b, a]'],
      failover: ['{ primary: a, standby: b }', '{ primary: a, standby: c }'],
      network: ['{ from: a, to: d, links: [[a, b], [b, d]] }', '{ from: a, to: d, links: [[a, c], [c, d]] }'],
      health_check: [
        '{ interval: 10s, failure_threshold: 3 }',
        '{ interval: 20s, failure_threshold: 3 }',
        'parallel: [a, b]',
      ],
      circuit_breaker: [
        '{ failure_threshold: 5, call_timeout: 1s }',
        '{ failure_threshold: 6, call_timeout: 1s }',
        'optional: a',
      ],
    },
  },
};

/** Keys of a shape that are tried elsewhere, or have one value only. */
const ELSEWHERE: Record<string, readonly string[]> = {
  topology: ['version', 'defaults', 'domains', 'components'],
  component: ['quorum'],
};

function edits(before: string, after: string) {
  const source = (text: string) => ({ file: 'x.yaml', text });
  return findEdits(compareSources(source(before), source(after)));
}

describe('a change of', () => {
  for (const [name, { shape, write, values }] of Object.entries(SHAPES)) {
    it(`every key of ${name} is tried`, () => {
      const tried = [...Object.keys(values), ...(ELSEWHERE[name] ?? [])];
      expect(tried.sort()).toEqual(Object.keys(shape.shape).sort());
    });

    for (const [key, [before, after, beside]] of Object.entries(values)) {
      it(`\`${key}\` of ${name} is an edit`, () => {
        const glue = name === 'topology' ? '\n' : ', ';
        const text = (value: string) => write([`${key}: ${value}`, ...(beside ? [beside] : [])].join(glue));
        expect(edits(text(before), text(after))).not.toEqual([]);
        expect(edits(text(before), text(before))).toEqual([]);
      });
    }
  }
});
