import type { Block, Report, Run, TableBlock } from './blocks.ts'
import { escaped } from './escape.ts'
import { paints, toSvg } from './to-svg.ts'

/** A report as one file that any browser opens without a server: no script, no font, no picture apart. */
export function toHtml(report: Report): string {
  const { language, title, subtitle, cities, facts, note, chapters, words } = report
  const contents = chapters
    .map(({ id, title: name }) => `<li><a href="#${escaped(id)}">${escaped(name)}</a></li>`)
    .join('')
  const body = chapters
    .map(
      ({ id, title: name, blocks }) =>
        `<section id="${escaped(id)}"><h2>${escaped(name)}</h2>${blocks.map(blockHtml).join('')}</section>`,
    )
    .join('\n')
  const lines = facts
    .map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`)
    .join('')
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(`${title} · ${subtitle}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="cities">${markHtml('mentor')}<b>${escaped(cities.mentor)}</b> ${markHtml('mentee')}<b>${escaped(cities.mentee)}</b></p>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<dl class="facts">${lines}</dl>
${note ? `<p>${lineBreaks(note)}</p>` : ''}
</header>
<nav aria-label="${escaped(words.contents)}"><h2>${escaped(words.contents)}</h2><ol>${contents}</ol></nav>
${body}
<footer>${escaped(words.madeWith)}</footer>
</main>
</body>
</html>
`
}

function blockHtml(block: Block): string {
  const inside = (blocks: readonly Block[]) => blocks.map(blockHtml).join('')
  switch (block.kind) {
    case 'heading': {
      const element = `h${block.level + 1}`
      const mark = block.mark ? markHtml(block.mark) : ''
      return `<${element}>${mark}${escaped(block.text)}</${element}>`
    }
    case 'text':
      return `<p dir="auto"${block.lead ? ' class="lead"' : ''}>${runsHtml(block.runs)}</p>`
    case 'said': {
      const mark = block.by === 'both' ? '' : markHtml(block.by)
      return `<div class="said ${block.by}"><p class="who">${mark}${escaped(block.title)}</p>${inside(block.blocks)}</div>`
    }
    case 'quote':
      return `<blockquote>${inside(block.blocks)}</blockquote>`
    case 'list': {
      const element = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${inside(item)}</li>`).join('')
      return `<${element}${block.boxed ? ' class="boxed"' : ''}>${items}</${element}>`
    }
    case 'facts': {
      const rows = block.rows.map(
        ({ label, runs }) => `<dt>${escaped(label)}</dt><dd dir="auto">${runsHtml(runs)}</dd>`,
      )
      return `<dl class="facts">${rows.join('')}</dl>`
    }
    case 'table':
      return tableHtml(block)
    case 'figure':
      return `<figure>${toSvg(block.drawing)}</figure>`
    case 'rule':
      return '<hr>'
  }
}

function tableHtml({ caption, head, rows }: TableBlock): string {
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')
  const body = rows
    .map((row) => {
      const cells = row.map(({ runs }) => `<td dir="auto">${runsHtml(runs)}</td>`)
      return `<tr>${cells.join('')}</tr>`
    })
    .join('')
  return `<div class="wide"><table>${caption ? `<caption>${escaped(caption)}</caption>` : ''}${heads ? `<thead><tr>${heads}</tr></thead>` : ''}<tbody>${body}</tbody></table></div>`
}

const runsHtml = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic, underline, strike, code, soft, href, mark }) => {
      let said = lineBreaks(text)
      if (code) said = `<code>${said}</code>`
      if (strike) said = `<s>${said}</s>`
      if (underline) said = `<u>${said}</u>`
      if (italic) said = `<em>${said}</em>`
      if (bold) said = `<strong>${said}</strong>`
      if (soft) said = `<span class="soft">${said}</span>`
      if (href) said = `<a href="${escaped(href)}" rel="noopener noreferrer nofollow">${said}</a>`
      return (mark ? markHtml(mark) : '') + said
    })
    .join('')

const markHtml = (of: 'mentor' | 'mentee') => `<span class="mark ${of}" aria-hidden="true"></span>`

const lineBreaks = (text: string) => escaped(text).replaceAll('\n', '<br>')

const style = `
:root{color-scheme:light}
body{margin:0;background:#faf8f4;color:${paints.ink};font:17px/1.55 "Source Sans 3","Segoe UI",system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1,h2,h3,.subtitle,.lead{font-family:"Source Serif 4",Georgia,serif}
h1{font-size:2.3rem;line-height:1.15;margin:.6rem 0 .2rem}
h2{font-size:1.6rem;line-height:1.2;margin:3rem 0 1rem;border-bottom:1px solid ${paints.line};padding-bottom:.3rem}
h3{font-size:1.25rem;margin:2rem 0 .6rem}h4{font-size:1.05rem;margin:1.4rem 0 .4rem}h5{font-size:1rem;margin:1rem 0 .3rem;color:${paints.soft}}
p{margin:.5rem 0;overflow-wrap:anywhere}.subtitle{font-size:1.2rem;color:${paints.soft}}.lead{font-size:1.1rem}
.soft,.facts dt,footer{color:${paints.soft}}
.mark{display:inline-block;width:.62em;height:.62em;margin-right:.55em;print-color-adjust:exact}
.mark.mentor{background:${paints.mentor};transform:rotate(45deg)}.mark.mentee{background:${paints.mentee};border-radius:50%}
.cities b{margin-right:1.2em}
.said{border-left:3px solid ${paints.line};padding-left:1rem;margin:1rem 0;break-inside:avoid-page}
.said.mentor{border-color:${paints.mentor}}.said.mentee{border-color:${paints.mentee}}.said.both{border-color:#3f5b2a}
.who{font-weight:600}blockquote{margin:.8rem 0;padding-left:1rem;border-left:2px solid #8b8578;color:${paints.soft};font-style:italic}
.facts{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.25rem 1.5rem}.facts dd{margin:0;overflow-wrap:anywhere}
ul,ol{padding-left:1.5rem}li>p{margin:.1rem 0}.boxed{list-style:none;padding-left:0}
nav ol{list-style:none;padding:0}a{color:${paints.accent}}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.94rem}
caption{text-align:left;color:${paints.soft};padding-bottom:.3rem}
th{text-align:left;border-bottom:2px solid #8b8578}th,td{padding:.35rem .5rem;vertical-align:top}td{border-bottom:1px solid ${paints.line}}
figure{margin:1rem 0}svg{width:100%;height:auto;font-family:inherit}footer{margin-top:4rem;font-size:.9rem}
@media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}h2,h3,h4{break-after:avoid}tr,figure{break-inside:avoid}}
`
