import type { Block, Run, TableBlock } from '#lib/report/blocks.ts'
import type { Drawing } from '#lib/report/drawing.ts'
import { escaped } from '#lib/report/escape.ts'

/** A text document that is being written: its body, and the pictures that stand in it. */
export interface OdtBody {
  pictures: { name: string; drawing: Drawing }[]
  tables: number
}

/** Styles that paragraphs take on within something said or quoted. */
type Setting = 'Text' | 'Quote'

const said = { mentor: 'Mentor', mentee: 'Mentee', both: 'Both' } as const

/** Blocks of a report as the XML of an OpenDocument text. */
export const toXml = (body: OdtBody, blocks: readonly Block[], setting: Setting = 'Text'): string =>
  blocks.map((block) => blockXml(body, block, setting)).join('')

function blockXml(body: OdtBody, block: Block, setting: Setting): string {
  switch (block.kind) {
    case 'heading': {
      const mark = block.mark ? markXml(block.mark) : ''
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${mark}${words(block.text)}</text:h>`
    }
    case 'text':
      return paragraph(block.lead ? 'Lead' : setting, runsXml(block.runs))
    case 'said': {
      const mark = block.by === 'both' ? '' : markXml(block.by)
      const title = `${mark}<text:span text:style-name="Bold">${words(block.title)}</text:span>`
      return frameXml(
        body,
        said[block.by],
        `${paragraph('SaidTitle', title)}${toXml(body, block.blocks)}`,
      )
    }
    case 'quote':
      return toXml(body, block.blocks, 'Quote')
    case 'list': {
      if (block.boxed) return block.items.map((item) => toXml(body, item, setting)).join('')
      const style = block.ordered ? 'Numbers' : 'Bullets'
      const items = block.items.map(
        (item) => `<text:list-item>${toXml(body, item, setting)}</text:list-item>`,
      )
      return `<text:list text:style-name="${style}">${items.join('')}</text:list>`
    }
    case 'facts':
      return tableXml(body, {
        kind: 'table',
        caption: '',
        head: [],
        widths: [28, 72],
        rows: block.rows.map(({ label, runs }) => [
          { runs: [{ text: label, soft: true }] },
          { runs },
        ]),
      })
    case 'table':
      return tableXml(body, block)
    case 'figure':
      return pictureXml(body, block.drawing)
    case 'rule':
      return paragraph('Rule', '')
  }
}

const paragraph = (style: string, inside: string) =>
  `<text:p text:style-name="${style}">${inside}</text:p>`

const markXml = (of: 'mentor' | 'mentee') =>
  `<text:span text:style-name="${of === 'mentor' ? 'MentorMark' : 'MenteeMark'}">${of === 'mentor' ? '◆' : '●'} </text:span>`

/** Words as they stand in XML: line breaks are elements, and control characters do not exist. */
export const words = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
  escaped(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')).replaceAll(
    '\n',
    '<text:line-break/>',
  )

const runsXml = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const looks = [
        run.bold && 'Bold',
        run.italic && 'Italic',
        run.underline && 'Underline',
        run.strike && 'Strike',
        run.code && 'Code',
        run.soft && 'Soft',
      ].filter((look) => typeof look === 'string')
      const inside = looks.reduce(
        (text, look) => `<text:span text:style-name="${look}">${text}</text:span>`,
        words(run.text),
      )
      const linked = run.href
        ? `<text:a xlink:type="simple" xlink:href="${escaped(run.href)}">${inside}</text:a>`
        : inside
      return (run.mark ? markXml(run.mark) : '') + linked
    })
    .join('')

function tableXml(body: OdtBody, { head, rows, widths }: TableBlock): string {
  body.tables++
  const columns = widths.map((_, index) => columnStyle(widths, index))
  const cell = (inside: string, style: string) =>
    `<table:table-cell table:style-name="${style}" office:value-type="string">${inside}</table:table-cell>`
  const heads = head.map((text) => cell(paragraph('TableHead', words(text)), 'HeadCell')).join('')
  const lines = rows.map((row) => {
    const cells = row.map(({ runs }) => cell(paragraph('TableText', runsXml(runs)), 'Cell'))
    return `<table:table-row table:style-name="Row">${cells.join('')}</table:table-row>`
  })
  const headRow = heads
    ? `<table:table-header-rows><table:table-row>${heads}</table:table-row></table:table-header-rows>`
    : ''
  return `<table:table table:name="T${body.tables}" table:style-name="Wide">${columns.map((name) => `<table:table-column table:style-name="${name}"/>`).join('')}${headRow}${lines.join('')}</table:table>${paragraph('Gap', '')}`
}

/** A frame of which only the left side is drawn, in a city's colour. */
function frameXml(body: OdtBody, style: string, inside: string): string {
  body.tables++
  return `<table:table table:name="T${body.tables}" table:style-name="Wide"><table:table-column table:style-name="Column100"/><table:table-row><table:table-cell table:style-name="${style}" office:value-type="string">${inside}</table:table-cell></table:table-row></table:table>${paragraph('Gap', '')}`
}

/** The style of a column: its share of the table in hundredths, of which there are styles for all. */
function columnStyle(widths: readonly number[], index: number): string {
  const total = widths.reduce((sum, width) => sum + width, 0) || 1
  return `Column${Math.max(1, Math.round(((widths[index] ?? 1) / total) * 100))}`
}

function pictureXml(body: OdtBody, drawing: Drawing): string {
  const name = `Pictures/figure-${body.pictures.length + 1}`
  body.pictures.push({ name, drawing })
  const width = 16.4
  const height = (width * drawing.height) / drawing.width
  return paragraph(
    'Text',
    `<draw:frame draw:style-name="Figure" text:anchor-type="as-char" svg:width="${width}cm" svg:height="${height.toFixed(2)}cm">${imageXml(`${name}.svg`, 'image/svg+xml')}${imageXml(`${name}.png`, 'image/png')}<svg:desc>${words(drawing.alt)}</svg:desc></draw:frame>`,
  )
}

/** A picture in a frame: of several the first that a program can draw is shown. */
const imageXml = (name: string, type: string) =>
  `<draw:image xlink:href="${name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="${type}"/>`
