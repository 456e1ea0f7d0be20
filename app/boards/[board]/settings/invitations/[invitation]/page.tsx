import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ForFacilitators } from '#components/invitations/for-facilitators.tsx'
import { JoinSheet } from '#components/invitations/join-sheet.tsx'
import { NotFound } from '#components/ui/not-found.tsx'
import { may } from '#lib/access/actions.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { findInvitation } from '#server/boards/invitations.ts'
import { program } from '#server/program.ts'
import { viewsOf } from '../views.ts'

interface Props {
  params: Promise<{ board: string; invitation: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('sheet.title') }
}

export default async function InvitationSheetPage({ params }: Props) {
  const { board: id, invitation } = await params
  const entry = await boardPage(id)
  const user = await currentUser()
  if (typeof entry === 'string' || !user) return null
  const { board, member } = entry
  if (!may({ kind: user.kind, member }, 'lead board')) return <ForFacilitators board={id} />
  const found = await findInvitation(program().store, id, invitation)
  const [view] = found ? await viewsOf([found], []) : []
  const t = await getTranslations('invitations')
  const back = `/boards/${id}/settings/invitations`
  if (!view || view.ended || !view.door) {
    const text = view?.ended ? t(`reasons.${view.ended}`, { date: view.until }) : t('sheet.gone')
    return <NotFound title={t('sheet.missing')} text={text} link={back} label={t('sheet.back')} />
  }
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  return (
    <JoinSheet
      invitation={view}
      door={view.door}
      cities={board.cities}
      title={board.title || benchmark?.title || ''}
      back={back}
    />
  )
}
