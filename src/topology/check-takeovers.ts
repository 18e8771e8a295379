import type { Span } from '../diagnostics/span.js';
import { partsOf } from './block-names.js';
import { MAX_STACKED, MAX_WATCHED } from './limits.js';
import { pushAll } from './push-all.js';
import { type Draft, needsOf } from './read-draft.js';
import { type Reading, report } from './reading.js';
import type { Block } from './topology.js';
import { rootBlocks } from './uses.js';

/** A failover, health check or circuit breaker with what it rests on: what it watches, takes over to, and needs to act. */
interface Takeover {
  span: Span;
  restsOn: readonly Block[];
}

/** What was met below takeovers so far: names, and takeovers in the blocks and components of these names. */
interface Met {
  names: number;
  takeovers: number;
}

/** Notes the first takeover by which all of them rest on more names, or more other takeovers, than can be evaluated. */
export function checkTakeovers(reading: Reading, draft: Draft): void {
  const own = ownTakeovers(draft);
  const met: Met = { names: 0, takeovers: 0 };
  for (const { span, restsOn } of takeoversOf(draft)) {
    meetBelow(draft, own, restsOn, met);
    if (!isTooMuch(met)) continue;
    const hint = 'let fewer takeovers rest on each other';
    const problem =
      met.takeovers > MAX_STACKED
        ? `takeovers rest on other takeovers more than ${MAX_STACKED} times`
        : `takeovers rest on more than ${MAX_WATCHED} parts`;
    report(reading, 'HA408', { span, hint }, problem);
    return;
  }
}

/** Adds what a takeover rests on, each name once, and stops beyond the limits. */
function meetBelow(
  draft: Draft,
  own: ReadonlyMap<string, number>,
  restsOn: readonly Block[],
  met: Met,
): void {
  const seen = new Set<string>();
  const stack = [...restsOn];
  for (let block = stack.pop(); block !== undefined && !isTooMuch(met); block = stack.pop()) {
    if (block.type !== 'name') {
      if (takeoverOf(block) !== undefined) met.takeovers++;
      pushAll(stack, partsOf(block));
    } else if (!seen.has(block.name)) {
      seen.add(block.name);
      met.names++;
      met.takeovers += own.get(block.name) ?? 0;
      pushAll(stack, needsOf(draft, block.name));
    }
  }
}

function isTooMuch({ names, takeovers }: Met): boolean {
  return names > MAX_WATCHED || takeovers > MAX_STACKED;
}

/** How many takeovers each component has by itself. */
function ownTakeovers({ components }: Draft): Map<string, number> {
  const own = new Map<string, number>();
  for (const { name, failover } of components.values()) if (failover?.needs) own.set(name, 1);
  return own;
}

/** Every takeover that rests on more than its own component. */
function* takeoversOf(draft: Draft): Generator<Takeover> {
  for (const { failover } of draft.components.values())
    if (failover?.needs) yield { span: failover.span, restsOn: [failover.needs] };
  const stack = [...rootBlocks(draft)];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') continue;
    pushAll(stack, partsOf(block));
    const takeover = takeoverOf(block);
    if (takeover !== undefined) yield takeover;
  }
}

function takeoverOf(block: Block): Takeover | undefined {
  if (block.type === 'name') return undefined;
  const span = spanOf(block);
  return span && { span, restsOn: partsOf(block) };
}

function spanOf(block: Exclude<Block, { type: 'name' }>): Span | undefined {
  if (block.type === 'failover') return block.failover.span;
  if (block.type === 'parallel') return block.healthCheck?.span;
  return block.type === 'optional' || block.type === 'fallback' ? block.breaker?.span : undefined;
}
