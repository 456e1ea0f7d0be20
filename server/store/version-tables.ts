import { type Kysely, sql } from 'kysely'

/** What the migration of versions does. Never changed once it has been released. */
export async function versionTables(db: Kysely<unknown>, bytes: 'blob' | 'bytea'): Promise<void> {
  await db.schema
    .createTable('versions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('session', 'text')
    .addColumn('author', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('checksum', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('versions_board').on('versions').columns(['board', 'at']).execute()
  await db.schema
    .createTable('versionRooms')
    .addColumn('version', 'text', (c) => c.notNull().references('versions.id').onDelete('cascade'))
    .addColumn('room', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('bytes', sql.raw(bytes), (c) => c.notNull())
    .addColumn('state', sql.raw(bytes), (c) => c.notNull())
    .addPrimaryKeyConstraint('versionRooms_pk', ['version', 'room'])
    .execute()
  await db.schema
    .createTable('reviewLinks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'text', (c) => c.notNull().references('versions.id').onDelete('cascade'))
    .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('passphraseHash', 'text')
    .addColumn('profile', 'text', (c) => c.notNull())
    .addColumn('comments', 'integer', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('revokedAt', 'text')
    .addColumn('views', 'integer', (c) => c.notNull())
    .addColumn('createdBy', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('reviewLinks_version').on('reviewLinks').column('version').execute()
}

/** What the migration of people of archives does. Never changed once it has been released. */
export async function archiveTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('archivePeople')
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('was', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('delegation', 'text')
    .addPrimaryKeyConstraint('archivePeople_pk', ['board', 'was'])
    .execute()
  await db.schema.createIndex('archivePeople_was').on('archivePeople').column('was').execute()
}
