import type { Table } from '#lib/board/actor-export.ts'

/** An Excel workbook with a sheet of actors and one of relations, as Kumu takes them. */
export async function workbook({
  elements,
  connections,
}: Record<'elements' | 'connections', Table>): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const sheet = (name: string, table: Table) => ({
    sheet: name,
    // Every cell is a text or a number by its type: nothing in it is run as a formula.
    data: table.map((row, at) =>
      row.map((value) =>
        typeof value === 'number'
          ? { type: Number, value }
          : { type: String, value, ...(at === 0 && { fontWeight: 'bold' as const }) },
      ),
    ),
    stickyRowsCount: 1,
  })
  return write([sheet('Elements', elements), sheet('Connections', connections)]).toBlob()
}
