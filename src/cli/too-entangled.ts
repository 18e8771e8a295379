import type { AnalysisProblem } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';

/** Most names in the message. */
const MOST_NAMES = 8;

const HINT = 'name shared parts once in `blocks`, or spread fewer replicas over fewer domains';

/** For verbs that ask the exact function again and again, so that bounds do not help them. */
export const EXACT_ONLY = `\`eval\` gives bounds of it and \`risks\` its cut sets; for more ${HINT}`;

/** Says what of a file is too entangled to evaluate. */
export function tooEntangled(
  { source }: Topology,
  { on, span, entangled: names }: AnalysisProblem,
  hint = HINT,
): Diagnostic {
  const shown =
    names.slice(0, MOST_NAMES).join(', ') +
    (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '');
  return diagnostic('HA405', source, `too entangled to evaluate exactly: ${shown}`, { span, hint, on });
}
