import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { limits } from '#lib/limits.ts'
import type { ReportPart } from '#lib/report/blocks.ts'
import type { ReportFormat } from '#lib/report/formats.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import type { ReportFile } from './render.ts'

/** A report to be made. */
export interface Rendering {
  model: VersionModel
  benchmark: Benchmark
  language: string
  format: ReportFormat
  parts?: readonly ReportPart[] | undefined
}

/** Reports that are being made, and those that wait for one of them. */
let running = 0
const waiting: (() => void)[] = []

/**
 * Makes a report in a thread of its own, so that nobody who is writing on a board waits for it.
 * Ends early when whoever asked for it goes away.
 */
export async function renderAside(given: Rendering, signal: AbortSignal): Promise<ReportFile> {
  if (running >= limits.reportsAtOnce) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    signal.throwIfAborted()
    return await render(given, signal)
  } finally {
    running--
    waiting.shift()?.()
  }
}

function render(given: Rendering, signal: AbortSignal): Promise<ReportFile> {
  const file = path.join(process.cwd(), 'server', 'report', 'render-worker.ts')
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    workerData: given,
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
      reject(new Error('no report was made'))
    })
  })
}
