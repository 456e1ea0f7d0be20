import { csvTable } from '#lib/board/plan-files.ts'
import { planTable, type TableWords } from '#lib/board/plan-table.ts'
import type { PlanView } from '#lib/board/plan-view.ts'

/** Gives the reader the plan as a file to keep. */
export async function savePlan(
  kind: 'xlsx' | 'csv',
  name: string,
  view: PlanView,
  words: TableWords,
  locale: string,
): Promise<void> {
  const rows = planTable(view, words)
  if (kind === 'csv') {
    download(`${name}.csv`, new Blob([csvTable(rows, locale)], { type: 'text/csv' }))
    return
  }
  const { default: write } = await import('write-excel-file/universal')
  const [head = [], ...lines] = rows
  const sheet = [
    head.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
    // Typed cells: a text that begins like a formula stays a text.
    ...lines.map((line) =>
      line.map((value) =>
        value === ''
          ? null
          : typeof value === 'number'
            ? { value, type: Number }
            : { value, type: String, wrap: true },
      ),
    ),
  ]
  const columns = head.map((_, at) => ({ width: at === 0 ? 40 : 18 }))
  const blob = await write(sheet, { columns, stickyRowsCount: 1 }).toBlob()
  download(`${name}.xlsx`, blob)
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes it before it goes on with anything else.
  setTimeout(() => URL.revokeObjectURL(url))
}
