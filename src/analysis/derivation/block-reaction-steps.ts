import { HOUR } from '../../quantity/calendar.js';
import type { BlockTrigger } from '../../structure/block-trigger.js';
import { blockShareSteps } from './block-share-steps.js';
import { constant, type Expression, minimum, named, product, quotient, sum } from './expression.js';
import { type Meeting, meeting } from './meeting.js';
import type { BlockReactionSource, EventNode } from './node.js';
import { detectionSteps, failoverOutages, type OutageOf, outageSteps } from './outage-steps.js';
import { causeLabel, rateStep } from './rate-steps.js';
import type { Derive } from './sheet.js';
import { reference, type Sheet, write } from './sheet.js';

/** So many of what sets a reaction off are written out; the rest is one term. */
const MOST_TRIGGERS = 8;

const CHANCE_NOTE = 'P: its failure takes the guarded part down, and the rest can serve; evaluated exactly';
const SHARE_NOTE =
  'P: its failure takes a member down, and the rest can serve; summed over the members, of which each takes its share of the requests; evaluated exactly';

/** The reaction of a block: Σ f·T / 3600, f = w·P(it takes the part down, while the rest can serve). */
export function blockReactionSteps(
  sheet: Sheet,
  event: EventNode,
  source: BlockReactionSource,
  derive: Derive,
): number {
  const { label } = event;
  const { triggers, times } = source;
  const outages = outagesOf(sheet, label, source, derive);
  const frequent = triggers.toSorted((a, b) => b.frequency - a.frequency);
  const shown = frequent.slice(0, MOST_TRIGGERS);
  const outage = outageSteps(sheet, label, outages, shown);
  const members = times.type === 'health-check' ? times.parts : 1;
  const notes = new Set<string>();
  const rates = shown.map((trigger, index) => {
    const met = meeting(sheet, source, trigger, derive);
    return frequencyStep(sheet, label, trigger, { index, members, met, notes });
  });
  const terms = shown.map((trigger, index) => product([rates[index]!, outage(trigger)]));
  const rest = frequent
    .slice(MOST_TRIGGERS)
    .reduce((total, trigger) => total + trigger.frequency * outages(trigger).seconds, 0);
  if (rest > 0) terms.push(named(`${frequent.length - MOST_TRIGGERS} more alike`, rest));
  const hours = quotient(sum(terms), constant(HOUR));
  return blockShareSteps(sheet, event, source, {
    hours,
    total: totalOf(rates, frequent.slice(MOST_TRIGGERS)),
  });
}

/** How often an hour it is set off at all, as a sum. */
function totalOf(rates: readonly Expression[], others: readonly BlockTrigger[]): Expression {
  const rest = others.reduce((total, { frequency }) => total + frequency, 0);
  return sum([...rates, ...(rest > 0 ? [named(`${others.length} more alike`, rest)] : [])]);
}

/** How a trigger is written: its place among all, and the notes that stand already. */
interface Written {
  index: number;
  members: number;
  /** How often it is met, as a formula; null where that is only evaluated. */
  met: Meeting | null;
  notes: Set<string>;
}

function frequencyStep(
  sheet: Sheet,
  label: string,
  { chance, frequency, leaf: at }: BlockTrigger,
  { index, members, met, notes }: Written,
): Expression {
  const { leaves, topology } = sheet.anatomy.building;
  const leaf = leaves[at]!;
  const { owner } = leaf;
  const perHour = (frequency * members) / chance;
  const rate = rateStep(sheet, { label: causeLabel(topology, leaf), leaf, perHour });
  const all = product([rate, met?.expression ?? named('P', chance)]);
  const of = `f(${label} by ${owner}${index > 0 ? `, ${index + 1}` : ''})`;
  const note = noteOf(met, members);
  const step = write(sheet, {
    of,
    title: `${label}: times an hour that ${owner} sets it off`,
    result: frequency,
    expression: members > 1 ? quotient(all, constant(members)) : all,
    note: notes.has(note) ? null : note,
  });
  notes.add(note);
  return named(reference(of, step), frequency);
}

function noteOf(met: Meeting | null, members: number): string {
  if (met === null) return members > 1 ? SHARE_NOTE : CHANCE_NOTE;
  return members > 1 ? `${met.note}; a member takes 1 / ${members} of the requests` : met.note;
}

function outagesOf(
  sheet: Sheet,
  label: string,
  { triggers, times: reaction, isTold }: BlockReactionSource,
  derive: Derive,
): OutageOf {
  switch (reaction.type) {
    case 'failover': {
      const { times, needs } = reaction;
      const coverage = isTold ? { told: triggers.map((trigger) => toldBy(sheet, trigger)) } : { needs };
      return failoverOutages(sheet, label, { times, coverage }, derive);
    }
    case 'health-check': {
      const { detection, probe } = reaction.check;
      const detects = detectionSteps(sheet, label, detection, probe);
      return ({ duration }) => ({
        expression: minimum(detects, named('d', duration)),
        seconds: Math.min(detection, duration),
      });
    }
    case 'opening': {
      const { opening } = reaction.breaker;
      const takes = sum(
        reaction.each.map(({ calls }) =>
          product([named('failure_threshold', calls.threshold), named('call_timeout', calls.timeout)]),
        ),
      );
      return ({ duration }) => ({
        expression: minimum(takes, named('d', duration)),
        seconds: Math.min(opening, duration),
      });
    }
    case 'recovery': {
      const { recovery } = reaction.breaker;
      const half = quotient(named('recovery_timeout', recovery), constant(2));
      return () => ({ expression: half, seconds: recovery / 2 });
    }
  }
}

function toldBy({ anatomy }: Sheet, { leaf, acts }: BlockTrigger): { acts: number; by: string } {
  const { leaves, topology } = anatomy.building;
  return { acts: acts.low, by: causeLabel(topology, leaves[leaf]!) };
}
