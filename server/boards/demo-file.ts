import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const fileSchema = z.record(z.string(), z.unknown())

/** The demo's content as it is written, by part: each part is checked by whoever writes it. */
export async function readDemoFile(): Promise<Record<string, unknown>> {
  const file = path.join(process.cwd(), 'content', 'demo.json')
  return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
