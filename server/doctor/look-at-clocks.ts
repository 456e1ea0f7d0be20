import { limits } from '#lib/limits.ts'
import { type Finding, fine, skipped, wrong } from './finding.ts'

const about = 'Clocks'

/** A clock elsewhere: whose, how far it is ahead of ours, and how exactly that is known, in ms. */
export interface Clock {
  whose: string
  aheadMs: number
  exactMs: number
}

/** Asks a clock for its milliseconds since 1970, and compares it with ours. */
export async function compare(
  whose: string,
  now: () => number,
  read: () => Promise<number>,
): Promise<Clock> {
  const before = now()
  const there = await read()
  return between(whose, before, there, now())
}

/** A clock that was read somewhere between two moments of ours. */
export const between = (whose: string, before: number, there: number, after: number): Clock => ({
  whose,
  aheadMs: there - (before + after) / 2,
  exactMs: (after - before) / 2,
})

/** Whether this machine, its services and every process agree on the time. */
export function lookAtClocks(clocks: readonly Clock[]): Finding[] {
  if (clocks.length === 0) return [skipped(about, 'There is no other clock to compare with.')]
  const all = [{ whose: 'this machine', aheadMs: 0, exactMs: 0 }, ...clocks]
  const byTime = all.toSorted((a, b) => a.aheadMs - b.aheadMs)
  const [first, last] = [byTime[0], byTime.at(-1)]
  if (!first || !last) return []
  const differ = last.aheadMs - first.aheadMs
  if (differ - first.exactMs - last.exactMs > limits.clockSkewMs)
    return [
      wrong(
        about,
        `Clocks differ by ${seconds(differ)}: ${last.whose} is ahead of ${first.whose}.`,
        'Let every machine set its clock by NTP: systemctl enable --now systemd-timesyncd',
      ),
    ]
  const names = clocks.map(({ whose }) => whose).join(', ')
  return [fine(about, `This machine and ${names} agree within ${seconds(differ)}.`)]
}

const seconds = (ms: number) => `${(Math.abs(ms) / 1000).toFixed(1)} s`
