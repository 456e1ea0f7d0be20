import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SessionLinks } from '#components/settings/session-links.tsx'
import { SessionWhen } from '#components/settings/session-when.tsx'
import { Decisions } from '#components/stage/decisions.tsx'
import { Minutes } from '#components/stage/minutes.tsx'
import { ParkingLot } from '#components/stage/parking-lot.tsx'
import { SessionAgenda } from '#components/stage/session-agenda.tsx'
import { languageName } from '#lib/i18n/languages.ts'
import { templateChoices } from '#server/boards/agendas.ts'
import { boardName } from '#server/boards/board-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { membersOf } from '#server/boards/members.ts'
import { namesOf } from '#server/boards/people-names.ts'
import { readSession } from '#server/boards/read-stage.ts'
import { findSession } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'
import { makeFromTemplate, makeMinutes, settle } from '../actions.ts'

interface Props {
  params: Promise<{ board: string; session: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('session') }
}

export default async function SessionPage({ params }: Props) {
  const { board: boardId, session: id } = await params
  const entry = await boardPage(boardId)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const { store, rooms } = program()
  const session = await findSession(store, board.id, id)
  if (!session) notFound()
  const [t, locale] = [await getTranslations('sessions'), await getLocale()]
  const record = await readSession(rooms, board.id, session.id)
  const { steps, people, minutes } = record
  const users = people.filter(({ guest }) => !guest).map((one) => one.id)
  const present = (await membersOf(store, board.id)).map(({ user }) => user.id)
  const names = await namesOf(store, board.id, [...new Set([...users, ...present])])
  const mayLead = member.role === 'facilitator' && board.archivedAt === null
  const spoken = board.languages.length > 0 ? board.languages : [locale]
  const spokenNames = new Intl.DisplayNames(locale, { type: 'language' })
  return (
    <main id="work" className="max-w-[64rem] px-4 py-8 sm:px-10">
      <p className="eyebrow no-print">
        <Link href={`/boards/${board.id}/sessions`}>{t('title')}</Link>
      </p>
      <p className="hidden print:block">{boardName(board)}</p>
      <h1 className="mt-1 font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('session')}
      </h1>
      <p className="mt-2 text-lg">
        <SessionWhen {...session} />
      </p>
      <div className="no-print mt-3">
        <SessionLinks board={board.id} session={session} isHere />
      </div>
      <SessionAgenda
        session={session}
        steps={steps}
        languages={spoken.map((code) => ({
          code,
          name: spokenNames.of(code) ?? languageName(code),
        }))}
        templates={await templateChoices(locale)}
        mayLead={mayLead}
        makeFromTemplate={makeFromTemplate.bind(null, board.id, session.id)}
        people={people}
        names={names}
      />
      <Decisions session={session.id} now={record.decisions} mayLead={mayLead} />
      <ParkingLot
        session={session.id}
        now={record.points}
        names={names}
        mayLead={mayLead}
        open={board.archivedAt === null}
        settle={settle.bind(null, board.id)}
      />
      <Minutes
        session={session.id}
        now={minutes}
        mayWrite={mayLead}
        draft={makeMinutes.bind(null, board.id, session.id)}
      />
    </main>
  )
}
