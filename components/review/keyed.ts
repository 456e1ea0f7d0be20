/** The parts of a frozen list with their places: it never changes its order, so places are keys. */
export const keyed = <Item>(items: readonly Item[]): { place: number; item: Item }[] =>
  items.map((item, place) => ({ place, item }))
