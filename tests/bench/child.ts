import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Answer, Given, Order, Orders, Reply } from './orders.ts'

/** A process of the bench that is at work. */
export interface Child<All extends Orders> {
  pid: number
  /** Asks for one thing, one at a time. Rejects when it fails, ends, or takes too long. */
  ask<Name extends keyof All & string>(
    name: Name,
    given: Given<All, Name>,
    seconds?: number,
  ): Promise<Answer<All, Name>>
  /** Ends it and waits until it is gone. */
  end(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a file of the bench in a process of its own, from the root of the project. */
export function start<All extends Orders>(file: string, args: readonly string[]): Child<All> {
  const child = fork(path.join(import.meta.dirname, file), args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    // What it says belongs to the progress, so that the output holds nothing but results.
    stdio: ['ignore', 2, 'pipe', 'ipc'],
  })
  running.add(child)
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    process.stderr.write(data)
    said += data.toString()
  })
  const gone = once(child, 'exit').then(() => running.delete(child))
  return {
    pid: child.pid ?? 0,
    ask: async (name, given, seconds = 60) => {
      const order: Order = { name, given }
      const what = `${file} ${args.join(' ')}: ${name}`
      const late = AbortSignal.timeout(seconds * 1000)
      child.send(order)
      const reply: Reply = await Promise.race([
        once(child, 'message', { signal: late }).then(([message]) => message),
        gone.then(() => ({ error: 'the process has ended' })),
      ]).catch(() => ({ error: `not within ${seconds} s` }))
      if ('error' in reply) throw new Error(`${what}: ${reply.error}`)
      if (said.includes('Yjs was already imported')) throw new Error(`${what}: Yjs is there twice`)
      return reply.value as never
    },
    end: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
