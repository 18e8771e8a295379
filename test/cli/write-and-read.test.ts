import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationFormats } from '../../src/cli/run/deliver.js';
import { documents } from '../model/random-document.js';
import { wideDocuments } from '../model/wide-document.js';
import { runCli } from '../run-cli.js';
import { counted, thorough } from '../thorough.js';

const DAY = ['--today', '2026-11-27'];
const verbs: string[][] = [
  ['eval', ...DAY],
  ['check', ...DAY],
  ['risks'],
  ['risks', '--max-order', '1'],
  ['chaos'],
  ['chaos', '--pairs'],
  ['diff'],
];
const examples = readdirSync('topologies')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `topologies/${name}`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-and-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The options for every format, each to a file of its own, and what is in those afterwards. */
function everyFormat(name: string): { words: string[]; texts: () => Record<string, string> } {
  const path = (format: string) => join(folder, `${name}.${format}.txt`);
  const outputs = evaluationFormats.flatMap((format) => ['-o', `${format}=${path(format)}`]);
  return {
    words: ['-f', evaluationFormats.join(','), ...outputs],
    texts: () =>
      Object.fromEntries(evaluationFormats.map((format) => [format, readFileSync(path(format), 'utf8')])),
  };
}

/** What a verb says of files as JSON is read, and comes out in every format as the verb says it by itself. */
async function expectReadable(words: readonly string[], files: readonly string[]): Promise<void> {
  const [said, read] = [everyFormat('said'), everyFormat('read')];
  const { status } = await runCli([...words, ...files, ...said.words]);
  // A file or a journey that has no result is told by JSON too.
  expect([0, 1, 2]).toContain(status);
  const saved = join(folder, 'said.json.txt');
  if (!existsSync(saved)) return;
  const rendered = await runCli(['render', saved, ...read.words]);
  expect(rendered).toMatchObject({ status: 0, stdout: '' });
  // The table of `check` shows places in the file, which a result does not hold.
  const comparable = ({ table, ...texts }: Record<string, string>) =>
    words[0] === 'check' ? texts : { table, ...texts };
  expect(comparable(read.texts())).toEqual(comparable(said.texts()));
  for (const path of [saved, join(folder, 'read.json.txt')]) rmSync(path);
}

const down = [
  'from a domain that no link touches',
  `
domains: { a: {}, b: {}, c: { availability: 99%, mttr: 1h } }
links: [{ between: [b, c], availability: 99.9%, mttr: 1h }]
components: { x: { availability: 99%, mttr: 1h, in: b }, y: { availability: 99%, mttr: 1h, in: a } }
journeys: { j: { path: [x, y], from: a, slo: 99% }, k: { path: y, from: a } }`,
] as const;

const cases: (readonly [string, string])[] = [
  down,
  [
    'that never works',
    'components: { x: { availability: 0, mttr: 1h }, y: { availability: 99% } }\nsystem: [x, y]',
  ],
  ['that never fails', 'components: { x: { availability: 100% } }\nsystem: x'],
  ['with unknown figures', 'components: { x: { availability: 99%, replicas: 2 } }\nsystem: { optional: x }'],
];

describe.each(verbs.map((words) => [words.join(' '), words] as const))('what `%s` writes', (_, words) => {
  const filesOf = (name: string, texts: readonly string[]) =>
    texts.map((text, index) => written(`${name}-${index}.yaml`, text));

  it.each(cases)('is read: a journey %s', async (_, text) => {
    const texts = words[0] === 'diff' ? [text, text.replaceAll('99%', '98%')] : [text];
    await expectReadable(words, filesOf('case', texts));
  });

  it('is read of several files, the examples', async () => {
    if (words[0] !== 'diff') return expectReadable(words, examples.slice(0, thorough ? undefined : 4));
    await expectReadable(words, [examples[0]!, examples[1]!]);
  });

  it('is read of any file', async () => {
    const texts = fc.oneof(documents(), wideDocuments).map((document) => JSON.stringify(document));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const after = text.replaceAll('24h', '12h').replaceAll('99', '98').replace('"1h"', '"2h"');
        await expectReadable(words, filesOf('random', words[0] === 'diff' ? [text, after] : [text]));
      }),
      counted(40, 4),
    );
  });
});

describe('a journey that is down while nothing has failed', () => {
  it('has no cut set but that without members, and no row of a table for it', async () => {
    const file = written('down.yaml', down[1]);
    const { topologies } = JSON.parse((await runCli(['risks', file, '-f', 'json'])).stdout);
    const [{ cutSets, singlePointsOfFailure }] = topologies[0].journeys;
    expect(singlePointsOfFailure).toEqual([]);
    expect(cutSets).toMatchObject({
      countByOrder: { 0: 1 },
      shareByOrder: { 0: 1 },
      lifted: { countByOrder: { 0: 1 } },
    });
    expect(cutSets.list).toMatchObject([{ members: [], order: 0, probability: 1, sets: 1, what: 'nothing' }]);
    const table = (await runCli(['risks', file, '--journey', 'j', '-v'])).stdout;
    expect(table).toContain('It is down while nothing has failed, all of the time\n');
    expect(table).not.toContain('What fails');
    expect(table).not.toContain('As wholes');
    for (const format of ['markdown', 'junit'])
      expect((await runCli(['risks', file, '-f', format])).stdout).toMatch(
        /is down while nothing has failed/,
      );
  });
});
