import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { eventually } from '../support/eventually.ts'
import { read, reads, write } from '../support/notes.ts'
import { connectOverHttp } from '../support/over-http.ts'
import { withOwnServices } from '../support/own-services.ts'
import { isLong, testWithSeeds } from '../support/seeds.ts'
import { openMachines } from './machines.ts'
import { openTyping } from './typing.ts'

const machinesThere = 2
const rounds = isLong ? 5 : 1
/** Milliseconds for which a page says no more than *saving* while it comes back: see `connectRoom`. */
const unnoticedMs = 4_000
const room = 'demo/factor/know-local-context'

withOwnServices('two processes behind one address that are restarted in turn', () => {
  testWithSeeds(
    'people type on, are asked to come back and come back at once, and no word is lost',
    { short: [1], long: 1 },
    async (random, say) => {
      const machines = await openMachines(machinesThere)
      const typing = await openTyping(machines.address, random)
      const people = [...typing.rooms().values()].flat()
      const codes = people.map(({ provider }) => endsOf(provider))
      const away = people.map(({ provider }) => timeAway(provider))
      const rosa = await connectOverHttp(machines.address, room, 'mentee')
      const sofie = await connectOverHttp(machines.address, room, 'mentor')
      const overHttp = [rosa, sofie].map(({ provider }) => endsOf(provider))
      await eventually(() => expect(rosa.provider.synced && sofie.provider.synced).toBe(true))
      typing.begin()
      let line = 0
      for (let restarts = 0; restarts < rounds * machinesThere; restarts++) {
        for (const client of [rosa, sofie]) write(client, `riga ${line++}.`)
        await pause(300)
        // The oldest of them each time.
        await machines.stop(0)
        await machines.bringBack()
        machines.expectAlive()
      }
      typing.pause('after it')
      await typing.agree(5_000, 'after it')
      for (let at = 0; at < line; at++) {
        for (const client of [rosa, sofie]) await reads(client, `riga ${at}.`)
      }
      expect(read(rosa).match(/riga/g)).toHaveLength(line)
      for (const told of [...codes, ...overHttp]) {
        expect(new Set(told), 'why its connections ended').toEqual(new Set([closeCodes.restart]))
      }
      const longest = Math.max(...away.map((time) => time()))
      say(
        `${typing.words()} words, ${codes.flat().length + overHttp.flat().length} connections moved, the longest in ${longest} ms`,
      )
      expect(longest).toBeLessThan(unnoticedMs)
      await machines.stopAll()
    },
  )
})

/** Why connections ended that had been open: a try that failed is followed by the next one. */
function endsOf(provider: WebsocketProvider): (number | undefined)[] {
  const codes: (number | undefined)[] = []
  provider.on('connection-close', (event: { code: number } | null) => {
    if (provider.wsconnected) codes.push(event?.code)
  })
  return codes
}

/** The longest time in milliseconds that a client was without a line, once it had one. */
function timeAway(provider: WebsocketProvider): () => number {
  let since: number | undefined
  let longest = 0
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'disconnected') since = performance.now()
    if (status !== 'connected' || since === undefined) return
    longest = Math.max(longest, performance.now() - since)
    since = undefined
  })
  return () => Math.round(longest)
}
