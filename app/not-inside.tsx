import { getLocale } from 'next-intl/server'
import { WaitingRoom } from '#components/join/waiting-room.tsx'
import { NoAccess } from '#components/ui/sign-in-first.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { findBoard } from '#server/boards/boards.ts'
import { wasSentAway } from '#server/boards/turned-away.ts'
import { isWaiting } from '#server/boards/waiting.ts'
import { program } from '#server/program.ts'
import { ClientWords } from './client-words.tsx'

/** What somebody sees of a board that they are no member of: its door, or that it is for others. */
export async function NotInside({ board: id }: { board: string }) {
  const { store } = program()
  const [user, board] = [await currentUser(), await findBoard(store, id)]
  if (!user || !board) return <NoAccess />
  if (!(await isWaiting(store, id, user.id))) {
    return <NoAccess sentAway={await wasSentAway(store, id, user.id)} />
  }
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  return (
    <ClientWords of="waiting">
      <WaitingRoom
        board={id}
        name={user.name}
        cities={board.cities}
        title={board.title || benchmark?.title || ''}
      />
    </ClientWords>
  )
}
