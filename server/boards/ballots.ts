import type { Delegation } from '#lib/access/access.ts'
import type { Vote } from '#lib/board/votes.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { lockBoard } from './lock-board.ts'

/** Somebody who has votes to give. */
export interface Voter {
  user: string
  delegation: Delegation | null
}

/** How many votes each option has, by city. */
export type Results = NonNullable<Vote['results']>

/**
 * Gives one vote to an option. Throws the Refusal `no-votes-left` when the person, or their city
 * together, has given all.
 */
export async function giveVote(
  store: Store,
  board: string,
  vote: Pick<Vote, 'id' | 'each' | 'voters'>,
  voter: Voter,
  option: string,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    // Two of one city who give the last vote at once must take turns.
    if (!(await lockBoard(tx, board))) throw new Refusal('not-yours')
    const given = await ballotsOf(tx, vote, voter)
    const sum = given.reduce((total, { count }) => total + count, 0)
    if (sum >= vote.each) throw new Refusal('no-votes-left', { values: { each: vote.each } })
    await tx
      .insertInto('ballots')
      .values({ board, vote: vote.id, option, ...voter, count: 1 })
      .onConflict((row) =>
        row
          .columns(['vote', 'user', 'option'])
          .doUpdateSet(({ eb }) => ({ count: eb('ballots.count', '+', 1) })),
      )
      .execute()
  })
}

/** Takes one vote for an option back, of one's own first; nothing happens where none was given. */
export async function takeVoteBack(
  store: Store,
  board: string,
  vote: Pick<Vote, 'id' | 'voters'>,
  voter: Voter,
  option: string,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    if (!(await lockBoard(tx, board))) throw new Refusal('not-yours')
    const given = (await ballotsOf(tx, vote, voter)).filter((one) => one.option === option)
    const own = given.find(({ user }) => user === voter.user) ?? given[0]
    if (!own) return
    const rows = { vote: vote.id, user: own.user, option }
    const of = (['vote', 'user', 'option'] as const).map((key) => [key, rows[key]] as const)
    if (own.count > 1) {
      let less = tx.updateTable('ballots').set({ count: own.count - 1 })
      for (const [key, value] of of) less = less.where(key, '=', value)
      await less.execute()
    } else {
      let none = tx.deleteFrom('ballots')
      for (const [key, value] of of) none = none.where(key, '=', value)
      await none.execute()
    }
  })
}

/** The ballots that a person gave, or their city together where cities vote. */
async function ballotsOf(store: Store, vote: Pick<Vote, 'id' | 'voters'>, voter: Voter) {
  const all = store
    .selectFrom('ballots')
    .select(['user', 'option', 'count'])
    .where('vote', '=', vote.id)
  const own =
    vote.voters === 'delegation'
      ? all.where('delegation', '=', voter.delegation)
      : all.where('user', '=', voter.user)
  return own.execute()
}

/** How many votes somebody, or their city, gave to each option of a vote. */
export async function ownBallots(
  store: Store,
  vote: Pick<Vote, 'id' | 'voters'>,
  voter: Voter,
): Promise<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { option, count } of await ballotsOf(store, vote, voter)) {
    sums[option] = (sums[option] ?? 0) + count
  }
  return sums
}

/** The users who have voted. */
export async function votersOf(store: Store, vote: string): Promise<string[]> {
  const rows = await store
    .selectFrom('ballots')
    .select('user')
    .distinct()
    .where('vote', '=', vote)
    .execute()
  return rows.map(({ user }) => user)
}

/** Counts all ballots of a vote, by option and city. */
export async function countBallots(store: Store, vote: Pick<Vote, 'id' | 'options'>) {
  const rows = await store
    .selectFrom('ballots')
    .select(['option', 'delegation', 'count'])
    .where('vote', '=', vote.id)
    .execute()
  const results: Results = Object.fromEntries(
    vote.options.map(({ id }) => [id, { mentor: 0, mentee: 0, other: 0 }]),
  )
  for (const { option, delegation, count } of rows) {
    const of = results[option]
    if (of) of[delegation ?? 'other'] += count
  }
  return results
}

/** Deletes the ballots of a vote: what stays are the sums. */
export async function forgetBallots(store: Store, vote: string): Promise<void> {
  await store.deleteFrom('ballots').where('vote', '=', vote).execute()
}
