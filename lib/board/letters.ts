import * as Y from 'yjs'

/** A section as far as its words are concerned. */
interface Worded {
  fields: Record<string, object>
}

/**
 * How many letters of what stands in a document each Yjs client wrote: in rich texts, and in the
 * words of records and cards. What was deleted or written over counts no more.
 */
export function lettersByClient(section: Worded, doc: Y.Doc): Map<number, number> {
  const worded = wordedFields(section)
  const letters = new Map<number, number>()
  for (const [client, structs] of doc.store.clients) {
    let sum = 0
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted) sum += lettersIn(struct, worded)
    }
    if (sum > 0) letters.set(client, sum)
  }
  return letters
}

function lettersIn({ content, parentSub }: Y.Item, worded: ReadonlySet<string>): number {
  if (content instanceof Y.ContentString) return content.str.length
  if (!(content instanceof Y.ContentAny) || parentSub === null || !worded.has(parentSub)) return 0
  return content.arr.reduce(
    (sum: number, value: unknown) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  )
}

/** The names of the fields of records and cards that hold words, not references. */
function wordedFields({ fields }: Worded): Set<string> {
  const shapes = Object.values(fields).flatMap((field) => {
    const { schema } = field as { schema?: { shape: Record<string, Meant> } }
    return schema ? Object.entries(schema.shape) : []
  })
  return new Set(
    shapes.filter(([, value]) => value.meta()?.reference !== true).map(([name]) => name),
  )
}

interface Meant {
  meta(): { reference?: unknown } | undefined
}
