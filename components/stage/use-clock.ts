'use client'

import { useSyncExternalStore } from 'react'

/** A difference below this may be the network's, in milliseconds: then the own clock is taken. */
const doubtfulMs = 1_500

let offset = 0
let asked = false
let now: number | undefined
const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

/** Asks the server once what time it is: clocks of borrowed laptops are minutes off. */
async function askServer(): Promise<void> {
  if (asked) return
  asked = true
  const sent = Date.now()
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => undefined)
  const date = Date.parse(answer?.headers.get('date') ?? '')
  if (Number.isNaN(date)) return
  // The header has whole seconds: on average it is half a second behind.
  const difference = date + 500 - (sent + Date.now()) / 2
  if (Math.abs(difference) > doubtfulMs) offset = difference
}

function tick(): void {
  now = Math.floor(serverTime() / 1000) * 1000
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  void askServer()
  if (!ticking) {
    ticking = setInterval(tick, 1000)
    tick()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

/** The time as the server has it, in ms since 1970. */
export const serverTime = (): number => Date.now() + offset

/** The same, told each second; undefined while the page is being made. */
export const useClock = (): number | undefined =>
  useSyncExternalStore(
    subscribe,
    () => now,
    () => undefined,
  )
