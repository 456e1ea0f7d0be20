/** What a process of the bench can be asked to do, by name; one value in, one out. */
export type Orders = { [name: string]: (given: never) => unknown }

/** What an order of that name takes. */
export type Given<All extends Orders, Name extends keyof All> = Parameters<All[Name]>[0]

/** What an order of that name gives. */
export type Answer<All extends Orders, Name extends keyof All> = Awaited<ReturnType<All[Name]>>

/** A message from the bench to one of its processes. */
export interface Order {
  name: string
  given: unknown
}

/** The answer to it. */
export type Reply = { value: unknown } | { error: string }

/** Does in this process what the bench asks for, until the bench lets go of it or is gone. */
export function follow(orders: Orders): void {
  process.on('message', async ({ name, given }: Order) => {
    process.send?.(await carryOut(orders, name, given))
  })
  process.on('disconnect', () => process.exit())
}

async function carryOut(orders: Orders, name: string, given: unknown): Promise<Reply> {
  try {
    return { value: await orders[name]?.(given as never) }
  } catch (error) {
    return { error: (error as Error).stack ?? String(error) }
  }
}
