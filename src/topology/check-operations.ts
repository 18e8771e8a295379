import { blockNames, partsOf } from './block-names.js';
import { pushAll } from './push-all.js';
import type { Draft } from './read-draft.js';
import { type Reading, report } from './reading.js';
import { rootBlocks } from './uses.js';

/** Notes operations of what has none, and soft parts that make what they stand in always work. */
export function checkOperations(reading: Reading, draft: Draft): void {
  for (const { name, operation, span } of blockNames(rootBlocks(draft))) {
    if (operation === null || !draft.definitions.has(name)) continue;
    if (draft.components.get(name)?.quorum) continue;
    const hint = 'give it a `quorum: { read: 1, write: majority }`, or name it without operation';
    report(reading, 'HA311', { span, hint }, `\`${name}\` has no operations`);
  }
  noteSoftAlternatives(reading, draft);
}

function noteSoftAlternatives(reading: Reading, draft: Draft): void {
  const stack = [...rootBlocks(draft)];
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    if (block.type === 'name') continue;
    const parts = partsOf(block);
    pushAll(stack, parts);
    if (block.type !== 'parallel') continue;
    for (const part of parts) {
      if (part.type !== 'optional') continue;
      const hint = 'take `optional` out here, or put it around the whole block';
      report(
        reading,
        'HA312',
        { span: part.span, hint },
        'an optional part beside others in `parallel` always counts as working',
      );
    }
  }
}
