import { expect, factorPath, look, note, startLine, test } from '../support/e2e.ts'

const places = [
  '/',
  '/demo',
  '/benchmarks',
  '/benchmarks/city-for-all',
  '/boards',
  '/boards/demo',
  factorPath('networks-and-access'),
]

/** 1440 pixels at 200 % zoom are 720; 360 is the narrowest phone, 320 is 1280 at 400 %. */
const widths = [1440, 1024, 720, 360, 320]

look('nothing is cut off or scrolls sideways, however wide a window is', async ({ open }) => {
  const page = await open('mentor', '/')
  for (const where of places) {
    await page.goto(where)
    if (where.includes('factors')) await expect(note(page, 'agreed')).not.toBeEmpty()
    for (const width of widths) {
      // No component asks how wide it is before it is drawn, so a narrower window is a phone.
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, `${where} at ${width} pixels`).toBeLessThanOrEqual(0)
    }
  }
})

test('the name at somebody’s caret widens no phone’s page', async ({ open }) => {
  const page = await open('mentor', factorPath(), { viewport: { width: 360, height: 800 } })
  const rosa = await open('mentee', factorPath(), { viewport: { width: 360, height: 800 } })
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Una riga che arriva fino in fondo ')
  await expect(note(page, 'mentee').getByText('Rosa Palmeri, Capaci')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
})

look('nothing moves under the reader while a factor’s page opens', async ({ open }) => {
  const page = await open('mentor', '/boards/demo')
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(factorPath('networks-and-access'))
  await expect(note(page, 'agreed')).not.toBeEmpty()
  await page.evaluate(() => document.fonts.ready)
  const total = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  )
  expect(total).toBeLessThan(0.1)
})

look(
  'the server holds one copy of Yjs, and pages bring no second one',
  async ({ open, program }) => {
    const page = await open('mentor', factorPath())
    await expect(note(page, 'agreed')).not.toBeEmpty()
    await page.goto('/boards/demo')
    expect(program.output()).not.toMatch(/Yjs was already imported/)
  },
)

test('a board’s page opens one socket per room and closes them when it is left', async ({
  open,
}) => {
  const page = await open('mentor', '/boards')
  const sockets = new Map<string, number>()
  page.on('websocket', (socket) => {
    const room = new URL(socket.url()).pathname
    sockets.set(room, (sockets.get(room) ?? 0) + 1)
    socket.on('close', () => sockets.set(room, (sockets.get(room) ?? 0) - 1))
  })
  await page.goto(factorPath())
  await expect(note(page, 'agreed')).not.toBeEmpty()
  const stage = '/sync/demo/stage'
  const room = '/sync/demo/factor/know-local-context'
  const comments = '/sync/demo/comments'
  const all = () => Object.fromEntries(sockets)
  await expect.poll(all).toEqual({ [stage]: 1, [comments]: 1, [room]: 1 })
  await page.getByRole('link', { name: 'Overview' }).first().click()
  // The overview listens for changes of the plan and of the actors.
  const listening = { '/sync/demo/plan': 1, '/sync/demo/actors': 1 }
  await expect.poll(all).toEqual({ [stage]: 1, [comments]: 1, [room]: 0, ...listening })
})
