import { printable } from '../diagnostics/printable.js';
import type { Choice } from './choose-journeys.js';
import type { Io } from './io.js';

/** More files than this are counted. */
const MOST_NAMED = 3;

/** Says in one line which of some files are left out, since nothing else tells that they were asked for. */
export function tellLeftOut(
  { kept, leftOut, unknown }: Choice<unknown>,
  asked: readonly string[],
  { stderr }: Io,
): void {
  // Where none is left the journey is unknown, which is told as what is wrong, or only what did not change has it.
  if (leftOut.length === 0 || (kept.length === 0 && unknown.length === asked.length)) return;
  const all = kept.length + leftOut.length;
  const which = leftOut.length > MOST_NAMED ? `${leftOut.length} of ${all} files` : leftOut.join(', ');
  const verb = leftOut.length === 1 ? 'has' : 'have';
  const names = asked.map((name) => `\`${name}\``).join(' or ');
  const start = kept.length === 0 ? `nothing to look at: ${which} changed, and` : `left out: ${which}`;
  stderr.write(`${printable(start)} ${verb} no journey ${printable(names)}\n`);
}
