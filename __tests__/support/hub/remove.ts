/** Takes entries out of a list that others hold. */

export function remove<Item>(list: Item[], isGone: (item: Item) => boolean): void {
  list.splice(0, list.length, ...list.filter((one) => !isGone(one)));
}
