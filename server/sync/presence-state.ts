import { grips, type HeldAction } from '#lib/board/held-action.ts'
import { limits } from '#lib/limits.ts'

/** A Yjs relative position as JSON. One that points nowhere makes the editors of others throw. */
interface Position {
  type?: YjsId | null
  tname?: string | null
  item?: YjsId | null
  assoc?: number
}

interface YjsId {
  client: number
  clock: number
}

/** What of a client's presence is passed on to others. */
export interface PresenceState {
  /** The page that somebody is at. */
  at?: string
  /** Where somebody's caret is; null when it is nowhere. */
  cursor?: { anchor: Position; head: Position } | null
  /** Where somebody points in the actors' network, what they hold there and how far they took it. */
  map?: { at: Pair; held: string[]; by: Pair } | null
  /** Which action of the plan somebody is moving, and how far they took it. */
  plan?: HeldAction | null
  /** True while somebody wants to speak; others hear since when, by the server's clock. */
  hand?: true
  /** A quick reaction. */
  reaction?: string
}

type Pair = [x: number, y: number]

/**
 * Reads a client's presence; undefined for one who leaves or for rubbish. Written out by hand,
 * because every move of every caret passes here.
 */
export function readState(json: string): PresenceState | undefined {
  const given = parse(json)
  if (!isObject(given)) return undefined
  const { at, cursor, map, plan, hand, reaction } = given
  const state: PresenceState = {}
  if (isText(at)) state.at = at
  if (hand === true) state.hand = true
  if (isText(reaction)) state.reaction = reaction
  if (cursor === null) state.cursor = null
  if (isObject(cursor) && isPosition(cursor.anchor) && isPosition(cursor.head)) {
    state.cursor = { anchor: plain(cursor.anchor), head: plain(cursor.head) }
  }
  if (map === null) state.map = null
  if (isObject(map) && isPair(map.at) && isPair(map.by) && isIds(map.held)) {
    state.map = { at: map.at, held: map.held, by: map.by }
  }
  if (plan === null) state.plan = null
  if (isObject(plan) && isText(plan.id)) state.plan = heldAction(plan.id, plan)
  return state
}

function heldAction(id: string, { bar, over }: Record<string, unknown>): HeldAction {
  const held: HeldAction = { id }
  if (isText(over)) held.over = over
  if (!isObject(bar)) return held
  const grip = grips.find((known) => known === bar.grip)
  if (grip && isDays(bar.days)) held.bar = { grip, days: bar.days }
  return held
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= limits.presenceTextLength

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= limits.heldActors &&
  value.every((id) => typeof id === 'string' && id.length <= limits.idLength)

/** A century of days is more than a plan may name. */
const isDays = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) < 40_000

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const isId = (value: unknown): value is YjsId =>
  isObject(value) && isCount(value.client) && isCount(value.clock)

function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false
  const { type, tname, item, assoc } = value
  const [hasType, hasName, hasItem] = [type, tname, item].map((part) => part != null)
  return (
    (!hasType || isId(type)) &&
    (!hasName || isText(tname)) &&
    (!hasItem || isId(item)) &&
    (assoc === undefined || assoc === 0 || assoc === -1) &&
    Boolean(hasType || (hasName && tname !== '') || hasItem)
  )
}

/** The position's own parts, and nothing else that may have come along. */
const plain = ({ type, tname, item, assoc }: Position): Position => ({ type, tname, item, assoc })
