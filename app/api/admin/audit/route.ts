import { getTranslations } from 'next-intl/server'
import { askedDeeds } from '#app/(site)/admin/log/asked-deeds.ts'
import { actionName, auditSentences } from '#app/(site)/admin/sentences.ts'
import { may } from '#lib/access/actions.ts'
import { csvLine, csvStart } from '#lib/csv.ts'
import { audited, note } from '#server/audit.ts'
import { type AuditLine, readAllAudit } from '#server/audit-log.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** The log of deeds as a file for spreadsheets, as far as the address asks for. */
export async function GET(request: Request): Promise<Response> {
  const user = await currentUser()
  if (!user || !may({ kind: user.kind }, 'administer')) {
    return new Response('This is for administrators.\n', { status: 403 })
  }
  const { store, limits } = program()
  try {
    await limits.take('download', user.id)
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused
    return new Response('That was tried too often.\n', { status: 429 })
  }
  const which = askedDeeds(Object.fromEntries(new URL(request.url).searchParams))
  await note(store, 'export made', { actor: user.id, details: { what: 'log' } })
  const day = new Date().toISOString().slice(0, 10)
  return new Response(await csvOf(readAllAudit(store, which)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="compa-log-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** The file a piece at a time: the log may be long. */
async function csvOf(pieces: AsyncGenerator<AuditLine[]>): Promise<ReadableStream<Uint8Array>> {
  const t = await getTranslations('admin')
  const sentence = await auditSentences()
  const cells = (line: AuditLine) => {
    const action = audited.find((known) => known === line.action)
    const board = line.board ? (line.board.name ?? line.board.id) : ''
    const what = action ? actionName(t, action) : line.action
    return [line.at, what, sentence(line), board, JSON.stringify(line.details)]
  }
  const text = new TextEncoder()
  const head = ['when', 'action', 'sentence', 'board', 'details'] as const
  return new ReadableStream({
    start: (file) => {
      const names = head.map((name) => t(`csv.${name}`))
      file.enqueue(text.encode(csvStart + csvLine(names)))
    },
    pull: async (file) => {
      const { done, value } = await pieces.next()
      if (done) file.close()
      else file.enqueue(text.encode(value.map((line) => csvLine(cells(line))).join('')))
    },
  })
}
