import type { DemoPerson } from '#server/boards/demo-people.ts'
import type { Config } from '#server/config.ts'
import { program } from '#server/program.ts'
import { type Running, serve } from '#server/serve.ts'
import { demoCookie } from './demo-cookie.ts'

/** What this process is told to do, one thing at a time. */
export type Order =
  | { name: 'serve'; config: Config }
  | { name: 'signIn'; person: DemoPerson }
  | { name: 'memory' }
  | { name: 'stop' }

/** What it answers to an order of that name. */
export interface Answers {
  serve: Pick<Running, 'address' | 'port'>
  signIn: string
  memory: NodeJS.MemoryUsage
  stop: undefined
}

/** How the answer travels. */
export type Reply = { value: Answers[Order['name']] } | { error: string }

let running: Running | undefined

async function obey(order: Order): Promise<Answers[Order['name']]> {
  switch (order.name) {
    case 'serve': {
      running = await serve(order.config, { pages: false })
      const { address, port } = running
      return { address, port }
    }
    case 'signIn': {
      const { store, keys } = program()
      return demoCookie(store, keys, order.person)
    }
    case 'memory':
      // What one collection finds to be free, the next one lets go of.
      for (let times = 0; times < 4; times++) {
        globalThis.gc?.()
        await new Promise((resolve) => setImmediate(resolve))
      }
      return process.memoryUsage()
    case 'stop':
      return running?.stop().then(() => undefined)
  }
}

// The server of tests that kill it or measure it: a process of its own, without pages.
process.on('message', (order: Order) => {
  const reply = (answer: Reply) => process.send?.(answer)
  obey(order).then(
    (value) => reply({ value }),
    (error) => reply({ error: String(error) }),
  )
})
// Whoever started it is gone, however that ended.
process.on('disconnect', () => process.exit())
