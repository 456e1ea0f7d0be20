import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { AccountKind } from '#lib/access/access.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { readConfig } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { Refusal } from '#server/refusal.ts'
import { openStore, type Store } from '#server/store/open-store.ts'
import type { Place } from './stores.ts'

export { goodPassword } from './passwords.ts'

/** An open store at a place, closed with the test. */
export async function openAt(place: Place) {
  const opened = await openStore(
    readConfig({ ...place, AUTH_SECRET: 'x'.repeat(32) }),
    makeLog('silent'),
  )
  onTestFinished(opened.close)
  return opened
}

/** Adds a person to a store; gives their id. */
export async function addPerson(
  store: Store,
  person: {
    name?: string
    email?: string
    /** False: they merely typed their address. */
    proved?: boolean
    password?: string
    kind?: AccountKind
    language?: string
    blocked?: boolean
  } = {},
): Promise<string> {
  const { name = 'Rosa Palmeri', email = null, password, kind = 'member', blocked } = person
  const [id, now] = [randomUUID(), new Date().toISOString()]
  const passwordHash = password === undefined ? null : await hashPassword(password)
  const blockedAt = blocked ? now : null
  const language = person.language ?? null
  const emailProvedAt = email !== null && (person.proved ?? true) ? now : null
  await store
    .insertInto('users')
    .values({
      id,
      name,
      email,
      emailProvedAt,
      kind,
      language,
      passwordHash,
      blockedAt,
      createdAt: now,
    })
    .execute()
  return id
}

/** The row of a person. */
export const personOf = (store: Store, id: string) =>
  store.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The reason with which something is refused; fails when it is not. */
export async function reasonOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refusal) return error.reason
  throw error
}
