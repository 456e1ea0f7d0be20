import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { composeReport } from '#lib/report/compose.ts'
import { drawNetwork } from '#lib/report/draw-network.ts'
import { reportFormats } from '#lib/report/formats.ts'
import { withPrivacy } from '#lib/report/privacy.ts'
import { toHtml } from '#lib/report/to-html.ts'
import { toMarkdown } from '#lib/report/to-markdown.ts'
import { versionModelSchema } from '#lib/report/version-model.ts'
import { renderReport } from '#server/report/render.ts'
import { renderAside } from '#server/report/render-aside.ts'
import { sampleComposing } from '../support/sample-version.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a report', () => {
  test('says all that stands on the board, in the language that is asked for', async () => {
    const composing = await sampleComposing('it')
    const said = toMarkdown(composeReport(composing))
    for (const words of [
      '# Mechelen – Capaci',

      '## Piano d’azione',
      'Parrocchia Sant’Erasmo',
      'Ons interlevensbeschouwelijk platform',
      'Ten pairs of newcomers and residents',
      'Shall we begin with six?',
      'In funzione',
    ])
      expect(said, words).toContain(words)
    expect(said).not.toMatch(/report\.|undefined|\[object/)
  })

  test('can be of some parts only, and without comments', async () => {
    const composing = await sampleComposing()
    const said = toMarkdown(composeReport(composing, ['plan']))
    expect(said).toContain('## Action plan')
    expect(said).not.toContain('## Actors')
    expect(said).not.toContain('Shall we begin with six?')
  })

  test('names no person and no contact where it is public', async () => {
    const composing = await sampleComposing()
    const model = {
      ...composing.model,
      actors: {
        ...composing.model.actors,
        actors: composing.model.actors.actors.map((actor) => ({
          ...actor,
          contact: 'x@capaci.it',
        })),
      },
    }
    const shown = (profile: 'public' | 'partner' | 'internal') =>
      toMarkdown(
        composeReport({ ...composing, model: withPrivacy(model, { profile, comments: true }) }),
      )
    expect(shown('internal')).toMatch(/Salvatore R\.[\s\S]*x@capaci\.it[\s\S]*Rosa Palmeri/)
    expect(shown('partner')).toContain('Salvatore R.')
    expect(shown('partner')).not.toMatch(/x@capaci\.it|Rosa Palmeri|Anna Lind/)
    expect(
      JSON.stringify(withPrivacy(model, { profile: 'partner', comments: true })),
    ).not.toContain('"anna"')
    expect(shown('public')).not.toMatch(/Salvatore R\.|x@capaci\.it|Rosa Palmeri|Anna Lind/)
  })

  test('as a page lets nothing that was written become more than words', async () => {
    const composing = await sampleComposing()
    const [actor] = composing.model.actors.actors
    if (actor) actor.name = '<script>alert(1)</script>'
    const page = toHtml(composeReport(composing))
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })
})

test('the network of a city is drawn where people put its actors, and told in words', async () => {
  const composing = await sampleComposing()
  const { actors: map } = composing.model
  const [first, second] = map.actors
  if (!first || !second) throw new Error('no actors')
  const relation = { id: 'r', from: first.id, to: second.id, kind: 'conflicts', strength: 2 }
  const drawn = (more: object) =>
    drawNetwork(
      {
        ...composing,
        model: {
          ...composing.model,
          actors: {
            ...map,
            actors: [
              { ...first, city: 'mentee', pos: [0, 0] },
              { ...second, city: 'mentee', pos: [400, 0], ...more },
            ],
            relations: [relation],
          },
        },
      },
      'mentee',
    )
  const picture = drawn({})
  expect(picture?.alt).toContain(`${first.name} – is in conflict with – ${second.name}.`)
  const lines = picture?.shapes.filter((shape) => shape.kind === 'line' && shape.dashed) ?? []
  // One between the two, on one height, and one in the legend.
  expect(lines).toHaveLength(2)
  expect(lines[0]?.kind === 'line' && lines[0].from[1] === lines[0].to[1]).toBe(true)
  expect(drawn({ city: 'mentor' })).toBeUndefined()
})

test('a file that nobody waits for any more is not made, and those behind it are', async () => {
  const { model, benchmark } = await sampleComposing()
  const given = { model, benchmark, language: 'en', format: 'md' } as const
  const ending = Array.from({ length: limits.reportsAtOnce + 2 }, () => new AbortController())
  const made = ending.map(({ signal }) => renderAside({ ...given, format: 'pdf' }, signal))
  const last = renderAside(given, new AbortController().signal)
  for (const control of ending) control.abort()
  const outcomes = await Promise.allSettled(made)
  expect(outcomes.map(({ status }) => status)).toEqual(ending.map(() => 'rejected'))
  expect(text((await last).bytes)).toContain('# Mechelen – Capaci')
})

describe('a report as a file', () => {
  const files = async (language: string) => {
    const composing = await sampleComposing(language)
    const made = reportFormats.map(async (format) => [
      format,
      await renderReport(composing, format),
    ])
    return Object.fromEntries(await Promise.all(made)) as Record<
      (typeof reportFormats)[number],
      Awaited<ReturnType<typeof renderReport>>
    >
  }

  test('is what its kind says, in every form', async () => {
    const { pdf, docx, odt, xlsx, json, ics, html, md } = await files('en')
    expect(pdf.name).toBe('mechelen-capaci-after-visit-1.pdf')
    expect(text(pdf.bytes.subarray(0, 8))).toBe('%PDF-1.7')
    const raw = Buffer.from(pdf.bytes).toString('latin1')
    for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang (en)', '/Outlines'])
      expect(raw, mark).toContain(mark)
    expect(Object.keys(unzipSync(docx.bytes))).toContain('word/document.xml')
    // Each picture stands there twice: as vectors, and as points for programs that cannot draw those.
    const pictures = (zip: Record<string, Uint8Array>, end: string) =>
      Object.entries(zip).filter(([name, bytes]) => name.endsWith(end) && bytes.byteLength > 2000)
    const word = unzipSync(docx.bytes)
    expect(pictures(word, '.png').length).toBe(pictures(word, '.svg').length)
    const office = unzipSync(odt.bytes)
    expect(pictures(office, '.png').length).toBe(pictures(office, '.svg').length)
    expect(pictures(office, '.png').length).toBeGreaterThan(2)
    expect(Object.keys(office)[0]).toBe('mimetype')
    expect(strFromU8(office['content.xml'] ?? new Uint8Array())).toContain('Parrocchia')
    expect(Object.keys(unzipSync(xlsx.bytes))).toContain('xl/worksheets/sheet5.xml')
    expect(versionModelSchema.safeParse(JSON.parse(text(json.bytes))).success).toBe(true)
    expect(text(ics.bytes).match(/BEGIN:VEVENT/g)?.length).toBe(4)
    expect(text(html.bytes)).toContain('<html lang="en">')
    expect(text(md.bytes)).toContain('| Key factor |')
  })
})
