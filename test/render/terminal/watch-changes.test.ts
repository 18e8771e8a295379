import { expect, it } from 'vitest';
import { plainView } from '../../../src/render/terminal/style.js';
import { watchChanges } from '../../../src/render/terminal/watch-changes.js';
import type { TopologyReport } from '../../../src/report/report.js';
import { reportOf } from '../../report-of.js';

const of = (file: string, figures: Record<string, string>): TopologyReport => {
  const components = Object.entries(figures).map(
    ([name, figure]) => `  ${name}: { availability: ${figure} }\n`,
  );
  const journeys = Object.keys(figures).map((name) => `  of-${name}: { path: [${name}] }\n`);
  const text = `components:\n${components.join('')}journeys:\n${journeys.join('')}`;
  return reportOf({ [file]: text }).topologies[0]!;
};
const changes = (before: readonly TopologyReport[], after: readonly TopologyReport[]) =>
  watchChanges(new Map(before.map((topology) => [topology.file, topology])), after, plainView);

it('shows what changed, the largest first, and nothing else', () => {
  const before = [of('a', { x: '99.9%', y: '99.9%', z: '99%' })];
  const after = [of('a', { x: '99.95%', y: '99.9%', z: '98%' })];
  expect(changes(before, after)).toEqual([
    '  of-z   +3.65 days a year  from 3d 16h to 7d 7h',
    '  of-x  -4.38 hours a year  from 8h 46m to 4h 23m',
  ]);
});

it('names the file where there are several, and what is new or gone', () => {
  const same = of('b', { x: '99.9%' });
  expect(changes([of('a', { x: '99.9%' }), same], [of('a', { y: '99.9%' }), same])).toEqual([
    '  a  of-y   new  8h 46m a year',
    '  a  of-x  gone',
  ]);
});

it('has nothing to say of a file that was not there before, or is broken', () => {
  const broken = { ...of('a', { x: '99.9%' }), journeys: [] };
  expect(changes([], [of('a', { x: '99.9%' })])).toEqual([]);
  expect(changes([of('a', { x: '99.9%' })], [broken])).toEqual([]);
});

it('tells what became of targets below the figures, what is missed now first', () => {
  const after = (targets: string, figure: string): TopologyReport[] => {
    const text = `components: { x: { availability: ${figure} } }\njourneys: { a: { path: x, ${targets} } }\n`;
    return reportOf({ a: text }).topologies.slice();
  };
  const then = after('slo: 99%, sla: 99.5%', '99.9%');
  expect(changes(then, after('slo: 99.5%, sla: 99.95%', '99.9%'))).toEqual([
    '  a  SLA 99.95 % missed  was 99.5 % met',
    '  a  SLO 99.5 % met      was 99 % met',
  ]);
  expect(changes(then, after('slo: 99%, sla: 99.5%', '99.2%'))).toEqual([
    '  a  +2.56 days a year  from 8h 46m to 2d 22h',
    '  a  SLA 99.5 % missed  was 99.5 % met',
  ]);
});

it('shows ten at most, and counts the rest', () => {
  const figures = (nines: string) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`c${at}`, nines]));
  const lines = changes([of('a', figures('99%'))], [of('a', figures('98%'))]);
  expect([lines.length, lines.at(-1)]).toEqual([11, '  and 2 more']);
});
