import { escaped } from '#lib/report/escape.ts'
import { paints } from '#lib/report/to-svg.ts'
import type { Font } from './fonts.ts'

/** The namespaces of OpenDocument that are used here. */
export const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([name, address]) => `xmlns:${name}="${address}"`)
  .join(' ')

const sans = 'Source Sans 3'
const serif = 'Source Serif 4'

/** The faces of the program's own fonts that a document carries along. */
export const faces = [
  { font: 'sans', family: sans, weight: 'normal', style: 'normal' },
  { font: 'sans-bold', family: sans, weight: 'bold', style: 'normal' },
  { font: 'sans-italic', family: sans, weight: 'normal', style: 'italic' },
  { font: 'serif', family: serif, weight: 'normal', style: 'normal' },
  { font: 'serif-bold', family: serif, weight: 'bold', style: 'normal' },
] as const satisfies { font: Font; family: string; weight: string; style: string }[]

/** Where a face stands in the document's own files. */
export const faceFile = (font: Font): string => `Fonts/${font}.ttf`

/** The declaration of the fonts, which styles and content both need. */
export const fontsXml = `<office:font-face-decls>${[sans, serif]
  .map((family) => {
    const files = faces
      .filter((face) => face.family === family)
      .map(
        ({ font, weight, style }) =>
          `<svg:font-face-uri loext:font-style="${style}" loext:font-weight="${weight}" xlink:href="${faceFile(font)}" xlink:type="simple"><svg:font-face-format svg:string="truetype"/></svg:font-face-uri>`,
      )
    return `<style:font-face style:name="${family}" svg:font-family="'${family}'" style:font-pitch="variable"><svg:font-face-src>${files.join('')}</svg:font-face-src></style:font-face>`
  })
  .join('')}</office:font-face-decls>`

interface Look {
  font?: string
  size?: number
  colour?: string
  bold?: boolean
  before?: number
  after?: number
  left?: number
  more?: string
  text?: string
}

function paragraphStyle(name: string, parent: string, look: Look, level?: number): string {
  const { font, size, colour, bold, before = 0, after = 4, left = 0, more = '', text = '' } = look
  const outline = level ? ` style:default-outline-level="${level}"` : ''
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"${outline}><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="${after}pt"${left ? ` fo:margin-left="${left}pt"` : ''}${more}/><style:text-properties${font ? ` style:font-name="${font}"` : ''}${size ? ` fo:font-size="${size}pt"` : ''}${colour ? ` fo:color="${colour}"` : ''}${bold ? ' fo:font-weight="bold"' : ''}${text}/></style:style>`
}

