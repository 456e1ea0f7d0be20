import { draft } from '#lib/board/draft.ts'
import type { Program } from '#server/program.ts'

/**
 * Deletes all private cards of somebody who has been erased: those were never anybody else's. In the
 * live rooms first, so that no process writes them back.
 */
export async function forgetDrafts(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  user: string,
): Promise<void> {
  const rows = await store
    .selectFrom('rooms')
    .select('room')
    .where('room', 'like', `%/draft@${user}`)
    .execute()
  for (const { room } of rows) {
    await rooms.change(room, null, (doc) => {
      const { cards } = draft.on(doc)
      for (const { id } of cards.list()) cards.remove(id)
    })
    for (const table of ['updates', 'snapshots', 'authors'] as const) {
      await store.deleteFrom(table).where('room', '=', room).execute()
    }
  }
}
