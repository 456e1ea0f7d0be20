import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Run, TableBlock } from '#lib/report/blocks.ts'
import type { Drawing, Paint } from '#lib/report/drawing.ts'
import { paints, toSvg } from '#lib/report/to-svg.ts'

/** A colour of reports as Word writes it. */
export const hex = (paint: Paint): string => paints[paint].slice(1)

/** Draws a picture as PNG, for programs that cannot draw the vectors. */
export type Paints = (drawing: Drawing) => Uint8Array

/** What all paragraphs of a block have in common: how far in they stand, and the bar beside them. */
type Setting = Pick<IParagraphOptions, 'indent' | 'border'>

const levels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** Blocks of a report as Word's paragraphs and tables. */
export const toParagraphs = (
  blocks: readonly Block[],
  png: Paints,
  setting: Setting = {},
): (Paragraph | Table)[] => blocks.flatMap((block) => blockOf(block, png, setting))

function blockOf(block: Block, png: Paints, setting: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const mark = block.mark ? [markRun(block.mark)] : []
      const children = [...mark, new TextRun({ text: block.text })]
      return [new Paragraph({ ...setting, heading: levels[block.level], children })]
    }
    case 'text':
      return [new Paragraph({ ...setting, children: runsOf(block.runs, block.lead) })]
    case 'said':
      return saidTable(block, png)
    case 'quote':
      return toParagraphs(block.blocks, png, {
        indent: { left: 400 },
        border: { left: { style: BorderStyle.SINGLE, size: 8, color: '8b8578', space: 10 } },
      })
    case 'list':
      return block.items.flatMap((item) => itemOf(item, block, png, setting))
    case 'facts':
      return [factsTable(block)]
    case 'table':
      return [tableOf(block), new Paragraph({ text: '' })]
    case 'figure':
      return [new Paragraph({ children: [pictureOf(block.drawing, png)] })]
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: hex('line'), space: 1 } },
          text: '',
        }),
      ]
  }
}

function itemOf(
  item: readonly Block[],
  { ordered, boxed }: { ordered: boolean; boxed?: boolean },
  png: Paints,
  setting: Setting,
): (Paragraph | Table)[] {
  const [first, ...more] = item
  if (first?.kind !== 'text') return toParagraphs(item, png, setting)
  const left = (setting.indent?.left as number | undefined) ?? 0
  const mark: Partial<IParagraphOptions> = boxed
    ? {}
    : ordered
      ? { numbering: { reference: 'numbers', level: 0 } }
      : { bullet: { level: 0 } }
  const indent = boxed ? setting.indent : { left: left + 500, hanging: 340 }
  return [
    new Paragraph({
      ...setting,
      ...mark,
      ...(indent && { indent }),
      spacing: { after: 40 },
      children: runsOf(first.runs),
    }),
    ...toParagraphs(more, png, { ...setting, indent: { left: left + 500 } }),
  ]
}

const markRun = (of: 'mentor' | 'mentee') =>
  new TextRun({ text: of === 'mentor' ? '◆ ' : '● ', color: hex(of) })

function runsOf(runs: readonly Run[], lead = false): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const mark = run.mark ? [markRun(run.mark)] : []
    const lines = run.text.split('\n').map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 && { break: 1 }),
          ...(run.bold && { bold: true }),
          ...(run.italic && { italics: true }),
          ...(run.strike && { strike: true }),
          ...((run.underline || run.href) && { underline: {} }),
          ...(run.code && { font: 'Consolas' }),
          ...(lead && { size: 24, font: 'Source Serif 4' }),
          ...((run.href || run.soft) && { color: hex(run.href ? 'accent' : 'soft') }),
        }),
    )
    return run.href
      ? [...mark, new ExternalHyperlink({ link: run.href, children: lines })]
      : [...mark, ...lines]
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: hex('line') } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: none,
}
const margins = { top: 60, bottom: 60, left: 80, right: 80 }

function tableOf({ head, rows, widths }: TableBlock): Table {
  const total = widths.reduce((sum, width) => sum + width, 0) || 1
  const width = (index: number) => ({
    size: ((widths[index] ?? 1) / total) * 100,
    type: WidthType.PERCENTAGE,
  })
  const heads = head.map(
    (text, index) =>
      new TableCell({
        width: width(index),
        margins,
        shading: { fill: hex('tint') },
        children: [
          new Paragraph({
            spacing: { after: 0 },
            children: [new TextRun({ text, bold: true, size: 19 })],
          }),
        ],
      }),
  )
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          ({ runs }, index) =>
            new TableCell({
              width: width(index),
              margins,
              children: [new Paragraph({ spacing: { after: 0 }, children: runsOf(runs) })],
            }),
        ),
      }),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: thin,
      insideHorizontal: thin,
    },
    rows: [
      ...(heads.length > 0
        ? [new TableRow({ tableHeader: true, cantSplit: true, children: heads })]
        : []),
      ...body,
    ],
  })
}

const bars = { mentor: hex('mentor'), mentee: hex('mentee'), both: '3f5b2a' } as const

/** What somebody said, in a frame of which only the left side is drawn: lists in it keep their places. */
function saidTable(
  { by, title, blocks }: Extract<Block, { kind: 'said' }>,
  png: Paints,
): (Paragraph | Table)[] {
  const mark = by === 'both' ? [] : [markRun(by)]
  const head = new Paragraph({
    keepNext: true,
    spacing: { after: 40 },
    children: [...mark, new TextRun({ text: title, bold: true })],
  })
  const bar = { style: BorderStyle.SINGLE, size: 18, color: bars[by] } as const
  const cell = new TableCell({
    margins: { top: 20, bottom: 20, left: 160, right: 0 },
    borders: { top: none, bottom: none, right: none, left: bar },
    children: [head, ...toParagraphs(blocks, png)],
  })
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { ...noBorders, left: bar },
      rows: [new TableRow({ children: [cell] })],
    }),
    new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT }, text: '' }),
  ]
}

function factsTable({ rows }: Extract<Block, { kind: 'facts' }>): Table {
  const cell = (runs: readonly Run[], size: number) =>
    new TableCell({
      width: { size, type: WidthType.PERCENTAGE },
      margins: { ...margins, left: 0 },
      children: [new Paragraph({ spacing: { after: 0 }, children: runsOf(runs) })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: rows.map(
      ({ label, runs }) =>
        new TableRow({ children: [cell([{ text: label, soft: true }], 28), cell(runs, 72)] }),
    ),
  })
}

function pictureOf(drawing: Drawing, png: Paints): ImageRun {
  const width = 600
  const height = Math.round((drawing.height / drawing.width) * width)
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(toSvg(drawing)),
    fallback: { type: 'png', data: png(drawing) },
    transformation: { width, height },
    altText: { name: 'figure', title: '', description: drawing.alt },
  })
}
