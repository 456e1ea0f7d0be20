import { type Kysely, sql } from 'kysely'

/** What the migration of reviews does. Never changed once it has been released. */
export async function reviewTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviewMarks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.references('versions.id').onDelete('cascade'))
    .addColumn('user', 'text', (c) => c.references('users.id').onDelete('cascade'))
    .addColumn('link', 'text', (c) => c.references('reviewLinks.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('reviewMarks_board')
    .on('reviewMarks')
    .columns(['board', 'item'])
    .execute()
  await db.schema
    .createTable('visits')
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('visits_pk', ['board', 'user'])
    .execute()
  await sql`alter table ${sql.table('reviewLinks')} add column ${sql.ref('remarks')} integer not null default 0`.execute(
    db,
  )
}
