import { z } from 'zod'
import { versionModelSchema } from '#lib/report/version-model.ts'
import { authorsSchema, manifestSchema } from './manifest.ts'

/** The JSON files that others may read, and what each is. */
const described = {
  version: { schema: versionModelSchema, title: 'A version of a board (version.json)' },
  manifest: { schema: manifestSchema, title: 'What an archive holds (manifest.json)' },
  authors: { schema: authorsSchema, title: 'Who wrote what in an archive (authors.json)' },
} as const

/** How our JSON files are built, as JSON Schema 2020-12, by name. */
export function schemas(): Record<keyof typeof described, object> {
  const made = Object.entries(described).map(([name, { schema, title }]) => [
    name,
    { title, ...z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) },
  ])
  return Object.fromEntries(made) as Record<keyof typeof described, object>
}
