import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Why something that a client sent, or was to be sent, went no further. */
export type DropReason = 'read-only' | 'presence' | 'behind' | 'rate' | 'bad' | 'too-large'

/** Why somebody was not signed in: a wrong password, or too many tries. */
export type SignInRefusal = 'wrong' | 'too-many'

/** What is counted since the process started, as plain numbers: it costs nothing. */
export interface Counts {
  framesIn: number
  framesOut: number
  bytesIn: number
  bytesOut: number
  /** Updates that left in one frame with others. */
  merged: number
  journalFailures: number
  compactions: number
  dropped: Record<DropReason, number>
  closes: Map<number, number>
  failedSignIns: Record<SignInRefusal, number>
}

/** What is true of the sync server at one moment. */
export interface Now {
  connections: number
  rooms: number
  /** Bytes accepted and not yet on disk. */
  unsavedBytes: number
  /** Seconds for which the oldest of them has been waiting. */
  journalLag: number
}

/** Counts what passes through this process, and tells it in Prometheus' text format. */
export interface Meter extends Counts {
  /** Takes the seconds that one write to the journal took. */
  flushed(seconds: number): void
  /** Says where to look for what is true at the moment of asking. */
  watch(look: () => Now): void
  /** What is true at this moment. */
  now(): Now
  contentType: string
  text(): Promise<string>
}

/** A meter at zero, with a registry of its own. */
export function makeMeter(): Meter {
  const registry = new Registry()
  const counts: Counts = {
    framesIn: 0,
    framesOut: 0,
    bytesIn: 0,
    bytesOut: 0,
    merged: 0,
    journalFailures: 0,
    compactions: 0,
    dropped: { 'read-only': 0, presence: 0, behind: 0, rate: 0, bad: 0, 'too-large': 0 },
    closes: new Map(),
    failedSignIns: { wrong: 0, 'too-many': 0 },
  }
  let look = (): Now => ({ connections: 0, rooms: 0, unsavedBytes: 0, journalLag: 0 })

  /** One number, read when somebody asks. */
  const number = (kind: Kind, name: string, help: string, read: () => number) => {
    const collect = function (this: InstanceType<Kind>) {
      this.reset()
      this.inc(read())
    }
    new kind({ name, help, registers: [registry], collect })
  }
  /** One number for each value of a label. */
  const numbers = (name: string, help: string, label: string, read: () => [string, number][]) => {
    const collect = function (this: InstanceType<Kind>) {
      this.reset()
      for (const [value, count] of read()) this.inc({ [label]: value }, count)
    }
    new Counter({ name, help, labelNames: [label], registers: [registry], collect })
  }

  number(Gauge, 'compa_connections', 'Sockets open now.', () => look().connections)
  number(Gauge, 'compa_rooms', 'Rooms in memory now.', () => look().rooms)
  number(
    Gauge,
    'compa_unsaved_bytes',
    'Bytes accepted and not yet durable.',
    () => look().unsavedBytes,
  )
  number(
    Gauge,
    'compa_journal_lag_seconds',
    'Age of the oldest update that is not yet durable.',
    () => look().journalLag,
  )
  number(
    Counter,
    'compa_merged_updates_total',
    'Updates that left in one frame with others.',
    () => counts.merged,
  )
  number(
    Counter,
    'compa_journal_failures_total',
    'Writes to the journal that failed and were tried again.',
    () => counts.journalFailures,
  )
  number(
    Counter,
    'compa_compactions_total',
    'Logs that were replaced by a snapshot.',
    () => counts.compactions,
  )
  numbers('compa_frames_total', 'Frames from and to clients.', 'direction', () => [
    ['in', counts.framesIn],
    ['out', counts.framesOut],
  ])
  numbers('compa_bytes_total', 'Bytes of frames from and to clients.', 'direction', () => [
    ['in', counts.bytesIn],
    ['out', counts.bytesOut],
  ])
  numbers('compa_dropped_total', 'What went no further, by reason.', 'reason', () =>
    Object.entries(counts.dropped),
  )
  numbers('compa_closes_total', 'Ended connections by close code.', 'code', () =>
    [...counts.closes].map(([code, count]) => [String(code), count]),
  )
  numbers('compa_failed_sign_ins_total', 'Tries to sign in that were refused.', 'reason', () =>
    Object.entries(counts.failedSignIns),
  )
  number(Gauge, 'process_resident_memory_bytes', 'Resident memory of the process.', () =>
    process.memoryUsage.rss(),
  )
  number(Counter, 'process_cpu_seconds_total', 'Processor time of the process.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  const flushTime = new Histogram({
    name: 'compa_flush_seconds',
    help: 'How long writes to the journal took.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })

  return Object.assign(counts, {
    flushed: (seconds: number) => flushTime.observe(seconds),
    watch: (how: () => Now) => {
      look = how
    },
    now: () => look(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  })
}

type Kind = typeof Counter | typeof Gauge

/** Counts one more of a close code; what a client makes up is counted together. */
export function countClose({ closes }: Counts, code: number): void {
  const known = code < 1016 || (code >= 4400 && code < 4500) ? code : 0
  closes.set(known, (closes.get(known) ?? 0) + 1)
}
