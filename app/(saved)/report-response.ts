import { unlessGone } from '#app/unless-gone.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import type { ReportPart } from '#lib/report/blocks.ts'
import { reportFormats } from '#lib/report/formats.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import type { Version } from '#server/boards/versions.ts'
import { renderAside } from '#server/report/render-aside.ts'
import { composingOf } from '#server/report/version-report.ts'

/**
 * A version as the file that an address asks for: `as` a form, `in` a language, and only the
 * `part`s that it names, if it names any.
 */
export async function reportResponse(
  request: Request,
  {
    version,
    model,
    parts,
  }: { version: Version; model: VersionModel; parts: readonly ReportPart[] },
): Promise<Response> {
  const url = new URL(request.url)
  const format = reportFormats.find((known) => known === url.searchParams.get('as'))
  if (!format) return new Response('There is no such form of a report.\n', { status: 404 })
  const language = url.searchParams.get('in')
  const asked = url.searchParams.getAll('part')
  const wanted = parts.filter((part) => asked.length === 0 || asked.includes(part))
  const composing = await composingOf(version, model, isLanguage(language) ? language : 'en')
  const { benchmark, words } = composing
  return unlessGone(request, async () => {
    const { bytes, type, name } = await renderAside(
      { model, benchmark, language: words.language, format, parts: wanted },
      request.signal,
    )
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}
