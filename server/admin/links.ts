import { randomUUID } from 'node:crypto'
import { note } from '#server/audit.ts'
import { proveEmail } from '#server/auth/email-proof.ts'
import { linkMinutes } from '#server/auth/links.ts'
import { makeSignInLink } from '#server/auth/sign-in-link.ts'
import { findByEmail } from '#server/auth/users.ts'
import { displayName, email as emailSchema } from '#server/input.ts'
import { StartError } from '#server/start-error.ts'
import { openCurrent } from '#server/store/open-beside.ts'
import type { Store } from '#server/store/open-store.ts'
import { type Command, type Ground, UsageError } from './command.ts'

/** Makes an account an administrator's, or a new one, and prints a link that signs in once. */
export const createAdministrator: Command = {
  name: 'create-administrator',
  takes: ['<email>', '[name]'],
  about: 'makes an administrator, or an account one, and prints a link that signs in once',
  run: (ground, [address = '', ...words]) =>
    withStore(ground, async (store) => {
      const email = readEmail(address)
      const user = await makeAdministrator(store, email, words.join(' '))
      await printLink(ground, store, user, email)
    }),
}

/** Prints a link that signs the owner of an account in once. */
export const resetLink: Command = {
  name: 'reset-link',
  takes: ['<email>'],
  about: 'prints a link that signs the owner of an account in once, to set a new password',
  run: (ground, [address = '']) =>
    withStore(ground, async (store) => {
      const email = readEmail(address)
      const user = await findByEmail(store, email)
      if (!user) throw new StartError(`There is no account with the address ${email}.`)
      await printLink(ground, store, user.id, email)
    }),
}

async function makeAdministrator(store: Store, email: string, name: string): Promise<string> {
  const known = await findByEmail(store, email)
  const given = displayName.safeParse(name || email.split('@', 1)[0])
  if (!given.success) throw new UsageError('The name needs a letter, and 80 characters at most.')
  const user = known?.id ?? randomUUID()
  await store.transaction().execute(async (tx) => {
    if (known) {
      await tx
        .updateTable('users')
        .set({ kind: 'administrator', blockedAt: null })
        .where('id', '=', user)
        .execute()
      await proveEmail(tx, user)
    } else {
      const createdAt = new Date().toISOString()
      const row = { id: user, name: given.data, email, kind: 'administrator', createdAt } as const
      await tx
        .insertInto('users')
        .values({ ...row, emailProvedAt: createdAt })
        .execute()
    }
    await note(tx, 'administrator made', { actor: null, subject: user })
  })
  return user
}

async function printLink(
  { config, say }: Ground,
  store: Store,
  user: string,
  email: string,
): Promise<void> {
  const row = await store
    .selectFrom('users')
    .select('blockedAt')
    .where('id', '=', user)
    .executeTakeFirst()
  if (row?.blockedAt) throw new StartError(`The account ${email} is blocked: unblock it first.`)
  const link = await makeSignInLink(store, config, user, null)
  await note(store, 'sign-in link made', { actor: null, subject: user })
  say(`This link signs ${email} in, once, within ${linkMinutes['sign-in']} minutes:`)
  say('')
  say(`  ${link}`)
}

function readEmail(given: string): string {
  const result = emailSchema.safeParse(given)
  if (!result.success) throw new UsageError(`“${given}” is not an e-mail address.`)
  return result.data
}

async function withStore(
  { config, log }: Ground,
  run: (store: Store) => Promise<void>,
): Promise<void> {
  const { store, close } = await openCurrent(config, log)
  await run(store).finally(close)
}
