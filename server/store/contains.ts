import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** True in the database where one of some columns contains a text, in whatever case. */
export function contains(columns: readonly string[], text: string): RawBuilder<SqlBool> {
  const found = columns.flatMap((column) =>
    variants(text).map(
      (variant) => sql`lower(${sql.ref(column)}) like ${`%${plain(variant)}%`} escape '!'`,
    ),
  )
  return sql<SqlBool>`(${sql.join(found, sql` or `)})`
}

/** SQLite makes only a to z small: É stays É, and is looked for as it is too. */
function variants(text: string): string[] {
  const small = text.toLowerCase()
  const others = small.replace(/\P{ASCII}/gu, (letter) => letter.toUpperCase())
  return [...new Set([small, others])]
}

const plain = (text: string) => text.replace(/[!%_]/g, (letter) => `!${letter}`)
