import { evaluateNode } from '../../structure/evaluate-node.js';
import { engineNode } from './anatomy.js';
import { closedForm } from './closed-form.js';
import { eventName, eventSteps } from './event-steps.js';
import { complement, constant, product, sum } from './expression.js';
import type { GateNode, Node, Outcome } from './node.js';
import { nodeKey } from './node-key.js';
import { nodesBelow } from './nodes-below.js';
import { independentGroups, sharedNodes } from './sharing.js';
import { type Derived, down, reference, type Sheet, write } from './sheet.js';
import { simplify } from './simplify.js';

/** So many shared parts are tried to find the one that decides most. */
const MOST_TRIED = 32;
/** What is said to make up most of a series: so many parts, each of this share. */
const MOST_NAMED = 3;
const NOTABLE_PERCENT = 10;
/** Names of several parts together are no longer than this. */
const LONGEST_LABEL = 40;
const ALL: Derived = { name: '1', fail: 1, work: 0, step: null };
const NONE: Derived = { name: '0', fail: 0, work: 1, step: null };

/**
 * Writes down how a figure comes about, what it rests on first, and returns it. Independent inputs make a closed form.
 * Where inputs share something, that is taken as given: U = q·U(given it is down) + (1 − q)·U(given it works). What looks
 * the same is derived once. Recursion is bounded by the number of parts.
 */
export function derive(sheet: Sheet, outcome: Outcome): Derived {
  if (typeof outcome === 'boolean') return outcome ? ALL : NONE;
  const known = sheet.known.get(outcome);
  if (known !== undefined) return known;
  const derived = deriveAnew(sheet, outcome);
  sheet.known.set(outcome, derived);
  return derived;
}

/** What a figure is called: q of what fails by itself, U of what is made of several. */
function nameOf(node: Node): string {
  if (node.kind === 'event') return eventName(node);
  return `U(${node.label}${node.given.length === 0 ? '' : ` | ${node.given.join(', ')}`})`;
}

function deriveAnew(sheet: Sheet, node: Node): Derived {
  const key = nodeKey(node);
  const twin = sheet.byKey.get(key);
  const name = nameOf(node);
  if (twin !== undefined) {
    const step = twin.step === null ? undefined : sheet.steps[twin.step - 1];
    if (step && step.of !== name && !step.alike.includes(name)) step.alike = [...step.alike, name];
    return { ...twin, name: reference(name, twin.step) };
  }
  const derived = node.kind === 'event' ? eventSteps(sheet, node, derive) : deriveGate(sheet, node);
  sheet.byKey.set(key, derived);
  return derived;
}

function deriveGate(sheet: Sheet, node: GateNode): Derived {
  const groups = independentGroups(node);
  if (groups.length === node.inputs.length) return deriveClosed(sheet, node, node.inputs);
  const flat = flattened(sheet, node, groups);
  if (flat !== null) return flat.kind === 'event' ? derive(sheet, flat) : deriveGate(sheet, flat);
  if (groups.length === 1 || node.kind === 'count') return deriveByCases(sheet, node);
  return deriveClosed(
    sheet,
    node,
    groups.map((group) => (group.length === 1 ? group[0]! : together(sheet, node, group))),
  );
}

/** A series in a series is one: what its parts have in common then stands in it once. Null where nothing changes. */
function flattened(
  { anatomy: { maker } }: Sheet,
  { kind, label, given, note }: GateNode,
  groups: readonly (readonly Node[])[],
): Node | null {
  const inner = (part: Node) => part.kind === 'any';
  if (kind !== 'any' || !groups.some((group) => group.length > 1 && group.some(inner))) return null;
  const parts = groups.flatMap((group) => (group.length === 1 ? group : directParts(group)));
  return maker.any(parts, { label, given, note }) as Node;
}

/** The parts of series, and of the series in them, each once. */
function directParts(nodes: readonly Node[]): Node[] {
  const parts = new Set(nodes);
  for (const part of parts) {
    if (part.kind !== 'any') continue;
    parts.delete(part);
    for (const input of part.inputs) parts.add(input);
  }
  return [...parts];
}

/** What shares something with each other, but nothing with the rest, as one. */
function together(sheet: Sheet, { kind, given }: GateNode, group: readonly Node[]): Node {
  const { maker } = sheet.anatomy;
  const shown = group.slice(0, 3).map(({ label }) => label);
  const long = shown.join().length > LONGEST_LABEL ? 1 : shown.length;
  const more = group.length > long ? ` and ${group.length - long} more` : '';
  const label = `${shown.slice(0, long).join(', ')}${more}`;
  const made = kind === 'any' ? maker.any(group, { label, given }) : maker.all(group, { label, given });
  return made as Node;
}

function deriveClosed(sheet: Sheet, node: GateNode, inputs: readonly Node[]): Derived {
  const derived = inputs.map((input) => derive(sheet, input));
  const { fail, work, expression } = closedForm(node, derived);
  const name = nameOf(node);
  const remarks = [node.given.length > 0 ? null : node.note, node.kind === 'any' ? mostOf(derived) : null];
  const note = remarks.filter((remark) => remark !== null).join('; ') || null;
  const title = titleOf(node, inputs.length);
  const step = write(sheet, { of: name, title, result: fail, expression, note });
  return { name: reference(name, step), fail, work, step };
}

