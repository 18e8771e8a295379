import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnOutput } from '../../../src/cli/project-file/own-output.js';
import { type EvaluationFormat, evaluationFormats } from '../../../src/cli/run/deliver.js';
import { runCli } from '../../run-cli.js';

const topology = 'topologies/web-shop.yaml';
let place: string;
const outputs = new Map<EvaluationFormat, string>();

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'own-output-'));
  for (const format of evaluationFormats)
    outputs.set(format, (await runCli(['check', topology, '-f', format])).stdout);
});
afterAll(() => rmSync(place, { recursive: true }));

function isOwn(text: string, format: EvaluationFormat): boolean {
  const path = join(place, 'a');
  writeFileSync(path, text);
  return isOwnOutput(path, format);
}

describe('isOwnOutput', () => {
  it.each(evaluationFormats)('knows what check writes in the same format: %s', (format) => {
    const matching = evaluationFormats.filter((other) => isOwn(outputs.get(other)!, format));
    expect(matching).toEqual([format]);
  });

  it.each(evaluationFormats)('takes an empty file, and nothing else for %s', (format) => {
    expect(isOwn('', format)).toBe(true);
    const others = [
      ...[
        '\n',
        'passed',
        'passed: 1 file\nmore\n',
        'x passed: 1 file\n',
        '{"tool":{"name":"ha-calc"}}',
        '::error::x',
      ],
      ...[
        '### Notes: 2 files\n',
        '<testsuites/>',
        '<?xml version="1.0"?>\n<testsuites name="mine">',
        'file,name\n',
      ],
      ...['package.json', 'README.md', 'CHANGELOG.md', topology, 'tsconfig.json'].map((path) =>
        readFileSync(path, 'utf8'),
      ),
    ];
    expect(others.filter((text) => isOwn(text, format))).toEqual([]);
  });

  it('knows the text of check by its end, as wide as it may be', async () => {
    for (const words of [['-q'], ['-v'], [], ['--ascii']]) {
      const { stdout } = await runCli(['check', topology, 'test/cli/files/broken.yaml', ...words]);
      expect(isOwn(stdout, 'table')).toBe(true);
    }
    expect(isOwn(`${'x\n'.repeat(10_000)}failed: 12 files, 1 error\n  and more\n`, 'table')).toBe(true);
  });
});
