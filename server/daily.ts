import { limits } from '#lib/limits.ts'
import type { Log } from './log.ts'

/**
 * Does something now and then once a day, one at a time. A failure is tried again next day. Gives
 * what ends that and waits for what is under way.
 */
export function daily(name: string, task: () => Promise<void>, log: Log): () => Promise<void> {
  let running: Promise<void> | undefined
  const run = () => {
    running ??= task()
      .catch((error) => log.error({ event: `${name} failed`, reason: String(error) }))
      .finally(() => {
        running = undefined
      })
  }
  run()
  const timer = setInterval(run, limits.dailyMs).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
