import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/client-words.tsx'
import { LeaveButton } from '#components/settings/leave-button.tsx'
import { OnlyFacilitators } from '#components/settings/only-facilitators.tsx'
import { SettingsTabs } from '#components/settings/settings-tabs.tsx'
import { boardName } from '#server/boards/board-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { membersOf } from '#server/boards/members.ts'
import { program } from '#server/program.ts'
import { leaveBoard } from '../people/actions.ts'

interface Props {
  params: Promise<{ board: string }>
  children: ReactNode
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsLayout({ params, children }: Props) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  if (member.role !== 'facilitator') {
    const members = await membersOf(program().store, board.id)
    return (
      <OnlyFacilitators
        names={members.filter(({ role }) => role === 'facilitator').map(({ user }) => user.name)}
        leave={<LeaveButton name={boardName(board)} leave={leaveBoard.bind(null, board.id)} />}
      />
    )
  }
  const t = await getTranslations('settings')
  return (
    <ClientWords of="settings">
      <main id="work" tabIndex={-1} className="max-w-4xl px-4 py-8 outline-none sm:px-10">
        <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
          {t('title')}
        </h1>
        <SettingsTabs board={board.id} />
        {children}
      </main>
    </ClientWords>
  )
}
