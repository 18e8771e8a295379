import { formatDiagnostic } from '../src/diagnostics/format-diagnostic.js';
import { readTopology } from '../src/topology/read-topology.js';
import type { Topology } from '../src/topology/topology.js';

/** The topology in a YAML text; throws with everything that is wrong with it where there are errors. */
export function topologyOf(text: string): Topology {
  const { topology, diagnostics } = readTopology({ file: 'test.yaml', text });
  if (topology === null) throw new Error(diagnostics.map((one) => formatDiagnostic(one)).join('\n'));
  return topology;
}
