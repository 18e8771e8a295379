import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiffOutcome } from '../../report/diff-outcome.js';
import { chooseJourneys } from '../choose-journeys.js';
import type { Io } from '../io.js';
import type { Overrides } from '../overrides.js';
import { tellLeftOut } from '../tell-left-out.js';
import { journeysOf } from './journeys-of.js';
import type { FilePair } from './pair-files.js';

/** The comparisons of a run, and what could not be found for it. */
export interface WantedPairs {
  pairs: readonly FilePair[];
  unknown: readonly DiffOutcome[];
}

/** Of several comparisons those that have one of the journeys asked for, before or after; standard error names the others. */
export function wantedPairs(
  pairs: readonly FilePair[],
  { journeys, settings }: Pick<Overrides, 'journeys' | 'settings'>,
  io: Io,
): WantedPairs {
  if (journeys.length === 0 || pairs.length < 2) return { pairs, unknown: [] };
  const named = pairs.map((pair) => ({ ...pair, names: namesOf(pair, settings) }));
  const choice = chooseJourneys(named, journeys);
  tellLeftOut(choice, journeys, io);
  return { pairs: choice.kept, unknown: choice.unknown.map(notFound) };
}

/** The journeys of both sides; null where one is broken. */
function namesOf({ before, after }: FilePair, settings: Overrides['settings']): readonly string[] | null {
  const [old, own] = [journeysOf(before, settings), journeysOf(after, settings)];
  return old && own && [...old, ...own];
}

function notFound(problem: Diagnostic): DiffOutcome {
  return {
    file: problem.source.file,
    base: null,
    before: null,
    after: null,
    source: problem.source,
    edits: [],
    shares: new Map(),
    names: { things: new Map(), journeys: new Map() },
    problems: [problem],
  };
}
