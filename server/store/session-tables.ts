import { type Kysely, sql } from 'kysely'

/** Adds who waits at the door of a board, and which private cards have been shown. */
export async function sessionTables(db: Kysely<unknown>): Promise<void> {
  await sql`alter table invitations add column waits integer not null default 0`.execute(db)
  await db.schema
    .createTable('waiting')
    .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('invitation', 'text', (c) =>
      c.notNull().references('invitations.id').onDelete('cascade'),
    )
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('waiting_pk', ['board', 'user'])
    .execute()
  await db.schema
    .createTable('shownCards')
    .addColumn('card', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
}
