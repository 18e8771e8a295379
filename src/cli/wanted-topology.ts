import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { readTopology } from '../topology/read-topology.js';
import type { Topology } from '../topology/topology.js';
import { applyOverrides, type Overrides } from './overrides.js';

/** One file as the command line wants it; null where it is broken, and everything found about it. */
export interface WantedTopology {
  file: string;
  topology: Topology | null;
  findings: readonly Diagnostic[];
}

/** Reads a source, and puts the command line's wishes over it. */
export function wantedTopology(source: Source, overrides: Overrides): WantedTopology {
  const { topology, diagnostics } = readTopology(source, overrides.settings);
  return withOverrides({ file: source.file, topology, findings: diagnostics }, overrides);
}

/** Puts wishes over a file that was read. */
export function withOverrides(
  read: WantedTopology,
  overrides: Pick<Overrides, 'targets' | 'journeys'>,
): WantedTopology {
  const { file, topology, findings } = read;
  if (topology === null) return read;
  const wanted = applyOverrides(topology, overrides);
  if ('problems' in wanted) return { file, topology: null, findings: [...findings, ...wanted.problems] };
  return { file, topology: wanted, findings };
}
