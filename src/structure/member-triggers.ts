import type { Beside } from './beside.js';
import { prepareRest } from './block-chances.js';
import { type BlockTriggers, prepareTriggers } from './block-reaction.js';
import type { BlockTrigger } from './block-trigger.js';
import type { Building } from './building.js';
import { chancesIn, compileNode, outagesIn } from './compiled-node.js';
import { exactly } from './coverage.js';
import { likenessIn, type Member, membersOf } from './members.js';
import { NodeBounds } from './node-bounds.js';
import { exchanged, usualSituation } from './situation.js';
import type { Situation } from './system.js';
import { wayOf, wayOutages } from './way.js';

/** What sets a health check off: prepared once, asked in any situation. */
export interface MemberTriggers {
  /** The leaves that it depends on. */
  inputs: readonly number[];
  /** The triggers, also those of unknown frequency; the members that are up serve alike. */
  in: (situation: Situation) => BlockTrigger[];
  /** What the health check stands beside: the rest. */
  beside: (situation: Situation) => Beside;
}

/** A member that others are like, and those, itself first. */
interface Likes {
  first: Member;
  all: Member[];
}

/**
 * Prepares what takes any of some parts down while the rest, which must tell them apart by nothing, can serve. Of members of
 * one form one is prepared, and asked as if the leaves of the others were its own; of members that are alike only one is asked.
 */
export function prepareMembers(building: Building, parts: readonly number[], rest: number): MemberTriggers {
  const members = membersOf(building, parts);
  const left = prepareRest(building, rest);
  const triggersOf = onceEach(({ part }) => prepareTriggers(building, { part, rest }, left));
  const nodeOf = onceEach(({ part }) => compileNode(building, part));
  const models = new Map(members.toReversed().map((member) => [member.form, member]));
  const isUp = (situation: Situation, member: Member) => {
    const model = models.get(member.form)!;
    const node = nodeOf(model);
    if (node === null)
      return situation.down === null || !wayOutages(situation, wayOf(building, member.part)).down;
    return !outagesIn(exchanged(situation, model.own, member.own), node).down;
  };
  const triggersIn = (situation: Situation, member: Member, weight: number) => {
    const model = models.get(member.form)!;
    const found = triggersOf(model).exactlyIn(exchanged(situation, model.own, member.own), weight);
    return found ? triggersOfLike(found, model, member) : triggersOf(member).in(situation, weight);
  };
  const bounds = left.compiled === null ? new NodeBounds(building, rest) : null;
  const upIn = (situation: Situation) =>
    bounds?.workIn(situation) ?? exactly(chancesIn(situation, left.compiled!).work);
  return {
    beside: (situation) => ({ up: upIn(situation), ready: upIn(situation), most: 1 }),
    inputs: inputsOf(members, (member) => triggersOf(models.get(member.form)!)),
    in: (situation) => {
      const up = likesIn(situation, members).filter(({ first }) => isUp(situation, first));
      const weight = 1 / up.reduce((sum, { all }) => sum + all.length, 0);
      const found = new Map<Member, BlockTrigger[]>();
      for (const { first, all } of up) {
        const triggers = triggersIn(situation, first, weight);
        for (const member of all) found.set(member, triggersOfLike(triggers, first, member));
      }
      return members.flatMap((member) => found.get(member) ?? []);
    },
  };
}

/** What usually sets it off, and what it stands beside. */
export function memberTriggers(
  building: Building,
  parts: readonly number[],
  rest: number,
): { triggers: BlockTrigger[]; beside: Beside } {
  const members = prepareMembers(building, parts, rest);
  const usually = usualSituation(building.leaves, building.usual);
  const triggers = members.in(usually).filter(({ frequency }) => frequency > 0);
  return { triggers, beside: members.beside(usually) };
}

function likesIn(situation: Situation, members: readonly Member[]): Likes[] {
  const likes = new Map<string, Likes>();
  for (const member of members) {
    const key = likenessIn(situation, member);
    const known = likes.get(key);
    if (known) known.all.push(member);
    else likes.set(key, { first: member, all: [member] });
  }
  return [...likes.values()];
}

function inputsOf(members: readonly Member[], modelOf: (member: Member) => BlockTriggers): number[] {
  const inputs = new Set(members.flatMap((member) => (modelOf(member).inputs.length > 0 ? member.own : [])));
  for (const model of new Set(members.map(modelOf))) for (const leaf of model.inputs) inputs.add(leaf);
  return [...inputs];
}

/** What sets it off through a member, as it does through another that is like it. */
function triggersOfLike(triggers: BlockTrigger[], first: Member, member: Member): BlockTrigger[] {
  const places = new Map(first.own.map((leaf, place) => [leaf, member.own[place]!]));
  return triggers.map((trigger) => ({ ...trigger, leaf: places.get(trigger.leaf) ?? trigger.leaf }));
}

/** What is made of a member when it is first asked for. */
function onceEach<Made>(make: (member: Member) => Made): (member: Member) => Made {
  const made = new Map<Member, Made>();
  return (member) => {
    if (!made.has(member)) made.set(member, make(member));
    return made.get(member)!;
  };
}
