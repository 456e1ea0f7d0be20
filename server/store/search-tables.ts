import { type Kysely, sql } from 'kysely'

/** The tables of the search. They can be made again from the rest, so no backup holds them. */
export const searchTables = ['searchTexts', 'searchedRooms'] as const

/**
 * What the migration of the search does: a row for each text, and an index of its words that each
 * database brings along. Words come folded (`lib/search/fold.ts`), so neither has to know languages.
 * Never changed once it has been released.
 */
export async function makeSearchTables(
  db: Kysely<unknown>,
  bytes: 'blob' | 'bytea',
): Promise<void> {
  const isSqlite = bytes === 'blob'
  await db.schema
    .createTable('searchedRooms')
    .addColumn('room', 'text', (c) => c.primaryKey())
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('form', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('searchTexts')
    .addColumn('id', sql.raw(isSqlite ? 'integer' : 'bigserial'), (c) => c.primaryKey())
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('room', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.references('versions.id').onDelete('set null'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('factor', 'text')
    .addColumn('city', 'text')
    .addColumn('own', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addUniqueConstraint('searchTexts_place', ['room', 'place'])
    .execute()
  await db.schema.createIndex('searchTexts_board').on('searchTexts').column('board').execute()
  await db.schema.createIndex('searchTexts_version').on('searchTexts').column('version').execute()
  await (isSqlite ? sqliteWords(db) : postgresWords(db))
}

async function sqliteWords(db: Kysely<unknown>): Promise<void> {
  const added = sql`insert into "searchWords" (rowid, words) values (new.id, new.words);`
  const removed = sql`insert into "searchWords" ("searchWords", rowid, words) values ('delete', old.id, old.words);`
  await sql`create virtual table "searchWords" using fts5(words, content='searchTexts', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')`.execute(
    db,
  )
  // A word that was taken away is then nowhere any more, as somebody's name after they were erased.
  await sql`insert into "searchWords" ("searchWords", rank) values ('secure-delete', 1)`.execute(db)
  await sql`create trigger "searchTexts_added" after insert on "searchTexts" begin ${added} end`.execute(
    db,
  )
  await sql`create trigger "searchTexts_removed" after delete on "searchTexts" begin ${removed} end`.execute(
    db,
  )
  await sql`create trigger "searchTexts_changed" after update of words on "searchTexts" begin ${removed} ${added} end`.execute(
    db,
  )
}

/** Without the database's own reading of texts: each of our words is one, whatever it looks like. */
const postgresWords = (db: Kysely<unknown>) =>
  sql`create index "searchTexts_words" on "searchTexts" using gin (array_to_tsvector(string_to_array(words, ' ')))`.execute(
    db,
  )
