import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/topology/limits.js';
import { runCli } from '../../run-cli.js';

const root = resolve(import.meta.dirname, '../../..');
const good = 'components: { db: { availability: 99.9%, mttr: 1h } }\nsystem: db\n';
const doubled = Array.from(
  { length: 40 },
  (_, level) => `  b${level}: &b${level} [*b${level - 1}, *b${level - 1}]\n`,
);

const inputs: [string, string, string | Uint8Array][] = [
  ['HA105', 'bytes that are no text', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
  ['HA104', 'nothing', ''],
  ['HA401', 'too many bytes', `# ${'x'.repeat(MAX_FILE_BYTES)}`],
  ['HA402', 'lists without end', `components: ${'['.repeat(100_000)}`],
  ['HA404', 'aliases of aliases', `${good}blocks:\n  b-1: &b-1 [db, db]\n${doubled.join('')}`],
  ['HA303', 'a cycle', 'components: { a: { availability: 99%, depends_on: [a] } }\nsystem: a\n'],
  ['HA202', 'JSON of something else', JSON.stringify(Array.from({ length: 10_000 }, (_, id) => ({ id })))],
];

describe('a side that is no topology is told of, and nothing is compared: ', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'hostile-'));
    process.chdir(place);
    writeFileSync('good.yaml', good);
  });
  afterAll(() => {
    process.chdir(root);
    rmSync(place, { recursive: true });
  });

  it.each(inputs)('%s, %s', async (code, _, content) => {
    writeFileSync('odd.yaml', content);
    for (const sides of [
      ['good.yaml', 'odd.yaml'],
      ['odd.yaml', 'good.yaml'],
    ]) {
      const { status, stdout, stderr } = await runCli([
        'diff',
        ...sides,
        '-f',
        'json',
        '--fail-on-new',
        'error',
      ]);
      expect(status).toBe(2);
      expect(stderr).toContain(code);
      const { topologies, summary } = JSON.parse(stdout);
      expect(topologies).toMatchObject([{ state: 'broken', journeys: [], edits: [] }]);
      expect(summary).toMatchObject({ broken: 1, gate: { passed: false } });
    }
  });
});
