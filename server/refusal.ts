/** Pages are bundled with a copy of this class of their own: both copies know each other by this. */
const brand = Symbol.for('compa.refusal')

/** What is wrong with one field of a form: a key below `refusals`, and the values that it takes. */
export interface WrongField {
  field: string
  reason: string
  values: Record<string, string | number>
}

/**
 * Why something was not done, for the person who asked: a key below `refusals` in the messages with
 * the values that it takes, and the form field that it is about, if it is about one.
 * `others`: further fields of that form that are wrong. Nothing has been changed when it is thrown.
 */
export class Refusal extends Error {
  readonly reason: string
  readonly values: Record<string, string | number>
  readonly field: string | undefined
  readonly others: readonly WrongField[]
  readonly [brand] = true

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value
  }

  constructor(
    reason: string,
    about: Partial<Omit<WrongField, 'reason'>> & { others?: readonly WrongField[] } = {},
  ) {
    super(reason)
    this.reason = reason
    this.values = about.values ?? {}
    this.field = about.field
    this.others = about.others ?? []
  }
}
