import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every TypeScript file below some folders of the project, with its text. */
export function readSources(folders: readonly string[]): { file: string; text: string }[] {
  return folders.flatMap(filesIn).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return /\.tsx?$/.test(place) ? [place] : []
  return readdirSync(place).flatMap((entry) => filesIn(path.join(place, entry)))
}
