import type { Kysely } from 'kysely'

/** What the migration of plans does. Never changed once it has been released. */
export async function planTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendarFeeds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('board', 'text', (c) => c.references('boards.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('reminders')
    .addColumn('user', 'text', (c) => c.primaryKey().references('users.id').onDelete('cascade'))
    .addColumn('sentAt', 'text', (c) => c.notNull())
    .execute()
}
