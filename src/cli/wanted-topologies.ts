import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readTopology } from '../topology/read-topology.js';
import type { Topology } from '../topology/topology.js';
import { expandPatterns } from './expand-patterns.js';
import type { Io } from './io.js';
import { applyOverrides, type Overrides } from './overrides.js';
import { readSource } from './read-file.js';

/** One file as the command line wants it; null where it is broken, and everything found about it. */
export interface WantedTopology {
  file: string;
  topology: Topology | null;
  findings: readonly Diagnostic[];
}

/** Reads every file that the patterns name; what cannot be read hides no other file. */
export async function wantedTopologies(
  patterns: readonly string[],
  io: Io,
  overrides: Overrides,
): Promise<WantedTopology[]> {
  const { files, unmatched } = await expandPatterns(patterns);
  const found: WantedTopology[] = [];
  for (const file of files) {
    const source = await readSource(file, io);
    if ('code' in source) {
      found.push({ file, topology: null, findings: [source] });
      continue;
    }
    const { topology, diagnostics } = readTopology(source, overrides.settings);
    const wanted = topology && applyOverrides(topology, overrides);
    if (wanted === null || 'code' in wanted)
      found.push({ file, topology: null, findings: wanted ? [...diagnostics, wanted] : diagnostics });
    else found.push({ file, topology: wanted, findings: diagnostics });
  }
  return [
    ...found,
    ...unmatched.map((finding) => ({ file: finding.source.file, topology: null, findings: [finding] })),
  ];
}
