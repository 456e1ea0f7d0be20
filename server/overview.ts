import { sql } from 'kysely'
import { limits } from '#lib/limits.ts'
import { lastBackup } from './audit-log.ts'
import { countPeople } from './auth/people.ts'
import { countBoards } from './boards/all-boards.ts'
import { usageByBoard } from './boards/usage.ts'
import type { Program } from './program.ts'
import type { Store } from './store/open-store.ts'

/** What administrators should do something about. */
export const warnings = ['demo', 'no-mail', 'no-backup', 'low-disk', 'leaderless'] as const

export type Warning = (typeof warnings)[number]

/** How the installation is doing. */
export async function overview({ config, store, mail, now, size }: Program) {
  const started = performance.now()
  await sql`select 1`.execute(store)
  const databaseMs = performance.now() - started
  const [people, boards] = [await countPeople(store), await countBoards(store)]
  const [storage, backupAt] = [await size(), await lastBackup(store)]
  const wrong: Record<Warning, boolean> = {
    demo: config.demo,
    'no-mail': mail === undefined,
    'no-backup': isLongAgo(backupAt),
    'low-disk': (storage.free ?? Number.POSITIVE_INFINITY) < limits.lowDiskBytes,
    leaderless: boards.leaderless > 0,
  }
  return {
    people,
    boards,
    storage: { ...storage, boards: await largestBoards(store) },
    backupAt,
    databaseMs,
    database: config.databaseUrl ? ('PostgreSQL' as const) : ('SQLite' as const),
    hasRedis: config.redisUrl !== undefined,
    hasMail: mail !== undefined,
    upSince: new Date(Date.now() - process.uptime() * 1000),
    now: now(),
    warnings: warnings.filter((warning) => wrong[warning]),
  }
}

function isLongAgo(backupAt: string | null): boolean {
  const days = limits.backupDays * 24 * 60 * 60 * 1000
  return backupAt === null || Date.parse(backupAt) < Date.now() - days
}

/** The boards that take up most, the largest first. */
async function largestBoards(store: Store) {
  const usage = [...(await usageByBoard(store))].map(([id, { bytes }]) => ({ id, bytes }))
  const largest = usage.sort((a, b) => b.bytes - a.bytes).slice(0, 5)
  const rows = await store
    .selectFrom('boards')
    .select(['id', 'title', 'mentorCity', 'menteeCity'])
    .where('id', 'in', ['', ...largest.map(({ id }) => id)])
    .execute()
  return largest.flatMap(({ id, bytes }) => {
    const row = rows.find((board) => board.id === id)
    return row ? [{ id, bytes, name: row.title || `${row.mentorCity} – ${row.menteeCity}` }] : []
  })
}
