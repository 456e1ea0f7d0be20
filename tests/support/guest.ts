import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { BrowserContext } from '@playwright/test'
import { sessionCookie } from '#server/auth/session.ts'
import type { ProgramUnderTest } from './e2e.ts'

/** Lets somebody by an invitation onto the demo board of a running program, in one browser. */
export async function signInGuest(
  { dataDir, address }: ProgramUnderTest,
  context: BrowserContext,
  name: string,
): Promise<void> {
  const [user, signIn] = [randomUUID(), randomUUID()]
  const now = new Date().toISOString()
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const db = new DatabaseSync(`${dataDir}/compa.sqlite`)
  db.prepare('insert into users (id, name, kind, "createdAt") values (?, ?, ?, ?)').run(
    user,
    name,
    'guest',
    now,
  )
  db.prepare('insert into members (board, user, role, delegation) values (?, ?, ?, ?)').run(
    'demo',
    user,
    'participant',
    'mentee',
  )
  db.prepare(
    'insert into "signIns" (id, user, way, device, at, until) values (?, ?, ?, ?, ?, ?)',
  ).run(signIn, user, 'invitation', 'Chrome · Linux', now, until)
  db.close()
  const secret = readFileSync(`${dataDir}/secret`, 'utf8').trim()
  const cookie = await sessionCookie({ user, signIn }, { secret, secure: false }, 3600)
  await context.addCookies([{ name: cookie.name, value: cookie.value, url: address }])
}
