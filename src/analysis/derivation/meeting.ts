import type { BlockTrigger } from '../../structure/block-trigger.js';
import { complement, type Expression, product, quotient } from './expression.js';
import type { BlockReactionSource, EventNode, Node, Outcome } from './node.js';
import { nodesBelow } from './nodes-below.js';
import { sharedNodes } from './sharing.js';
import { type Derive, down, type Sheet } from './sheet.js';

/** Further from the exact chance than this it would be another figure. */
const SAME = 1e-9;

/** How often a trigger is met, as a formula, and what that says. */
export interface Meeting {
  expression: Expression;
  note: string;
}

const ABLE_NOTE = '1 − U: what is left can serve';
const MET_NOTE = '(1 − U) / (1 − q): all else in what it takes down works; 1 − U: what is left can serve';

/**
 * The chance that a trigger takes a guarded part down while the others can serve, as a formula: all else in the part works,
 * (1 − U(part)) / (1 − q), and 1 − U(others). Null where it is no such product: the trigger does not take the part down
 * alone, or others share something with it.
 */
export function meeting(
  sheet: Sheet,
  { guarded }: BlockReactionSource,
  trigger: BlockTrigger,
  derive: Derive,
): Meeting | null {
  const holders = guarded.filter(({ part }) => below(part).some((node) => isLeaf(node, trigger.leaf)));
  const [holder, second] = holders;
  if (holder === undefined || second !== undefined) return null;
  const { part } = holder;
  const event = takesDown(part, trigger.leaf);
  if (event === null) return null;
  const others = holder.others();
  if (shareSomething(part, others) || !(isKnown(sheet, others) || isApart(others))) return null;
  const [whole, own, rest] = [part, event, others].map((node) => derive(sheet, node));
  const chance = (whole!.work / own!.work) * rest!.work;
  if (!(Math.abs(chance - trigger.chance) <= SAME * trigger.chance)) return null;
  const able = others === false ? [] : [complement(down(rest!))];
  if (part === event) return able[0] ? { expression: able[0], note: ABLE_NOTE } : null;
  const expression = quotient(product([complement(down(whole!)), ...able]), complement(down(own!)));
  return { expression, note: MET_NOTE };
}

function below(outcome: Outcome): Node[] {
  return typeof outcome === 'boolean' ? [] : nodesBelow(outcome);
}

function isLeaf(node: Node, leaf: number): node is EventNode {
  return node.kind === 'event' && node.leaf === leaf;
}

/** The event of a leaf that takes a part down alone: the part itself, or in its series. */
function takesDown(part: Outcome, leaf: number): EventNode | null {
  const series = typeof part === 'boolean' ? [] : [part];
  for (const node of series) {
    if (isLeaf(node, leaf)) return node;
    if (node.kind === 'any') series.push(...node.inputs);
  }
  return null;
}

function shareSomething(part: Outcome, others: Outcome): boolean {
  const own = new Set(below(part));
  return below(others).some((node) => own.has(node));
}

function isKnown({ known }: Sheet, outcome: Outcome): boolean {
  return typeof outcome === 'boolean' || known.has(outcome);
}

/** Whether nothing has to be taken as given for a figure that is derived for this alone: a series may share its parts. */
function isApart(outcome: Outcome): boolean {
  const parts = new Set(below(outcome).slice(-1));
  for (const part of parts) {
    if (part.kind !== 'any') continue;
    parts.delete(part);
    for (const input of part.inputs) parts.add(input);
  }
  const all = [...parts].map((part) => below(part));
  const one = new Set(all.flat());
  const tangled = [...parts].some((part) => part.kind !== 'event' && sharedNodes(part).length > 0);
  return !tangled && one.size === all.reduce((sum, nodes) => sum + nodes.length, 0);
}
