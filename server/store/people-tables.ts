import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** Adds columns one by one: SQLite takes no more than one in a statement. */
async function addColumns(db: Db, table: string, columns: Record<string, string>): Promise<void> {
  for (const [name, type] of Object.entries(columns)) {
    await sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${sql.raw(type)}`.execute(
      db,
    )
  }
}

const create = (db: Db, table: string, columns: (t: CreateTableBuilder<string>) => unknown) => {
  const builder = db.schema.createTable(table) as CreateTableBuilder<string>
  return (columns(builder) as CreateTableBuilder<string>).execute()
}

async function users(db: Db): Promise<void> {
  await addColumns(db, 'users', {
    email: 'text',
    emailProvedAt: 'text',
    passwordHash: 'text',
    kind: "text not null default 'member'",
    city: "text not null default ''",
    settings: "text not null default '{}'",
    seenAt: 'text',
    blockedAt: 'text',
  })
  await sql`update users set kind = 'facilitator' where id in (select ${sql.ref('user')} from members where role = 'facilitator')`.execute(
    db,
  )
  await db.schema.createIndex('users_email').on('users').column('email').unique().execute()
}

async function boards(db: Db): Promise<void> {
  await addColumns(db, 'boards', {
    title: "text not null default ''",
    mentor: "text not null default '{}'",
    mentee: "text not null default '{}'",
    languages: "text not null default '[]'",
    startsOn: 'text',
    endsOn: 'text',
    retentionMonths: 'integer',
    warnedAt: 'text',
    archivedAt: 'text',
    createdBy: 'text',
  })
}

async function members(db: Db): Promise<void> {
  await addColumns(db, 'members', { until: 'text', invitation: 'text', joinedAt: 'text' })
  await db.schema.createIndex('members_user').on('members').column('user').execute()
}

const signIns = (db: Db) =>
  create(db, 'signIns', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('device', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('until', 'text', (c) => c.notNull()),
  )

const invitations = (db: Db) =>
  create(db, 'invitations', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('codeHash', 'text', (c) => c.notNull().unique())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('delegation', 'text')
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('passphraseHash', 'text')
      .addColumn('uses', 'integer')
      .addColumn('memberDays', 'integer')
      .addColumn('until', 'text', (c) => c.notNull())
      .addColumn('revokedAt', 'text')
      .addColumn('createdBy', 'text')
      .addColumn('at', 'text', (c) => c.notNull()),
  )

const joins = (db: Db) =>
  create(db, 'joins', (t) =>
    t
      .addColumn('invitation', 'text', (c) =>
        c.notNull().references('invitations.id').onDelete('cascade'),
      )
      .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('fromRole', 'text')
      .addColumn('fromDelegation', 'text')
      .addColumn('fromUntil', 'text')
      .addPrimaryKeyConstraint('joins_pk', ['invitation', 'user']),
  )

const refused = (db: Db) =>
  create(db, 'refused', (t) =>
    t
      .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('user', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('refused_pk', ['board', 'user']),
  )

const links = (db: Db) =>
  create(db, 'links', (t) =>
    t
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('user', 'text', (c) => c.references('users.id').onDelete('cascade'))
      .addColumn('email', 'text')
      .addColumn('kind', 'text')
      .addColumn('until', 'text', (c) => c.notNull())
      .addColumn('usedAt', 'text')
      .addColumn('createdBy', 'text')
      .addColumn('at', 'text', (c) => c.notNull()),
  )

const sessions = (db: Db) =>
  create(db, 'sessions', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('board', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('startsAt', 'text', (c) => c.notNull())
      .addColumn('minutes', 'integer', (c) => c.notNull())
      .addColumn('timeZone', 'text', (c) => c.notNull())
      .addColumn('callUrl', 'text'),
  )

const audit = (db: Db) =>
  create(db, 'audit', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('board', 'text')
      .addColumn('subject', 'text')
      .addColumn('details', 'text', (c) => c.notNull()),
  )

/** What the migration of people does, table by table. Never changed once it has been released. */
export const peopleTables: readonly ((db: Db) => Promise<void>)[] = [
  users,
  boards,
  members,
  signIns,
  invitations,
  joins,
  refused,
  links,
  sessions,
  audit,
]
