import { PackageOpen, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { leaveBoard } from '#app/boards/[board]/settings/people/actions.ts'
import { BoardItem } from '#components/home/board-item.tsx'
import { LeaveButton } from '#components/settings/leave-button.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { may } from '#lib/access/actions.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardName } from '#server/boards/board-name.ts'
import { boardsOf } from '#server/boards/boards.ts'
import { nextSessions } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('boards'))('title') }
}

export default async function BoardsPage() {
  const t = await getTranslations('boards')
  const user = await currentUser()
  const { store, config } = program()
  if (!user) return <SignInFirst demo={config.demo} />
  const locale = await getLocale()
  const mine = await boardsOf(store, user.id)
  const sessions = await nextSessions(
    store,
    mine.map(({ id }) => id),
  )
  const items = await Promise.all(
    mine.map(async (board) => ({
      board,
      item: (
        <BoardItem
          key={board.id}
          board={board}
          benchmark={(await readBenchmarkIn(board.benchmark, [locale]))?.short ?? ''}
          next={sessions.get(board.id)}
        >
          <LeaveButton
            name={boardName(board)}
            look="quiet"
            leave={leaveBoard.bind(null, board.id)}
          />
        </BoardItem>
      ),
    })),
  )
  const [open, archived] = [
    items.filter(({ board }) => board.archivedAt === null),
    items.filter(({ board }) => board.archivedAt !== null),
  ]
  const mayMake = may({ kind: user.kind }, 'make board')
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
        {mayMake && (
          <span className="flex flex-wrap gap-2">
            <Link href="/boards/archive" className={buttonClass('plain')}>
              <PackageOpen size={18} aria-hidden="true" />
              {(await getTranslations('archive'))('link')}
            </Link>
            <Link href="/boards/new" className={buttonClass('primary')}>
              <Plus size={18} aria-hidden="true" />
              {t('new')}
            </Link>
          </span>
        )}
      </div>
      {open.length > 0 && (
        <ul className="mt-8 divide-y border-y">{open.map(({ item }) => item)}</ul>
      )}
      {items.length === 0 && (
        <p className="mt-6 text-lg text-soft">
          {mayMake ? t('noneYet') : user.kind === 'guest' ? t('noneGuest') : t('none')}
        </p>
      )}
      {archived.length > 0 && (
        <div className="mt-8">
          <Unfold title={t('archived', { count: archived.length })}>
            <ul className="divide-y border-y">{archived.map(({ item }) => item)}</ul>
          </Unfold>
        </div>
      )}
    </main>
  )
}
