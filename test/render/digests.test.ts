import { describe, expect, it } from 'vitest';
import { chaosDigest } from '../../src/render/chaos-digest.js';
import type { Digest } from '../../src/render/digest.js';
import { evaluationDigest } from '../../src/render/evaluation-digest.js';
import { risksDigest } from '../../src/render/risks-digest.js';
import { chaosReportOf, risksReportOf } from '../outcomes-of.js';
import { reportOf } from '../report-of.js';

const SHOP = `
accept:
  - { rule: HA601, on: dns, owner: team-edge, reason: "one provider", until: 2031-12-31 }
domains: { eu: { availability: 99.99%, mttr: 1h } }
components:
  dns: { availability: 99.99%, mttr: 30m }
  web: { availability: 99.9%, mttr: 10m, replicas: 2 }
  db: { availability: 99.9%, mttr: 1h, in: eu }
  reviews: { availability: 99%, mttr: 1h }
journeys:
  read: { path: [dns, web] }
  write: { path: [dns, web, db] }
  page: { path: [dns, web, { optional: reviews }] }
`;
const files = { 'shop.yaml': SHOP, 'broken.yaml': 'components: { a: {} }\nsystem: b\n' };

const failed = ({ files: [shop] }: Digest) =>
  shop!.cases.filter(({ failures }) => failures.length > 0).map(({ name }) => name);

describe('evaluationDigest', () => {
  const soft = `
components:
  web: { availability: 99.99%, mttr: 10m }
  reviews: { availability: 99%, mttr: 1h }
journeys:
  read: { path: [web, { optional: reviews }], slo: 99.9%, full: 99.5% }
  write: { path: web, slo: 99.9% }
`;
  const promised = evaluationDigest(reportOf({ 'soft.yaml': soft }), false);

  it('tells a target for undegraded service beside those for all service, where a journey has one', () => {
    const { columns, rows } = promised.summary;
    expect(columns.map(({ title }) => title).slice(5)).toEqual(['SLO', 'SLA', 'Full']);
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['99.9 % met, 10 % of the budget used', '', '99.5 % missed by 3h 43m a month'],
      ['99.9 % met, 10 % of the budget used', '', ''],
    ]);
    const without = evaluationDigest(reportOf({ 'shop.yaml': SHOP }), null).summary;
    expect(without.columns.map(({ title }) => title)).not.toContain('Full');
    for (const row of without.rows) expect(row).toHaveLength(without.columns.length);
  });

  it('has the same in its records', () => {
    const { columns, rows } = promised.records;
    const of = (field: string) => rows.map((row) => row[columns.indexOf(`targets.full.${field}`)]);
    expect(of('target')).toEqual([0.995, null]);
    expect(of('met')).toEqual([false, null]);
    expect(of('expected')[0]).toBeCloseTo((1 - 0.9999 * 0.99) * 2_629_800, 6);
    expect(of('allowed')[0]).toBeCloseTo(0.005 * 2_629_800, 6);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('risksDigest', () => {
  const report = risksReportOf(files);
  const digest = risksDigest(report);

  it('is made of the document alone', () => {
    expect(risksDigest(JSON.parse(JSON.stringify(report)))).toEqual(digest);
  });

  it('fails the journeys that a single point takes down which nobody has accepted', () => {
    expect(digest.files[0]!.cases.map(({ name }) => name)).toEqual(['read', 'write', 'page']);
    expect(failed(digest)).toEqual(['write']);
    expect(digest.files[0]!.cases[1]!.failures).toEqual([
      'db is a single point of failure: it costs 8h 46m a year',
      'eu is a single point of failure: it costs 52m 32s a year',
    ]);
  });

  it('leads with the journey that is down most', () => {
    expect(digest.answer).toBe(
      'write in shop.yaml most: 3 single points carry 99.9 % of 10h 32m a year: 2 files, 2 errors, 1 warning, 3 notes',
    );
  });

  it('has a record for each cut set and each part, and one for the broken file', () => {
    const { columns, rows } = digest.records;
    const kind = columns.indexOf('record');
    const count = (record: string | null) => rows.filter((row) => row[kind] === record).length;
    const [shop] = report.topologies;
    const sum = (list: (journey: (typeof shop & {})['journeys'][number]) => number) =>
      shop!.journeys.reduce((total, journey) => total + list(journey), 0);
    expect(count('cut-set')).toBe(sum(({ cutSets }) => cutSets.list.length));
    expect(count('lifted-cut-set')).toBe(sum(({ cutSets }) => cutSets.lifted.list.length));
    expect(count('importance')).toBe(sum(({ importance }) => importance.length));
    expect(count(null)).toBe(1);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('chaosDigest', () => {
  const report = chaosReportOf(files, { pairs: true });
  const digest = chaosDigest(report);

  it('is made of the document alone', () => {
    expect(chaosDigest(JSON.parse(JSON.stringify(report)))).toEqual(digest);
  });

  it('has a case for each single failure of each journey, failed where that takes it down and nobody has accepted it', () => {
    expect(digest.files[0]!.cases.map(({ name }) => name)).toEqual([
      ...['read: dns', 'read: one of 2 web'],
      ...['write: dns', 'write: one of 2 web', 'write: db', 'write: eu'],
      ...['page: dns', 'page: one of 2 web', 'page: reviews'],
    ]);
    expect(failed(digest)).toEqual(['write: db', 'write: eu']);
  });

  it('counts every replica, and whole components apart', () => {
    const cells = digest.summary.rows.map(([, journey, , survives, downWith]) => [
      journey,
      survives,
      downWith,
    ]);
    expect(cells).toEqual([
      ['read', '2 of 3 single failures and 0 of 1 whole component', 'dns, all of web'],
      ['write', '2 of 5 single failures and 0 of 1 whole component', 'dns, db, eu, all of web'],
      ['page', '3 of 4 single failures, 1 of them degraded, and 0 of 1 whole component', 'dns, all of web'],
    ]);
  });

  it('fails a chosen scenario that takes a journey down', () => {
    const chosen = chaosDigest(chaosReportOf(files, { fail: [['web#1'], ['web'], ['db', 'web#1']] }));
    expect(failed(chosen)).toEqual([
      'read: all of web',
      'write: all of web',
      'write: db + one of 2 web',
      'page: all of web',
    ]);
    expect(chosen.summary.rows[1]!.slice(3)).toEqual([
      '1 of 3 chosen scenarios',
      'all of web, db + one of 2 web',
    ]);
  });

  it('has a record for each scenario of each journey, with the experiments in it', () => {
    const { columns, rows } = digest.records;
    const [shop] = report.topologies;
    const scenarios = shop!.journeys.reduce((sum, journey) => sum + journey.scenarios.length, 0);
    const days = shop!.journeys.reduce((sum, journey) => sum + journey.gameDays.length, 0);
    expect(rows).toHaveLength(scenarios + 1);
    expect(rows.filter((row) => row[columns.indexOf('gameDay')] !== null)).toHaveLength(days);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
