import type { TopologyReport } from '../../report/report.js';
import { assumptionNotes } from '../assumption-notes.js';
import type { View } from './style.js';
import { wrap } from './wrap.js';

/** What the figures rest on, and what could not be told. */
export function assumptions(topology: TopologyReport, view: View): string[] {
  return wrap(`Assumed: ${assumptionNotes(topology).join('; ')}`, view).map(view.style.dim);
}
