import type { Node } from './node.js';

/** All nodes below a node and itself, each after its inputs. Iterative: a chain of needs may be long. */
export function nodesBelow(root: Node): Node[] {
  const done = new Set<Node>();
  const order: Node[] = [];
  const stack: { node: Node; next: number }[] = [{ node: root, next: 0 }];
  done.add(root);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const input = top.node.kind === 'event' ? undefined : top.node.inputs[top.next++];
    if (input === undefined) {
      order.push(top.node);
      stack.pop();
    } else if (!done.has(input)) {
      done.add(input);
      stack.push({ node: input, next: 0 });
    }
  }
  return order;
}
