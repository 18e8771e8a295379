/**
 * A variable order that begins with the leaves farthest from the root, by their depths (see leafDepths); where that is
 * equal, as in `order`.
 */
export function deepestFirstOrder(depths: Int32Array, order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) place[order[i]!] = i;
  return order.toSorted((a, b) => depths[b]! - depths[a]! || place[a]! - place[b]!);
}
