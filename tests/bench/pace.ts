import { now } from './member.ts'

/**
 * Does something so many times a second until it is stopped, at moments drawn by `random`: no two
 * clients in step, and the same moments for every server.
 */
export function pace(rate: number, random: () => number, act: () => void): () => void {
  const period = 1000 / rate
  let due = now() + random() * period
  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(
      () => {
        // A late timer must not lose what was due meanwhile.
        for (; due <= now(); due += period * (0.5 + random())) act()
        wait()
      },
      Math.max(0, due - now()),
    )
  }
  wait()
  return () => clearTimeout(timer)
}
