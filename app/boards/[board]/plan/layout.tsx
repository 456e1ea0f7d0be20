import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PlanMenu } from '#components/sections/plan/exchange/plan-menu.tsx'
import { PlanHeadPart } from '#components/sections/plan/head/plan-head.tsx'
import { SignOffs } from '#components/sections/plan/head/sign-offs.tsx'
import { PlanShell } from '#components/sections/plan/plan-shell.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { today } from '#lib/board/plan-days.ts'
import { packPlan } from '#lib/board/plan-view.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { readActors } from '#server/boards/read-actors.ts'
import { readBoardPlan, readSignatures } from '#server/boards/read-plan.ts'
import { readRatings } from '#server/boards/read-ratings.ts'
import { sessionsOf } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'
import { signPlan, takeBackSignOff } from './actions.ts'

interface Props {
  params: Promise<{ board: string }>
  children: ReactNode
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') }
}

export default async function PlanLayout({ params, children }: Props) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const { rooms, store } = program()
  const [t, locale] = [await getTranslations('plan'), await getLocale()]
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  const factors = (benchmark?.keyFactors ?? []).map(({ id, number, short }) => ({
    id,
    number,
    short,
  }))
  const ids = factors.map(({ id }) => id)
  const room = { board: board.id, section: 'plan' } as const
  const whole = await readBoardPlan(rooms, board.id)
  const facts = {
    factors,
    ratings: await readRatings(rooms, board.id, member, readerOfAll(ids)),
    sessions: (await sessionsOf(store, board.id)).map(({ id, startsAt, timeZone }) => ({
      id,
      startsAt,
      timeZone,
    })),
    madeOn: today(),
    mayWrite: whileArchived(accessTo(room, member), board.archivedAt) === 'write',
    actors: await readActors(rooms, board.id, locale),
    view: packPlan(whole.view),
    texts: whole.texts,
  }
  return (
    <PlanShell
      facts={facts}
      title={t('title')}
      head={
        <PlanHeadPart>
          <SignOffs
            now={await readSignatures(rooms, board.id)}
            archived={board.archivedAt !== null}
            sign={signPlan.bind(null, board.id)}
            takeBack={takeBackSignOff.bind(null, board.id)}
          />
        </PlanHeadPart>
      }
      tools={<PlanMenu />}
    >
      {children}
    </PlanShell>
  )
}
