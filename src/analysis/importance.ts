import { quantify } from '../bdd/quantify.js';
import { YEAR } from '../quantity/calendar.js';
import type { OwnerKind } from '../structure/system.js';
import { contributors } from './contributors.js';
import type { Evaluation } from './evaluation.js';

/** What a component, domain, link or reaction matters; failed and perfect mean all its own events together. */
export interface Importance {
  name: string;
  kind: OwnerKind;
  /** That it is down by its own events, 0 to 1. */
  unavailability: number;
  /** U(failed) − U(perfect). */
  birnbaum: number;
  /** Seconds a year that would be saved if it never failed. */
  improvement: number;
  /** (U − U(perfect)) / U, which risk analysts call Fussell–Vesely. */
  criticality: number;
  /** P(it is down | the journey is down). */
  diagnostic: number;
  /** Risk achievement worth, U(failed) / U. */
  raw: number | null;
  /** Risk reduction worth, U / U(perfect); null where that is 0. */
  rrw: number | null;
}

/** Evaluations of the whole that may be spent on U(perfect), in leaves and modules looked at: about a second. */
const MAX_WORK = 2 ** 26;

/**
 * Everything that matters, what would save most first. All from two differences that are computed as such, without
 * cancellation: birnbaum and U − U(perfect). When something is down by itself, what it does to the journey is the same
 * as if all of it were, so P(it and the journey are down) = P(it is down) · U(failed).
 * Rausand and Høyland, System Reliability Theory, ch. 5; Vesely et al., NUREG/CR-3385 (1983) for RAW and RRW.
 */
export function importance(evaluation: Evaluation, downOf: (name: string) => number): Importance[] {
  const { fail: down } = evaluation.result;
  const perfectOf = perfectUnavailability(evaluation);
  return contributors(evaluation).map(({ name, kind, birnbaum, improvement }) => {
    const gain = improvement / YEAR;
    const perfect = perfectOf(name, gain);
    const failed = perfect + birnbaum;
    const unavailability = downOf(name);
    return {
      name,
      kind,
      unavailability,
      birnbaum,
      improvement,
      criticality: Math.min(1, gain / down),
      diagnostic: Math.min(1, (unavailability * failed) / down),
      raw: finite(failed / down),
      rrw: finite(down / perfect),
    };
  });
}

/** U(perfect): U less the gain, or evaluated anew where that would lose digits. */
function perfectUnavailability(evaluation: Evaluation): (name: string, gain: number) => number {
  const { leaves, compiled, values, result } = evaluation;
  const { leaves: used, kind, diagrams } = compiled;
  const work = used.length + kind.length + diagrams.reduce((sum, { level }) => sum + level.length, 0);
  let workLeft = MAX_WORK;
  return (name, gain) => {
    if (gain <= result.fail / 2 || workLeft < work) return Math.max(0, result.fail - gain);
    workLeft -= work;
    const isOwn = leaves.map(({ owner }) => owner === name);
    const fail = values.fail.map((q, leaf) => (isOwn[leaf] ? 0 : q));
    return quantify(
      compiled,
      fail,
      values.work.map((a, leaf) => (isOwn[leaf] ? 1 : a)),
    ).fail;
  };
}

function finite(ratio: number): number | null {
  return Number.isFinite(ratio) ? ratio : null;
}
