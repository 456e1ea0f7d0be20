import { expect, onTestFinished, test } from 'vitest'
import { findLink } from '#server/auth/links.ts'
import { sendAccountLink, sendClaimLink, sendSignInLink } from '#server/auth/send-links.ts'
import { findUser } from '#server/auth/users.ts'
import { readConfig } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { openMail } from '#server/mail/mail.ts'
import type { Store } from '#server/store/open-store.ts'
import { temporaryFolder } from '../support/folder.ts'
import { linkIn, openMailbox } from '../support/mailbox.ts'
import { addPerson, openAt } from '../support/people.ts'

const email = 'rosa@capaci.example'

/** A store with a mail server, and what arrives there. */
async function post(refuses?: readonly string[]) {
  const { store } = await openAt({ DATA_DIR: await temporaryFolder() })
  const mailbox = await openMailbox(refuses)
  const config = readConfig({
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Compa <compa@mechelen.example>',
    PUBLIC_URL: 'https://board.example.eu',
  })
  const mail = openMail(config, makeLog('silent'))
  if (!mail) throw new Error('no mail')
  onTestFinished(async () => {
    mail.close()
    await mailbox.close()
  })
  return { store, config, mail, letters: mailbox.letters }
}

const linkOf = (store: Store, address: string) =>
  findLink(store, new URL(address).pathname.split('/').at(-1) ?? '')

test('a sign-in link arrives in its reader’s language, with who sent it and how long it is good', async () => {
  const { letters, ...office } = await post()
  const user = await addPerson(office.store, { email, language: 'it' })
  await sendSignInLink(office, { email, language: 'nl', to: '/boards/demo' })
  const [letter] = letters
  expect(letters).toHaveLength(1)
  expect(letter?.subject).toBe('Il vostro link per accedere a Compa')
  expect(letter?.from?.text).toBe('"Compa" <compa@mechelen.example>')
  expect(letter?.text).toContain('Buongiorno Rosa Palmeri,')
  expect(letter?.text).toContain('30 minuti')
  expect(letter?.text).toContain('Inviato da Compa, https://board.example.eu')
  expect(letter?.html).toBe(false)
  expect(linkIn(letter)).toMatch(
    /^https:\/\/board\.example\.eu\/link\/[\w-]+\?to=%2Fboards%2Fdemo$/,
  )
  expect(await linkOf(office.store, linkIn(letter))).toMatchObject({ purpose: 'sign-in', user })
})

test('nothing is sent to strangers and to blocked people', async () => {
  const { letters, ...office } = await post()
  await addPerson(office.store, { email, blocked: true })
  await sendSignInLink(office, { email, language: 'en' })
  await sendSignInLink(office, { email: 'nobody@capaci.example', language: 'en' })
  expect(letters).toHaveLength(0)
  expect(await office.store.selectFrom('links').selectAll().execute()).toEqual([])
})

test('who asks for an account gets one to make, or the way into the one there is', async () => {
  const { letters, ...office } = await post()
  await sendAccountLink(office, { email, language: 'fr' })
  expect(letters[0]?.subject).toBe('Créez votre compte sur Compa')
  expect(letters[0]?.text).toContain('7 jours')
  expect(await linkOf(office.store, linkIn(letters[0]))).toMatchObject({
    purpose: 'account',
    email,
    kind: null,
  })
  await addPerson(office.store, { email })
  await sendAccountLink(office, { email, language: 'fr' })
  expect(await linkOf(office.store, linkIn(letters[1]))).toMatchObject({ purpose: 'sign-in' })
})

test('a guest’s address is confirmed by e-mail; whoever has it already is told, and gets no claim', async () => {
  const { letters, ...office } = await post()
  const id = await addPerson(office.store, { kind: 'guest', name: 'Gast 1' })
  const guest = await findUser(office.store, id)
  if (!guest) throw new Error('no guest')
  await sendClaimLink(office, guest, { email, language: 'nl' })
  expect(letters[0]?.text).not.toContain('Gast 1')
  expect(await linkOf(office.store, linkIn(letters[0]))).toMatchObject({
    purpose: 'claim',
    user: id,
    email,
  })
  await addPerson(office.store, { email, language: 'it' })
  await sendClaimLink(office, guest, { email, language: 'nl' })
  expect(letters[1]?.subject).toBe('Avete già un account su Compa')
  expect(linkIn(letters[1])).toBe('')
})

test('a letter that the mail server does not take is a failure that is said', async () => {
  const { letters, ...office } = await post([email])
  await addPerson(office.store, { email })
  await expect(sendSignInLink(office, { email, language: 'en' })).rejects.toThrow()
  expect(letters).toHaveLength(0)
})
