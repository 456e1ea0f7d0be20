import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { peopleOn } from '#lib/board/attendance.ts'
import { factor } from '#lib/board/factor.ts'
import { newId } from '#lib/board/new-id.ts'
import { stage } from '#lib/board/stage.ts'
import { type Vote, type VoteKind, votes } from '#lib/board/votes.ts'
import { limits } from '#lib/limits.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents, Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import {
  countBallots,
  forgetBallots,
  giveVote,
  ownBallots,
  takeVoteBack,
  votersOf,
} from './ballots.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { readPlan } from './read-plan.ts'
import { refuseInBreak } from './refuse-in-break.ts'

type Ground = Pick<Program, 'rooms' | 'store'>

/** A vote to be held. */
export interface NewVote {
  question: string
  kind: VoteKind
  voters: Vote['voters']
  each: number
  /** The key factor whose cards are voted on. */
  factor: string
  /** What can be voted for, where it is written for this vote. */
  options: readonly string[]
}

const roomOf = (board: string) => roomName({ board, section: 'votes' })

/** All votes of a board, the latest first. */
export const readVotes = (rooms: Documents, board: string): Promise<Vote[]> =>
  rooms.read(roomOf(board), (doc) => [...votes.on(doc).votes.list()].reverse())

/**
 * Begins a vote. For facilitators, which the caller checks. Throws the Refusals `board-archived`,
 * `vote-open`, `too-few-options` and `too-many-options`.
 */
export async function startVote(
  { rooms }: Ground,
  { board, member }: { board: Board; member: Member },
  given: NewVote,
  language: string,
): Promise<void> {
  refuseArchived(board)
  const options = await optionsOf(rooms, board, given, language)
  if (options.length < 2) throw new Refusal('too-few-options')
  if (options.length > limits.voteOptions) {
    throw new Refusal('too-many-options', { values: { most: limits.voteOptions } })
  }
  const run = await rooms.read(roomName({ board: board.id, section: 'stage' }), (doc) =>
    stage.on(doc).run.get('now'),
  )
  const { question, kind, voters, each } = given
  await rooms.change(roomOf(board.id), null, (doc) => {
    const face = votes.on(doc).votes
    if (face.list().some(({ endedAt }) => endedAt === null)) throw new Refusal('vote-open')
    face.add(
      {
        ...{ question, kind, voters, each, options },
        session: run?.session ?? null,
        startedAt: new Date().toISOString(),
      },
      { author: member.user.id },
    )
  })
}

/** What can be voted for, with the words that it has at this moment. */
async function optionsOf(rooms: Documents, board: Board, given: NewVote, language: string) {
  const named = (list: readonly { id: string; text: string }[]) =>
    list.filter(({ text }) => text.trim() !== '').map(({ id, text }) => ({ id, text }))
  if (given.kind === 'options') return named(given.options.map((text) => ({ id: newId(), text })))
  if (given.kind === 'actions') {
    return named((await readPlan(rooms, board.id)).map(({ id, title }) => ({ id, text: title })))
  }
  const benchmark = await readBenchmarkIn(board.benchmark, [language])
  const factors = benchmark?.keyFactors ?? []
  if (given.kind === 'factors') return named(factors.map(({ id, short }) => ({ id, text: short })))
  if (!factors.some(({ id }) => id === given.factor)) throw new Refusal('too-few-options')
  const room = roomName({ board: board.id, section: 'factor', factor: given.factor })
  return rooms.read(room, (doc) => named(factor.on(doc).cards.list()))
}

/**
 * Gives a vote to an option, or takes one back. Participants vote; where cities vote, those of one.
 * Throws the Refusals `not-yours`, `vote-over`, `in-break`, `no-votes-left` and `board-archived`.
 */
export async function castVote(
  { rooms, store }: Ground,
  { board, member }: { board: Board; member: Member },
  given: { vote: string; option: string; back: boolean },
): Promise<void> {
  refuseArchived(board)
  const vote = await rooms.read(roomOf(board.id), (doc) => votes.on(doc).votes.get(given.vote))
  if (!vote || vote.endedAt !== null) throw new Refusal('vote-over')
  const voter = { user: member.user.id, delegation: member.delegation }
  const hasVotes = vote.voters === 'person' || voter.delegation !== null
  if (member.role !== 'participant' || !hasVotes) throw new Refusal('not-yours')
  if (!vote.options.some(({ id }) => id === given.option)) throw new Refusal('vote-over')
  await refuseInBreak(rooms, board.id, member)
  const people = vote.voters === 'person' ? await peopleVoting(rooms, board.id, [voter.user]) : 1
  const cast = given.back ? takeVoteBack : giveVote
  await cast(store, board.id, { ...vote, each: vote.each * people }, voter, given.option)
  const turnout = await peopleVoting(rooms, board.id, await votersOf(store, vote.id))
  await rooms.change(roomOf(board.id), null, (doc) =>
    votes.on(doc).votes.patch(vote.id, { turnout }),
  )
}

/** For how many people the devices of these users vote in the session that is being held. */
export const peopleVoting = (
  rooms: Documents,
  board: string,
  users: readonly string[],
): Promise<number> =>
  rooms.read(roomName({ board, section: 'stage' }), (doc) => {
    const face = stage.on(doc)
    const session = face.run.get('now')?.session
    return users.reduce((sum, user) => sum + peopleOn(face, session, user), 0)
  })

/** Ends a vote and shows what came of it; the ballots are deleted. For facilitators. */
export async function endVote({ rooms, store }: Ground, board: Board, id: string): Promise<void> {
  refuseArchived(board)
  const change = (fields: Partial<Pick<Vote, 'endedAt' | 'results'>>) =>
    rooms.change(roomOf(board.id), null, (doc) => votes.on(doc).votes.patch(id, fields))
  const vote = await rooms.read(roomOf(board.id), (doc) => votes.on(doc).votes.get(id))
  if (!vote || vote.results !== null) return
  // Nobody votes any more before it is counted.
  await change({ endedAt: vote.endedAt ?? new Date().toISOString() })
  await change({ results: await countBallots(store, vote) })
  await forgetBallots(store, id)
}

/** The votes that a member, or their city, has given in the votes that are open, by vote and option. */
export async function myBallots(
  store: Program['store'],
  member: Member,
  all: readonly Vote[],
): Promise<Record<string, Record<string, number>>> {
  const voter = { user: member.user.id, delegation: member.delegation }
  const open = all.filter(({ endedAt }) => endedAt === null)
  const own = open.map(async (vote) => [vote.id, await ownBallots(store, vote, voter)] as const)
  return Object.fromEntries(await Promise.all(own))
}
