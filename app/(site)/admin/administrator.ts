import { cache } from 'react'
import { may } from '#lib/access/actions.ts'
import { currentUser } from '#server/auth/current-user.ts'

/**
 * The administrator who looks at this page, or why nobody may. Every page asks by itself: on the
 * way from one to another the layout around them is not asked again.
 */
export const administrator = cache(async () => {
  const user = await currentUser()
  if (!user) return 'sign-in' as const
  return may({ kind: user.kind }, 'administer') ? user : ('not-yours' as const)
})

/** What stands in a page's address behind the question mark. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/** One word of it, without spaces around; undefined when it is missing or empty. */
export async function asked(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name]
  return (typeof value === 'string' && value.trim().slice(0, 200)) || undefined
}

/** The page of a list that it asks for, from 1. */
export async function askedPage(query: Query): Promise<number> {
  const page = Number(await asked(query, 'page'))
  return Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1
}
