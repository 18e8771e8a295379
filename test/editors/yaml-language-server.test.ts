import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { positionOf } from '../../src/diagnostics/position.js';
import { readTopology } from '../../src/topology/read-topology.js';
import { startLanguageServer } from './language-server.js';

const HEAD = '# yaml-language-server: $schema=../schema/topology.schema.json\n';

let server: Awaited<ReturnType<typeof startLanguageServer>>;

beforeAll(async () => {
  server = await startLanguageServer();
});
afterAll(() => server.stop());

it('completes the keys of a component and explains them', async () => {
  const editor = await server.open(
    'complete.yaml',
    `${HEAD}components:\n  db:\n    availability: 99.9%\n    re\nsystem: [db]\n`,
  );
  const items = await editor.completion({ line: 4, character: 6 });
  const labels = items.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['replicas', 'required', 'replication']));
  expect(labels).not.toContain('slo');
  const replicas = items.find(({ label }) => label === 'replicas')!;
  expect(JSON.stringify(replicas.documentation)).toContain('interchangeable units');
});

it('says what a key means', async () => {
  const editor = await server.open(
    'hover.yaml',
    `${HEAD}components:\n  db: { availability: 99.9%, replicas: 2 }\nsystem: [db]\n`,
  );
  const hover = await editor.hover({ line: 2, character: 32 });
  expect(hover?.contents.value).toContain('How many independent, interchangeable units there are');
});

it('underlines a wrong key where ha-calc reports it', async () => {
  const text = `${HEAD}components:\n  db: { availabilty: 99.9%, replicas: 2 }\nsystem: [db]\n`;
  const editor = await server.open('wrong.yaml', text);
  const [wrong] = (await editor.diagnostics).filter(({ message }) => message.includes('availabilty'));
  const source = { file: 'in-the-editor.yaml', text };
  const [own] = readTopology(source).diagnostics;
  const { line, column } = positionOf(source, own!.span!.start);
  expect(wrong!.range.start).toEqual({ line: line - 1, character: column - 1 });
});

it('finds nothing to say about an example', async () => {
  const editor = await server.open(
    'web-shop.yaml',
    readFileSync(new URL('../../topologies/web-shop.yaml', import.meta.url), 'utf8'),
  );
  expect(await editor.diagnostics).toEqual([]);
});
