import { strToU8, zipSync } from 'fflate'
import type { DataFile } from './personal-data.ts'

/** Somebody's data as a ZIP, with a text that explains the files. */
export function dataArchive(data: Record<DataFile, unknown>, readme: string) {
  const files = Object.entries(data).map(([name, content]) => [
    name,
    strToU8(`${JSON.stringify(content, null, 2)}\n`),
  ])
  // Windows' own editor shows a text as UTF-8 only behind this mark.
  return zipSync({ ...Object.fromEntries(files), 'README.txt': strToU8(`\uFEFF${readme}`) })
}
