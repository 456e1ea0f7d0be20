import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chooseLanguage, chooseTheme } from '#app/preferences.ts'
import { BoardFrame } from '#components/board/board-frame.tsx'
import { MemberMenu } from '#components/board/member-menu.tsx'
import { NoAccess, SignInFirst } from '#components/ui/sign-in-first.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { readTheme, themeCookie } from '#lib/look/theme.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string }>
  children: ReactNode
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return {}
  const { mentor, mentee } = entry.board.cities
  const pair = `${mentor} – ${mentee}`
  return { title: { default: pair, template: `%s · ${pair}` } }
}

export default async function BoardLayout({ params, children }: Props) {
  const entry = await boardPage((await params).board)
  if (entry === 'sign-in') return <SignInFirst demo={program().config.demo} />
  if (entry === 'missing') notFound()
  if (entry === 'no-access') return <NoAccess />
  const { board, member } = entry
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  if (!benchmark) throw new Error(`no benchmark ${board.benchmark}`)
  const { user, role, delegation } = member
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <BoardFrame
      facts={{
        id: board.id,
        key: board.key,
        cities: board.cities,
        me: { id: user.id, name: user.name, role, delegation },
      }}
      title={benchmark.short}
      benchmark={benchmark.id}
      factors={benchmark.keyFactors.map(({ id, short, number }) => ({
        path: `factors/${id}`,
        label: short,
        number,
      }))}
      account={<MemberMenu preferences={{ theme, chooseLanguage, chooseTheme }} />}
    >
      {children}
    </BoardFrame>
  )
}
