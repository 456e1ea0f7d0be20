import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import type { ReportPart } from '#lib/report/blocks.ts'
import type { ReportFormat } from '#lib/report/formats.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { aside } from '#server/aside.ts'
import type { ReportFile } from './render.ts'

/** A report to be made. */
export interface Rendering {
  model: VersionModel
  benchmark: Benchmark
  language: string
  format: ReportFormat
  parts?: readonly ReportPart[] | undefined
}

/** Makes a report in a thread of its own. Ends early when whoever asked for it goes away. */
export const renderAside = (given: Rendering, signal: AbortSignal): Promise<ReportFile> =>
  aside('report/render-worker.ts', given, signal)
