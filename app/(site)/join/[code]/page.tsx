import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { InvitationFacts } from '#components/join/invitation-facts.tsx'
import { JoinForm } from '#components/join/join-form.tsx'
import { NeedsAccount } from '#components/join/needs-account.tsx'
import { NoEntry } from '#components/join/no-entry.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { longDay } from '#lib/i18n/dates.ts'
import { addressHeader } from '#server/auth/client-address.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { findBoard } from '#server/boards/boards.ts'
import { endedBy, type Invitation, lastMoment } from '#server/boards/invitation.ts'
import { gains, refuseArchived } from '#server/boards/join.ts'
import { memberOf } from '#server/boards/members.ts'
import { tryCode } from '#server/boards/try-code.ts'
import { refuseTurnedAway } from '#server/boards/turned-away.ts'
import { isWaiting } from '#server/boards/waiting.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { join } from '../actions.ts'
import { problemOf } from '../problem.ts'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<{ problem?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('join'))('invited')
  return { title, robots: { index: false }, referrer: 'no-referrer' }
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const { store } = program()
  const code = decode((await params).code)
  const invitation = await look(code)
  if (typeof invitation === 'string') return <NoEntry problem={invitation} />
  const board = invitation && (await findBoard(store, invitation.board))
  if (!board) return <NoEntry reason="unknown" />
  const user = await currentUser()
  const member = user && (await memberOf(store, board.id, user.id))
  if (member && !gains(member, invitation)) redirect(`/boards/${board.id}`)
  if (user && (await isWaiting(store, board.id, user.id))) redirect(`/boards/${board.id}`)
  const locale = await getLocale()
  const { role, delegation, label, until, memberDays, passphraseHash } = invitation
  const ended = endedBy(invitation)
  if (ended) return <NoEntry reason={ended} until={longDay(until, locale)} />
  const closed = await whyClosed(invitation, user?.id)
  const isGuest = !user || user.kind === 'guest'
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  return (
    <main className="mx-auto max-w-xl px-4 py-10 sm:px-6 sm:py-14">
      <InvitationFacts
        cities={board.cities}
        title={board.title || benchmark?.title || ''}
        place={{ role, delegation }}
        label={label}
        until={longDay(until, locale)}
      />
      {closed ? (
        <p className="mt-8 text-lg">{closed}</p>
      ) : role === 'facilitator' && isGuest ? (
        <NeedsAccount code={code} isGuest={user !== undefined} />
      ) : (
        <JoinForm
          action={join}
          code={code}
          name={user?.name}
          asksPassphrase={passphraseHash !== null}
          guestUntil={isGuest && memberDays !== null ? longDay(lastMoment(memberDays), locale) : ''}
          problem={await problemOf((await searchParams).problem)}
        />
      )}
    </main>
  )
}

/** Why an invitation that is still good gives this reader no place; empty when it does. */
async function whyClosed(invitation: Invitation, user: string | undefined): Promise<string> {
  const { store } = program()
  try {
    await refuseArchived(store, invitation.board)
    if (user) await refuseTurnedAway(store, invitation, user)
    return ''
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return problemOf(error.reason)
  }
}

/** The invitation of a code, undefined when there is none, or why it may not be looked for now. */
async function look(code: string): Promise<Invitation | undefined | string> {
  const address = (await headers()).get(addressHeader) ?? 'unknown'
  try {
    return await tryCode(program(), address, code)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return problemOf(error.reason, error.values)
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
