import type { JourneyAnalysis } from '../analysis/analyse-topology.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Topology } from '../topology/topology.js';
import { listed } from './listed.js';

/** HA505: how often the journey goes down cannot be told, since repair times are missing. */
export function frequencyUnknown(topology: Topology, { journey, frequency }: JourneyAnalysis): Diagnostic[] {
  // None are missing where it is too entangled to say.
  if ('outages' in frequency || frequency.unknown.length === 0) return [];
  const [first] = frequency.unknown;
  const part = topology.components.get(first!) ?? topology.domains.get(first!);
  const message = `how often ${journey.name} goes down is unknown: no \`mttr\` for ${listed(frequency.unknown)}`;
  const hint = 'give each an `mttr`, or all of them one under `defaults`';
  const details = { span: part?.span ?? journey.span, hint, on: first, journey: journey.name };
  return [diagnostic('HA505', topology.source, message, details)];
}
