import type { Node } from './node.js';
import { nodesBelow } from './nodes-below.js';

/**
 * A text that two nodes have in common only if they are derived in the same way from the same numbers: what is shared
 * is numbered as it is met, inputs in the order of what they look like.
 */
export function nodeKey(root: Node): string {
  const looks = looksOf(root);
  const numbers = new Map<Node, number>();
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const known = numbers.get(next);
    if (known !== undefined) {
      parts.push(`#${known}`);
      continue;
    }
    numbers.set(next, numbers.size);
    if (next.kind === 'event') parts.push(`{${next.key}}`);
    else {
      const inputs = next.inputs.toSorted((a, b) => (looks.get(a)! < looks.get(b)! ? -1 : 1));
      stack.push(')', ...inputs.toReversed());
      parts.push(`${next.kind} ${next.threshold}(`);
    }
  }
  return parts.join('');
}

/** What each node looks like apart from what it shares, as a small text. */
function looksOf(root: Node): Map<Node, string> {
  const looks = new Map<Node, string>();
  const numbers = new Map<string, number>();
  for (const node of nodesBelow(root)) {
    const text =
      node.kind === 'event'
        ? node.key
        : `${node.kind} ${node.threshold} ${node.inputs
            .map((input) => looks.get(input)!)
            .toSorted()
            .join(' ')}`;
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    looks.set(node, `${numbers.get(text)}`);
  }
  return looks;
}
