import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { structureSchema, type Template, type Words, wordsSchema } from './template.ts'

/** Where the templates are: one folder each, the program's working directory being its root. */
const folder = path.join(process.cwd(), 'content', 'agendas')

let read: Promise<Template[]> | undefined

/** All templates of agendas, in their order; read once. Throws when a file lacks a text. */
export function readTemplates(): Promise<Template[]> {
  read ??= readAll().catch((error) => {
    read = undefined
    throw error
  })
  return read
}

async function readAll(): Promise<Template[]> {
  const names = await readdir(/* turbopackIgnore: true */ folder)
  const templates = await Promise.all(names.map(readOne))
  return templates.sort((a, b) => a.structure.order - b.structure.order)
}

async function readOne(name: string): Promise<Template> {
  const place = path.join(/* turbopackIgnore: true */ folder, name)
  const structure = structureSchema.parse(await json(place, 'agenda.json'))
  const files = (await readdir(/* turbopackIgnore: true */ place)).filter((file) =>
    /^[a-z]{2,3}\.json$/.test(file),
  )
  const schema = wordsSchema(structure)
  const words: Record<string, Words> = {}
  for (const file of files.sort()) {
    words[file.replace('.json', '')] = schema.parse(await json(place, file))
  }
  return { structure, words }
}

async function json(place: string, file: string): Promise<unknown> {
  const where = path.join(/* turbopackIgnore: true */ place, file)
  return JSON.parse(await readFile(/* turbopackIgnore: true */ where, 'utf8'))
}
