/** What something is: as it should be, to be looked at, wrong, or not asked for a reason. */
export type State = 'fine' | 'look' | 'wrong' | 'skipped'

/** One thing that was looked at. Neither sentence ever holds a secret. */
export interface Finding {
  /** What it is about, in a word or two. */
  about: string
  state: State
  says: string
  /** What to do about it. */
  todo?: string
}

export const fine = (about: string, says: string): Finding => ({ about, state: 'fine', says })

export const skipped = (about: string, says: string): Finding => ({ about, state: 'skipped', says })

export const look = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'look',
  says,
  todo,
})

export const wrong = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'wrong',
  says,
  todo,
})

/** Why nothing came back, in words; what a library says of itself where there are none. */
export function whyOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? (message || code || 'for no reason that it told')
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'nobody knows that name',
  EAI_AGAIN: 'the name could not be looked up',
  ETIMEDOUT: 'no answer came in time',
  ESOCKET: 'the connection could not be made',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that network',
  ECONNRESET: 'the connection was cut',
  EPROTO: 'it does not speak TLS there',
}
