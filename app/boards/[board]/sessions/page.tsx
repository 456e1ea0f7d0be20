import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { SessionItem } from '#components/stage/session-item.tsx'
import { boardPage } from '#server/boards/board-page.ts'
import { readStage } from '#server/boards/read-stage.ts'
import { isToCome, sessionsOf } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title') }
}

export default async function SessionsPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const t = await getTranslations('sessions')
  const sessions = await sessionsOf(program().store, board.id)
  const { run } = await readStage(program().rooms, board.id)
  const isAhead = (session: (typeof sessions)[number]) =>
    isToCome(session) || session.id === run?.session
  const lists = [
    { title: t('ahead'), sessions: sessions.filter(isAhead) },
    { title: t('past'), sessions: sessions.filter((one) => !isAhead(one)).reverse() },
  ]
  return (
    <main id="work" className="max-w-4xl px-4 py-8 sm:px-10">
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead')}</p>
      {sessions.length === 0 && <p className="mt-6">{t('none')}</p>}
      {lists.map(
        (list) =>
          list.sessions.length > 0 && (
            <section key={list.title} className="mt-8">
              <h2 className="text-lg font-semibold">{list.title}</h2>
              <ul className="mt-2 divide-y border-y">
                {list.sessions.map((session) => (
                  <SessionItem
                    key={session.id}
                    board={board.id}
                    session={session}
                    isLive={session.id === run?.session}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {member.role === 'facilitator' && (
        <p className="mt-6">
          <Link href={`/boards/${board.id}/settings`} className="prose-link">
            {t('plan')}
          </Link>
        </p>
      )}
    </main>
  )
}
