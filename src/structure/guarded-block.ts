import { NEVER } from '../bdd/gate-graph.js';
import type { FailoverTimes } from '../topology/reaction.js';
import type { FailoverBlock, ParallelBlock } from '../topology/topology.js';
import { type BlockTriggers, eventOf, prepareTriggers } from './block-reaction.js';
import type { BlockTrigger } from './block-trigger.js';
import { type Building, labelOf } from './building.js';
import { prepareMembers } from './member-triggers.js';
import { reactionNode } from './reaction.js';
import { failoverOutage, isLeftAlone } from './reaction-times.js';
import { rememberLast } from './remember-last.js';
import { isDown, usualSituation } from './situation.js';
import { addStalled, isStalled, mayStall, type Stalled, stalledNodes } from './stalled.js';
import type { ReactionRule, Situation } from './system.js';

/** The nodes of a failover block's parts, in the core sense. */
export interface FailoverNodes {
  primary: number;
  standby: number;
  /** What the failover needs to act; NEVER for nothing. */
  needs: number;
}

/** Adds the reaction of a failover block, once: the primary goes down while the standby can serve. */
export function addFailover(
  building: Building,
  block: FailoverBlock,
  { primary, standby, needs }: FailoverNodes,
): void {
  if (!building.detail.reactions || building.reactions.has(block)) return;
  const triggers = prepareTriggers(building, { part: primary, rest: standby, standsIn: true, needs });
  const { failover } = block;
  const owner = { name: `failover of ${labelOf(building, block)}`, kind: 'reaction' } as const;
  const stalled = stalledBy(building, failover, triggers, owner);
  const aside = new Set(stalled.map(({ leaf }) => leaf));
  const isAside = (situation: Situation) => {
    const mayAct = aside.size > 0 && triggers.mayAct(situation);
    return (trigger: BlockTrigger) => mayAct && aside.has(trigger.leaf) && isStalled(failover, trigger);
  };
  const triggersIn = (situation: Situation) => {
    const stalls = isAside(situation);
    return triggers.in(situation, 1).filter((trigger) => !stalls(trigger));
  };
  const rule: ReactionRule = {
    inputs: triggers.inputs,
    event: (situation) =>
      eventOf(
        triggersIn(situation),
        (duration, acts) => failoverOutage(failover, failover.success * acts, duration),
        triggers.beside(situation),
      ),
  };
  if (needs !== NEVER) {
    rule.stuckBy = (situation) => {
      const alone = new Set(triggers.alone(situation));
      return triggersIn(situation)
        .filter(
          ({ leaf, acts, duration }) => acts.high === 0 && alone.has(leaf) && isLeftAlone(failover, duration),
        )
        .map(({ leaf }) => leaf);
    };
  }
  const reaction = reactionNode(building, owner, rule);
  building.reactions.set(block, building.builder.or([reaction, ...stalledNodes(building, stalled)]));
}

/** What takes the primary and with it what its failover needs: usually, or if others fail. */
function stalledBy(
  building: Building,
  failover: FailoverTimes,
  triggers: BlockTriggers,
  owner: { name: string; kind: 'reaction' },
): Stalled[] {
  const stallsIn = (situation: Situation) =>
    triggers.mayAct(situation)
      ? triggers
          .in(situation, 1)
          .filter((trigger) => !isDown(situation, trigger.leaf) && isStalled(failover, trigger))
      : [];
  const usually = usualSituation(building.leaves, building.usual);
  const usual = stallsIn(usually);
  const shared = new Set(triggers.shared);
  if (
    shared.size > 0 &&
    triggers.in(usually, 1).some((one) => shared.has(one.leaf) && mayStall(failover, one))
  )
    building.unbounded = true;
  // Asked for one leaf after the other, of which there may be thousands.
  const chancesIn = rememberLast(
    triggers.inputs,
    (situation) => new Map(stallsIn(situation).map(({ leaf, chance }) => [leaf, chance])),
  );
  const aloneIn = rememberLast(triggers.inputs, (situation) => new Set(triggers.alone(situation)));
  const leaves = triggers.shared.filter(
    (leaf) => building.detail.whatIf || usual.some((trigger) => trigger.leaf === leaf),
  );
  return leaves.map((leaf) => {
    const chanceIn = (situation: Situation) => chancesIn(situation).get(leaf) ?? 0;
    const isAlone = (situation: Situation) => aloneIn(situation).has(leaf);
    const isBounded = usual.some((trigger) => trigger.leaf === leaf && trigger.least !== undefined);
    return addStalled(building, owner, { leaf, inputs: triggers.inputs, chanceIn, isAlone, isBounded });
  });
}

/** Adds the reaction of a parallel block with a health check, once: each of n parts in turn, which serves 1/n. */
export function addHealthCheck(
  building: Building,
  block: ParallelBlock,
  parts: readonly number[],
  rest: number,
): void {
  if (!building.detail.reactions || building.reactions.has(block)) return;
  const { detection } = block.healthCheck!;
  const outage = (duration: number) => Math.min(detection, duration);
  const triggers = prepareMembers(building, parts, rest);
  const rule: ReactionRule = {
    inputs: triggers.inputs,
    event: (situation) => eventOf(triggers.in(situation), outage, triggers.beside(situation)),
  };
  const owner = { name: `health check of ${labelOf(building, block)}`, kind: 'reaction' } as const;
  building.reactions.set(block, reactionNode(building, owner, rule));
}
