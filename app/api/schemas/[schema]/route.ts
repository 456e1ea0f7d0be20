import { schemas } from '#server/archive/schemas.ts'

interface Context {
  params: Promise<{ schema: string }>
}

/** How one of our JSON files is built, as a JSON Schema: for anybody. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const name = (await params).schema.replace(/\.json$/, '')
  const all: Record<string, object> = schemas()
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (!found) return new Response('There is no such schema.\n', { status: 404 })
  return new Response(`${JSON.stringify(found, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  })
}
