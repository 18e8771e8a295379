import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationFormats } from '../../src/cli/run/deliver.js';
import { runCli } from '../run-cli.js';

const files = ['product-page', 'two-regions', 'redis-sentinel'].map((name) => `topologies/${name}.yaml`);
const broken = 'test/cli/files/broken.yaml';
const shops = ['test/cli/files/shop.yaml', 'test/cli/files/shop-after.yaml'];
const gate = ['--max-increase', '10m/month', '--fail-on-new', 'error'];

const evaluations = evaluationFormats.filter((format) => format !== 'table');
const runs: [string, string[], readonly string[]][] = [
  ['eval', ['eval', ...files, broken, '--today', '2026-11-27'], evaluationFormats],
  ['check', ['check', ...files, broken, '--today', '2026-11-27'], evaluations],
  ['diff', ['diff', ...shops, ...gate], evaluationFormats],
  ['diff of a broken file', ['diff', shops[0]!, broken], evaluationFormats],
  ['risks', ['risks', ...files], evaluationFormats],
  ['chaos', ['chaos', ...files], evaluationFormats],
];

describe.each(runs)('a saved result of %s', (_, command, formats) => {
  it.each(formats)('says as %s what the command said', async (format) => {
    const saved = await runCli([...command, '-f', 'json']);
    const said = await runCli([...command, '-f', format]);
    const rendered = await runCli(['render', '-', '-f', format], { stdin: saved.stdout });
    expect(rendered.status).toBe(0);
    expect(rendered.stdout).toBe(said.stdout);
    // What could not be evaluated is in no table: it is told in a line, where the command showed the place.
    const isTold = format === 'table' && command.includes(broken);
    expect(rendered.stderr).toMatch(
      isTold ? /^test\/cli\/files\/broken\.yaml:\d+:\d+ {2}error {2}HA\d+ {2}/ : /^$/,
    );
  });
});

it('shows a saved check without frames, with the verdict', async () => {
  const { stdout } = await runCli([
    'check',
    'test/cli/files/tight.yaml',
    '-f',
    'json',
    '--today',
    '2026-11-27',
  ]);
  const { stdout: said } = await runCli(['render', '-'], { stdin: stdout });
  expect(said).toMatch(/^test\/cli\/files\/tight\.yaml\n {2}system {2}99\.89/);
  expect(said).toMatch(/^test\/cli\/files\/tight\.yaml:2:\d+ {2}error {2}HA501 {2}SLO/m);
  expect(said).toMatch(/\nfailed: 1 file, 2 errors, .*\n$/);
  const { stdout: quiet } = await runCli(['render', '-', '-q'], { stdin: stdout });
  expect(quiet.split('\n')).toHaveLength(4);
});

describe('several formats', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'render-'));
  });
  afterAll(() => rmSync(place, { recursive: true }));

  it('go to several files, and never onto the result', async () => {
    const [saved, markdown, csv] = ['saved.json', 'a.md', 'a.csv'].map((name) => join(place, name));
    writeFileSync(saved!, (await runCli(['eval', files[0]!, '-f', 'json'])).stdout);
    const words = ['-f', 'markdown,csv', '-o', `markdown=${markdown}`, '-o', `csv=${csv}`];
    expect(await runCli(['render', saved!, ...words])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(place).sort()).toEqual(['a.csv', 'a.md', 'saved.json']);
    const { status, stderr } = await runCli(['render', saved!, '-f', 'csv', '-o', saved!]);
    expect([status, stderr.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('the output would replace it'),
    ]);
  });
});

describe('what is not a result', () => {
  /** A document with one value somewhere replaced or taken out. */
  function changed(document: unknown, pick: number, value: unknown): unknown {
    const places: [object, string][] = [];
    const stack: unknown[] = [document];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next !== 'object' || next === null) continue;
      for (const key of Object.keys(next)) {
        places.push([next, key]);
        stack.push((next as Record<string, unknown>)[key]);
      }
    }
    const [holder, key] = places[pick % places.length]!;
    if (value === undefined) delete (holder as Record<string, unknown>)[key];
    else (holder as Record<string, unknown>)[key] = value;
    return document;
  }

  const strange = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, '', '\u0000<b>', -1, 2, 0, 1e308, -1e-9, [], {}, true, 'HA999'),
    fc.jsonValue({ maxDepth: 2 }),
  );

  it('is refused or rendered, whatever was changed in it', { timeout: 400_000 }, async () => {
    const commands = [
      ['eval', 'topologies/product-page.yaml', broken],
      ['check', 'topologies/two-regions.yaml', '--today', '2026-11-27'],
      ['diff', ...shops, ...gate],
      ['risks', 'topologies/redis-sentinel.yaml'],
      ['chaos', 'topologies/two-regions.yaml', '--pairs'],
    ];
    const saved = await Promise.all(
      commands.map(async (words) => (await runCli([...words, '-f', 'json'])).stdout),
    );
    const formats = fc.constantFrom(...evaluationFormats);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...saved),
        fc.nat(),
        strange,
        formats,
        async (text, pick, value, format) => {
          const stdin = JSON.stringify(changed(JSON.parse(text), pick, value));
          const { status, stdout, stderr } = await runCli(['render', '-', '-f', format], { stdin });
          expect([0, 2]).toContain(status);
          if (status === 2) expect([stdout, stderr.length > 0]).toEqual(['', true]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a list without end', '['.repeat(1_000_000)],
    ['deep JSON', `${'[1,'.repeat(100_000)}1${']'.repeat(100_000)}`],
    ['a million items that are none', `{"schemaVersion": 1, "topologies": [${'{},'.repeat(1_000_000)}{}]}`],
    ['a number', '7'],
    ['a text', '"schemaVersion"'],
    ['nothing at all', 'null'],
    ['keys of objects', '{"__proto__": {"schemaVersion": 1}, "constructor": 1}'],
    [
      'a version that is a map',
      '{"schemaVersion": {"toString": 1}, "topologies": [null, 7, {"journeys": 8}]}',
    ],
    ['topologies of nothing', '{"schemaVersion": 1, "topologies": [null, 7, {"journeys": [null]}]}'],
  ])('is refused: %s', async (_, stdin) => {
    const { status, stdout, stderr } = await runCli(['render', '-'], { stdin });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/HA42[56]/);
  });

  it('is passed over where a later version says more', async () => {
    const saved = JSON.parse((await runCli(['eval', files[0]!, '-f', 'json'])).stdout);
    const more = {
      ...saved,
      more: 1,
      topologies: saved.topologies.map((one: object) => ({ ...one, more: [1] })),
    };
    const { status } = await runCli(['render', '-'], { stdin: JSON.stringify(more) });
    expect(status).toBe(0);
  });
});
