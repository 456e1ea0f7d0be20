import type { Block, Report, Run, TableBlock } from './blocks.ts'

/** A report as Markdown, as GitHub and most editors read it. */
export function toMarkdown(report: Report): string {
  const { title, subtitle, facts, note, chapters } = report
  const head = [
    `# ${plain(title)}`,
    `*${plain(subtitle)}*`,
    facts.map(({ label, text }) => `- ${plain(label)}: ${plain(text)}`).join('\n'),
    ...(note ? [plain(note)] : []),
  ]
  const parts = chapters.flatMap((chapter) => [
    `## ${plain(chapter.title)}`,
    ...chapter.blocks.map((block) => blockText(block, report)),
  ])
  return `${[...head, ...parts].filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: Block, report: Report): string {
  const inside = (blocks: readonly Block[]) =>
    blocks
      .map((one) => blockText(one, report))
      .filter((text) => text !== '')
      .join('\n\n')
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${plain(block.text)}`
    case 'text':
      return runsText(block.runs, report)
    case 'said':
      return `**${plain(block.title)}**\n\n${indent(inside(block.blocks), '> ')}`
    case 'quote':
      return indent(inside(block.blocks), '> ')
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- '
          const text = item.map((one) => blockText(one, report)).join('\n')
          return `${mark}${indent(text, ' '.repeat(mark.length)).trimStart()}`
        })
        .join('\n')
    case 'facts':
      return block.rows
        .map(({ label, runs }) => `- **${plain(label)}:** ${runsText(runs, report)}`)
        .join('\n')
    case 'table':
      return tableText(block, report)
    case 'figure':
      // The picture's words: Markdown has no picture of its own.
      return `*${plain(block.drawing.alt)}*`
    case 'rule':
      return '---'
  }
}

function tableText({ head, rows }: TableBlock, report: Report): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const inCell = (text: string) => text.replace(/\s*\\?\n\s*/g, '<br>').replaceAll('|', '\\|')
  const heads = Array.from({ length: columns }, (_, index) => plain(head[index] ?? ''))
  return [
    line(heads.map(inCell)),
    line(heads.map(() => '---')),
    ...rows.map((row) => line(row.map(({ runs }) => inCell(runsText(runs, report))))),
  ].join('\n')
}

function runsText(runs: readonly Run[], { cities }: Report): string {
  return runs
    .map(({ text, bold, italic, strike, code, href, mark }) => {
      const before = mark && text !== cities[mark] ? `[${plain(cities[mark])}] ` : ''
      const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      if (words === '') return text.replaceAll('\n', '  \n')
      let said = code ? `\`${words}\`` : plain(words).replaceAll('\n', '  \n')
      if (strike) said = `~~${said}~~`
      if (italic) said = `*${said}*`
      if (bold) said = `**${said}**`
      if (href) said = `[${said}](<${href}>)`
      return `${before}${start.replaceAll('\n', '  \n')}${said}${end.replaceAll('\n', '  \n')}`
    })
    .join('')
}

/** Words that mean nothing more in Markdown than what they say. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\d+)([.)]) /gm, '$1\\$2 ')

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => `${by}${line}`.trimEnd())
    .join('\n')
