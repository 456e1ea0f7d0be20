import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { eventually } from './eventually.ts'

/** A database or a cache that belongs to one test, which may end it and start it again. */
export interface OwnService {
  url: string
  /** Starts it again where it was; resolves when it answers. */
  start(): Promise<void>
  /** Ends it with a signal; resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Sends a signal that does not end it: SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): void
}

/** How a service is run, and how one knows that it answers. */
interface How {
  url: string
  command: string
  args: readonly string[]
  /** Who runs it, where that must not be root. */
  uid?: number
  gid?: number
  /** Rejects while it does not answer. */
  ask(): Promise<void>
}

/** Starts a service in a process of its own, ended with the test at the latest. */
export async function ownService({ url, command, args, uid, gid, ask }: How): Promise<OwnService> {
  let child: ChildProcess | undefined
  const isThere = () => child && child.exitCode === null && child.signalCode === null
  const start = async () => {
    const who = uid === undefined ? {} : { uid, gid }
    child = spawn(command, args, { stdio: 'ignore', cwd: '/', ...who })
    await eventually(ask, 20_000)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!child || !isThere()) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  onTestFinished(() => end('SIGKILL'))
  await start()
  return { url, start, end, signal: (signal) => void child?.kill(signal) }
}
