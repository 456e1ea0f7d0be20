import path from 'node:path'
import type { TransferListItem } from 'node:worker_threads'
import { limits } from '#lib/limits.ts'

/** Work that is being done aside, and what waits for some of it. */
let running = 0
const waiting: (() => void)[] = []

/**
 * Does long work in a thread of its own, so that nobody who is writing on a board waits for it:
 * `file`, below `server`, is given `given` and posts one message. Ends early when whoever asked
 * for it goes away. `moved`: bytes that are handed over rather than copied.
 */
export async function aside<Given, Result>(
  file: string,
  given: Given,
  signal: AbortSignal,
  moved: TransferListItem[] = [],
): Promise<Result> {
  if (running >= limits.reportsAtOnce) await turn(signal)
  running++
  try {
    signal.throwIfAborted()
    return await run<Given, Result>(file, given, signal, moved)
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** Waits until other work is done; whoever goes away waits no longer. */
function turn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      signal.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(go), 1)
      reject(signal.reason)
    }
    waiting.push(go)
    signal.addEventListener('abort', leave, { once: true })
  })
}

function run<Given, Result>(
  name: string,
  given: Given,
  signal: AbortSignal,
  moved: TransferListItem[],
): Promise<Result> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'server', name)
  // The bundler would take a file that is named here for one of the pages' own.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(file, {
    workerData: given,
    transferList: moved,
    // The thread needs nothing of what the pages and a terminal set. With both NO_COLOR and
    // FORCE_COLOR, as test runners set them, it failed in Next’s own storage.
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: limits.reportMemoryMb },
  })
  return new Promise((resolve, reject) => {
    const end = () => {
      void worker.terminate()
      reject(signal.reason)
    }
    signal.addEventListener('abort', end, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal.removeEventListener('abort', end)
      reject(new Error('the work was not done'))
    })
  })
}
