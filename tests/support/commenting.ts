import { comments } from '#lib/board/comments.ts'
import { readThreads } from '#lib/board/threads.ts'
import { findBoard } from '#server/boards/boards.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import { memberOf } from '#server/boards/members.ts'
import { program } from '#server/program.ts'

/** The room of the demo board's comments. */
export const commentsRoom = 'demo/comments'

/** The threads on the demo board now. */
export const threadsNow = () => program().rooms.read(commentsRoom, readThreads)

/** A comment on the demo board now. */
export const commentNow = (id: string) =>
  program().rooms.read(commentsRoom, (doc) => comments.on(doc).comments.get(id))

/** The demo board with one of its people as its action knows them. */
export const as = (person: DemoPerson) => asUser(demoUserId(person))

/** The same with somebody else who is a member. */
export async function asUser(user: string) {
  const { store } = program()
  const board = await findBoard(store, 'demo')
  const member = await memberOf(store, 'demo', user)
  if (!board || !member) throw new Error(`${user} is not on the demo board`)
  return { board, member }
}

/** The reason for which something was refused, or undefined when it was not. */
export const reasonOf = (done: Promise<unknown>): Promise<string | undefined> =>
  done.then(
    () => undefined,
    (error: Error) => error.message,
  )
