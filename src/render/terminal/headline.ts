import { LONGEST_LINE } from '../../diagnostics/fill-lines.js';
import { textWidth } from '../../diagnostics/text-width.js';
import type { JourneyReport, TopologyReport } from '../../report/report.js';
import { availabilityFigure, leastAvailability } from '../journey-figures.js';
import { outagesPhrase } from '../outages-phrase.js';
import { ninesPhrase } from './nines-phrase.js';
import { shorten } from './shorten.js';
import type { View } from './style.js';
import { INDENT, wrap } from './wrap.js';

/** What the file is called, and the file, at the two ends of a line; below each other where they do not fit. */
export function title(
  { name, file }: Pick<TopologyReport, 'name' | 'file'>,
  { width, style, ascii }: View,
): string[] {
  const left = shorten(name, width, ascii);
  const right = shorten(file, width, ascii);
  const gap = Math.min(width, LONGEST_LINE) - textWidth(left) - textWidth(right);
  if (name === file || right === '') return [style.strong(left)];
  if (gap < 2) return [style.strong(left), style.dim(right)];
  return [style.strong(left) + ' '.repeat(gap) + style.dim(right)];
}

/** The answer, after a word that says what of: availability, nines, how often and how long, on as many lines as it takes. */
export function headline(label: string, journey: JourneyReport, view: View): string[] {
  const answer = answerOf(label, journey, view);
  const least = journey.method === 'exact' ? '' : 'at least ';
  const lines = [`${label} ${answer}`];
  const outages = outagesPhrase(journey);
  for (const more of [`  (${least}${ninesPhrase(journey.unavailability)})`, outages && `   ${outages}`]) {
    const line = lines.at(-1)! + more;
    if (textWidth(line) <= view.width) lines[lines.length - 1] = line;
    else lines.push(...wrap(more, view, INDENT));
  }
  return lines.map((line) => line.replace(answer, view.style.strong));
}

/** The availability, or its bounds; the lower one alone where both do not fit. */
function answerOf(label: string, journey: JourneyReport, { width }: View): string {
  const answer = availabilityFigure(journey);
  return textWidth(`${label} ${answer}`) <= width ? answer : leastAvailability(journey);
}
