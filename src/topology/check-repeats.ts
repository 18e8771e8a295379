import type { Span } from '../diagnostics/span.js';
import { partsOf } from './block-names.js';
import type { LocatedMap } from './located.js';
import { namePlaces } from './name-places.js';
import { shownName } from './names.js';
import { pushAll } from './push-all.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';
import type { Block, NameBlock } from './topology.js';
import { rootBlocks } from './uses.js';

/** A name in a list, and its place. */
interface Mention {
  name: string;
  span: Span;
}

const IN_BLOCK = {
  problem: 'stands twice in one list: it is the same thing',
  hint: 'leave one out; where two units are meant, write `replicas: 2`',
};
const IN_SPREAD = {
  problem: 'stands twice in `spread`: it is dealt replicas twice',
  hint: 'leave one out, unless that is meant',
};

/** Notes a name that stands twice in one list: legal, and seldom what was meant. */
export function checkRepeats(reading: Reading, draft: Draft, root: LocatedMap): void {
  for (const list of blockLists(draft)) {
    const names = list.filter((part) => part.type === 'name' && draft.definitions.has(part.name));
    noteRepeats(reading, names as NameBlock[], IN_BLOCK);
  }
  for (const { name: component, spread } of draft.components.values()) {
    if (spread.length < 2) continue;
    const places = namePlaces(root, ['components', component, 'spread']);
    const mentions = places.map(({ text: name, span }) => ({ name, span }));
    noteRepeats(reading, mentions, IN_SPREAD);
  }
}

function noteRepeats(
  reading: Reading,
  mentions: readonly Mention[],
  { problem, hint }: { problem: string; hint: string },
): void {
  const firsts = new Map<string, Span>();
  for (const { name, span } of mentions) {
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, span);
      continue;
    }
    // Two aliases of one text stand at the same place.
    const related = first.start === span.start ? [] : [{ span: first, label: 'first here' }];
    report(reading, 'HA307', { span, related, hint }, `${shownName(name)} ${problem}`);
  }
}

/** Every list of two blocks or more. */
function* blockLists(draft: Draft): Generator<readonly Block[]> {
  for (const { dependsOn } of draft.components.values()) if (dependsOn.length > 1) yield dependsOn;
  const stack = [...rootBlocks(draft)];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') continue;
    const parts = partsOf(block);
    if (block.type !== 'network' && parts.length > 1) yield parts;
    pushAll(stack, parts);
  }
}
