'use server'

import { refresh } from 'next/cache'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { addForm, placeForm } from '#server/boards/member-input.ts'
import { addMember, changeMember, removeMember } from '#server/boards/people.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'

/** Adds somebody who has an account, by their e-mail address. */
export async function addPerson(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store, limits } = program()
    await limits.take('make', `people:${user.id}`)
    const { email, place } = readForm(addForm, form)
    await addMember(store, board, user.id, email, place)
    return changed(board)
  })
}

/** Changes somebody's role, city or last day. */
export async function changePerson(board: string, who: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    await changeMember(program().store, board, user.id, who, readForm(placeForm, form))
    return changed(board)
  })
}

/** Takes somebody off the board. */
export async function removePerson(board: string, who: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    await removeMember(program().store, board, user.id, who)
    return changed(board)
  })
}

/** Takes whoever asks off the board. */
export async function leaveBoard(board: string): Promise<Outcome> {
  return actOnBoard('see board', board, async ({ user }) => {
    await removeMember(program().store, board, user.id, user.id)
    program().accessChanged({ board })
    refresh()
    return { go: '/boards' }
  })
}

function changed(board: string): Outcome {
  program().accessChanged({ board })
  refresh()
  return {}
}
