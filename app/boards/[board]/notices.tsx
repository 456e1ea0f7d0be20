import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { BoardNotice } from '#components/board/board-notice.tsx'
import { Form } from '#components/ui/form.tsx'
import type { Role } from '#lib/access/access.ts'
import { longDay } from '#lib/i18n/times.ts'
import type { Board } from '#server/boards/boards.ts'
import { retentionOf } from '#server/boards/retention-dates.ts'
import { program } from '#server/program.ts'
import { reopenBoard } from './settings/actions.ts'

/** What everybody on a board has to know: that it is archived, or, for who leads it, will be deleted. */
export async function BoardNotices({ board, role }: { board: Board; role: Role }) {
  const [t, locale] = [await getTranslations('settings'), await getLocale()]
  const isLead = role === 'facilitator'
  const deletesAt = isLead && (await deletionAhead(board))
  return (
    <>
      {board.archivedAt !== null && (
        <BoardNotice kind="archived" label={t('archived.label')}>
          <p>{t('archived.text', { day: longDay(new Date(board.archivedAt), locale) })}</p>
          {isLead && (
            <Form
              action={reopenBoard.bind(null, board.id)}
              submit={t('archived.reopen')}
              look="plain"
            />
          )}
        </BoardNotice>
      )}
      {deletesAt && (
        <BoardNotice kind="warning" label={t('deletion.label')}>
          <p>{t('deletion.text', { day: longDay(new Date(deletesAt), locale) })}</p>
          <Link href={`/boards/${board.id}/settings`} className="prose-link">
            {t('deletion.link')}
          </Link>
        </BoardNotice>
      )}
    </>
  )
}

/** When a board is deleted, once its facilitators were warned and nothing changed since. */
async function deletionAhead(board: Board): Promise<number | undefined> {
  if (board.warnedAt === null) return undefined
  const retention = await retentionOf(program().store, board)
  return retention && Date.now() >= retention.warnsAt ? retention.deletesAt : undefined
}
