import { expect, it } from 'vitest';
import { promiseChanges } from '../../../src/render/terminal/promise-changes.js';
import { reportOf } from '../../report-of.js';

/** A database of 99.9 %, some 44 minutes a month, with a failover that takes as long as told. */
function journeyWith(targets: string, switchover = '1m', figure = '99.9%') {
  const text = `targets: { ${targets} }
components:
  db: { availability: ${figure}, mttr: 1h, replicas: 2, failover: { detection: 1m, switchover: ${switchover} } }
system: db
`;
  const { journeys, findings } = reportOf({ 'a.yaml': text }).topologies[0]!;
  if (journeys[0] === undefined) throw new Error(JSON.stringify(findings));
  return journeys[0];
}

const changes = (then: ReturnType<typeof journeyWith>, now: ReturnType<typeof journeyWith>) =>
  promiseChanges(then, now).map(({ now: is, was, isMissed }) => [is, was, isMissed]);

it.each([
  ['slo: 99%', 'slo: 99.9999%', 'SLO 99.9999 % missed', 'was 99 % met', true],
  ['slo: 99.9999%', 'slo: 99%', 'SLO 99 % met', 'was 99.9999 % missed', false],
  ['sla: 99%', 'sla: 99.5%', 'SLA 99.5 % met', 'was 99 % met', false],
  ['sla: 99%', '', 'SLA gone', 'was 99 % met', false],
  ['', 'sla: 99%', 'SLA 99 % met', 'new', false],
  ['', 'slo: 99.9999%', 'SLO 99.9999 % missed', 'new', true],
  ['full: 99%', 'full: 99.9999%', 'full 99.9999 % missed', 'was 99 % met', true],
  ['rto: 5m', 'rto: 90s', 'RTO 1m 30s missed', 'was 5m 0s met', true],
  ['rpo: 5m', '', 'RPO gone', 'was 5m 0s missed', false],
  ['slo: 99%', 'slo: 99%, period: year', 'SLO 99 % met (a year)', 'was 99 % met (a month)', false],
])('%j that becomes %j', (then, now, ...change) => {
  expect(changes(journeyWith(then), journeyWith(now))).toEqual([change]);
});

it('tells a promise that stays where it is kept no longer, or recovery takes longer', () => {
  const [quick, slow] = [
    journeyWith('slo: 99.99%, rto: 5m', '1m'),
    journeyWith('slo: 99.99%, rto: 5m', '20m'),
  ];
  expect(changes(quick, slow)).toEqual([
    ['SLO 99.99 % missed', 'was 99.99 % met', true],
    ['RTO 5m 0s missed, back within 21m 0s', 'was 5m 0s met, back within 2m 0s', true],
  ]);
  expect(changes(slow, quick)).toEqual([
    ['SLO 99.99 % met', 'was 99.99 % missed', false],
    ['RTO 5m 0s met, back within 2m 0s', 'was 5m 0s missed, back within 21m 0s', false],
  ]);
});

it('says nothing where all stays as it was, however much of a budget is used', () => {
  const then = journeyWith('slo: 99%, sla: 98%, rto: 5m');
  expect(changes(then, then)).toEqual([]);
  expect(changes(then, journeyWith('slo: 99%, sla: 98%, rto: 5m', '1m', '99.8%'))).toEqual([]);
});
