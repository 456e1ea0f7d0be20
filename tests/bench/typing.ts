import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { addCards } from '#lib/board/brainstorm.ts'
import { factor } from '#lib/board/factor.ts'
import { findChromium } from '../support/chromium.mjs'
import { startProgram } from '../support/program.ts'
import { seeded } from '../support/random.ts'
import { type Client, join } from './clients.ts'
import { type Circumstances, type Figures, figures } from './figures.ts'
import type { Shape } from './loads.ts'
import { pace } from './pace.ts'

type Typing = Extract<Shape, { kind: 'typing' }>

const board = 'demo'
const factorId = 'image-and-stories'
const room = `${board}/factor/${factorId}`
const people = ['mentor', 'mentee', 'facilitator'] as const

/** Milliseconds from which a frame is felt while typing. */
const slowMs = 50

/**
 * Types a card in a real browser, in the whole program, while others work in the same room, and
 * measures how long each frame takes. Rejects when a typed letter does not arrive.
 */
export async function typing(
  { clients: size, cards, edits, moves }: Typing,
  seconds: { warm: number; measured: number },
  folder: string,
): Promise<Figures & Circumstances> {
  // Each client listens for the end of the process.
  process.setMaxListeners(0)
  const program = await startProgram({ DATA_DIR: folder })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  const clients: Client[] = []
  const stops: (() => void)[] = []
  try {
    const cookies = await Promise.all(people.map((person) => signIn(program.address, person)))
    const url = `${program.address.replace('http', 'ws')}/sync`
    const target = { url, client: 'y-websocket', cookies, keeps: true } as const
    clients.push(...Array.from({ length: size }, (_, index) => join(target, room, index)))
    await Promise.all(clients.map(({ synced }) => synced))
    const [first] = clients
    if (first) fill(first, cards)
    await pause(1000)
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.request.post(`${program.address}/api/demo`, { form: { as: 'mentee' } })
    const page = await context.newPage()
    await page.goto(`${program.address}/boards/${board}/factors/${factorId}/cards`)
    await page
      .locator('[data-card]')
      .nth(cards - 1)
      .waitFor({ state: 'attached' })
    const random = seeded(3)
    for (const client of clients) {
      stops.push(pace(edits, random.branch().next, () => edit(client, random.next)))
      stops.push(pace(moves, random.branch().next, () => move(client, random.next)))
    }
    const frames = await typeFor(page, seconds)
    return {
      ...figures({ slowFrames: frames.filter((ms) => ms >= slowMs).length }),
      longestFrameMs: Math.max(...frames),
      frames: frames.length,
    }
  } finally {
    for (const stop of stops) stop()
    for (const client of clients) client.end()
    await browser.close()
    await program.end()
  }
}

async function signIn(address: string, person: string): Promise<string> {
  const answer = await fetch(`${address}/api/demo`, {
    method: 'POST',
    body: new URLSearchParams({ as: person }),
    headers: { Origin: address },
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Puts so many cards into the room, a fifth of them in no group. */
function fill({ doc }: Client, cards: number): void {
  const face = factor.on(doc)
  const groups = Array.from({ length: 4 }, (_, at) =>
    face.groups.add({ name: `Group ${at + 1}` }, { author: 'demo-facilitator' }),
  )
  for (const [at, group] of [null, ...groups].entries()) {
    const many = Math.floor((cards + at) / 5)
    const texts = Array.from(
      { length: many },
      (_, number) => `A thought of the workshop, ${number}`,
    )
    addCards(doc, texts, { author: 'demo-mentor', delegation: 'mentor', group })
  }
}

function edit({ doc }: Client, random: () => number): void {
  const face = factor.on(doc).cards
  const all = face.list()
  const card = all[Math.floor(random() * all.length)]
  // Nobody types into the card of the one who is measured.
  if (card?.delegation !== 'mentor') return
  const text = card.text.length > 120 ? card.text.slice(0, 40) : `${card.text} x`
  face.patch(card.id, { text })
}

const move = ({ awareness }: Client, random: () => number) =>
  awareness.setLocalStateField('cursor', { anchor: random(), head: random() })

/** Adds a card, types into it and gives the milliseconds of each frame meanwhile. */
async function typeFor(page: Page, { warm, measured }: { warm: number; measured: number }) {
  const add = page.getByRole('textbox', { name: 'Write a card' })
  await add.fill('Mine')
  await page.keyboard.press('Enter')
  const mine = page.getByRole('textbox', { name: /^Card by Rosa/ })
  await mine.click()
  await page.keyboard.press('End')
  await pause(warm * 1000)
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const look = (now: number) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { measuredFrames: frames })
  })
  const letters = 'a letter and another '
  const end = performance.now() + measured * 1000
  let typed = 'Mine'
  for (let at = 0; performance.now() < end; at++) {
    const letter = letters[at % letters.length] ?? 'a'
    await page.keyboard.type(letter)
    typed += letter
    await pause(90)
  }
  const frames = await page.evaluate(() =>
    (window as unknown as { measuredFrames: number[] }).measuredFrames.slice(1),
  )
  if ((await mine.inputValue()) !== typed) throw new Error('a typed letter was lost')
  return frames
}
