import { describe, expect, it } from 'vitest';
import { evaluationDigest } from '../../src/render/evaluation-digest.js';
import { renderGithub } from '../../src/render/github.js';
import { renderJunit } from '../../src/render/junit.js';
import { recoveryCells } from '../../src/render/recovery-cells.js';
import { renderSarif } from '../../src/render/sarif.js';
import { reportOf } from '../report-of.js';

const file = (targets: string, path: string) => `
targets: ${targets}
components:
  db:
    availability: 99.9%
    mttr: 1h
    replicas: 2
    failover: { detection: 15s, switchover: 30s }
    replication: { mode: async, lag: 5s }
  copy: { availability: 99.9%, mttr: 1h, replicas: 3, required: 2, replication: { mode: sync }, failover: { detection: 1s } }
  unwatched: { availability: 99.9%, mttr: 1h, replicas: 2 }
  plain: { availability: 99.9%, mttr: 1h }
journeys: { all: { path: ${path} } }
`;

const cellsOf = (targets: string, path: string, detail: 'full' | 'word' = 'full') => {
  const [topology] = reportOf({ 'a.yaml': file(targets, path) }).topologies;
  return [...recoveryCells(topology!, 'rto', detail), ...recoveryCells(topology!, 'rpo', detail)];
};

describe('recoveryCells', () => {
  it.each([
    ['{ slo: 99%, rto: 1m, rpo: 5s }', 'db', ['1m 0s met, back in 45s', '5s met, loses 5s']],
    ['{ slo: 99%, rto: 44s, rpo: 4s }', 'db', ['44s missed, back in 45s', '4s missed, loses 5s']],
    ['{ slo: 99%, rto: 1m }', 'unwatched', ['1m 0s missed, unknown', '']],
    ['{ slo: 99%, rpo: 0s }', 'copy', ['back in 1s', '0s met, loses nothing']],
    ['{ slo: 99% }', 'db', ['back in 45s', 'loses 5s']],
  ])('says of %s for %s', (targets, path, cells) => {
    expect(cellsOf(targets, path)).toEqual(cells);
  });

  it('are words of what is promised alone, where room is short', () => {
    expect(cellsOf('{ slo: 99%, rto: 1m }', 'db', 'word')).toEqual(['1m 0s met', '']);
  });

  it('say nothing of repairs that no reaction shortens', () => {
    const text = 'components: { db: { availability: 99.9%, mttr: 1h } }\nsystem: db\n';
    const [topology] = reportOf({ 'a.yaml': text }).topologies;
    expect(topology!.journeys[0]!.rto).toBe(3600);
    expect(recoveryCells(topology!, 'rto', 'full')).toEqual(['']);
  });
});

describe('the digest of an evaluation', () => {
  const promised = file('{ slo: 99%, rto: 44s, rpo: 5s }', 'db');
  const without = 'components: { db: { availability: 99.9%, mttr: 1h } }\nsystem: db\n';
  const digestOf = (files: Record<string, string>) => evaluationDigest(reportOf(files), false);

  it('has columns for RTO and RPO, empty where a file has neither', () => {
    const { columns, rows } = digestOf({ 'a.yaml': promised, 'b.yaml': without }).summary;
    expect(columns.slice(-2).map(({ title }) => title)).toEqual(['RTO', 'RPO']);
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['44s missed, back in 45s', '5s met, loses 5s'],
      ['', ''],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('is no wider for who has neither', () => {
    const { columns, rows } = digestOf({ 'b.yaml': without }).summary;
    expect(columns.at(-1)!.title).toBe('SLA');
    expect(rows[0]).toHaveLength(columns.length);
  });

  it('has records with targets and figures in seconds', () => {
    const { columns, rows } = digestOf({ 'a.yaml': promised, 'b.yaml': without }).records;
    const at = (row: readonly unknown[], name: string) => row[columns.indexOf(name)];
    const names = ['targets.rto', 'targets.rpo', 'rto', 'rpo'];
    expect(names.map((name) => at(rows[0]!, name))).toEqual([44, 5, 45, 5]);
    expect(names.map((name) => at(rows[1]!, name))).toEqual([null, null, 3600, null]);
  });

  it('tells what is missed in the words of every other format', () => {
    const digest = digestOf({ 'a.yaml': promised });
    const said = 'RTO 44s of all is missed: 45s, by db';
    expect(renderJunit(digest)).toMatch(new RegExp(`name="all">\\s*<failure [^>]*${said}`));
    expect(renderGithub(digest)).toMatch(new RegExp(`^::error .*title=HA506::${said}$`, 'm'));
    const [run] = JSON.parse(renderSarif(digest)).runs;
    expect(run.results.map(({ message }: { message: { text: string } }) => message.text)).toContain(said);
  });
});
