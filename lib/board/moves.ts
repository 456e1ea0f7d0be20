/** Behind which card one comes to stand when it moves a step; null for the first place. */
export interface Moves {
  up: string | null | undefined
  down: string | null | undefined
}

/**
 * Where each card that is shown goes by one step up or down among those shown: before the one
 * above it, behind the one below. Undefined where there is no step.
 */
export function movesOf(
  all: readonly { id: string }[],
  shown: readonly { id: string }[],
): Map<string, Moves> {
  const places = new Map(all.map(({ id }, place) => [id, place]))
  const before = (id: string, mover: string): string | null => {
    let place = (places.get(id) ?? 0) - 1
    if (all[place]?.id === mover) place--
    return all[place]?.id ?? null
  }
  return new Map(
    shown.map(({ id }, index) => {
      const [above, below] = [shown[index - 1], shown[index + 1]]
      return [id, { up: above && before(above.id, id), down: below?.id }]
    }),
  )
}
