'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type Acting, act, type Outcome } from '#app/act.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { note } from '#server/audit.ts'
import { inviteAccount, revokeAccountInvitation } from '#server/auth/account-invitations.ts'
import {
  block,
  changeKind,
  givenKinds,
  signOutEverywhere,
  unblock,
} from '#server/auth/change-account.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { findPerson } from '#server/auth/people.ts'
import { linkAddress, makeSignInLink } from '#server/auth/sign-in-link.ts'
import { endInvitation } from '#server/boards/all-invitations.ts'
import { forgetDrafts } from '#server/boards/forget-drafts.ts'
import { handOver } from '#server/boards/hand-over.ts'
import { addressOf } from '#server/config.ts'
import { email, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { invitationLetter } from './invitation-letter.ts'

const id = z.string().min(1).max(200)
const person = z.object({ user: id })

/** Runs a deed of an administrator and shows the page as it is afterwards. */
const administer = (run: (who: Acting) => Promise<Outcome | undefined>) =>
  act('administer', async (who) => {
    const outcome = await run(who)
    refresh()
    return outcome
  })

/** Does something to a person's account, and makes it felt on their open pages. */
const toPerson = (
  form: FormData,
  deed: (about: { user: string; by: string }) => Promise<void>,
  done: 'kind' | 'blocked' | 'unblocked' | 'signedOut',
) =>
  administer(async (who) => {
    const { user } = readForm(person, form)
    await deed({ user, by: who.user.id })
    program().accessChanged({ user })
    const t = await getTranslations('admin')
    return { done: t(`done.${done}`) }
  })

/** Gives an account another kind. */
export async function setKind(form: FormData): Promise<Outcome> {
  const { store } = program()
  const schema = z.object({ kind: z.enum(givenKinds) })
  const change = (about: { user: string; by: string }) =>
    changeKind(store, { ...about, ...readForm(schema, form) })
  return toPerson(form, change, 'kind')
}

/** Keeps somebody out. */
export async function blockPerson(form: FormData): Promise<Outcome> {
  return toPerson(form, (about) => block(program().store, about), 'blocked')
}

/** Lets somebody in again. */
export async function unblockPerson(form: FormData): Promise<Outcome> {
  return toPerson(form, (about) => unblock(program().store, about), 'unblocked')
}

/** Signs somebody out on all their devices. */
export async function signOutPerson(form: FormData): Promise<Outcome> {
  return toPerson(form, (about) => signOutEverywhere(program().store, about), 'signedOut')
}

/** Erases a person who asked for it: what they wrote stays and names nobody. */
export async function erasePerson(form: FormData): Promise<Outcome> {
  return act('administer', async (who) => {
    const { user } = readForm(person, form)
    if (user === who.user.id) throw new Refusal('not-yourself')
    await eraseUser(program().store, user, who.user.id)
    await forgetDrafts(program(), user)
    program().accessChanged({ user })
    return { go: '/admin/users' }
  })
}

/** Makes a link that signs somebody in once, to be handed over. */
export async function linkForPerson(form: FormData): Promise<Outcome> {
  return act('administer', async (who) => {
    const { store, config, limits } = program()
    const { user } = readForm(person, form)
    await limits.take('make', who.user.id)
    const found = await findPerson(store, user)
    if (!found) throw new Refusal('no-such-account')
    if (found.blockedAt) throw new Refusal('account-blocked')
    const shown = await makeSignInLink(store, config, user, who.user.id)
    await note(store, 'sign-in link made', { actor: who.user.id, subject: user })
    return { shown }
  })
}

const invitation = z.object({
  email,
  kind: z.enum(givenKinds),
  language: z.string().refine(isLanguage, 'wrong-input'),
})

/** Invites somebody to have an account: by mail where there is one, and by a link shown once. */
export async function invite(form: FormData): Promise<Outcome> {
  return administer(async (who) => {
    const { store, config, limits, mail } = program()
    const given = readForm(invitation, form)
    await limits.take('make', who.user.id)
    if (mail) await limits.take('mail', given.email)
    const token = await inviteAccount(store, { ...given, by: who.user.id })
    const shown = linkAddress(config, token)
    const t = await getTranslations('admin')
    if (!mail) return { shown, done: t('invite.made') }
    const about = { name: who.user.name, link: shown, address: addressOf(config) }
    const sent = await mail.send(await invitationLetter(given.email, given.language, about)).then(
      () => true,
      () => false, // The mail server's answer is in the program's log; the link is as good.
    )
    return { shown, done: sent ? t('invite.sent') : t('invite.notSent') }
  })
}

/** Ends an invitation to have an account. */
export async function revokeAccount(form: FormData): Promise<Outcome> {
  return administer(async (who) => {
    const { hash } = readForm(z.object({ hash: id }), form)
    await revokeAccountInvitation(program().store, { hash, by: who.user.id })
    return undefined
  })
}

/** Ends an invitation to a board. */
export async function revokeForBoard(form: FormData): Promise<Outcome> {
  return administer(async (who) => {
    const given = readForm(z.object({ invitation: id }), form)
    await endInvitation(program().store, { ...given, by: who.user.id })
    return undefined
  })
}

/** Gives a board that nobody leads any more a facilitator. */
export async function handOverBoard(form: FormData): Promise<Outcome> {
  return administer(async (who) => {
    const given = readForm(z.object({ board: id, user: id }), form)
    const { store, accessChanged } = program()
    await handOver(store, { ...given, by: who.user.id })
    accessChanged({ board: given.board, user: given.user })
    return undefined
  })
}

/** Sends an e-mail whose arrival shows that the mail server works. */
export async function testMail(form: FormData): Promise<Outcome> {
  return act('administer', async () => {
    const { to } = readForm(z.object({ to: email }), form)
    const { mail, limits, config } = program()
    if (!mail) throw new Refusal('no-mail-server')
    await limits.take('mail', to)
    const t = await getTranslations('admin')
    const letter = {
      to,
      subject: t('mail.subject'),
      text: t('mail.text', { address: addressOf(config) }),
    }
    await mail.send(letter).catch(() => {
      throw new Refusal('mail-not-taken')
    })
    return { done: t('mail.sent') }
  })
}
