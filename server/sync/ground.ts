import type { Bus } from '#server/bus/bus.ts'
import type { Log } from '#server/log.ts'
import type { Meter } from '#server/meter.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Append } from '#server/store/room-log.ts'

/** What every room stands on. */
export interface Ground {
  store: Store
  /** Appends to a room's log; gives its last number when that is durable. */
  append(append: Append): Promise<number>
  bus: Bus
  log: Log
  meter: Meter
}
