import * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { assessment } from '#lib/board/assessment.ts'
import { context } from '#lib/board/context.ts'
import { factor } from '#lib/board/factor.ts'
import { type Item, sectionOf } from '#lib/board/item-places.ts'
import { restoreItem } from '#lib/board/items.ts'
import { plan } from '#lib/board/plan.ts'
import { restoreSection } from '#lib/board/restore-section.ts'
import { openRooms } from '#lib/report/read-version.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import { note } from '#server/audit.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { saveVersion, type Version, versionRooms } from './versions.ts'

/** What bringing a version back needs of the program. */
interface RestoreGround {
  store: Store
  rooms: Documents
}

/**
 * The section that a room holds, where it can be brought back. Comments stay as they are, they are
 * what people said of the board; the stage is its facilitators' present; and what a city rates by
 * itself is that city's alone.
 */
export function restorable(board: string, room: string): ReturnType<typeof sectionOf> | undefined {
  const found = parseRoomName(`${board}/${room}`)
  if (!found || ('of' in found && found.of !== undefined)) return undefined
  switch (found.section) {
    case 'factor':
      return factor
    case 'context':
      return context
    case 'assessment':
      return assessment
    case 'actors':
      return actors
    case 'plan':
      return plan
    default:
      return undefined
  }
}

/**
 * Makes rooms of a board, and single items, as they are in one of its versions, with a safety version saved first.
 * Everybody who has them open sees it as an ordinary edit. Gives the safety version's id. Throws
 * the Refusals `board-archived` and `version-damaged`; then nothing has been changed.
 */
export async function restoreVersion(
  ground: RestoreGround,
  {
    board,
    member,
    version,
    rooms,
    items = [],
  }: {
    board: Board
    member: Member
    version: Version
    rooms: readonly string[]
    items?: readonly (Item & { room: string })[]
  },
): Promise<string> {
  refuseArchived(board)
  const { store } = ground
  const frozen = openRooms(await versionRooms(store, version))
  const empty = new Y.Doc()
  const { user, role, delegation } = member
  const author = user.id
  const kept = { kind: 'before-restore', name: '', note: '', author } as const
  const safety = await saveVersion(ground, board, kept)
  const person = { id: user.id, name: user.name, role, delegation }
  try {
    for (const room of rooms) {
      const section = restorable(board.id, room)
      const then = frozen.get(room) ?? empty
      if (!section) continue
      await ground.rooms.change(`${board.id}/${room}`, person, (doc) =>
        restoreSection(section, doc, then),
      )
    }
    for (const { room, ...item } of items) {
      if (restorable(board.id, room) !== sectionOf(item)) continue
      const then = frozen.get(room) ?? empty
      await ground.rooms.change(`${board.id}/${room}`, person, (doc) =>
        restoreItem(item, doc, then),
      )
    }
  } finally {
    for (const doc of [empty, ...frozen.values()]) doc.destroy()
  }
  const details = { rooms: rooms.length, items: items.length }
  await note(store, 'version restored', {
    actor: author,
    board: board.id,
    subject: version.id,
    details,
  })
  return safety
}
