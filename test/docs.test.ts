import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTopology } from '../src/topology/read-topology.js';

const text = readFileSync('docs/language.md', 'utf8');
const files = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, body]) => body!);

describe('docs/language.md', () => {
  it.each(files)('shows files that are right: %#', (body) => {
    expect(readTopology({ file: 'example.yaml', text: body }).diagnostics).toEqual([]);
  });

  it('leads from each pattern to its example, and to every example', () => {
    const linked = [...text.matchAll(/\]\(\.\.\/topologies\/([\w-]+\.yaml)\)/g)].map(([, name]) => name!);
    expect(linked.toSorted()).toEqual(readdirSync('topologies').toSorted());
  });

  it('shows enough of them', () => {
    expect(files.length).toBeGreaterThan(3);
  });
});
