import type { ExpectedReaction } from '../analysis/expectation.js';
import type { GameDay } from '../analysis/game-days.js';
import { formatAvailability } from '../quantity/format-availability.js';
import { formatSignificant } from '../quantity/format-significant.js';
import { formatSpan } from '../quantity/format-span.js';

/** Most names in a row. */
const MOST_NAMES = 6;

/** What an experiment should show, in words, from what the file says. */
export function expectationWords({ scenario, expectation }: GameDay): string {
  const { state, unavailability, bounds, newSinglePoints } = scenario;
  const { reactions, missing } = expectation;
  const service = state === 'full' ? 'full service' : `degraded: ${listed(missing) || 'service'}`;
  const fragile = newSinglePoints.length > 0 ? [`must not fail meanwhile: ${listed(newSinglePoints)}`] : [];
  return [
    service,
    ...reactionWords(reactions),
    `availability meanwhile ${bounds === null ? '' : 'from '}${formatAvailability(unavailability)}`,
    ...fragile,
  ].join('; ');
}

/** Those of which the file says nothing in one sentence each for spares and for soft parts. */
function reactionWords(reactions: readonly ExpectedReaction[]): string[] {
  const silent = (kind: ExpectedReaction['kind'], what: string) => {
    const names = new Set(reactions.filter((one) => one.kind === kind).map(({ name }) => name));
    return names.size > 0 ? [`no ${what} in the file: ${listed([...names])}`] : [];
  };
  return [
    ...reactions.flatMap(answerWords),
    ...silent('none', 'health check or failover'),
    ...silent('not cut off', 'circuit breaker'),
  ];
}

function answerWords(reaction: ExpectedReaction): string[] {
  switch (reaction.kind) {
    case 'none':
    case 'not cut off':
      return [];
    case 'detection':
      return [`${reaction.name}: detected within ${formatSpan(reaction.detection)}`];
    case 'cut-off':
      return [`${reaction.name}: cut off within ${formatSpan(reaction.opening)} by its circuit breaker`];
    case 'failover':
      return [`${reaction.name}: ${failoverWords(reaction)}`];
  }
}

function failoverWords({
  times,
  acts,
  byHand: isByHand,
}: Extract<ExpectedReaction, { kind: 'failover' }>): string {
  const { detection, switchover, success, manual } = times;
  const onlyRepair = manual === null || !isByHand;
  const byHand = onlyRepair ? 'only the repair brings it back' : `by hand within ${formatSpan(manual)}`;
  if (!acts) return `nothing switches, since what that needs is down too: ${byHand}`;
  const rest = success < 1 ? `, in ${formatSignificant((1 - success) * 100, 2)} % of cases ${byHand}` : '';
  const span = formatSpan(detection + switchover);
  return `detected within ${formatSpan(detection)}, taken over within ${span}${rest}`;
}

function listed(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (left > 0 ? ` and ${left} more` : '');
}
