import type { Delegation } from '#lib/access/access.ts'
import type { Places } from './actor-layout.ts'
import { radiusOf } from './actor-look.ts'
import type { Actor } from './actors.ts'

/** A frame around the actors of one sector of a city. */
export interface SectorFrame {
  sector: Actor['sector']
  city: Delegation
  x: number
  y: number
  width: number
  height: number
}

/** Room within a frame, for names and for the frame's own. */
const room = { side: 44, above: 58, below: 46 }

/** The frames around all sectors of both cities. */
export function framesOf(list: readonly Actor[], places: Places): SectorFrame[] {
  const frames = new Map<string, SectorFrame>()
  for (const actor of list) {
    const place = places.get(actor.id)
    if (!place) continue
    const { sector, city } = actor
    const [[x, y], r] = [place, radiusOf(actor)]
    const [left, top, right, bottom] = [
      x - r - room.side,
      y - r - room.above,
      x + r + room.side,
      y + r + room.below,
    ]
    const key = `${city} ${sector}`
    const known = frames.get(key)
    const [x1, y1] = [Math.min(known?.x ?? left, left), Math.min(known?.y ?? top, top)]
    const x2 = Math.max(known ? known.x + known.width : right, right)
    const y2 = Math.max(known ? known.y + known.height : bottom, bottom)
    frames.set(key, { sector, city, x: x1, y: y1, width: x2 - x1, height: y2 - y1 })
  }
  return [...frames.values()]
}
