import { describe, expect, it } from 'vitest';
import { analyseRisks, type TopologyRisks } from '../../src/analysis/risks.js';
import { YEAR } from '../../src/quantity/calendar.js';
import { assembleRisks } from '../../src/report/assemble-risks.js';
import { topologyOf } from '../topology-of.js';

const tool = { name: 'ha-calc', version: '1.2.3' } as const;
const source = `
domains: { a: { unavailability: 1e-3 }, b: { unavailability: 1e-3 } }
components:
  db: { unavailability: 1e-2, replicas: 2, spread: [a, b], common_cause: 10% }
  lb: { unavailability: 1e-4 }
system: [lb, db]`;
const risks = analyseRisks(topologyOf(source), { maxOrder: 3, minShare: 0 }) as TopologyRisks;
const report = assembleRisks(tool, [
  { file: 'pair.yaml', risks, findings: [] },
  { file: 'broken.yaml', risks: null, findings: [] },
]);
const journey = report.topologies[0]!.journeys[0]!;

describe('assembleRisks', () => {
  it('has its keys in the order of the contract', () => {
    expect(Object.keys(report)).toEqual(['schemaVersion', 'tool', 'topologies', 'summary']);
    expect(Object.keys(report.topologies[0]!)).toEqual(['file', 'name', 'journeys', 'findings']);
    expect(Object.keys(journey)).toEqual([
      'name',
      'unavailability',
      'method',
      'bounds',
      'singlePointsOfFailure',
      'cutSets',
      'importance',
    ]);
    const { cutSets, importance } = journey;
    expect(Object.keys(cutSets)).toEqual([
      'maxOrder',
      'complete',
      'countByOrder',
      'list',
      'shareByOrder',
      'minShare',
      'lifted',
    ]);
    expect(Object.keys(cutSets.list[0]!)).toEqual([
      'members',
      'order',
      'probability',
      'downtimeYear',
      'share',
      'sets',
      'what',
    ]);
    expect(Object.keys(importance[0]!)).toEqual([
      'name',
      'kind',
      'unavailability',
      'birnbaum',
      'improvement',
      'criticality',
      'diagnostic',
      'raw',
      'rrw',
    ]);
  });

  it('gives each kind of cut set one that stands for all, and words', () => {
    const { list, countByOrder } = journey.cutSets;
    expect(countByOrder).toEqual({ 1: 2, 2: 4 });
    expect(list.map(({ what, sets }) => [what, sets])).toEqual([
      ['common cause of db', 1],
      ['lb', 1],
      ['both replicas of db', 1],
      ['1 of 2 replicas of db + a', 1],
      ['1 of 2 replicas of db + b', 1],
      ['a + b', 1],
    ]);
    expect(list[1]!.members).toEqual([{ name: 'lb#1', kind: 'replica' }]);
    expect(list[2]!.members).toEqual(['db#1', 'db#2'].map((name) => ({ name, kind: 'replica' })));
    expect(list[3]!.members).toEqual([
      { name: 'a', kind: 'domain' },
      { name: 'db#2', kind: 'replica' },
    ]);
    for (const { probability, downtimeYear, share } of list) {
      expect(downtimeYear).toBe(probability * YEAR);
      expect(share).toBe(probability / journey.unavailability);
    }
  });

  it('lifts cut sets to wholes', () => {
    expect(journey.cutSets.lifted.list.map(({ what }) => what)).toEqual(['db', 'lb', 'a + b']);
    expect(journey.cutSets.lifted.countByOrder).toEqual({ 1: 2, 2: 1 });
  });

  it('keeps a broken file without journeys', () => {
    expect(report.topologies[1]).toEqual({
      file: 'broken.yaml',
      name: 'broken.yaml',
      journeys: [],
      findings: [],
    });
    expect(report.summary).toEqual({ files: 2, errors: 0, warnings: 0 });
  });
});
