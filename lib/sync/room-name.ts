import { limits } from '#lib/limits.ts'

/** What a room holds: a section of a board, for a factor named by its id. */
export type Room =
  | { board: string; section: 'stage' }
  | { board: string; section: 'factor'; factor: string }

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for identifiers as they stand in addresses and room names: lower case, digits, hyphens. */
export const isId = (text: string): boolean => text.length <= limits.idLength && id.test(text)

/** The name of a room as it stands behind `/sync/`, e.g. `demo/factor/know-local-context`. */
export function roomName(room: Room): string {
  return room.section === 'factor'
    ? `${room.board}/factor/${room.factor}`
    : `${room.board}/${room.section}`
}

/** The room behind a name, or undefined when no room can have that name. */
export function parseRoomName(name: string): Room | undefined {
  const [board = '', section, factor, ...more] = name.split('/')
  if (!isId(board) || more.length > 0) return undefined
  if (section === 'stage' && factor === undefined) return { board, section }
  if (section === 'factor' && factor !== undefined && isId(factor))
    return { board, section, factor }
  return undefined
}
