import type { Actor } from './actors.ts'

/** What is looked at: where actors stand, where the city wants them, or both. */
export const matrixModes = ['now', 'wanted', 'both'] as const

export type MatrixMode = (typeof matrixModes)[number]

/** How to treat actors, by whether they are interested and whether they have influence. */
export const quadrants = ['manage', 'satisfy', 'inform', 'monitor'] as const

export type Quadrant = (typeof quadrants)[number]

/** A field of the matrix. */
export interface MatrixPlace {
  interest: number
  influence: number
}

/** From which point on interest and influence are much. */
const much = 4

/** The quadrant of a field of the matrix. */
export function quadrantOf({ interest, influence }: MatrixPlace): Quadrant {
  if (influence >= much) return interest >= much ? 'manage' : 'satisfy'
  return interest >= much ? 'inform' : 'monitor'
}

/** Where an actor stands; undefined while nobody has said both. */
export function placeNow({ interest, influence }: Actor): MatrixPlace | undefined {
  return interest === null || influence === null ? undefined : { interest, influence }
}

/** Where the city wants an actor: what is not wanted otherwise stays as it is. */
export function placeWanted(actor: Actor): MatrixPlace | undefined {
  const interest = actor.wantedInterest ?? actor.interest
  const influence = actor.wantedInfluence ?? actor.influence
  return interest === null || influence === null ? undefined : { interest, influence }
}

/** True for an actor that the city wants elsewhere than where it stands. */
export function isWantedElsewhere(actor: Actor): boolean {
  const [now, wanted] = [placeNow(actor), placeWanted(actor)]
  return wanted !== undefined && (!now || keyOf(now) !== keyOf(wanted))
}

/** The key of a field. */
export const keyOf = ({ interest, influence }: MatrixPlace): string => `${interest} ${influence}`

/** The actors in each field by its key, and those that have no place yet. */
export function fieldsOf(
  actors: readonly Actor[],
  place: (actor: Actor) => MatrixPlace | undefined,
): { fields: Map<string, Actor[]>; unplaced: Actor[] } {
  const fields = new Map<string, Actor[]>()
  const unplaced: Actor[] = []
  for (const actor of actors) {
    const at = place(actor)
    if (!at) {
      unplaced.push(actor)
      continue
    }
    const field = fields.get(keyOf(at)) ?? []
    field.push(actor)
    fields.set(keyOf(at), field)
  }
  return { fields, unplaced }
}
