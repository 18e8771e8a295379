/** Appends any number of items: as arguments of `push` a hundred thousand of them would overflow the stack. */
export function pushAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
