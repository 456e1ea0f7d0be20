import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** The run time of each thread of a process so far, in nanoseconds, by thread id. */
export type ThreadTimes = ReadonlyMap<string, number>

/** Reads the exact run times of a process's threads; clock ticks of 10 ms would be too coarse. */
export async function threadTimes(pid: number): Promise<ThreadTimes> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const times = await Promise.all(
    threads.map(async (id) => {
      // A thread may end between the listing and the reading.
      const text = await readFile(`/proc/${pid}/task/${id}/schedstat`, 'utf8').catch(() => '0')
      return [id, Number(text.split(' ')[0])] as const
    }),
  )
  return new Map(times)
}

/** The CPU time in milliseconds between two readings. Node keeps its threads until it ends. */
export function cpuMsBetween(before: ThreadTimes, after: ThreadTimes): number {
  let ns = 0
  for (const [id, time] of after) ns += Math.max(0, time - (before.get(id) ?? 0))
  return ns / 1e6
}

/** A process and all processes below it. */
export async function familyOf(pid: number): Promise<number[]> {
  const all = await readdir('/proc')
  const parents = await Promise.all(
    all
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const text = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
        return [Number(name), Number(text.match(/PPid:\s+(\d+)/)?.[1])] as const
      }),
  )
  const family = [pid]
  for (const member of family) {
    family.push(...parents.flatMap(([child, parent]) => (parent === member ? [child] : [])))
  }
  return family
}

/** Waits until a process has nothing more to do, for ten seconds at most. */
export async function quiet(pid: number): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const before = await threadTimes(pid)
    await pause(200)
    if (cpuMsBetween(before, await threadTimes(pid)) < 2) return
  }
}

/** The time in milliseconds that all processors of the computer have been busy so far. */
export async function machineBusyMs(): Promise<number> {
  const text = await readFile('/proc/stat', 'utf8')
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (
    text.match(/^cpu +(.*)$/m)?.[1] ?? ''
  )
    .split(' ')
    .map(Number)
  return (user + nice + system + irq + softirq + steal) * 10
}

/** The memory in kB that a process holds. */
export async function residentKB(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(text.match(/VmRSS:\s+(\d+)/)?.[1])
}
