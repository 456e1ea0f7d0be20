import { type Delegation, delegations } from '#lib/access/access.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { titleFor } from '#lib/board/agenda.ts'
import type { Settlement } from '#lib/board/parking.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import type { SessionRecord } from '#lib/board/session-record.ts'
import { stage } from '#lib/board/stage.ts'
import { groupBy } from '#lib/group-by.ts'
import { longDay, timeIn } from '#lib/i18n/times.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { toNodes } from './note-blocks.ts'
import { namesOf } from './people-names.ts'
import { readNotes } from './read-notes.ts'
import { readSession } from './read-stage.ts'
import { changesSince } from './session-changes.ts'
import { findSession, type Session } from './sessions.ts'
import { readVotes } from './votes.ts'

type Blocks = Parameters<typeof toNodes>[0]

/** The words of the minutes, in the language of who asks for them. */
export interface MinutesWords {
  people: string
  others: string
  steps: string
  decisions: string
  agreed: string
  votes: string
  parked: string
  /** What became of a point, e.g. “became an action”. */
  settled: Record<Settlement, string>
  /** The heading above where something was written since a day. */
  changes: (since: string) => string
  sections: Record<'context' | 'assessment' | 'actors' | 'plan', string>
}

type Ground = Pick<Program, 'rooms' | 'store'>

/**
 * Drafts the minutes of a session from who was there, its steps, what was decided, agreed and put
 * off, its votes, and where the board was written in; behind what is written there already, or
 * with `ifNone` only where nothing is. For facilitators, which the caller checks. Throws the
 * Refusals `session-gone` and `board-archived`.
 */
export async function draftMinutes(
  ground: Ground,
  { board, member }: { board: Board; member: Member },
  id: string,
  words: MinutesWords,
  language: string,
  { ifNone = false } = {},
): Promise<void> {
  refuseArchived(board)
  const { rooms, store } = ground
  const session = await findSession(store, board.id, id)
  if (!session) throw new Refusal('session-gone')
  const record = await readSession(rooms, board.id, id)
  if (ifNone && plainText(record.minutes).trim() !== '') return
  const shown = record.steps.filter((step) => step.id in record.held)
  const places = shown.map(({ place }) => place ?? '')
  const { decisions, points } = record
  const blocks: Blocks = [
    ...part(words.people, await peopleIn(store, board, record, words.others)),
    ...part(words.steps, stepsTaken(record, session, language)),
    ...part(
      words.decisions,
      decisions.map(({ text }) => text),
    ),
    ...(await agreements(rooms, board, places, words.agreed, language)),
    ...(await results(rooms, board.id, id, words.votes)),
    ...part(
      words.parked,
      points.map(({ text, settled }) => (settled ? `${text} (${words.settled[settled]})` : text)),
    ),
    ...(await written(ground, board, record, words, language)),
  ]
  const { user, role, delegation } = member
  const person = { id: user.id, name: user.name, role, delegation }
  await rooms.change(roomName({ board: board.id, section: 'stage' }), person, (doc) => {
    writeFragment(stage.on(doc).minutes.fragment(id), toNodes(blocks))
  })
}

/** Who was there, a line for each city. */
async function peopleIn(
  store: Ground['store'],
  board: Board,
  { people }: SessionRecord,
  others: string,
): Promise<string[]> {
  const users = people.filter(({ guest }) => !guest).map((one) => one.id)
  const names = await namesOf(store, board.id, users)
  return ([...delegations, null] as (Delegation | null)[]).flatMap((of) => {
    const there = people.flatMap((one) => {
      const person = one.guest ?? names[one.id]
      return person && person.delegation === of ? [person.name] : []
    })
    return there.length > 0 ? [`${of ? board.cities[of] : others}: ${there.join(', ')}`] : []
  })
}

/** The steps that were held, each with when it began. */
const stepsTaken = (
  { steps, held }: SessionRecord,
  { timeZone }: Session,
  language: string,
): string[] =>
  steps.flatMap((step) => {
    const at = held[step.id]
    return at === undefined ? [] : [`${timeIn(at, timeZone, language)} ${titleFor(step, language)}`]
  })

/** Where the board was written in since the last version before the session, by city. */
async function written(
  ground: Ground,
  board: Board,
  { held }: SessionRecord,
  words: MinutesWords,
  language: string,
): Promise<Blocks> {
  const starts = Object.values(held)
  if (starts.length === 0) return []
  const before = new Date(Math.min(...starts)).toISOString()
  const { since, changes } = await changesSince(ground, board, before)
  const benchmark = await readBenchmarkIn(board.benchmark, [language])
  const nameOf = (room: (typeof changes)[number]['room']) => {
    if (room.section !== 'factor')
      return words.sections[room.section as 'plan'] as string | undefined
    return benchmark?.keyFactors.find(({ id }) => id === room.factor)?.short
  }
  // A section and each city's own part of it are one place.
  const byPlace = groupBy(changes, ({ room }) => nameOf(room))
  const lines = [...byPlace].flatMap(([name, places]) => {
    const writers = new Set(places.flatMap(({ of }) => of))
    const cities = [...delegations, null].filter((city) => writers.has(city))
    const names = cities.map((city) => (city ? board.cities[city] : words.others))
    return name ? [`${name}: ${names.join(', ')}`] : []
  })
  return part(words.changes(longDay(new Date(since), language)), lines)
}

const part = (heading: string, list: string[]): Blocks =>
  list.length > 0 ? [{ heading }, { list }] : []

/** What stands under "what we agree" of the key factors that were shown. */
async function agreements(
  rooms: Program['rooms'],
  board: Board,
  places: readonly string[],
  heading: string,
  language: string,
): Promise<Blocks> {
  const benchmark = await readBenchmarkIn(board.benchmark, [language])
  const shown = (benchmark?.keyFactors ?? []).filter(({ id }) =>
    places.some((place) => place.startsWith(`factors/${id}`)),
  )
  const found: string[] = []
  for (const { id, short } of shown) {
    const { agreed } = await readNotes(rooms, board.id, id)
    const text = plainText(agreed.json).replaceAll('\n', ' ').trim()
    if (text !== '') found.push(`**${short}**: ${text}`)
  }
  return part(heading, found)
}

/** The results of the votes of a session, each with what got most first. */
async function results(
  rooms: Program['rooms'],
  board: string,
  session: string,
  heading: string,
): Promise<Blocks> {
  const held = (await readVotes(rooms, board)).filter(
    (vote) => vote.session === session && vote.results !== null,
  )
  const lists = held.reverse().flatMap(({ question, options, results: counted }): Blocks => {
    const sums = options.map(({ id, text }) => {
      const { mentor = 0, mentee = 0, other = 0 } = counted?.[id] ?? {}
      return { text, sum: mentor + mentee + other }
    })
    sums.sort((a, b) => b.sum - a.sum)
    return [question, { ordered: sums.map(({ text, sum }) => `${text} (${sum})`) }]
  })
  return lists.length > 0 ? [{ heading }, ...lists] : []
}
