import { describe, expect, it } from 'vitest';
import { MAX_PARTS } from '../../../src/analysis/derivation/anatomy.js';
import { type Derivation, derivation, MAX_CASES } from '../../../src/analysis/derivation/derivation.js';
import type { Step } from '../../../src/analysis/derivation/step.js';
import { relativeError } from '../../relative-error.js';
import { topologyOf } from '../../topology-of.js';

function explained(text: string): Derivation {
  const topology = topologyOf(text);
  const result = derivation(topology, { kind: 'journey', journey: topology.journeys[0]! });
  if ('entangled' in result) throw new Error('too entangled');
  return result;
}

function step(text: string, of: string): Step {
  const found = explained(text).steps.find((one) => one.of === of);
  if (found === undefined) throw new Error(`no ${of} in ${explained(text).steps.map((one) => one.of)}`);
  return found;
}

/** Formula, numbers and result of a step. */
function line(text: string, of: string): [string, string | null, number] {
  const { formula, substituted, result } = step(text, of);
  return [formula, substituted, result!];
}

const one = (figures: string) => `components: { db: { ${figures} } }\nsystem: db`;

describe('a derivation says', () => {
  it.each([
    ['availability: 99.9%', '1 − A', '1 − 0.999', 0.001],
    ['availability: 4 nines, mttr: 1h', '1 − A', '1 − 0.9999', 1e-4],
    ['unavailability: 1e-5', 'as the file says', '1e-5', 1e-5],
    ['availability: 99.9999999999999%', '1 − A', '1e-15', 1e-15],
    ['mtbf: 30d, mttr: 1h', 'mttr / (mtbf + mttr)', '1 / (720 + 1)', 1 / 721],
    ['failures: 4/year, mttr: 45m', 'failures a year·mttr / 8766', '4·0.75 / 8766', 3 / 8766],
  ])('how %s is meant', (figures, formula, substituted, result) => {
    const [names, numbers, value] = line(one(figures), 'q(db)');
    expect([names, numbers]).toEqual([formula, substituted]);
    expect(relativeError(value, result)).toBeLessThan(1e-14);
  });

  it('how replicas help, in binomial terms', () => {
    const text = one('availability: 99%, replicas: 3, required: 2');
    expect(line(text, 'q(2 of 3 db)').slice(0, 2)).toEqual([
      '3·q(one db)^2·(1 − q(one db)) + q(one db)^3',
      '3·0.01^2·(1 − 0.01) + 0.01^3',
    ]);
  });

  it('what a common cause takes', () => {
    const text = one('availability: 99.9%, replicas: 2, common_cause: 5%');
    expect(line(text, 'q(common cause of db)')).toEqual(['β·q(one db)', '0.05·0.001', 5e-5]);
    expect(step(text, 'q_i(db)').substituted).toBe('(0.001 − 0.05·0.001) / (1 − 0.05·0.001)');
  });

  it('what a failover costs, with probes and what it needs to act', () => {
    const text = `
components:
  watch: { availability: 99% }
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    health_check: { interval: 10s, failure_threshold: 3, timeout: 2s }
    failover: { switchover: 30s, success: 90%, manual: 30m, needs: watch }
system: db`;
    expect(line(text, 'T_detect(failover of db)')).toEqual([
      'interval·failure_threshold + timeout',
      '10·3 + 2',
      32,
    ]);
    expect(step(text, 'c(failover of db)').substituted).toBe('0.9·(1 − 0.01)');
    expect(step(text, 'T(failover of db)').substituted).toBe(
      '0.891·min(32 + 30, 3600) + (1 − 0.891)·min(1800, 3600)',
    );
    expect(step(text, 'q(failover of db)').substituted).toBe('(1 / 2)·0.00199800·251.442 / 3600');
  });

  it('what is shared, and who shares it', () => {
    const text = `
components:
  sql: { availability: 99.9% }
  app-a: { availability: 99%, depends_on: [sql] }
  app-b: { availability: 98%, depends_on: [sql] }
system: { parallel: [app-a, app-b] }`;
    const { title, note, formula, substituted } = step(text, 'U(system)');
    expect(title).toBe('system: sql is shared by app-a, app-b: it is down, or it works');
    expect(note).toBe('with sql down all of it is');
    expect(formula).toBe('q(sql)·1 + (1 − q(sql))·U(system | sql works)');
    expect(substituted).toBe('0.001·1 + (1 − 0.001)·2e-4');
  });

  it('what is degraded', () => {
    const text =
      'components: { a: { availability: 99.9% }, b: { availability: 99% } }\nsystem: [a, { optional: b }]';
    expect(line(text, 'degraded').slice(0, 2)).toEqual(['U(full system) − U(system)', '0.01099 − 0.001']);
    expect(step(text, 'U(system)').formula).toBe('q(a)');
  });

  it('what a target of full service allows', () => {
    const text =
      'targets: { full: 98%, period: 100d }\ncomponents: { a: { availability: 99.9% }, b: { availability: 99% } }\nsystem: [a, { optional: b }]';
    const { substituted, result } = step(text, 'headroom(full)');
    expect(substituted).toBe('172800 − 94953.6');
    expect(result).toBeCloseTo(172800 - 94953.6, 6);
    expect(step(text, 'degraded').note).toBe('full service 98.9 %');
  });

  it('what targets allow', () => {
    const text = `targets: { slo: 99.9%, sla: 99.5%, period: 30d }\n${one('availability: 99.95%')}`;
    expect(line(text, 'allowed(SLO)').slice(1)).toEqual(['(1 − 0.999)·2.592e6', 2592]);
    expect(line(text, 'headroom(SLO)').slice(1)).toEqual(['2592 − 1296', 1296]);
    expect(step(text, 'buffer').substituted).toBe('12960 − 2592');
  });

  it('how long service may be away, and how much data may be lost, at worst', () => {
    const text = `
targets: { slo: 99%, rto: 1m, rpo: 10s }
domains: { eu: { availability: 99.9%, mttr: 2h }, us: { availability: 99.9%, mttr: 2h } }
components:
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    spread: [eu, us]
    health_check: { interval: 10s, failure_threshold: 3, timeout: 2s }
    failover: { switchover: 30s, success: 90% }
    replication: { mode: async, lag: 5s }
  web: { availability: 99.9%, mttr: 20s, in: eu }
  soft: { availability: 99.9%, mttr: 1h }
system: [db, web, { optional: soft, circuit_breaker: { failure_threshold: 5, call_timeout: 2s } }]`;
    const parts = [
      line(text, 'RTO(eu)'),
      line(text, 'RTO(db)'),
      line(text, 'RTO(web)'),
      line(text, 'RTO(circuit breaker of soft)'),
    ];
    expect(parts).toEqual([
      ['mttr', '7200', 7200],
      ['interval·failure_threshold + timeout + switchover', '10·3 + 2 + 30', 62],
      ['mttr', '20', 20],
      ['failure_threshold·call_timeout', '5·2', 10],
    ]);
    expect(step(text, 'RTO')).toMatchObject({
      formula: 'max(RTO(eu), RTO(db), RTO(web), RTO(circuit breaker of soft))',
      substituted: 'max(7200, 62, 20, 10)',
      result: 7200,
      note: '2h 0m; missed: RTO 1m 0s',
    });
    expect(step(text, 'RPO')).toMatchObject({ formula: 'RPO(db)', result: 5, note: 'met: RPO 10s' });
  });

  it('that nothing says how long service may be away', () => {
    const text = `targets: { rto: 1m, slo: 1% }\n${one('availability: 99%, replicas: 2')}`;
    const rto = step(text, 'RTO');
    expect([rto.result, rto.substituted, rto.note]).toEqual([null, null, 'missed: RTO 1m 0s']);
    expect(rto.formula).toBe('unknown, since nothing says so of db');
  });

  it('nothing of recovery where nothing reacts and nothing is promised', () => {
    const { steps } = explained(one('availability: 99%, mttr: 1h'));
    expect(steps.filter(({ of }) => of.startsWith('R'))).toEqual([]);
  });

  it('of many that may keep it waiting those that take longest', () => {
    const names = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const parts = names.map((name, index) => `${name}: { availability: 99%, mttr: ${index + 1}m }`);
    const text = `targets: { slo: 1%, rto: 1h }\ncomponents: { ${parts.join(', ')} }\nsystem: [${names}]`;
    expect(line(text, 'RTO')).toEqual([
      'max(RTO(p8), RTO(p7), RTO(p6), RTO(p5), RTO(p4), RTO(p3), 3 shorter)',
      'max(540, 480, 420, 360, 300, 240, 180)',
      540,
    ]);
  });

  it('what takes how much of a pair in zones', () => {
    const text = `
domains: { a: { availability: 99.9%, mttr: 1h }, b: { availability: 99.9%, mttr: 1h } }
components:
  db: { availability: 99%, mttr: 1h, replicas: 2, spread: [a, b], failover: { detection: 36s } }
system: db`;
    expect(line(text, 'a(db)').slice(0, 2)).toEqual(['(1 − q(one db))·(1 − q(a))', '(1 − 0.01)·(1 − 0.001)']);
    expect(step(text, 'f(db by a)').alike).toEqual(['f(db by b)']);
    expect(step(text, 'w(failover of db)').formula).toBe('(1 / 2)·f(all 2 db) + 2·(1 / 2)·f(db by a)');
    expect(line(text, 'w(a)')).toEqual(['q(a) / mttr', '0.001 / 1', 0.001]);
  });

  it('that each member of a block with a health check takes its share', () => {
    const text = `
components: { a: { availability: 99%, mttr: 1h }, b: { availability: 99%, mttr: 1h }, c: { availability: 99%, mttr: 1h } }
system: { parallel: [a, b, c], health_check: { interval: 12s, failure_threshold: 3 } }`;
    expect(line(text, 'w(a)')).toEqual(['q(a) / mttr', '0.01 / 1', 0.01]);
    const met = explained(text).steps.find(({ title }) => title?.endsWith('that a sets it off'))!;
    expect([met.formula, met.substituted]).toEqual(['w(a)·(1 − U(b, c)) / 3', '0.01·(1 − 1e-4) / 3']);
    expect(met.note).toBe('1 − U: what is left can serve; a member takes 1 / 3 of the requests');
  });

  it('how often a failover is set off, from what is guarded and what is left', () => {
    const text = `
components: { a: { availability: 99%, mttr: 1h }, b: { availability: 98%, mttr: 1h }, c: { availability: 99%, mttr: 1h } }
system: { failover: { primary: [a, b], standby: c, detection: 36s } }`;
    const met = explained(text).steps.find(({ title }) => title?.endsWith('that a sets it off'))!;
    expect(met.formula).toBe('w(a)·(1 − U(a, b))·(1 − q(c)) / (1 − q(a))');
    expect(met.substituted).toBe('0.01·(1 − 0.0298)·(1 − 0.01) / (1 − 0.01)');
    expect(met.result).toBeCloseTo(0.01 * 0.98 * 0.99, 15);
  });

  it('how often a circuit breaker opens, from what the journey is without it', () => {
    const text = `
domains: { zone: { availability: 99.9%, mttr: 1h } }
components: { page: { availability: 99%, mttr: 1h, in: zone }, db: { availability: 99%, in: zone }, soft: { availability: 98%, mttr: 1h } }
system: [page, db, { optional: soft, circuit_breaker: { failure_threshold: 6, call_timeout: 6s } }]`;
    const met = explained(text).steps.find(({ title }) => title?.endsWith('that soft sets it off'))!;
    expect(met.formula).toBe('w(soft)·(1 − U(system without breakers))');
    expect(met.result).toBeCloseTo(0.02 * 0.999 * 0.99 ** 2, 15);
  });

  it('the chance that a reaction is set off alone where that is no product', () => {
    const of = (primary: string, standby: string) =>
      explained(`
domains: { zone: { availability: 99.9%, mttr: 1h } }
components:
  a: { availability: 99%, mttr: 1h, in: zone }
  b: { availability: 98%, mttr: 1h }
  c: { availability: 99%, mttr: 1h, in: zone }
  d: { availability: 99%, mttr: 1h }
system: { failover: { primary: ${primary}, standby: ${standby}, detection: 36s } }`).steps.filter(
        ({ title }) => title?.endsWith('sets it off'),
      );
    // Both rest on the zone; either of two takes nothing down alone.
    expect(of('a', 'c').map(({ formula }) => formula)).toEqual(['w(a)·P']);
    expect(of('{ parallel: [a, b] }', 'd').map(({ formula }) => formula)).toEqual([
      'w(b)·P',
      'w(a)·P',
      'w(zone)·P',
    ]);
  });

  it('a series in a series as one, without cases', () => {
    const text = `
components: { x: { availability: 99% }, y: { availability: 99%, depends_on: [x] }, z: { availability: 99%, depends_on: [x, y] } }
system: [x, y, z]`;
    expect(explained(text).steps.filter(({ title }) => title?.includes('is shared'))).toEqual([]);
    expect(step(text, 'U(system)').substituted).toBe('1 − (1 − 0.01)^3');
  });

  it('alike reactions once', () => {
    const unit = '{ availability: 99%, mttr: 1h, replicas: 2, failover: { detection: 36s } }';
    const { steps } = explained(`components: { a: ${unit}, b: ${unit} }\nsystem: [a, b]`);
    expect(steps.find(({ of }) => of === 'q(failover of a)')).toBeDefined();
    expect(steps.find(({ of }) => of === 'q(failover of b)')).toBeUndefined();
    expect(steps.find(({ of }) => of === 'U(a)')!.alike).toEqual(['U(b)']);
  });

  it('the same once, with the names of all that are alike', () => {
    const parts = Array.from({ length: 6 }, (_, index) => `p${index}`);
    const components = parts.map((name) => `${name}: { availability: 99% }`).join(', ');
    const { steps } = explained(`components: { ${components} }\nsystem: [${parts.join(', ')}]`);
    expect(steps[0]!.alike).toEqual(parts.slice(1).map((name) => `q(${name})`));
    expect(steps.find(({ of }) => of === 'U(system)')!.substituted).toBe('1 − (1 − 0.01)^6');
  });

  it('many small parts of a series as a product, a few as sums that keep their digits', () => {
    const of = (...figures: string[]) => {
      const names = figures.map((_, index) => `p${index}`);
      const parts = figures.map((q, index) => `p${index}: { unavailability: ${q} }`).join(', ');
      return step(`components: { ${parts} }\nsystem: [${names}]`, 'U(system)').substituted;
    };
    expect(of('1e-6', '1e-6', '1e-6', '2e-7', '2e-7')).toBe('1 − (1 − 1e-6)^3·(1 − 2e-7)^2');
    expect(of('1e-6', '1e-6', '2e-7')).toBe('1e-6 + (1 − 1e-6)·(1e-6 + (1 − 1e-6)·2e-7)');
    // A product would be 1 on most calculators.
    expect(of('1e-9', '1e-9', '1e-9', '1e-9', '2e-9')).toMatch(/^1e-9 \+ \(1 − 1e-9\)·\(1e-9 \+/);
  });

  it('nothing of what cannot fail', () => {
    expect(
      explained('components: { a: { availability: 100% } }\nsystem: a').steps.map(({ result }) => result),
    ).toEqual([0]);
  });
});

describe('limits', () => {
  it('of parts are said, and the figure is there all the same', () => {
    const names = Array.from({ length: MAX_PARTS + 1 }, (_, index) => `p${index}`);
    const components = names.map((name) => `${name}: { unavailability: 1e-7 }`).join(', ');
    const { steps, byDiagram, unavailability } = explained(
      `components: { ${components} }\nsystem: [${names.join(', ')}]`,
    );
    expect([byDiagram, steps[0]!.substituted, steps[0]!.result]).toEqual([true, null, unavailability]);
    expect(steps[0]!.note).toContain('more than 2000 parts');
  });

  it('of cases are said, and the figure is there all the same', () => {
    const pairs = Array.from({ length: 8 }, (_, index) => index);
    const zones = pairs.map((index) => `z${index}: { availability: 99.${index}% }`).join(', ');
    const components = pairs
      .map(
        (index) =>
          `c${index}: { availability: 98.${index}%, replicas: 3, required: 2, spread: [z${index}, z${(index + 3) % 8}, z${(index + 5) % 8}] }`,
      )
      .join('\n  ');
    const text = `domains: { ${zones} }\ncomponents:\n  ${components}\nsystem: [c0, { parallel: [c1, c2, c3, c4, c5, c6, c7], required: 4 }]`;
    const { steps, byDiagram, unavailability } = explained(text);
    expect(byDiagram).toBe(true);
    expect(steps.filter(({ title }) => title?.includes('is shared')).length).toBe(MAX_CASES);
    expect(steps.some(({ note }) => note?.includes('too many cases'))).toBe(true);
    const answer = steps.findLast(({ of }) => of === 'U(system)')!;
    expect(relativeError(answer.result!, unavailability)).toBeLessThan(1e-12);
  });
});
