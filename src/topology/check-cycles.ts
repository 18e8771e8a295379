import type { Span } from '../diagnostics/span.js';
import { blockNames } from './block-names.js';
import type { LocatedMap } from './located.js';
import { namePlaces } from './name-places.js';
import { type Draft, needsOf } from './read-draft.js';
import { type Reading, report } from './reading.js';

/** A name that something needs, and where it says so. */
export interface Need {
  name: string;
  span: Span;
}

/** One name on the way from where the search began, with its needs and how many of them were followed. */
interface Step extends Need {
  needs: readonly Need[];
  followed: number;
}

/** What names are related by. */
export interface Relation {
  verb: string;
  needsOf: (name: string) => Iterable<Need>;
}

/** A search begins at no place that needs it. */
const NOWHERE: Span = { start: 0, end: 0 };

/** Longest cycle that is printed whole. */
const MAX_PRINTED = 40;

/**
 * Components and blocks, each after everything it needs; every cycle among them, and among domains, is noted.
 * Iterative: a chain may be as long as the file.
 */
export function definitionOrder(reading: Reading, draft: Draft, root: LocatedMap): string[] {
  orderByNeeds(reading, draft.domains.keys(), {
    verb: 'is in',
    needsOf: (name) => domainNeeds(draft, root, name),
  });
  return orderByNeeds(reading, [...draft.components.keys(), ...draft.blocks.keys()], {
    verb: 'needs',
    needsOf: (name) => blockNames(needsOf(draft, name)),
  });
}

/** The names, each after everything it needs, by depth-first search; every cycle among them is noted. */
export function orderByNeeds(reading: Reading, names: Iterable<string>, relation: Relation): string[] {
  const done = new Set<string>();
  const open = new Map<string, number>();
  const path: Step[] = [];
  const enter = ({ name, span }: Need) => {
    const needs = [...relation.needsOf(name)];
    if (needs.length === 0) {
      done.add(name);
      return;
    }
    open.set(name, path.length);
    path.push({ name, span, needs, followed: 0 });
  };
  for (const name of names) {
    if (done.has(name)) continue;
    enter({ name, span: NOWHERE });
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.needs[step.followed++];
      if (next === undefined) {
        path.pop();
        open.delete(step.name);
        done.add(step.name);
      } else if (open.has(next.name)) {
        const { name, span } = next;
        noteCycle(reading, path, { name, span, from: open.get(name)! }, relation.verb);
      } else if (!done.has(next.name)) {
        enter(next);
      }
    }
  }
  return [...done];
}

/** The cycle is the path from `from` on; only so much of it is looked at as is printed. */
function noteCycle(
  reading: Reading,
  path: readonly Step[],
  back: Need & { from: number },
  verb: string,
): void {
  const { name, span, from } = back;
  const length = path.length - from;
  if (length === 1) {
    report(reading, 'HA303', { span, hint: 'take it out' }, `\`${name}\` ${verb} itself`);
    return;
  }
  const shown = path.slice(from, from + MAX_PRINTED);
  const left = length - shown.length;
  const names = [...shown.map((step) => step.name), ...(left > 0 ? [`… ${left} more`] : []), name];
  const related = shown
    .slice(1)
    .map((step, index) => ({ span: step.span, label: `${names[index]} ${verb} ${step.name}` }));
  const hint = 'take one of these steps out';
  report(reading, 'HA303', { span, related, hint }, `cycle: ${names.join(' → ')}`);
}

function* domainNeeds(draft: Draft, root: LocatedMap, name: string): Generator<Need> {
  if (!draft.domains.has(name)) return;
  for (const { text, span } of namePlaces(root, ['domains', name, 'in'])) yield { name: text, span };
}