const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`

const keep = ' fo:keep-with-next="always"'

/** All styles of a report, with the running head and foot of its pages. */
export function stylesXml(language: string, head: string, foot: string): string {
  const common = [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="130%"/><style:text-properties style:font-name="${sans}" fo:font-size="10.5pt" fo:color="${paints.ink}" fo:language="${escaped(language)}" fo:country="none"/></style:default-style>`,
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
    paragraphStyle('Text', 'Standard', {}),
    paragraphStyle('Lead', 'Standard', { font: serif, size: 12 }),
    paragraphStyle('Title', 'Standard', {
      font: serif,
      size: 34,
      bold: true,
      before: 30,
      after: 4,
    }),
    paragraphStyle('Subtitle', 'Standard', {
      font: serif,
      size: 16,
      colour: paints.soft,
      after: 30,
    }),
    paragraphStyle(
      'Heading_20_1',
      'Standard',
      { font: serif, size: 21, bold: true, before: 26, after: 10, more: keep },
      1,
    ),
    paragraphStyle(
      'Heading_20_2',
      'Standard',
      { font: serif, size: 15, bold: true, before: 14, after: 5, more: keep },
      2,
    ),
    paragraphStyle(
      'Heading_20_3',
      'Standard',
      { size: 11.5, bold: true, before: 9, after: 3, more: keep },
      3,
    ),
    paragraphStyle(
      'Heading_20_4',
      'Standard',
      { size: 10.5, bold: true, before: 6, after: 2, more: keep },
      4,
    ),
    paragraphStyle('SaidTitle', 'Standard', { after: 2, more: keep }),
    paragraphStyle('Gap', 'Standard', { size: 4, after: 0 }),
    paragraphStyle('Quote', 'Standard', {
      colour: paints.soft,
      left: 12,
      text: ' fo:font-style="italic"',
    }),
    paragraphStyle('TableText', 'Standard', { size: 9.2, after: 0 }),
    paragraphStyle('TableHead', 'Standard', { size: 9.2, bold: true, after: 0 }),
    paragraphStyle('Soft', 'Standard', { size: 9, colour: paints.soft }),
    paragraphStyle('Rule', 'Standard', { more: ` fo:border-bottom="0.5pt solid ${paints.line}"` }),
    `<style:style style:name="Plain" style:family="text"><style:text-properties fo:color="${paints.ink}" style:text-underline-style="none"/></style:style>`,
    `<style:style style:name="Contents" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="5pt"><style:tab-stops><style:tab-stop style:position="16.4cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>`,
    `<style:style style:name="Running" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16.4cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:color="${paints.soft}"/></style:style>`,
  ]
  const page = (name: string, margin: string) =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" ${margin}/><style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>`
  const margin =
    'fo:margin-top="1.6cm" fo:margin-bottom="1.5cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"'
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces} office:version="1.3">${fontsXml}<office:styles>${common.join('')}${textStyle('Internet_20_link', `fo:color="${paints.accent}" style:text-underline-style="none"`)}${listStyles}</office:styles><office:automatic-styles>${page('Page', margin)}${page('CoverPage', margin)}</office:automatic-styles><office:master-styles><style:master-page style:name="Cover" style:page-layout-name="CoverPage" style:next-style-name="Standard"/><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>${head}</style:header><style:footer>${foot}</style:footer></style:master-page></office:master-styles></office:document-styles>`
}

const listStyle = (name: string, level: string, indent = '0.55cm') =>
  `<text:list-style style:name="${name}">${level.replace('/>', `><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${indent}" fo:text-indent="-${indent}" fo:margin-left="${indent}"/></style:list-level-properties></text:list-level-style-${name === 'Numbers' ? 'number' : 'bullet'}>`)}</text:list-style>`

const listStyles = [
  listStyle('Bullets', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'),
  listStyle(
    'Numbers',
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>',
  ),
].join('')

const bars: Record<string, string> = {
  Mentor: paints.mentor,
  Mentee: paints.mentee,
  Both: '#3f5b2a',
}

/** The styles that belong to the content: looks of words, tables, and pages that begin anew. */
export function contentStyles(): string {
  const columns = Array.from(
    { length: 100 },
    (_, index) =>
      `<style:style style:name="Column${index + 1}" style:family="table-column"><style:table-column-properties style:rel-column-width="${(index + 1) * 100}*"/></style:style>`,
  )
  const cell = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="3pt" ${properties}/></style:style>`
  return [
    textStyle('Bold', 'fo:font-weight="bold"'),
    textStyle('Italic', 'fo:font-style="italic"'),
    textStyle('Underline', 'style:text-underline-style="solid"'),
    textStyle('Strike', 'style:text-line-through-style="solid"'),
    textStyle('Code', 'fo:font-family="monospace"'),
    textStyle('Soft', `fo:color="${paints.soft}"`),
    textStyle('MentorMark', `fo:color="${paints.mentor}"`),
    textStyle('MenteeMark', `fo:color="${paints.mentee}"`),
    `<style:style style:name="CoverStart" style:family="paragraph" style:parent-style-name="Text" style:master-page-name="Cover"><style:paragraph-properties fo:margin-top="120pt"/></style:style>`,
    `<style:style style:name="ContentsStart" style:family="paragraph" style:parent-style-name="Heading_20_1" style:master-page-name="Standard"/>`,
    `<style:style style:name="ChapterStart" style:family="paragraph" style:parent-style-name="Heading_20_1"><style:paragraph-properties fo:break-before="page"/></style:style>`,
    '<style:style style:name="Wide" style:family="table"><style:table-properties style:rel-width="100%" table:align="margins"/></style:style>',
    '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
    '<style:style style:name="Figure" style:family="graphic"><style:graphic-properties style:vertical-pos="top"/></style:style>',
    ...['Mentor', 'Mentee', 'Both'].map((name) =>
      cell(
        name,
        `fo:padding-left="9pt" fo:border="none" fo:border-left="2.2pt solid ${bars[name]}"`,
      ),
    ),
    cell('Cell', `fo:border-bottom="0.5pt solid ${paints.line}"`),
    cell(
      'HeadCell',
      `fo:border-bottom="1pt solid ${paints.soft}" fo:background-color="${paints.tint}"`,
    ),
    ...columns,
  ].join('')
}
