import { attendedBy } from '#lib/board/attendance.ts'
import { stage } from '#lib/board/stage.ts'
import { withoutName } from '#lib/board/without-name.ts'
import type { Program } from '#server/program.ts'

/**
 * Takes the name of somebody who has been erased out of the minutes of the sessions that they were
 * in, which the program itself writes it into; the log of the room forgets it too.
 */
export async function forgetInMinutes(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const rows = await store
    .selectFrom('rooms')
    .select('room')
    .where('room', 'like', '%/stage')
    .orderBy('room')
    .execute()
  for (const { room } of rows) {
    const attended = await rooms.peek(room, (doc) => attendedBy(stage.on(doc), id))
    if (attended.length === 0) continue
    let found = 0
    await rooms.change(room, null, (doc) => {
      const { minutes } = stage.on(doc)
      for (const { session } of attended) found += withoutName(minutes.fragment(session), name)
    })
    if (found > 0) await rooms.rewrite(room)
  }
}
