import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskFirst } from '#components/admin/ask-first.tsx'
import { Pager } from '#components/admin/pager.tsx'
import { When } from '#components/admin/when.tsx'
import { limits } from '#lib/limits.ts'
import { type InvitationLine, listInvitations } from '#server/boards/all-invitations.ts'
import { program } from '#server/program.ts'
import { revokeForBoard } from '../actions.ts'
import { administrator, askedPage, type Query } from '../administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('sections.invitations') }
}

export default async function InvitationsPage({ searchParams }: { searchParams: Query }) {
  if (typeof (await administrator()) === 'string') return null
  const t = await getTranslations('admin')
  const page = await askedPage(searchParams)
  const { lines, total } = await listInvitations(program().store, page)
  const forWhom = ({ role, delegation, board }: InvitationLine) =>
    [t(`roles.${role}`), delegation && board.cities[delegation]].filter(Boolean).join(' · ')
  return (
    <main>
      <h1 className="mt-8 font-serif text-4xl font-semibold tracking-tight">
        {t('sections.invitations')}
      </h1>
      <p className="mt-3 text-lg text-soft">{t('invitations.lead')}</p>
      {total === 0 && <p className="mt-8 text-soft">{t('invitations.none')}</p>}
      <ul className="mt-8 divide-y border-y empty:hidden">
        {lines.map((line) => {
          const { title, cities } = line.board
          const board = title || `${cities.mentor} – ${cities.mentee}`
          const label = line.label || board
          return (
            <li
              key={line.id}
              className="grid items-center gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_15rem_8rem]"
            >
              <div className="min-w-0 [overflow-wrap:anywhere]">
                <p className="text-lg font-semibold">{label}</p>
                <p className="text-soft">
                  {board} · {forWhom(line)}
                </p>
              </div>
              <p className="text-soft">
                {t('invitations.used', { used: line.used, uses: line.uses ?? 0 })}
                <br />
                {t(`invitations.states.${line.state}`)}{' '}
                {line.state === 'open' && <When at={line.until} />}
              </p>
              {line.state === 'open' && (
                <AskFirst
                  action={revokeForBoard}
                  fields={{ invitation: line.id }}
                  label={t('revoke.button')}
                  about={label}
                  question={{
                    title: t('revoke.title'),
                    text: t('revoke.board', { board }),
                    yes: t('revoke.button'),
                    no: t('revoke.no'),
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      <Pager
        path="/admin/invitations"
        query={{}}
        page={page}
        pages={Math.ceil(total / limits.listLines)}
      />
    </main>
  )
}
