import { LONGEST_LINE } from '../../diagnostics/fill-lines.js';
import { printable } from '../../diagnostics/printable.js';
import { textWidth } from '../../diagnostics/text-width.js';
import { formatNumber } from '../../quantity/format-number.js';
import type { DerivationReport, DerivedReport, StepReport } from '../../report/derivation-report.js';
import { availabilityFigure } from '../journey-figures.js';
import { title } from './headline.js';
import { leadingSteps } from './leading-steps.js';
import { ninesPhrase } from './nines-phrase.js';
import type { View } from './style.js';
import { INDENT, wrap } from './wrap.js';

const LEGEND =
  'q: share of time that something is down by itself; U: the same of several things together; ' +
  'q(2 of 3 db): at least two of three are; a | b: a, given b; [1]: the result of step 1; w, f: times an hour; ' +
  'mtbf and mttr in hours, other times in seconds; a year has 8766 hours; numbers are rounded to six digits';

/** So many of what is alike are named. */
const MOST_ALIKE = 4;

/** Longer names are as good as said by the words above. */
const LONGEST_NAME = 28;

/** What formulas are written with, where only ASCII may be. */
const ASCII: readonly (readonly [string, string])[] = [
  ['−', '-'],
  ['·', '*'],
  ['β', 'beta'],
  ['Σ', 'sum'],
  ['…', '...'],
];

/** How figures come about, step by step, each a formula, the numbers in it and what they come to. */
export function renderDerivation(report: DerivationReport, view: View, quiet = false): string {
  const sections = report.derivations.map((derived) => section(derived, view, quiet));
  if (quiet) return `${sections.map((lines) => lines.join('\n')).join('\n')}\n`;
  const head = title(report, view);
  const legend = wrap(ascii(LEGEND, view), view).map(view.style.dim);
  return `${[head, ...sections, legend].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(derived: DerivedReport, view: View, quiet: boolean): string[] {
  const { kind, name, unavailability, bounds, steps, complete } = derived;
  const figure = availabilityFigure({
    method: bounds ? 'bounded' : 'exact',
    unavailability,
    bounds: bounds ?? [0, 1],
  });
  const answer = `${figure}  (${bounds ? 'at least ' : ''}${ninesPhrase(unavailability)})`;
  const head = wrap(`${kind} ${name}: ${answer}`, view).map(view.style.strong);
  if (quiet) return head;
  const width = `${steps.length}`.length + 2;
  const missing = complete ? [] : wrap('Not every step is written out: see the notes.', view);
  const chosen = view.verbose ? null : leadingSteps(steps, name);
  const shown = steps.filter(({ id }) => chosen?.has(id) ?? true);
  const left = steps.length - shown.length;
  const few = `${steps.length} steps; shown are those that matter most (-v shows all; a part can be asked for by its name).`;
  return [
    ...head,
    ...missing,
    ...(left > 0 ? wrap(few, view) : []),
    ...shown.flatMap((step, index) => [
      ...gap(step, shown[index - 1], width, view),
      ...stepLines(step, shown[index - 1], width, view),
    ]),
  ];
}

/** How many steps are left out before one. */
function gap({ id }: StepReport, before: StepReport | undefined, width: number, view: View): string[] {
  const count = id - 1 - (before?.id ?? 0);
  if (count === 0) return [];
  const text = ascii(`… ${count} ${count === 1 ? 'step' : 'steps'}`, view);
  return ['', view.style.dim(`${' '.repeat(width)}${text}`)];
}

/** A step, after a blank line unless it and the one before are a line each. */
function stepLines(step: StepReport, before: StepReport | undefined, width: number, view: View): string[] {
  const { id, title: words, note, alike } = step;
  const start = `${id}`.padStart(width - 1);
  const notes = [alikeNote(alike, view), note].filter((text) => text !== null).join('; ');
  const equation = withNotes(equationLines(step, width, view), ascii(notes, view), width, view);
  if (words === null) {
    const gap = before === undefined || before.title !== null ? [''] : [];
    return [...gap, `${start} ${equation[0]!.slice(width)}`, ...equation.slice(1)];
  }
  const said = broken(ascii(words, view), ' '.repeat(width), view);
  return ['', `${start} ${said[0]!.slice(width)}`, ...said.slice(1), ...equation];
}

/** Beside the last line of an equation where they fit, else below. */
function withNotes(equation: readonly string[], notes: string, width: number, view: View): string[] {
  if (notes === '') return [...equation];
  const beside = `   (${printable(notes, view.ascii)})`;
  const last = equation.at(-1)!;
  if (textWidth(last + beside) <= Math.min(view.width, LONGEST_LINE))
    return [...equation.slice(0, -1), last + view.style.dim(beside)];
  return [...equation, ...broken(notes, ' '.repeat(width), view).map(view.style.dim)];
}

/** All on one line where it fits; else a line, or more, for each equals sign. */
function equationLines(
  { id, of: name, formula, substituted, result }: StepReport,
  width: number,
  view: View,
): string[] {
  const value = result === null ? null : formatNumber(result);
  const of = name.length > LONGEST_NAME ? `[${id}]` : name;
  const numbers = substituted === null || substituted === value ? [] : [substituted];
  const sides = [of, formula, ...numbers, ...(value === null || value === formula ? [] : [value])];
  const texts = sides.map((side) => printable(ascii(side, view), view.ascii));
  const line = ' '.repeat(width) + texts.join(' = ');
  if (textWidth(line) <= Math.min(view.width, LONGEST_LINE)) return [line];
  const [left, ...right] = texts;
  return [
    ...broken(left!, ' '.repeat(width), view),
    ...right.flatMap((side) => broken(side, `${' '.repeat(width)}= `, view)),
  ];
}

/** A text over as many lines as it takes, the first of which begins as told. */
function broken(text: string, start: string, view: View): string[] {
  const margin = ' '.repeat(Math.max(0, start.length - INDENT.length));
  const [first, ...rest] = wrap(
    text,
    { ...view, width: Math.min(view.width, LONGEST_LINE) - margin.length },
    start.slice(margin.length),
  );
  return [margin + first!, ...rest.map((line) => `${margin}${INDENT}${line.trimStart()}`)];
}

function alikeNote(alike: readonly string[], { verbose }: View): string | null {
  if (alike.length === 0) return null;
  const shown = verbose ? alike : alike.slice(0, MOST_ALIKE);
  const more = alike.length - shown.length;
  return `likewise ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function ascii(text: string, view: View): string {
  return view.ascii ? ASCII.reduce((known, [from, to]) => known.replaceAll(from, to), text) : text;
}
