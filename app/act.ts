import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type Action, may } from '#lib/access/actions.ts'
import { currentSignIn, currentUser } from '#server/auth/current-user.ts'
import type { User } from '#server/auth/users.ts'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { type Member, memberOf } from '#server/boards/members.ts'
import { program } from '#server/program.ts'
import { Refusal, type WrongField } from '#server/refusal.ts'

/** What came of an action, in the reader's language. Neither: it was done, and that is all. */
export interface Outcome {
  /** Why nothing was changed. */
  problem?: string
  /** The name of the form field that the problem is about. */
  field?: string
  /** What is wrong with further fields of the form, by name. */
  others?: Record<string, string>
  /** What was done, where that cannot be seen. */
  done?: string
  /** Something to show once, a link for example. */
  shown?: string
  /** The address to go on to. */
  go?: string
}

/** Who acts: somebody signed in who may do this. */
export interface Acting {
  user: User
  /** The id of the sign-in on this device. */
  signIn: string
}

/** The same on a board. */
export interface ActingOnBoard extends Acting {
  board: Board
  member: Member | undefined
}

/** Runs an action for whoever may do it; a refusal becomes a sentence. */
export async function act(
  what: Exclude<Action, 'see board' | 'lead board'>,
  run: (who: Acting) => Promise<Outcome | undefined>,
): Promise<Outcome> {
  return saying(async () => {
    const who = await acting()
    if (!may({ kind: who.user.kind }, what)) throw new Refusal('not-yours')
    return run(who)
  })
}

/** Runs an action on a board for whoever may do it there; a refusal becomes a sentence. */
export async function actOnBoard(
  what: 'see board' | 'lead board',
  board: string,
  run: (who: ActingOnBoard) => Promise<Outcome | undefined>,
): Promise<Outcome> {
  return saying(async () => {
    const who = await acting()
    // Whoever calls an action by hand may give it anything.
    if (typeof board !== 'string') throw new Refusal('not-yours')
    const { store } = program()
    const [found, member] = [
      await findBoard(store, board),
      await memberOf(store, board, who.user.id),
    ]
    // Whoever may not see a board learns nothing of whether there is one.
    if (!found || !may({ kind: who.user.kind, member }, what)) throw new Refusal('not-yours')
    return run({ ...who, board: found, member })
  })
}

/** Runs an action that needs nobody to be signed in; a refusal becomes a sentence. */
export async function saying(run: () => Promise<Outcome | undefined>): Promise<Outcome> {
  let outcome: Outcome
  try {
    outcome = (await run()) ?? {}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const t = await getTranslations('refusals')
    const say = ({ reason, values }: Pick<WrongField, 'reason' | 'values'>) =>
      t(reason as 'not-yours', values)
    const others = Object.fromEntries(error.others.map((wrong) => [wrong.field, say(wrong)]))
    return { problem: say(error), ...(error.field && { field: error.field }), others }
  }
  if (outcome.go) redirect(outcome.go)
  return outcome
}

async function acting(): Promise<Acting> {
  const [user, session] = [await currentUser(), await currentSignIn()]
  if (!user || !session) throw new Refusal('signed-out')
  return { user, signIn: session.signIn }
}
