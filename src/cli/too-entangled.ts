import type { AnalysisProblem } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';

/** Most names in the message. */
const MOST_NAMES = 8;

/** Says what of a file is too entangled to evaluate. */
export function tooEntangled(
  { source }: Topology,
  { on, span, entangled: names }: AnalysisProblem,
): Diagnostic {
  const shown =
    names.slice(0, MOST_NAMES).join(', ') +
    (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '');
  const hint = 'name shared parts once in `blocks`, or spread fewer replicas over fewer domains';
  return diagnostic('HA405', source, `too entangled to evaluate exactly: ${shown}`, { span, hint, on });
}
