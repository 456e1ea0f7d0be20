// How fast the actor map is in a browser: `npm run bench -- --load actor-map`. It needs built pages
// and a Chromium, and has nothing to do with the loads on the sync server.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { placeActors } from '#lib/board/actor-map.ts'
import { actors } from '#lib/board/actors.ts'
import { fillMap } from '../support/actor-maps.ts'
import { findChromium } from '../support/chromium.mjs'
import { liveRoom } from '../support/live-room.ts'
import { startProgram } from '../support/program.ts'
import { seeded } from '../support/random.ts'

/** One figure, and what it should be at the most. */
export interface MapFigure {
  name: string
  value: number
  atMost: number
  unit: string
}

const size = { actors: 1000, relations: 2000 }
const moves = 5000

/** Measures the map in a browser of its own, on a program of its own; each figure is a median. */
export async function measureActorMap(): Promise<MapFigure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'compa-map-'))
  const program = await startProgram({ DATA_DIR: folder })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const room = await liveRoom(program.address, 'demo/actors', 'facilitator')
    // The demo's own would be counted too.
    const map = actors.on(room.doc)
    for (const { id } of map.relations.list()) map.relations.remove(id)
    for (const { id } of map.actors.list()) map.actors.remove(id)
    const ids = fillMap(room.doc, size)
    await room.saved()
    const opened = await openings(browser, program.address)
    const page = await openMap(browser, program.address)
    const frames = await longestFrames(page)
    const delays = await othersEdits(page, room.doc)
    moveOften(room.doc, ids)
    await room.saved()
    const bytes = Y.encodeStateAsUpdate(room.doc).length
    room.end()
    return [
      { name: 'table open', value: median(opened.table), atMost: 1500, unit: 'ms' },
      { name: 'network open', value: median(opened.network), atMost: 1500, unit: 'ms' },
      { name: 'longest frame while panning', value: frames.pan, atMost: 50, unit: 'ms' },
      { name: 'longest frame while zooming', value: frames.zoom, atMost: 50, unit: 'ms' },
      { name: 'an edit by another person', value: median(delays), atMost: 100, unit: 'ms' },
      { name: `document after ${moves} moves`, value: bytes / 1000, atMost: 1000, unit: 'kB' },
    ]
  } finally {
    await browser.close()
    await program.end()
    await rm(folder, { recursive: true, force: true })
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds from asking for the page until the map can be worked with, five times each. */
async function openings(browser: Browser, address: string) {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/api/demo', { form: { as: 'mentee' } })
  const page = await context.newPage()
  const open = async (where: string, ready: string) => {
    const start = performance.now()
    await page.goto(where, { waitUntil: 'commit' })
    await page.locator(ready).first().waitFor()
    return performance.now() - start
  }
  const opened = { table: [] as number[], network: [] as number[] }
  // The first time brings the scripts: a town hall's browser has them from the board's other pages.
  const drawn = `[data-drawn="${size.actors}"]`
  await open('/boards/demo/actors/network', drawn)
  for (let time = 0; time < 5; time++) {
    opened.table.push(
      await open('/boards/demo/actors', '[role=grid] [role=row][aria-rowindex="3"]'),
    )
    opened.network.push(await open('/boards/demo/actors/network', drawn))
  }
  await context.close()
  return opened
}

async function openMap(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
  })
  await context.request.post('/api/demo', { form: { as: 'mentee' } })
  const page = await context.newPage()
  await page.goto('/boards/demo/actors/network')
  await page.locator(`[data-drawn="${size.actors}"]`).waitFor()
  await page.locator('[data-testid=save-state][data-state=saved]').waitFor()
  return page
}

/** The longest time between two frames while the canvas is panned and zoomed, in milliseconds. */
async function longestFrames(page: Page) {
  const box = await page.locator('.react-flow').boundingBox()
  if (!box) throw new Error('no canvas')
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 12]
  const during = async (work: () => Promise<void>) => {
    await page.evaluate(watchFrames)
    await work()
    return page.evaluate(() => (globalThis as unknown as Watched).longestFrame())
  }
  const pan = await during(async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 0; step < 60; step++)
      await page.mouse.move(x + Math.sin(step / 6) * 150, y - step)
    await page.mouse.up()
  })
  const zoom = await during(async () => {
    for (let step = 0; step < 20; step++) await page.mouse.wheel(0, -60)
    // What is made once the view rests counts as well.
    await page.locator('.react-flow__node').nth(12).waitFor()
    for (let step = 0; step < 20; step++) await page.mouse.wheel(0, 60)
    await page.locator(`[data-drawn="${size.actors}"]`).waitFor()
  })
  return { pan, zoom }
}

interface Watched {
  longestFrame: () => number
}

/** Runs in the page: notes how long it takes from frame to frame until it is asked. */
function watchFrames() {
  let [last, longest, isOver] = [performance.now(), 0, false]
  const frame = (now: number) => {
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) requestAnimationFrame(frame)
  }
  requestAnimationFrame((now) => {
    last = now
    requestAnimationFrame(frame)
  })
  ;(globalThis as unknown as Watched).longestFrame = () => {
    isOver = true
    return longest
  }
}

/** Milliseconds until what somebody else changes stands on the page, twenty times. */
async function othersEdits(page: Page, doc: Y.Doc): Promise<number[]> {
  const delays: number[] = []
  // One that is in sight, near enough to be read.
  const entry = page.locator('[data-list-actor]').first()
  const id = await entry.getAttribute('data-list-actor')
  await entry.click()
  await page.locator(`[data-actor="${id}"]`).waitFor()
  for (let number = 0; number < 20 && id; number++) {
    const name = `Renamed ${number}`
    const seen = page.evaluate(
      ([actor, words]) =>
        new Promise<number>((done) => {
          const look = () => {
            const isThere = document.querySelector(`[data-actor="${actor}"]`)?.textContent
            if (isThere?.includes(String(words))) done(Date.now())
            else requestAnimationFrame(look)
          }
          look()
        }),
      [id, name],
    )
    // The page must be looking before there is something to see.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const start = Date.now()
    actors.on(doc).actors.patch(id, { name })
    delays.push((await seen) - start)
  }
  return delays
}

/** Moves actors about, one after the other, as a long workshop would. */
function moveOften(doc: Y.Doc, ids: readonly string[]): void {
  const random = seeded(3)
  const within = (half: number) => random.below(2 * half) - half
  for (let move = 0; move < moves; move++) {
    placeActors(doc, new Map([[random.pick(ids), [within(3000), within(2000)] as const]]))
  }
}
