import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuestionList } from '#components/sections/factor/questions/question-list.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { factorPage } from '#server/boards/factor-page.ts'
import { readFactorAnswers } from '#server/boards/read-answers.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string; factor: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { board, factor: id } = await params
  const factor = (await factorPage(board, id))?.factor
  const t = await getTranslations('questions')
  return factor ? { title: `${t('title')} · ${factor.number} ${factor.short}` } : {}
}

export default async function QuestionsPage({ params }: Props) {
  const { board: boardId, factor: factorId } = await params
  const opened = await factorPage(boardId, factorId)
  if (!opened?.factor) return null
  const { board, member, factor, benchmark } = opened
  const room = { board: board.id, section: 'factor', factor: factor.id } as const
  const ids = factor.questions.map(({ id }) => id)
  return (
    <QuestionList
      key={factor.id}
      room={roomName(room)}
      factorId={factor.id}
      language={benchmark?.language}
      questions={factor.questions}
      now={await readFactorAnswers(program().rooms, board.id, factor.id, ids)}
      mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
    />
  )
}
