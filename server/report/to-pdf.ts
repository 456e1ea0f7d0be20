import { delegations } from '#lib/access/access.ts'
import type { Chapter, Report } from '#lib/report/blocks.ts'
import { paints } from '#lib/report/to-svg.ts'
import {
  artifact,
  bottomOf,
  drawMark,
  element,
  ensure,
  margins,
  openPaper,
  type Paper,
  pageIndex,
  type Struct,
} from './paper.ts'
import { setBlocks } from './pdf-blocks.ts'
import { setRuns } from './pdf-runs.ts'

/** Where a chapter begins. */
interface Begun {
  chapter: Chapter
  page: number
  /** True when the chapter stands at the top of its page. */
  isTop: boolean
}

/** A report as a tagged PDF: cover, contents with page numbers, chapters, running heads. */
export async function toPdf(report: Report): Promise<Uint8Array> {
  const paper = openPaper(report)
  const { doc } = paper
  const pieces: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (piece: Uint8Array) => pieces.push(piece))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const root = doc.struct('Document', { lang: report.language, title: report.title })
  doc.addStructure(root)
  doc.addPage()
  setCover(paper, element(paper, root, 'Sect'), report)
  doc.addPage()
  const contents = element(paper, root, 'Sect')
  setRuns(paper, contents, [{ text: report.words.contents, bold: true }], chapterHead)
  const from = { page: pageIndex(paper), y: doc.y + 12 }
  const begun: Begun[] = []
  for (const chapter of report.chapters) {
    begun.push(setChapter(paper, root, chapter, begun.length === 0))
    // A long report must not keep others waiting who are served by the same process.
    await new Promise((resolve) => setImmediate(resolve))
  }
  setContents(paper, contents, begun, from)
  setFurniture(paper, report, begun)
  root.end()
  doc.end()
  await ended
  return Buffer.concat(pieces)
}

const chapterHead = { size: 21, font: 'serif', as: 'H1' } as const

function setCover(paper: Paper, parent: Struct, report: Report): void {
  const { doc, left, width } = paper
  const { cities, title, subtitle, facts, note, words } = report
  artifact(paper, () => {
    doc.rect(0, 0, doc.page.width, 10).fillColor(paints.accent).fill()
  })
  doc.y = 150
  for (const city of delegations) {
    artifact(paper, () => drawMark(paper, city, left + 6, doc.y + 8, 5.5))
    const column = { ...paper, left: left + 20, width: width - 20 }
    const role = city === 'mentor' ? words.mentor : words.mentee
    setRuns(
      column,
      parent,
      [
        { text: cities[city], bold: true },
        { text: `  ${role}`, soft: true },
      ],
      { size: 13 },
    )
    doc.y += 3
  }
  doc.y += 26
  setRuns(paper, parent, [{ text: title, bold: true }], { size: 34, font: 'serif', as: 'H1' })
  doc.y += 6
  setRuns(paper, parent, [{ text: subtitle, soft: true }], { size: 16, font: 'serif' })
  doc.y += 34
  artifact(paper, () => {
    doc.strokeColor(paints.accent).lineWidth(1.2)
    doc
      .moveTo(left, doc.y)
      .lineTo(left + 64, doc.y)
      .stroke()
  })
  doc.y += 16
  const rows = facts.map(({ label, text }) => ({ label, runs: [{ text }] }))
  setBlocks(paper, parent, [{ kind: 'facts', rows }])
  if (note) setBlocks(paper, parent, [{ kind: 'text', runs: [{ text: note }], lead: true }])
  artifact(paper, () => {
    doc.font('sans').fontSize(9).fillColor(paints.soft)
    doc.text(words.madeWith, left, bottomOf(paper) - 12, { lineBreak: false })
  })
}

function setChapter(paper: Paper, root: Struct, chapter: Chapter, isFirst: boolean): Begun {
  const { doc } = paper
  // Short chapters share a page; a chapter with much to say begins one.
  const isShort = chapter.blocks.length <= 2 && !isFirst
  if (!isShort) doc.addPage()
  else {
    ensure(paper, 150)
    if (doc.y > margins.top + 1) doc.y += 34
  }
  const page = pageIndex(paper)
  const isTop = doc.y <= margins.top + 1
  doc.addNamedDestination(chapter.id, 'XYZ', 0, doc.y - 12, null)
  doc.outline.addItem(chapter.title)
  const part = element(paper, root, 'Sect')
  setRuns(paper, part, [{ text: chapter.title, bold: true }], chapterHead)
  artifact(paper, () => {
    doc.strokeColor(paints.accent).lineWidth(1.2)
    doc
      .moveTo(paper.left, doc.y + 4)
      .lineTo(paper.left + 48, doc.y + 4)
      .stroke()
  })
  doc.y += 16
  setBlocks(paper, part, chapter.blocks)
  return { chapter, page, isTop }
}

/** Fills the page of contents, once it is known where everything begins. */
function setContents(
  paper: Paper,
  parent: Struct,
  begun: readonly Begun[],
  from: { page: number; y: number },
): void {
  const { doc, left, width } = paper
  doc.switchToPage(from.page)
  doc.y = from.y
  const list = element(paper, parent, 'TOC')
  for (const { chapter, page } of begun) {
    const top = doc.y
    element(paper, list, 'TOCI').add(() => {
      doc.font('sans').fontSize(11).fillColor(paints.ink)
      doc.text(chapter.title, left, top, { width: width - 44, goTo: chapter.id })
      const below = doc.y
      doc.fillColor(paints.soft)
      doc.text(String(page + 1), left + width - 40, top, { width: 40, align: 'right' })
      doc.y = below
    })
    artifact(paper, () => {
      doc.strokeColor(paints.line).lineWidth(0.5)
      doc
        .moveTo(left, doc.y + 4)
        .lineTo(left + width, doc.y + 4)
        .stroke()
    })
    doc.y += 10
  }
}

/** Running heads and page numbers, once it is known how many pages there are. */
function setFurniture(paper: Paper, report: Report, begun: readonly Begun[]): void {
  const { doc, left, width } = paper
  const { count } = doc.bufferedPageRange()
  const { words, title, facts } = report
  for (let page = 1; page < count; page++) {
    const chapter = begun.findLast(
      (one) => one.page < page || (one.page === page && one.isTop),
    )?.chapter
    doc.switchToPage(page)
    // Words in the margins would begin a new page.
    const { top, bottom } = doc.page.margins
    doc.page.margins = { ...doc.page.margins, top: 0, bottom: 0 }
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('sans').fontSize(8.5).fillColor(paints.soft)
    const half = { width: width / 2 - 8, height: 11, ellipsis: true }
    doc.text(title, left, 40, half)
    doc.text(chapter?.title ?? words.contents, left + width / 2, 40, {
      ...half,
      width: width / 2,
      align: 'right',
    })
    doc
      .strokeColor(paints.line)
      .lineWidth(0.5)
      .moveTo(left, 56)
      .lineTo(left + width, 56)
      .stroke()
    const foot = doc.page.height - 44
    doc.text(facts[0]?.text ?? '', left, foot, half)
    const number = `${words.page} ${page + 1} ${words.of} ${count}`
    doc.text(number, left + width / 2, foot, { ...half, width: width / 2, align: 'right' })
    doc.endMarkedContent()
    doc.page.margins = { ...doc.page.margins, top, bottom }
  }
}
