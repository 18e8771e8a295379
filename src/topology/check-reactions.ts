import type { Span } from '../diagnostics/span.js';
import { blockNames, componentBlocks, partsOf } from './block-names.js';
import { pushAll } from './push-all.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';
import type { Block, Component, Figures } from './topology.js';
import { rootBlocks } from './uses.js';

/** Something that can fail, as far as it matters to what reacts to it. */
interface Failing {
  name: string;
  span: Span;
  figures: Figures | null;
}

/** Most names that one message lists. */
const MOST_NAMES = 5;

/** Notes every reaction to something of which nothing says how often it fails. */
export function checkReactions(reading: Reading, draft: Draft): void {
  for (const component of draft.components.values()) {
    const { failover, healthCheck, replicas } = component;
    const span = (failover ?? healthCheck)?.span;
    if (span !== undefined && replicas > 1) noteUnknown(reading, span, survivable(draft, component));
  }
  const stack = [...rootBlocks(draft)];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') continue;
    pushAll(stack, partsOf(block));
    const guarded = guardedBy(block);
    if (guarded !== undefined) noteUnknown(reading, guarded.span, everythingIn(draft, guarded.parts));
  }
}

/** The parts whose going down a block reacts to, and where it says so. */
function guardedBy(block: Block): { span: Span; parts: readonly Block[] } | undefined {
  if (block.type === 'failover') return { span: block.failover.span, parts: [block.primary] };
  if (block.type === 'parallel' && block.healthCheck)
    return { span: block.healthCheck.span, parts: block.parts };
  if (block.type === 'optional' && block.breaker) return { span: block.breaker.span, parts: [block.part] };
  if (block.type === 'fallback' && block.breaker)
    return { span: block.breaker.span, parts: block.parts.slice(0, 1) };
  return undefined;
}

/** What its replicas rest on, without the domains that hold all of them: nothing reacts where none is left. */
function survivable(draft: Draft, component: Component): Failing[] {
  const { within, spread, replicas } = component;
  const slots = spread.slice(0, replicas).map((name) => chainOf(draft, [name]));
  const everywhere = (name: string) => slots.length > 0 && slots.every((chain) => chain.has(name));
  const common = chainOf(draft, within);
  return aroundOf(draft, component).filter(
    (part) => draft.domains.get(part.name) !== part || !(common.has(part.name) || everywhere(part.name)),
  );
}

/** A component with its domains, and the links that may lie on the way. */
function aroundOf(draft: Draft, component: Component): Failing[] {
  const used = component.spread.slice(0, component.replicas);
  const chain = chainOf(draft, [...component.within, ...used]);
  const domains = [...chain].flatMap((name) => draft.domains.get(name) ?? []);
  const seen = draft.journeys.some(({ from }) => from !== null);
  return [component, ...domains, ...(seen ? draft.links : [])];
}

/** Domains and all that contain them. */
function chainOf(draft: Draft, names: readonly string[]): Set<string> {
  const chain = new Set<string>();
  const stack = [...names];
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (chain.has(name)) continue;
    chain.add(name);
    pushAll(stack, draft.domains.get(name)?.within ?? []);
  }
  return chain;
}

function everythingIn(draft: Draft, parts: readonly Block[]): Failing[] {
  const names = new Set<string>();
  const found = new Set<Failing>();
  const stack = [...parts];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    for (const { name } of blockNames([block])) {
      if (names.has(name)) continue;
      names.add(name);
      const component = draft.components.get(name);
      if (component === undefined)
        pushAll(
          stack,
          [draft.blocks.get(name)?.block].flatMap((inner) => inner ?? []),
        );
      else {
        for (const part of aroundOf(draft, component)) found.add(part);
        pushAll(stack, componentBlocks(component));
      }
    }
  }
  return [...found];
}

function noteUnknown(reading: Reading, span: Span, parts: readonly Failing[]): void {
  const unknown = parts.filter(({ figures }) => figures?.frequency === null);
  if (unknown.length === 0) return;
  const names = unknown.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = unknown.length > MOST_NAMES ? ` and ${unknown.length - MOST_NAMES} more` : '';
  const related = unknown.slice(0, MOST_NAMES).map((part) => ({ span: part.span, label: 'no `mttr`' }));
  const hint = 'give it an `mttr`, or all of them one under `defaults`';
  report(
    reading,
    'HA314',
    { span, related, hint },
    `this reacts to failing of ${names.join(', ')}${more}, of unknown frequency`,
  );
}
