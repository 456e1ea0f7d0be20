import type { Report, ReportPart } from '#lib/report/blocks.ts'
import { composeReport } from '#lib/report/compose.ts'
import type { Composing } from '#lib/report/composing.ts'
import type { ReportFormat } from '#lib/report/formats.ts'
import { toHtml } from '#lib/report/to-html.ts'
import { toMarkdown } from '#lib/report/to-markdown.ts'
import { toDocx } from './to-docx.ts'
import { toIcs } from './to-ics.ts'
import { toOdt } from './to-odt.ts'
import { toPdf } from './to-pdf.ts'
import { toXlsx } from './to-xlsx.ts'

/** A file to be taken along. */
export interface ReportFile {
  bytes: Uint8Array
  type: string
  name: string
}

const types: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/** Makes a version's report in a form; whole, or only some of its parts. */
export async function renderReport(
  composing: Composing,
  format: ReportFormat,
  parts?: readonly ReportPart[],
): Promise<ReportFile> {
  const report = composeReport(composing, parts)
  const made = await bytesOf(composing, report, format)
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
  return { bytes, type: types[format], name: `${fileName(report)}.${format}` }
}

async function bytesOf(composing: Composing, report: Report, format: ReportFormat) {
  switch (format) {
    case 'pdf':
      return toPdf(report)
    case 'docx':
      return toDocx(report)
    case 'odt':
      return toOdt(report)
    case 'html':
      return toHtml(report)
    case 'md':
      return toMarkdown(report)
    case 'xlsx':
      return toXlsx(composing)
    case 'ics':
      return toIcs(composing)
    case 'json':
      return `${JSON.stringify(composing.model, null, 2)}\n`
  }
}

/** A name for a file that every system takes: plain letters, digits and hyphens. */
function fileName({ cities, facts }: Report): string {
  const name = `${cities.mentor}-${cities.mentee}-${facts[0]?.text ?? ''}`
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 80).toLowerCase() || 'compa'
}
