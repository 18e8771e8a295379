import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTopology } from '../src/topology/read-topology.js';

const text = readFileSync('docs/language.md', 'utf8');
const files = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, body]) => body!);

describe('docs/language.md', () => {
  it.each(files)('shows files that are right: %#', (body) => {
    expect(readTopology({ file: 'example.yaml', text: body }).diagnostics).toEqual([]);
  });

  it('shows enough of them', () => {
    expect(files.length).toBeGreaterThan(3);
  });
});
