import type { DemoPerson } from '#server/boards/demo-people.ts'
import { readConfig } from '#server/config.ts'
import { program } from '#server/program.ts'
import { serve } from '#server/serve.ts'
import { demoCookie } from '../support/demo-cookie.ts'
import { follow } from './orders.ts'
import { people, writeBoards } from './servers/boards.ts'

/** What one of several processes can be asked to do. */
export interface CapacityOrders {
  /** Serves rooms as the environment says; gives the address. */
  open(given: { env: Record<string, string> }): Promise<string>
  /** Writes the bench's boards; gives the cookies of those who may write on them. */
  makeBoards(given: undefined): Promise<string[]>
  [name: string]: (given: never) => unknown
}

follow({
  open: async ({ env }) => (await serve(readConfig(env), { pages: false })).address,

  makeBoards: async () => {
    const { store, keys } = program()
    await writeBoards(store)
    return Promise.all(people.map((person: DemoPerson) => demoCookie(store, keys, person)))
  },
} satisfies CapacityOrders)
