import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { peopleTables } from './people-tables.ts'
import { planTables } from './plan-tables.ts'
import { reviewTables } from './review-tables.ts'
import { makeSearchTables } from './search-tables.ts'
import { sessionTables } from './session-tables.ts'
import { archiveTables, versionTables } from './version-tables.ts'

/**
 * All migrations in order of their names, for a database that calls bytes `blob` or `bytea`. One
 * is never changed once it has been released.
 */
export const migrations = (bytes: 'blob' | 'bytea'): Record<string, Migration> => ({
  '0001-boards-and-journal': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('users')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('language', 'text')
        .addColumn('createdAt', 'text', (c) => c.notNull())
        .execute()
      await db.schema
        .createTable('boards')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('key', 'text', (c) => c.notNull())
        .addColumn('benchmark', 'text', (c) => c.notNull())
        .addColumn('mentorCity', 'text', (c) => c.notNull())
        .addColumn('menteeCity', 'text', (c) => c.notNull())
        .addColumn('createdAt', 'text', (c) => c.notNull())
        .execute()
      await db.schema
        .createTable('members')
        .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
        .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('delegation', 'text')
        .addPrimaryKeyConstraint('members_pk', ['board', 'user'])
        .execute()
      await db.schema
        .createTable('updates')
        .addColumn('room', 'text', (c) => c.notNull())
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .addColumn('bytes', sql.raw(bytes), (c) => c.notNull())
        .addColumn('user', 'text')
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('updates_pk', ['room', 'seq'])
        .execute()
      await db.schema
        .createTable('snapshots')
        .addColumn('room', 'text', (c) => c.primaryKey())
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .addColumn('bytes', sql.raw(bytes), (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      await db.schema
        .createTable('authors')
        .addColumn('room', 'text', (c) => c.notNull())
        .addColumn('clientId', 'bigint', (c) => c.notNull())
        .addColumn('user', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('authors_pk', ['room', 'clientId'])
        .execute()
    },
  },
  '0002-room-sequence': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('rooms')
        .addColumn('room', 'text', (c) => c.primaryKey())
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .execute()
      await sql`insert into rooms (room, seq) select room, max(seq) from (select room, seq from updates union all select room, seq from snapshots) as numbered group by room`.execute(
        db,
      )
    },
  },
  '0003-people': {
    up: async (db: Kysely<unknown>) => {
      for (const table of peopleTables) await table(db)
    },
  },
  '0004-versions': { up: (db: Kysely<unknown>) => versionTables(db, bytes) },
  '0005-plan': { up: planTables },
  '0006-ballots': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('ballots')
        .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
        .addColumn('vote', 'text', (c) => c.notNull())
        .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
        .addColumn('delegation', 'text')
        .addColumn('option', 'text', (c) => c.notNull())
        .addColumn('count', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('ballots_pk', ['vote', 'user', 'option'])
        .execute()
    },
  },
  '0007-sessions': { up: sessionTables },
  '0008-archives': { up: archiveTables },
  '0009-search': { up: (db: Kysely<unknown>) => makeSearchTables(db, bytes) },
  '0010-reviews': { up: reviewTables },
})
