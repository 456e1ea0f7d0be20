import type { Figure, Load } from './loads.ts'
import type { Who } from './servers/all.ts'

/** What a measurement gave; null where the load does not give that figure. */
export type Figures = Record<Figure, number | null>

/** What else is worth knowing of a measurement, to judge it by. */
export interface Circumstances {
  /** Edits that arrived at another client while it was measured. */
  delivered?: number
  /** Milliseconds until the last client that joined had everything. */
  joinMs?: number
  /** Milliseconds of the longest frame in the browser, and how many frames there were. */
  longestFrameMs?: number
  frames?: number
  /** kB of JavaScript objects in each room. */
  heapKBPerRoom?: number
  /** How busy the process with the clients was, in per cent of one processor. */
  driverPercent?: number
  /** How busy everything else on this computer was, in per cent of one processor. */
  othersPercent?: number
}

/** One line of the result. */
export interface Line extends Figures, Circumstances {
  load: string
  who: Who
  clients: number
  rooms: number
  /** Why there are no figures. */
  failed?: string
}

/** Figures of which only some are known. */
export const figures = (known: Partial<Figures>): Figures => ({
  cpuUsPerEdit: null,
  p50Ms: null,
  p99Ms: null,
  cpuMs: null,
  kBPerRoom: null,
  slowFrames: null,
  ...known,
})

/** The value below which the given part of all values lies; values need no order. */
export function quantile(values: ArrayLike<number>, part: number): number | null {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null
}

/** One line for several runs of the same: the median of each number. A failure stays one. */
export function medianOf(lines: readonly Line[]): Line {
  const [first] = lines
  if (!first) throw new Error('the median of nothing')
  const bad = lines.find(({ failed }) => failed !== undefined)
  if (bad) return bad
  const entries = Object.entries(first).map(([key, value]) => {
    const values = lines.map((line) => line[key as keyof Line])
    return [key, typeof value === 'number' ? median(values as number[]) : value]
  })
  return Object.fromEntries(entries)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]]
  return (low + high) / 2
}

/** How ours stands against a target of a load. */
export interface Verdict {
  figure: Figure
  text: string
  met: boolean
}

/** Compares ours with the better of the peers, as far as they were measured. */
export function verdicts(load: Load, lines: readonly Line[]): Verdict[] {
  const ours = lines.filter(({ who }) => who === 'ours')
  return load.targets.flatMap((target): Verdict[] => {
    const { figure } = target
    const values = ours.map((line) => line[figure]).filter((value) => value !== null)
    if ('falls' in target) {
      if (values.length < 2) return []
      const met = values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0))
      return [{ figure, met, text: `${values.map(round).join(' > ')}, falls ${target.falls}` }]
    }
    if ('none' in target) {
      const [value] = values
      return value === undefined
        ? []
        : [{ figure, met: value === 0, text: `${value}, none wanted` }]
    }
    const best = Math.min(
      ...lines
        .filter(({ who }) => who === 'y-websocket-server' || who === 'hocuspocus')
        .flatMap((line) => line[figure] ?? []),
    )
    const [value] = values
    if (value === undefined || !Number.isFinite(best)) return []
    const ratio = value / best
    const text = `ours ${round(value)} / better peer ${round(best)} = ${ratio.toFixed(2)}, target at most ${target.atMost.toFixed(2)}`
    return [{ figure, met: ratio <= target.atMost, text }]
  })
}

/** A number as short as it is exact. */
export const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
