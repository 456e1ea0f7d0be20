import { readFile } from 'node:fs/promises'
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Report } from '#lib/report/blocks.ts'
import { paints } from '#lib/report/to-svg.ts'
import { hex, toParagraphs } from './docx-blocks.ts'
import { type Font, fontFile } from './fonts.ts'
import { pngPainter } from './to-png.ts'

const sans = 'Source Sans 3'
const serif = 'Source Serif 4'

/** The program’s own fonts, which nobody else has: without them a text would look like any other. */
async function embeddedFonts() {
  const face = (name: Font) => readFile(/* turbopackIgnore: true */ fontFile(name))
  return [
    {
      name: sans,
      data: await face('sans'),
      bold: await face('sans-bold'),
      italic: await face('sans-italic'),
      boldItalic: await face('sans-bold-italic'),
    },
    { name: serif, data: await face('serif'), bold: await face('serif-bold') },
  ]
}

/** What Word calls the beginning of a chapter: letters, digits and no hyphens. */
const placeOf = (index: number) => `chapter_${index + 1}`

/** Twentieths of a point of the text's width on A4 with these margins. */
const textWidth = 11906 - 2 * 1247

/** A report for Word: with styles, contents, running heads, real headings and lists. */
export async function toDocx(report: Report): Promise<Uint8Array> {
  const { title, subtitle, language, words, facts, chapters } = report
  const running = (left: string, right: (string | TextRun)[]) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      children: [
        new TextRun({ text: left, size: 17, color: hex('soft') }),
        new TextRun({ children: ['\t'] }),
        ...right.map((part) =>
          typeof part === 'string'
            ? new TextRun({ text: part, size: 17, color: hex('soft') })
            : part,
        ),
      ],
    })
  const png = await pngPainter()
  const number = (value: (typeof PageNumber)[keyof typeof PageNumber]) =>
    new TextRun({ children: [value], size: 17, color: hex('soft') })
  const document = new Document({
    title: `${title} · ${subtitle}`,
    creator: 'Compa',
    description: words.madeWith,
    styles: styles(language),
    fonts: await embeddedFonts(),
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 340 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { left: 1247, right: 1247, top: 1400, bottom: 1300 } },
        },
        headers: { default: new Header({ children: [running(title, [subtitle])] }) },
        footers: {
          default: new Footer({
            children: [
              running(facts[0]?.text ?? '', [
                `${words.page} `,
                number(PageNumber.CURRENT),
                ` ${words.of} `,
                number(PageNumber.TOTAL_PAGES),
              ]),
            ],
          }),
        },
        children: [
          ...cover(report),
          new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: words.contents }),
          ...chapters.map(
            ({ title: chapter }, index) =>
              new Paragraph({
                style: 'Contents',
                tabStops: [
                  { type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT },
                ],
                children: [
                  new InternalHyperlink({
                    anchor: placeOf(index),
                    children: [new TextRun(chapter)],
                  }),
                  new TextRun({ children: ['\t'] }),
                  new PageReference(placeOf(index)),
                ],
              }),
          ),
          ...chapters.flatMap((chapter, index) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [
                new Bookmark({ id: placeOf(index), children: [new TextRun(chapter.title)] }),
              ],
              pageBreakBefore: index === 0 || chapter.blocks.length > 2,
            }),
            ...toParagraphs(chapter.blocks, png),
          ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function cover({ cities, title, subtitle, facts, note, words }: Report): Paragraph[] {
  const city = (of: 'mentor' | 'mentee', before: number) =>
    new Paragraph({
      spacing: { before },
      children: [
        new TextRun({ text: of === 'mentor' ? '◆ ' : '● ', color: hex(of), size: 26 }),
        new TextRun({ text: cities[of], bold: true, size: 26 }),
        new TextRun({ text: `  ${words[of]}`, color: hex('soft'), size: 26 }),
      ],
    })
  return [
    city('mentor', 2200),
    city('mentee', 60),
    new Paragraph({ style: 'Title', text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle }),
    ...facts.map(
      ({ label, text }) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: 2200 }],
          children: [
            new TextRun({ text: label, color: hex('soft') }),
            new TextRun({ children: ['\t', text] }),
          ],
        }),
    ),
    ...(note ? [new Paragraph({ spacing: { before: 400 }, text: note })] : []),
    new Paragraph({
      spacing: { before: 3600 },
      children: [new TextRun({ text: words.madeWith, color: hex('soft'), size: 18 })],
    }),
  ]
}

function styles(language: string) {
  const heading = (size: number, before: number, font: string) => ({
    run: { font, size, bold: true, color: paints.ink.slice(1) },
    paragraph: {
      spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  })
  return {
    default: {
      document: {
        run: { font: sans, size: 21, language: { value: language } },
        paragraph: { spacing: { after: 100, line: 288, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(42, 480, serif),
      heading2: heading(30, 360, serif),
      heading3: heading(23, 240, sans),
      heading4: heading(21, 180, sans),
      title: {
        run: { font: serif, size: 68, bold: true },
        paragraph: { spacing: { before: 700, after: 120 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { font: serif, size: 32, color: hex('soft') },
        paragraph: { spacing: { after: 700 } },
      },
      {
        id: 'Contents',
        name: 'Contents',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 120 } },
      },
      {
        id: 'ContentsTitle',
        name: 'Contents title',
        basedOn: 'Normal',
        run: { font: serif, size: 42, bold: true },
        paragraph: {
          spacing: { after: 240 },
          border: {
            bottom: { style: BorderStyle.SINGLE, size: 8, color: hex('accent'), space: 6 },
          },
        },
      },
    ],
  }
}
