import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { KeyFactorText } from '#components/benchmark/key-factor-text.tsx'
import { ReadIn } from '#components/benchmark/read-in.tsx'
import { KeepRoom } from '#components/board/keep-room.tsx'
import { SidePanel } from '#components/board/side-panel.tsx'
import { Steps } from '#components/board/steps.tsx'
import { FactorViews } from '#components/sections/factor/factor-views.tsx'
import { PrivateCards } from '#components/stage/private-cards.tsx'
import { isLanguage } from '#lib/i18n/languages.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { factorPage } from '#server/boards/factor-page.ts'
import { readDrafts } from '#server/boards/read-drafts.ts'
import { program } from '#server/program.ts'
import { countCards, revealCards } from '../../sessions/actions.ts'

interface Props {
  params: Promise<{ board: string; factor: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { board, factor: id } = await params
  const factor = (await factorPage(board, id))?.factor
  return factor ? { title: `${factor.number} ${factor.short}` } : {}
}

export default async function FactorLayout({ params, children }: Props & { children: ReactNode }) {
  const { board: boardId, factor: factorId } = await params
  const opened = await factorPage(boardId, factorId)
  if (!opened) return null
  const { board, benchmark, factor } = opened
  if (!benchmark || !factor) notFound()
  const t = await getTranslations('factor')
  const own = await readDrafts(program().rooms, board.id, opened.member.user.id)
  const locale = isLanguage(benchmark.language) ? benchmark.language : await getLocale()
  return (
    <>
      <main id="work" className="max-w-[64rem] overflow-x-clip px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
        <p className="eyebrow">
          {t('factorOf', { number: factor.number, total: benchmark.keyFactors.length })}
        </p>
        <h1 className="mt-1 max-w-[30ch] font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
          {factor.title}
        </h1>
        <p className="mt-2 max-w-2xl text-soft sm:text-lg">{factor.summary}</p>
        <FactorViews
          factor={factor.id}
          questions={factor.questions.length}
          practices={factor.practices.length}
        />
        <KeepRoom room={roomName({ board: board.id, section: 'factor', factor: factor.id })} />
        <PrivateCards
          factor={factor.id}
          own={own.filter((card) => card.factor === factor.id).length}
          deeds={{
            count: countCards.bind(null, board.id),
            reveal: revealCards.bind(null, board.id),
          }}
        />
        {children}
        <Steps board={board.id} factors={benchmark.keyFactors} at={factor.id} />
      </main>
      <SidePanel title={t('benchmark')}>
        <div lang={benchmark.language}>
          <ReadIn language={benchmark.language} languages={benchmark.languages} id={benchmark.id} />
          <KeyFactorText factor={factor} locale={locale} heading="h3" />
          <p className="mt-8">
            <Link href={`/benchmarks/${benchmark.id}#${factor.id}`} className="prose-link">
              {t('whole')}
            </Link>
          </p>
        </div>
      </SidePanel>
    </>
  )
}
