import { printable } from '../diagnostics/printable.js';
import type { Choice } from './choose-journeys.js';
import type { Io } from './io.js';

/** More files than this are counted. */
const MOST_NAMED = 3;

/** Says in one line which of some files are left out, since nothing else tells that they were asked for. */
export function tellLeftOut(
  { kept, leftOut }: Choice<unknown>,
  asked: readonly string[],
  { stderr }: Io,
): void {
  // Where none is left the journey is unknown, which is told as what is wrong.
  if (leftOut.length === 0 || kept.length === 0) return;
  const all = kept.length + leftOut.length;
  const which = leftOut.length > MOST_NAMED ? `${leftOut.length} of ${all} files` : leftOut.join(', ');
  const verb = leftOut.length === 1 ? 'has' : 'have';
  const names = asked.map((name) => `\`${name}\``).join(' or ');
  stderr.write(`left out: ${printable(which)} ${verb} no journey ${printable(names)}\n`);
}
