'use server'

import { refresh } from 'next/cache'
import { act, type Outcome } from '#app/act.ts'
import { changeSettings } from '#server/auth/settings.ts'
import { makeFeed, revokeFeed } from '#server/boards/calendar-feeds.ts'
import { program } from '#server/program.ts'

/** Starts or stops the weekly reminders by e-mail. */
export async function remindMe(wanted: boolean): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const reminders = wanted === true ? 'weekly' : 'off'
    await changeSettings(program().store, user.id, { reminders })
    refresh()
    return {}
  })
}

/** Makes the reader's calendar feed of all of their boards, or a new one in its place. */
export async function subscribeToAll(): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    await makeFeed(program().store, user.id, null)
    refresh()
    return {}
  })
}

/** Ends a feed of theirs, of a board or (null) of all: whoever has its address sees nothing any more. */
export async function endFeed(board: string | null): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    await revokeFeed(program().store, user.id, typeof board === 'string' ? board : null)
    refresh()
    return {}
  })
}
