import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiffOutcome } from '../../report/diff-outcome.js';
import { chooseJourneys } from '../choose-journeys.js';
import type { Io } from '../io.js';
import type { Overrides } from '../overrides.js';
import { tellLeftOut } from '../tell-left-out.js';
import { journeysOf } from './journeys-of.js';
import type { FilePair } from './pair-files.js';

/** A comparison, and which of its journeys to look at; all of them where there are none. */
export interface WantedPair extends FilePair {
  journeys: readonly string[];
}

/** The comparisons of a run, and what could not be found for it. */
export interface WantedPairs {
  pairs: readonly WantedPair[];
  unknown: readonly DiffOutcome[];
}

/**
 * Of several comparisons those that have one of the journeys asked for, before or after, each with those that it has;
 * standard error names the others. A single one has to have them all, which is checked where they are compared.
 */
export function wantedPairs(
  pairs: readonly FilePair[],
  { journeys, settings }: Pick<Overrides, 'journeys' | 'settings'>,
  io: Io,
): WantedPairs {
  if (journeys.length === 0 || pairs.length < 2)
    return { pairs: pairs.map((pair) => ({ ...pair, journeys })), unknown: [] };
  const named = pairs.map((pair) => ({ ...pair, names: namesOf(pair, settings) }));
  const choice = chooseJourneys(named, journeys);
  tellLeftOut(choice, journeys, io);
  return {
    pairs: choice.kept.map((pair) => ownJourneys(pair, journeys)),
    unknown: choice.unknown.map(notFound),
  };
}

function ownJourneys(
  { names, ...pair }: FilePair & { names: readonly string[] | null },
  asked: readonly string[],
): WantedPair {
  return { ...pair, journeys: asked.filter((name) => names === null || names.includes(name)) };
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
    changes: new Map(),
    names: { things: new Map(), journeys: new Map() },
    problems: [problem],
  };
}
