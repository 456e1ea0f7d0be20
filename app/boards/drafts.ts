import type { BoardDraft } from '#components/settings/board-fields.tsx'
import type { SessionDraft } from '#components/settings/session-fields.tsx'
import type { SessionItem } from '#components/settings/session-list.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { clockAt } from '#lib/i18n/zoned-time.ts'
import type { Board } from '#server/boards/boards.ts'
import { isToCome, type Session } from '#server/boards/sessions.ts'

/** What the form of a board's facts begins with. */
export const boardDraft = (board: Board): BoardDraft => ({
  title: board.title || undefined,
  cities: Object.fromEntries(
    delegations.map((of) => {
      const { country, language, association, inhabitants } = board.facts[of]
      const city = { name: board.cities[of], country, language, association }
      return [of, { ...city, inhabitants: inhabitants === null ? '' : String(inhabitants) }]
    }),
  ) as Record<Delegation, BoardDraft['cities']['mentor']>,
  languages: board.languages,
  startsOn: board.startsOn ?? '',
  endsOn: board.endsOn ?? '',
})

const noCity = { name: '', country: '', language: '', association: '', inhabitants: '' }

/** What the form of a new board begins with: a year from today, and nothing known. */
export function emptyDraft(today = new Date()): BoardDraft {
  const inAYear = new Date(today)
  inAYear.setUTCFullYear(today.getUTCFullYear() + 1)
  return {
    title: undefined,
    cities: { mentor: noCity, mentee: noCity },
    languages: undefined,
    startsOn: today.toISOString().slice(0, 10),
    endsOn: inAYear.toISOString().slice(0, 10),
  }
}

/** The same for a board between the cities of another one, in a period of its own. */
export const sameCities = (board: Board): BoardDraft => {
  const { cities, languages } = boardDraft(board)
  return { ...emptyDraft(), cities, languages }
}

/** What the form of a session that is not planned yet begins with. */
export const newSessionDraft: SessionDraft = {
  date: '',
  time: '10:00',
  minutes: 120,
  zone: undefined,
  callUrl: '',
}

/** A session with what the form to change it begins with. */
export const sessionItem = (session: Session): SessionItem => ({
  ...session,
  draft: {
    ...clockAt(new Date(session.startsAt), session.timeZone),
    minutes: session.minutes,
    zone: session.timeZone,
    callUrl: session.callUrl ?? '',
  },
  isOver: !isToCome(session),
})
