import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { journeyHint } from './journey-hint.js';

/** A file of a run with the journeys that it has; null where it is broken, and nobody can tell. */
export interface JourneysOf {
  file: string;
  names: readonly string[] | null;
}

/** Which files a run is about, and what is wrong with the journeys that were asked for. */
export interface Choice<T> {
  kept: readonly T[];
  /** Files that have none of the journeys. */
  leftOut: readonly string[];
  /** Journeys that no file has. */
  unknown: readonly Diagnostic[];
}

/** The option that journeys are asked for with, as the file that a slip in it is shown in. */
const OPTION = '--journey';

/**
 * Of several files those that have one of the journeys asked for: the journeys of a system are told in several files, and
 * none of them has them all. A single file must have them, which is checked where they are taken from it. What files beside
 * those have is no mistake, and what a broken one among them may have is not known to be one: the run is not about it.
 */
export function chooseJourneys<T extends JourneysOf>(
  files: readonly T[],
  asked: readonly string[],
  beside: readonly JourneysOf[] = [],
): Choice<T> {
  const alone = files.length === 1 && beside.length === 0;
  if (alone || asked.length === 0) return { kept: files, leftOut: [], unknown: [] };
  const isTold = beside.every(({ names }) => names !== null);
  const isKept = ({ names }: T) => names === null || asked.some((name) => names.includes(name));
  return {
    kept: files.filter(isKept),
    leftOut: files.filter((file) => !isKept(file)).map(({ file }) => file),
    unknown: isTold ? unknownIn([...files, ...beside], asked) : [],
  };
}

function unknownIn(files: readonly JourneysOf[], asked: readonly string[]): Diagnostic[] {
  const whole = files.filter(({ names }) => names !== null);
  if (whole.length === 0) return [];
  const known = new Set(whole.flatMap(({ names }) => names!));
  const all = files.length === 1 ? `in ${files[0]!.file}` : `in any of ${files.length} files`;
  const where = whole.length < files.length ? 'in a file that can be read' : all;
  const unknown = new Set(asked.filter((name) => !known.has(name)));
  return Array.from(unknown, (name) => {
    const span = { start: 0, end: name.length };
    const problem = `no journey is called \`${name}\` ${where}`;
    const hint = journeyHint(name, [...known]);
    return diagnostic('HA301', { file: OPTION, text: name }, problem, { span, hint });
  });
}
