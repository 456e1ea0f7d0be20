import { cache } from 'react'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'
import { findBoard } from './boards.ts'
import { memberOf } from './members.ts'

/** Opens a board for whoever looks at its page, or says why not; looked up once per request. */
export const boardPage = cache(async (id: string) => {
  const user = await currentUser()
  if (!user) return 'sign-in' as const
  const { store } = program()
  const board = await findBoard(store, id)
  if (!board) return 'missing' as const
  const member = await memberOf(store, id, user.id)
  return member ? { board, member } : ('no-access' as const)
})
