import type { Kysely } from 'kysely'
import { type DemoPerson, demoPeople, demoUserId } from '#server/boards/demo-people.ts'
import type { Tables } from '#server/store/tables.ts'
import { benchmark, boards } from '../room-names.ts'

/** Those of the demo's people who may write. */
export const people = ['facilitator', 'mentor', 'mentee'] as const satisfies readonly DemoPerson[]

/** Writes the bench's boards, on which the demo's people may write, straight into the tables. */
export async function writeBoards(tables: Kysely<Tables>): Promise<void> {
  const createdAt = new Date().toISOString()
  const cities = { mentorCity: 'Mechelen', menteeCity: 'Capaci' }
  await tables
    .insertInto('boards')
    .values(boards.map((id) => ({ id, key: id, benchmark, ...cities, createdAt })))
    .execute()
  const members = boards.flatMap((board) =>
    people.map((person) => {
      const { role, delegation } = demoPeople[person]
      return { board, user: demoUserId(person), role, delegation }
    }),
  )
  await tables.insertInto('members').values(members).execute()
}
