import type { Store } from '#server/store/open-store.ts'
import { alike } from './alike.ts'
import { membersOf } from './members.ts'

/**
 * The name under which somebody is seen on boards: theirs, or with a number when somebody else there
 * has it already. Nobody is asked to think of another name, and nobody can pass for somebody else.
 */
export async function freeName(
  store: Store,
  boards: readonly string[],
  wanted: string,
  own?: string,
): Promise<string> {
  const taken = new Set<string>()
  for (const board of boards) {
    for (const { user } of await membersOf(store, board)) {
      if (user.id !== own) taken.add(alike(user.name))
    }
  }
  let name = wanted
  for (let number = 2; taken.has(alike(name)); number++) name = `${wanted} (${number})`
  return name
}
