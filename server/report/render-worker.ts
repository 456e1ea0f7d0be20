import { parentPort, workerData } from 'node:worker_threads'
import { renderReport } from './render.ts'
import type { Rendering } from './render-aside.ts'
import { reportWords } from './words.ts'

/** What runs in a thread of its own: makes one report, hands it over and ends. */
const { model, benchmark, language, format, parts } = workerData as Rendering
const composing = { model, benchmark, words: await reportWords(language) }
const file = await renderReport(composing, format, parts)
parentPort?.postMessage({ ...file, bytes: new Uint8Array(file.bytes) })
