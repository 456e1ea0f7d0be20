import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { delegations } from '#lib/access/access.ts'
import type { Report } from '#lib/report/blocks.ts'
import { escaped } from '#lib/report/escape.ts'
import { toSvg } from '#lib/report/to-svg.ts'
import { fontFile } from './fonts.ts'
import { type OdtBody, toXml, words } from './odt-blocks.ts'
import { contentStyles, faceFile, faces, fontsXml, namespaces, stylesXml } from './odt-styles.ts'
import { pngPainter } from './to-png.ts'

const mimetype = 'application/vnd.oasis.opendocument.text'

/**
 * A report as an OpenDocument text, for LibreOffice and for ministries without Word. Written as XML
 * by hand: there is no library for it that is looked after.
 */
export async function toOdt(report: Report): Promise<Uint8Array> {
  const body: OdtBody = { pictures: [], tables: 0 }
  const content = contentXml(report, body)
  const { title, subtitle, words: say, facts } = report
  const running = (left: string, right: string) =>
    `<text:p text:style-name="Running">${words(left)}<text:tab/>${right}</text:p>`
  const page = `${words(say.page)} <text:page-number text:select-page="current">1</text:page-number> ${words(say.of)} <text:page-count>1</text:page-count>`
  const head = running(title, words(subtitle))
  const styles = stylesXml(report.language, head, running(facts[0]?.text ?? '', page))
  const files: Record<string, string> = {
    'content.xml': content,
    'styles.xml': styles,
    'meta.xml': metaXml(report),
    ...Object.fromEntries(
      body.pictures.map(({ name, drawing }) => [`${name}.svg`, toSvg(drawing)]),
    ),
  }
  const png = await pngPainter()
  const pictures = body.pictures.map(({ name, drawing }) => [`${name}.png`, png(drawing)] as const)
  const fonts = await Promise.all(
    faces.map(
      async ({ font }) =>
        [
          faceFile(font),
          new Uint8Array(await readFile(/* turbopackIgnore: true */ fontFile(font))),
        ] as const,
    ),
  )
  return zipSync({
    // First and not packed: by this a program knows what the file is.
    mimetype: [strToU8(mimetype), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries([...fonts, ...pictures]),
    'META-INF/manifest.xml': strToU8(
      manifestXml([...Object.keys(files), ...[...fonts, ...pictures].map(([name]) => name)]),
    ),
  })
}

function contentXml(report: Report, body: OdtBody): string {
  const chapters = report.chapters.map(({ id, title, blocks }, index) => {
    const style = index === 0 || blocks.length > 2 ? 'ChapterStart' : 'Heading_20_1'
    const mark = `<text:bookmark-start text:name="${escaped(id)}"/>${words(title)}<text:bookmark-end text:name="${escaped(id)}"/>`
    return `<text:h text:style-name="${style}" text:outline-level="1">${mark}</text:h>${toXml(body, blocks)}`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3">${fontsXml}<office:automatic-styles>${contentStyles()}</office:automatic-styles><office:body><office:text>${coverXml(report)}${contentsXml(report)}${chapters.join('')}</office:text></office:body></office:document-content>`
}

function coverXml({ cities, title, subtitle, facts, note, words: say }: Report): string {
  const city = delegations.map((of, index) => {
    const mark = `<text:span text:style-name="${of === 'mentor' ? 'MentorMark' : 'MenteeMark'}">${of === 'mentor' ? '◆' : '●'} </text:span>`
    const name = `<text:span text:style-name="Bold">${words(cities[of])}</text:span>`
    const role = `<text:span text:style-name="Soft"> ${words(say[of])}</text:span>`
    return `<text:p text:style-name="${index === 0 ? 'CoverStart' : 'Text'}">${mark}${name}${role}</text:p>`
  })
  const lines = facts.map(
    ({ label, text }) =>
      `<text:p text:style-name="Text"><text:span text:style-name="Soft">${words(label)}: </text:span>${words(text)}</text:p>`,
  )
  return [
    ...city,
    `<text:p text:style-name="Title">${words(title)}</text:p>`,
    `<text:p text:style-name="Subtitle">${words(subtitle)}</text:p>`,
    ...lines,
    note ? `<text:p text:style-name="Lead">${words(note)}</text:p>` : '',
    `<text:p text:style-name="Soft">${words(say.madeWith)}</text:p>`,
  ].join('')
}

/** The contents: each line leads to its chapter, and knows its page as soon as pages are known. */
function contentsXml({ chapters, words: say }: Report): string {
  const lines = chapters.map(
    ({ id, title }) =>
      `<text:p text:style-name="Contents"><text:a xlink:type="simple" text:style-name="Plain" text:visited-style-name="Plain" xlink:href="#${escaped(id)}">${words(title)}</text:a><text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="${escaped(id)}">–</text:bookmark-ref></text:p>`,
  )
  return `<text:p text:style-name="ContentsStart">${words(say.contents)}</text:p>${lines.join('')}`
}

const metaXml = ({ title, subtitle, language }: Report) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${namespaces} office:version="1.3"><office:meta><dc:title>${words(`${title} · ${subtitle}`)}</dc:title><dc:language>${escaped(language)}</dc:language><meta:generator>Compa</meta:generator></office:meta></office:document-meta>`

function manifestXml(files: readonly string[]): string {
  const type = (name: string) =>
    name.endsWith('.svg')
      ? 'image/svg+xml'
      : name.endsWith('.png')
        ? 'image/png'
        : name.endsWith('.ttf')
          ? 'application/x-font-ttf'
          : 'text/xml'
  const entries = files.map(
    (name) =>
      `<manifest:file-entry manifest:full-path="${escaped(name)}" manifest:media-type="${type(name)}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>${entries.join('')}</manifest:manifest>`
}
