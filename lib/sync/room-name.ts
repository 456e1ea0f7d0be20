import { type Delegation, delegations } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'

/** Sections of which a board has one room for all. */
export const commonSections = [
  'stage',
  'context',
  'assessment',
  'actors',
  'plan',
  'sign-off',
  'comments',
  'votes',
  'parking',
] as const

/** Sections of which each delegation has a part of its own; what is private has no other. */
const ownSections = ['assessment', 'actors', 'private'] as const

/** What a room holds: a section of a board, for a factor or a delegation if it names one. */
export type Room =
  | { board: string; section: (typeof commonSections)[number]; of?: undefined }
  | { board: string; section: (typeof ownSections)[number]; of: Delegation }
  | { board: string; section: 'factor'; factor: string }
  /** One person's private cards, by their user id. */
  | { board: string; section: 'draft'; of: string }

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for identifiers as they stand in addresses and room names: lower case, digits, hyphens. */
export const isId = (text: string): boolean => text.length <= limits.idLength && id.test(text)

/** The name of a room as it stands behind `/sync/`, e.g. `demo/factor/know-local-context`. */
export function roomName(room: Room): string {
  if (room.section === 'factor') return `${room.board}/factor/${room.factor}`
  return `${room.board}/${room.section}${room.of ? `@${room.of}` : ''}`
}

/** The room behind a name, or undefined when no room can have that name. */
export function parseRoomName(name: string): Room | undefined {
  const [board = '', section = '', factor, ...more] = name.split('/')
  if (!isId(board) || more.length > 0) return undefined
  if (factor !== undefined) {
    return section === 'factor' && isId(factor) ? { board, section, factor } : undefined
  }
  const common = commonSections.find((known) => known === section)
  if (common) return { board, section: common }
  const [whose, of = '', ...rest] = section.split('@')
  if (rest.length > 0) return undefined
  if (whose === 'draft') return isId(of) ? { board, section: whose, of } : undefined
  const own = ownSections.find((known) => known === whose)
  const delegation = delegations.find((known) => known === of)
  return own && delegation ? { board, section: own, of: delegation } : undefined
}
