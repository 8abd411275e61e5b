/** `target.push(...items)` for items of any number: a call takes only some ten thousand arguments. */
export function append<Item>(target: Item[], items: Iterable<Item>): void {
  for (const item of items) target.push(item);
}
