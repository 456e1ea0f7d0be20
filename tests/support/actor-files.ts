import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { readActorFile, type Sheet } from '#lib/board/actor-files.ts'
import { type ImportGround, planImport } from '#lib/board/actor-import.ts'
import { readMap } from '#lib/board/actor-map.ts'
import { type ActorWords, makeVocabulary } from '#lib/board/actor-vocabulary.ts'
import { languages } from '#lib/i18n/languages.ts'

/** The words of every language, as the pages know them. */
const words = Object.keys(languages).map(
  (language): ActorWords =>
    JSON.parse(readFileSync(`content/messages/${language}.json`, 'utf8')).actors,
)
/** Two key factors of a benchmark. */
export const factors = [
  { id: 'know', number: 1, short: 'Local context' },
  { id: 'network', number: 4, short: 'Networks and access' },
]

/** What a file is read with on a document. */
export const ground = (doc: Y.Doc, more: Partial<ImportGround> = {}): ImportGround => ({
  map: readMap(doc),
  vocabulary: makeVocabulary(words),
  factors,
  city: 'mentee',
  mayChange: () => true,
  ...more,
})

export const bytes = (text: string) => new TextEncoder().encode(text)

/** The tables of a file that can be read. */
export async function sheetsOf(name: string, content: Uint8Array): Promise<Sheet[]> {
  const read = await readActorFile(name, content)
  if (read.problem) throw new Error(read.problem)
  return read.sheets
}

/** What a file of comma-separated values would do to a map. */
export const planOf = async (text: string, doc = new Y.Doc(), more: Partial<ImportGround> = {}) =>
  planImport(await sheetsOf('actors.csv', bytes(text)), ground(doc, more))
