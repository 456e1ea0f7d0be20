import type { Bus } from '#server/bus/bus.ts'
import type { Log } from '#server/log.ts'
import type { Meter } from '#server/meter.ts'
import type { Store } from '#server/store/open-store.ts'

/** What every room stands on. */
export interface Ground {
  store: Store
  bus: Bus
  log: Log
  meter: Meter
}
