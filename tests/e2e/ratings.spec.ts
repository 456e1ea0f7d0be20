import type { Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { faults } from '../support/axe.ts'
import { expect, expectState, factorPath, test } from '../support/e2e.ts'
import { emptyRatings } from '../support/empty-demo.ts'

const path = `${factorPath('networks-and-access')}/ratings`
const all = '/boards/demo/ratings'

const rating = (page: Page, of: 'mentor' | 'mentee' | 'agreed') =>
  page.locator(`[data-rating=${of}]`)

/** Chooses a step of the scale. */
const choose = (page: Page, of: 'mentor' | 'mentee' | 'agreed', step: string) =>
  rating(page, of).locator('label').filter({ hasText: step }).click()

/** The code with which a raw client is closed that asks for a room with the cookies of a page. */
async function closedWith(page: Page, address: string, room: string): Promise<number | 'open'> {
  const cookies = await page.context().cookies()
  const headers = { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const provider = new WebsocketProvider(
    `${address.replace('http', 'ws')}/sync`,
    room,
    new Y.Doc(),
    {
      disableBc: true,
      WebSocketPolyfill: class extends WebSocket {
        constructor(where: string | URL) {
          super(where, { headers })
        }
      } as unknown as typeof globalThis.WebSocket,
    },
  )
  try {
    return await new Promise((resolve) => {
      provider.on('closed', ({ code }: { code: number }) => resolve(code))
      provider.once('sync', () => resolve('open'))
    })
  } finally {
    provider.destroy()
  }
}

async function confirm(page: Page, button: RegExp | string, yes: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: yes }).click()
}

test('each city rates in secret, on the wire too, until both have handed in; then they agree', async ({
  open,
  program,
}) => {
  await emptyRatings(program, 'networks-and-access')
  const [sofie, rosa] = [await open('mentor', path), await open('mentee', path)]
  await choose(rosa, 'mentee', 'First steps')
  await choose(sofie, 'mentor', 'Embedded')
  await expectState(rosa, 'saved')
  await expectState(sofie, 'saved')
  await expect(rating(sofie, 'mentee')).toContainText('hidden until both cities have handed in')
  await expect(rating(rosa, 'mentor').getByRole('radio')).toHaveCount(0)
  expect(await closedWith(sofie, program.address, 'demo/assessment@mentee')).toBe(4403)
  expect(await closedWith(rosa, program.address, 'demo/assessment@mentee')).toBe('open')
  expect(await faults(rosa), 'rating').toEqual([])
  await rosa.goto(all)
  await confirm(rosa, 'Hand in Capaci’s ratings', 'Hand in')
  await expect(rosa.getByRole('button', { name: 'Take back' })).toBeVisible()
  await sofie.goto(all)
  await expect(sofie.getByRole('cell', { name: 'hidden' }).first()).toBeVisible()
  await confirm(sofie, 'Hand in Mechelen’s ratings', 'Hand in')
  // What they differ on comes first.
  const first = rosa.getByRole('table').getByRole('row').nth(1)
  await expect(first).toContainText('Networks and access')
  await expect(first).toContainText('2 steps apart')
  expect(await closedWith(sofie, program.address, 'demo/assessment@mentee')).toBe('open')
  expect(await faults(rosa), 'all ratings').toEqual([])
  await rosa.goto(path)
  await sofie.goto(path)
  await expect(rating(sofie, 'agreed').getByRole('radio')).toHaveCount(0)
  await choose(rosa, 'agreed', 'First steps')
  await expect(rating(sofie, 'agreed')).toContainText('First steps')
})

test('a facilitator shows the ratings before both are in, and begins another round', async ({
  open,
  program,
}) => {
  await emptyRatings(program, 'networks-and-access')
  const [anna, rosa] = [await open('facilitator', all), await open('mentee', path)]
  const marc = await open('observer', path)
  await choose(rosa, 'mentee', 'First steps')
  await expectState(rosa, 'saved')
  await expect(rating(marc, 'mentee')).toContainText('hidden')
  await confirm(anna, 'Show the ratings now', 'Show the ratings now')
  await expect(rating(marc, 'mentee')).toContainText('First steps')
  await expect(rating(rosa, 'mentee').getByRole('radio')).toHaveCount(0)
  await confirm(anna, 'Begin a new round', 'Begin a new round')
  await expect(rating(marc, 'mentee')).toContainText('hidden')
  await expect(rating(rosa, 'mentee').getByRole('radio', { checked: true })).toHaveCount(1)
})
