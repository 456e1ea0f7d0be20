import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FactorRatings } from '#components/sections/ratings/factor-ratings.tsx'
import { readerOfFactor } from '#lib/board/ratings.ts'
import { factorPage } from '#server/boards/factor-page.ts'
import { readRatings } from '#server/boards/read-ratings.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string; factor: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { board, factor: id } = await params
  const factor = (await factorPage(board, id))?.factor
  const t = await getTranslations('ratings')
  return factor ? { title: `${t('title')} · ${factor.number} ${factor.short}` } : {}
}

export default async function FactorRatingsPage({ params }: Props) {
  const { board: boardId, factor: factorId } = await params
  const opened = await factorPage(boardId, factorId)
  if (!opened?.factor || !opened.benchmark) return null
  const { board, member, factor, benchmark } = opened
  return (
    <FactorRatings
      key={factor.id}
      factor={factor.id}
      described={factor.steps}
      language={benchmark.language}
      now={await readRatings(program().rooms, board.id, member, readerOfFactor(factor.id))}
      archived={board.archivedAt !== null}
    />
  )
}
