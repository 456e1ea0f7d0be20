import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/client-words.tsx'
import { NotInside } from '#app/not-inside.tsx'
import { chooseLanguage, chooseTheme } from '#app/preferences.ts'
import { BoardFrame } from '#components/board/board-frame.tsx'
import { MemberMenu } from '#components/board/member-menu.tsx'
import { CommentsFrame } from '#components/comments/comments-frame.tsx'
import { SearchLink } from '#components/search/search-link.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { readerLook } from '#server/auth/reader-look.ts'
import { boardName } from '#server/boards/board-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { membersOf } from '#server/boards/members.ts'
import { readOpenCounts } from '#server/boards/read-comments.ts'
import { readStage } from '#server/boards/read-stage.ts'
import { noteVisit } from '#server/boards/visits.ts'
import { program } from '#server/program.ts'
import { commentDeeds } from './comments/deeds.ts'
import { BoardNotices } from './notices.tsx'
import { endSession, takeOverSession } from './sessions/actions.ts'
import { answerDoor } from './settings/invitations/actions.ts'

interface Props {
  params: Promise<{ board: string }>
  children: ReactNode
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return {}
  const name = boardName(entry.board)
  return { title: { default: name, template: `%s · ${name}` } }
}

export default async function BoardLayout({ params, children }: Props) {
  const entry = await boardPage((await params).board)
  if (entry === 'sign-in') return <SignInFirst demo={program().config.demo} />
  if (entry === 'missing') notFound()
  if (entry === 'no-access') return <NotInside board={(await params).board} />
  const { board, member } = entry
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  if (!benchmark) throw new Error(`no benchmark ${board.benchmark}`)
  const { user, role, delegation } = member
  await noteVisit(program().store, board.id, user.id)
  const members = await membersOf(program().store, board.id)
  const { theme, announcements } = await readerLook()
  return (
    <ClientWords of="board">
      <BoardFrame
        facts={{
          id: board.id,
          key: board.key,
          cities: board.cities,
          me: { id: user.id, name: user.name, role, delegation },
        }}
        announcements={announcements}
        title={benchmark.short}
        benchmark={benchmark.id}
        factors={benchmark.keyFactors.map(({ id, short, number }) => ({
          path: `factors/${id}`,
          label: short,
          number,
        }))}
        stage={await readStage(program().rooms, board.id)}
        stageDeeds={{
          end: endSession.bind(null, board.id),
          answerDoor: answerDoor.bind(null, board.id),
          takeOver: takeOverSession.bind(null, board.id),
        }}
        notices={<BoardNotices board={board} role={role} />}
        account={
          <>
            <SearchLink label={(await getTranslations('search'))('link')} />
            <MemberMenu preferences={{ theme, chooseLanguage, chooseTheme }} />
          </>
        }
      >
        <CommentsFrame
          counts={await readOpenCounts(program().rooms, board.id)}
          members={members.map((one) => ({
            id: one.user.id,
            name: one.user.name,
            role: one.role,
            delegation: one.delegation,
          }))}
          factors={benchmark.keyFactors.map(({ id, number, short }) => ({ id, number, short }))}
          deeds={commentDeeds(board.id)}
          open={board.archivedAt === null}
        >
          {children}
        </CommentsFrame>
      </BoardFrame>
    </ClientWords>
  )
}
