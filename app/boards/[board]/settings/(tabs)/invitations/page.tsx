import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ForFacilitators } from '#components/invitations/for-facilitators.tsx'
import { InvitationForm } from '#components/invitations/invitation-form.tsx'
import { InvitationItem } from '#components/invitations/invitation-item.tsx'
import { may } from '#lib/access/actions.ts'
import { dayAndTime } from '#lib/i18n/dates.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { invitationsOf, joinedBy } from '#server/boards/invitations.ts'
import { nextSession } from '#server/boards/next-session.ts'
import { program } from '#server/program.ts'
import { make, revoke } from '../../invitations/actions.ts'
import { viewsOf } from '../../invitations/views.ts'

interface Props {
  params: Promise<{ board: string }>
  searchParams: Promise<{ made?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('title') }
}

export default async function InvitationsPage({ params, searchParams }: Props) {
  const entry = await boardPage((await params).board)
  const user = await currentUser()
  if (typeof entry === 'string' || !user) return null
  const { board, member } = entry
  if (!may({ kind: user.kind, member }, 'lead board')) return <ForFacilitators board={board.id} />
  const { store, config } = program()
  const t = await getTranslations('invitations')
  const invitations = await invitationsOf(store, board.id)
  const views = await viewsOf(invitations, await joinedBy(store, board.id))
  const session = await nextSession(store, board.id)
  const locale = await getLocale()
  const asked = (await searchParams).made
  const made = views.find(({ id }) => id === asked)?.id
  const isEarly = (id: string) =>
    session !== undefined &&
    invitations.some((one) => one.id === id && one.until < session.startsAt)
  const [active, ended] = [
    views.filter((view) => !view.ended),
    views.filter((view) => view.ended !== undefined),
  ]
  const list = (of: typeof views) => (
    <ul className="mt-2 divide-y border-y">
      {of.map((view) => (
        <InvitationItem
          key={view.id}
          invitation={view}
          cities={board.cities}
          path={`/boards/${board.id}/settings/invitations/${view.id}`}
          revoke={revoke.bind(null, board.id, view.id)}
          calendar={session !== undefined}
          before={
            session && isEarly(view.id)
              ? dayAndTime(session.startsAt, locale, session.timeZone)
              : undefined
          }
          isNew={view.id === made}
        />
      ))}
    </ul>
  )
  return (
    <>
      <p className="mt-6 max-w-2xl text-lg text-soft">{t('lead')}</p>
      {config.demo && <p className="mt-3 max-w-2xl text-soft">{t('onlyHere')}</p>}
      <InvitationForm
        key={made ?? ''}
        action={make.bind(null, board.id)}
        cities={board.cities}
        open={active.length === 0}
      />
      <h2 className="mt-10 font-serif text-xl font-semibold">{t('active')}</h2>
      {active.length > 0 ? list(active) : <p className="mt-2 text-soft">{t('noneActive')}</p>}
      {active.length > 0 && !session && <p className="mt-4 text-soft">{t('noSession')}</p>}
      {ended.length > 0 && (
        <>
          <h2 className="mt-10 font-serif text-xl font-semibold">{t('ended')}</h2>
          {list(ended)}
        </>
      )}
    </>
  )
}
