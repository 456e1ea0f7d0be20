import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { eventually } from './eventually.ts'

/** A database, a cache or a proxy that belongs to one test, which may end it and start it again. */
export interface OwnService {
  url: string
  pid(): number
  /** Starts it again where it was; resolves when it answers. */
  start(): Promise<void>
  /** Ends it with a signal; resolves when it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>
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

/** Starts a service in a process of its own; whoever starts it ends it. */
export async function ownService({ url, command, args, uid, gid, ask }: How): Promise<OwnService> {
  let child: ChildProcess | undefined
  const start = async () => {
    const who = uid === undefined ? {} : { uid, gid }
    child = spawn(command, args, { stdio: 'ignore', cwd: '/', ...who })
    await eventually(ask, 20_000)
  }
  const end = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  await start().catch(async (error) => {
    await end()
    throw error
  })
  return { url, pid: () => child?.pid ?? 0, start, end, signal: (name) => void child?.kill(name) }
}
