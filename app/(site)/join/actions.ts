'use server'

import { type Outcome, saying } from '#app/act.ts'
import { letIn } from './let-in.ts'

/** Lets somebody onto the board of an invitation and goes there. */
export async function join(form: FormData): Promise<Outcome> {
  return saying(async () => ({ go: `/boards/${await letIn(form)}` }))
}