/** What most of a series comes from. */
function mostOf(inputs: readonly Derived[]): string | null {
  if (inputs.every(({ fail }) => fail === inputs[0]!.fail)) return null;
  const total = inputs.reduce((all, { fail }) => all + fail, 0);
  const alike = new Map<number | string, { name: string; fail: number; count: number }>();
  for (const { name, fail, step } of inputs) {
    const known = alike.get(step ?? name);
    if (known) known.count++;
    else alike.set(step ?? name, { name, fail, count: 1 });
  }
  const shares = [...alike.values()]
    .map(({ name, fail, count }) => ({
      name: count > 1 ? `${count} like ${name}` : name,
      percent: Math.round((100 * fail * count) / total),
    }))
    .filter(({ percent }) => percent >= NOTABLE_PERCENT)
    .sort((a, b) => b.percent - a.percent);
  const named = shares.slice(0, MOST_NAMED).map(({ name, percent }) => `${name} ${percent} %`);
  return total > 0 && named.length > 0 ? `most of it: ${named.join(', ')}` : null;
}

function titleOf({ kind, label, threshold, given }: GateNode, count: number): string {
  const what = {
    any: `${label}: down when ${count === 2 ? 'either' : `any of ${count}`} is`,
    all: `${label}: down when ${count === 2 ? 'both' : `all ${count}`} are`,
    count: `${label}: down when at least ${threshold} of ${count} are`,
  }[kind];
  return given.length === 0 ? what : `${what}; given ${given.join(' and ')}`;
}

/** A part that several others need, and what is left of the whole when it is down and when it works. */
interface Case {
  shared: Node;
  ifDown: Outcome;
  ifUp: Outcome;
}

function deriveByCases(sheet: Sheet, node: GateNode): Derived {
  const chosen = sheet.casesLeft > 0 ? chooseCase(sheet, node) : null;
  if (chosen === null) return deriveByDiagram(sheet, node);
  sheet.casesLeft--;
  const q = derive(sheet, chosen.shared);
  const ifDown = derive(sheet, chosen.ifDown);
  const ifUp = derive(sheet, chosen.ifUp);
  const name = nameOf(node);
  const fail = q.fail * ifDown.fail + q.work * ifUp.fail;
  const work = q.fail * ifDown.work + q.work * ifUp.work;
  const parts = [
    ...(ifDown === NONE ? [] : [product([down(q), ...(ifDown === ALL ? [constant(1)] : [down(ifDown)])])]),
    ...(ifUp === NONE ? [] : [product([complement(down(q)), down(ifUp)])]),
  ];
  const step = write(sheet, {
    of: name,
    title: `${nameless(node)}: ${chosen.shared.label} is shared${sharersOf(node, chosen.shared)}: it is down, or it works`,
    result: fail,
    expression: sum(parts),
    note: noteOf(chosen),
  });
  return { name: reference(name, step), fail, work, step };
}

/** Who shares it, if that is told apart here. */
function sharersOf({ inputs }: GateNode, shared: Node): string {
  const users = inputs.filter((input) => input !== shared && nodesBelow(input).includes(shared));
  const labels = [...new Set(users.map(({ label }) => label.replace(/ with what it needs$/, '')))];
  if (labels.length < 2) return '';
  const more = labels.length > MOST_NAMED ? ` and ${labels.length - MOST_NAMED} more` : '';
  return ` by ${labels.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function nameless({ label, given }: GateNode): string {
  return given.length === 0 ? label : `${label}, given ${given.join(' and ')}`;
}

function noteOf({ shared, ifDown, ifUp }: Case): string | null {
  if (ifDown === true) return `with ${shared.label} down all of it is`;
  return ifUp === false ? `while ${shared.label} works it cannot be down` : null;
}

/** The shared part to look at first: one that decides all when it is down, or works, else one that leaves least shared. */
function chooseCase({ anatomy: { maker } }: Sheet, node: GateNode): Case | null {
  const cases = sharedNodes(node)
    .slice(0, MOST_TRIED)
    .map((shared) => ({
      shared,
      ifDown: simplify(maker, node, { node: shared, down: true }),
      ifUp: simplify(maker, node, { node: shared, down: false }),
    }));
  const left = cases.map(({ ifDown, ifUp }) => sharedIn(ifDown) + sharedIn(ifUp));
  return cases[left.indexOf(Math.min(...left))] ?? null;
}

/** How much is left to be taken as given; nothing that is decided counts for less than nothing shared. */
function sharedIn(outcome: Outcome): number {
  if (typeof outcome === 'boolean') return -2 * MOST_TRIED;
  return outcome.kind === 'event' ? 0 : Math.min(MOST_TRIED, sharedNodes(outcome).length);
}

function deriveByDiagram(sheet: Sheet, node: GateNode): Derived {
  const name = nameOf(node);
  const { fail, work } = evaluateNode(sheet.anatomy.building, engineNode(sheet.anatomy, node)) ?? {
    fail: Number.NaN,
    work: Number.NaN,
  };
  sheet.byDiagram = true;
  const shared = sharedNodes(node).slice(0, 5);
  const step = write(sheet, {
    of: name,
    title: `${nameless(node)}: too many cases to write out`,
    result: fail,
    expression: 'P(down), evaluated exactly on a decision diagram',
    note: `its parts share ${shared.map(({ label }) => label).join(', ')}, which makes too many cases to write out`,
  });
  return { name: reference(name, step), fail, work, step };
}
