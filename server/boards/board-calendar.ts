import { readPlanView } from '#lib/board/plan-view.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { addressOf } from '#server/config.ts'
import { getTranslations } from '#server/mail/words.ts'
import type { Program } from '#server/program.ts'
import { boardName } from './board-name.ts'
import type { Board } from './boards.ts'
import { boardEvents, calendarOf } from './plan-calendar.ts'
import { sessionsOf } from './sessions.ts'

/** The calendar file of some boards in a language: their sessions, and the days of their plans. */
export async function calendarOfBoards(
  { rooms, store, config }: Pick<Program, 'rooms' | 'store' | 'config'>,
  boards: readonly Board[],
  language: string | null,
): Promise<string> {
  const t = await getTranslations('plan', language)
  const words = {
    due: (title: string) => t('calendar.due', { title }),
    begins: (title: string) => t('calendar.begins', { title }),
    review: (title: string) => t('calendar.review', { title }),
    session: t('calendar.session'),
    nameless: t('nameless'),
  }
  const events = await Promise.all(
    boards.map(async (board) =>
      boardEvents(
        {
          name: boardName(board),
          link: `${addressOf(config)}/boards/${board.id}`,
          view: await rooms.read(roomName({ board: board.id, section: 'plan' }), readPlanView),
          sessions: await sessionsOf(store, board.id),
        },
        words,
      ),
    ),
  )
  const [first] = boards
  return calendarOf(events.flat(), boards.length === 1 && first ? boardName(first) : 'Compa')
}

/** A calendar file as an answer. */
export const calendarAnswer = (file: string, name: string): Response =>
  new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
