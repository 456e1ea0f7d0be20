import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isLanguage } from '#lib/i18n/languages.ts'
import { note } from '#server/audit.ts'
import type { Config } from '#server/config.ts'
import { displayName, email } from '#server/input.ts'
import { isEmailTaken } from '#server/store/is-taken.ts'
import type { Store } from '#server/store/open-store.ts'
import { takeUnprovedAway } from './email-proof.ts'

/** Why somebody whom the provider knows is not let in. */
export type OidcRefusal = 'unverified' | 'unknown' | 'blocked'

type Answer = { user: string } | { refused: OidcRefusal }

const claimsSchema = z.object({
  email,
  email_verified: z.literal(true),
  name: displayName.optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
})

/**
 * The user whom a provider's claims are about: by verified e-mail address, else a new one where
 * anybody may have an account or an invitation to have one is waiting for that address. `emptied`:
 * who had that address without a proof, and is a guest now; then call `accessChanged` for them.
 */
export async function oidcUser(
  store: Store,
  { registration }: Pick<Config, 'registration'>,
  claims: unknown,
): Promise<Answer & { emptied?: string }> {
  const read = claimsSchema.safeParse(claims)
  if (!read.success) return { refused: 'unverified' }
  const found = await existing(store, read.data.email)
  if (found) return found
  const making = store.transaction().execute(async (tx) => {
    const emptied = await takeUnprovedAway(tx, read.data.email)
    const answer = await invited(tx, registration, read.data)
    return emptied === undefined ? answer : { ...answer, emptied }
  })
  const made = await making.catch((error) => {
    if (!isEmailTaken(error)) throw error
    return { refused: 'unknown' as const }
  })
  // Twice at the same moment: the other one has used the invitation and made the account.
  return 'refused' in made ? ((await existing(store, read.data.email)) ?? made) : made
}

async function existing(store: Store, address: string) {
  const row = await store
    .selectFrom('users')
    .select(['id', 'blockedAt'])
    .where('email', '=', address)
    .where('emailProvedAt', 'is not', null)
    .executeTakeFirst()
  if (!row) return undefined
  return row.blockedAt === null ? { user: row.id } : { refused: 'blocked' as const }
}

async function invited(
  tx: Store,
  registration: Config['registration'],
  { email: address, name, locale }: z.output<typeof claimsSchema>,
): Promise<Answer> {
  const createdAt = new Date().toISOString()
  const used = await tx
    .updateTable('links')
    .set({ usedAt: createdAt })
    .where('purpose', '=', 'account')
    .where('email', '=', address)
    .where('usedAt', 'is', null)
    .where('until', '>', createdAt)
    .returning('kind')
    .execute()
  if (used.length === 0 && registration !== 'open') return { refused: 'unknown' }
  const id = randomUUID()
  const kind = used[0]?.kind ?? 'member'
  const language = locale?.slice(0, 2).toLowerCase()
  await tx
    .insertInto('users')
    .values({
      id,
      name: name ?? address.split('@')[0] ?? address,
      language: isLanguage(language) ? language : null,
      email: address,
      emailProvedAt: createdAt,
      kind,
      createdAt,
    })
    .execute()
  await note(tx, 'account made', { actor: id, subject: id, details: { by: 'oidc', kind } })
  return { user: id }
}
