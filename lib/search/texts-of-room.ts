import type { Doc } from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import { pathOfAnchor } from '#lib/board/anchors.ts'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { parking } from '#lib/board/parking.ts'
import { plan } from '#lib/board/plan.ts'
import { roomTexts } from '#lib/board/room-texts.ts'
import { stage } from '#lib/board/stage.ts'
import type { RoomText } from '#lib/sync/kept-text.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'

/** What a text is that one can look for. */
export const textKinds = [
  'note',
  'answer',
  'card',
  'practice',
  'context',
  'rating',
  'actor',
  'action',
  'comment',
  'vote',
  'session',
  'private',
  'version',
  'other',
] as const

export type TextKind = (typeof textKinds)[number]

/** A text that people wrote, and where it is to be seen. */
export interface PlacedText {
  /** What tells it from the other texts of its room. */
  place: string
  kind: TextKind
  /** The address below that of its board. */
  path: string
  /** The key factor that it stands under. */
  factor: string | null
  /** The city whose words they are, where that is known. */
  city: Delegation | null
  text: string
}

/** Where one text of a room is to be seen. */
type Seen = Pick<PlacedText, 'kind' | 'path'> & { city?: Delegation | undefined }

/**
 * Everything that one can look for in a room, with its place. What is chosen rather than written
 * (steps, effects, states) is not among it, nor are anybody's private cards.
 */
export function textsOfRoom(room: Room, doc: Doc): PlacedText[] {
  if (room.section === 'draft') return []
  const factorId = room.section === 'factor' ? room.factor : null
  return textsIn(room, doc).flatMap(({ field, key, text }) => {
    const seen = whereSeen(room, doc, field, key)
    if (!seen) return []
    const { kind, path, city = cityOf(key) } = seen
    return [{ place: `${field}:${key}`, kind, path, factor: factorId, city: city ?? null, text }]
  })
}

/** A stage is what a facilitator runs; only what is left of a session is something to read. */
const textsIn = (room: Room, doc: Doc): RoomText[] =>
  room.section === 'stage'
    ? stage.texts(doc).filter(({ field }) => field === 'minutes' || field === 'decisions')
    : roomTexts(roomName(room), doc)

/** Fields whose values are chosen from a list. */
const chosen = ['choices', 'effects', 'agreed', 'now', 'target', 'confidence', 'head', 'settled']

function whereSeen(room: Room, doc: Doc, field: string, key: string): Seen | undefined {
  if (chosen.includes(field)) return undefined
  const id = idIn(key)
  switch (room.section) {
    case 'factor':
      return inFactor(room.factor, doc, field, key)
    case 'context':
      return { kind: 'context', path: `context#${id}` }
    case 'assessment':
      // Links of evidence stand beside the reasons of their factor.
      return {
        kind: 'rating',
        path: field === 'reasons' ? `factors/${id}/ratings` : 'ratings',
        city: room.of,
      }
    case 'actors':
      return {
        kind: 'actor',
        path: field === 'relations' ? 'actors' : `actors#${id}`,
        city: room.of,
      }
    case 'plan':
      return { kind: 'action', path: pathInPlan(doc, field, key) }
    case 'comments': {
      const face = comments.on(doc)
      const thread = face.threads.get(face.comments.get(key)?.thread ?? '')
      if (!thread) return undefined
      const city = face.comments.get(key)?.delegation ?? undefined
      return { kind: 'comment', path: pathOfAnchor(thread.anchor), city }
    }
    case 'votes':
      return { kind: 'vote', path: `votes#${id}` }
    case 'stage':
      return { kind: 'session', path: `sessions/${sessionOf(doc, field, key)}` }
    case 'parking': {
      const session = parking.on(doc).points.get(id)?.session ?? ''
      return { kind: 'session', path: `sessions/${session}` }
    }
    case 'private':
      return { kind: 'private', path: 'private', city: room.of }
    default:
      return { kind: 'other', path: '' }
  }
}

function inFactor(id: string, doc: Doc, field: string, key: string): Seen {
  const base = `factors/${id}`
  const face = factor.on(doc)
  switch (field) {
    case 'notes':
      return { kind: 'note', path: `${base}#note-${key}` }
    case 'cards':
      return {
        kind: 'card',
        path: `${base}/cards#${key}`,
        city: face.cards.get(key)?.delegation ?? undefined,
      }
    case 'groups':
      return { kind: 'card', path: `${base}/cards` }
    case 'transfers':
    case 'transferTexts':
      return { kind: 'practice', path: `${base}/practices#${idIn(key)}` }
    default: {
      const record = field === 'items' ? face.items.get(key) : face.evidence.get(key)
      const question = record?.question ?? idIn(key)
      return { kind: 'answer', path: `${base}/questions#${question}`, city: record?.delegation }
    }
  }
}

function pathInPlan(doc: Doc, field: string, key: string): string {
  if (field === 'headTexts') return 'plan'
  const face = plan.on(doc)
  const parts = { activities: face.activities, readings: face.readings, progress: face.progress }
  const owner =
    field === 'evidence'
      ? face.evidence.get(key)?.action
      : parts[field as keyof typeof parts]?.get(key)?.action
  return `plan#${owner ?? idIn(key)}`
}

function sessionOf(doc: Doc, field: string, key: string): string {
  if (field === 'minutes') return key
  const record: unknown = doc
    .getMap<{ get?(name: string): unknown }>(field)
    .get(key)
    ?.get?.('session')
  return typeof record === 'string' ? record : ''
}

/** The id of a key that ends in a city's place or in a part's name. */
const idIn = (key: string) => key.replace(/:[A-Za-z]+$/, '')

const cityOf = (key: string): Delegation | undefined =>
  /(?:^|:)(mentor|mentee)$/.exec(key)?.[1] as Delegation | undefined
