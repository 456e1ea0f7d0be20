import type { Delegation } from '#lib/access/access.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { readAttendance } from '#lib/board/attendance.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { heldStarts, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { timeIn } from '#lib/i18n/times.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { toNodes } from './note-blocks.ts'
import { namesOf } from './people-names.ts'
import { readNotes } from './read-notes.ts'
import { findSession } from './sessions.ts'
import { readVotes } from './votes.ts'

type Blocks = Parameters<typeof toNodes>[0]

/** The headings of the minutes, in the language of who asks for them. */
export interface MinutesWords {
  people: string
  others: string
  steps: string
  agreed: string
  votes: string
}

/**
 * Drafts the minutes of a session from who was there, its steps, what was agreed on the pages that
 * it showed, and its votes; behind what is written there already. For facilitators, which the
 * caller checks. Throws the Refusals `session-gone` and `board-archived`.
 */
export async function draftMinutes(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  { board, member }: { board: Board; member: Member },
  id: string,
  words: MinutesWords,
  language: string,
): Promise<void> {
  refuseArchived(board)
  const session = await findSession(store, board.id, id)
  if (!session) throw new Refusal('session-gone')
  const room = roomName({ board: board.id, section: 'stage' })
  const { steps, held, people } = await rooms.read(room, (doc) => {
    const face = stage.on(doc)
    return {
      steps: stepsOf(face, id),
      held: heldStarts(face, id),
      people: readAttendance(face, id),
    }
  })
  const names = await namesOf(
    store,
    board.id,
    people.filter(({ guest }) => !guest).map((one) => one.id),
  )
  const line = (of: Delegation | null, title: string) => {
    const there = people.flatMap((one) => {
      const person = one.guest ?? names[one.id]
      return person && person.delegation === of ? [person.name] : []
    })
    return there.length > 0 ? [`${title}: ${there.join(', ')}`] : []
  }
  const present = [
    ...line('mentor', board.cities.mentor),
    ...line('mentee', board.cities.mentee),
    ...line(null, words.others),
  ]
  const taken = steps.flatMap(({ id: step, title }) => {
    const at = held.get(step)
    return at === undefined ? [] : [`${timeIn(at, session.timeZone, language)} ${title}`]
  })
  const places = steps.filter(({ id: step }) => held.has(step)).map(({ place }) => place ?? '')
  const blocks: Blocks = [
    ...part(words.people, present),
    ...part(words.steps, taken),
    ...(await agreements(rooms, board, places, words.agreed, language)),
    ...(await results(rooms, board.id, id, words.votes)),
  ]
  const { user, role, delegation } = member
  await rooms.change(room, { id: user.id, name: user.name, role, delegation }, (doc) => {
    writeFragment(stage.on(doc).minutes.fragment(id), toNodes(blocks))
  })
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
