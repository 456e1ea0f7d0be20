import { faults, faultsInLightAndDark } from '../support/axe.ts'
import { expect, expectState, factorPath, look, note, test, words } from '../support/e2e.ts'

const publicPages = [
  '/',
  '/demo',
  '/benchmarks',
  '/benchmarks/city-for-all',
  '/benchmarks/city-for-all?in=xx',
  '/boards',
  '/boards/demo',
  '/sign-in?to=/boards&error=provider',
  '/link/guessed',
  '/privacy',
  '/account/erased',
  '/no/such/page',
]

look('axe finds nothing on any public page, in light and dark', async ({ open }) => {
  test.setTimeout(120_000)
  const page = await open(undefined, '/')
  for (const where of publicPages) {
    await page.goto(where)
    expect(await faultsInLightAndDark(page), where).toEqual([])
  }
})

for (const person of ['facilitator', 'mentee', 'observer'] as const) {
  look(`axe finds nothing on any page of the board, as ${person}`, async ({ open }) => {
    const page = await open(person, '/boards')
    expect(await faultsInLightAndDark(page), 'boards').toEqual([])
    for (const where of ['/boards/demo', factorPath('networks-and-access'), factorPath('x')]) {
      await page.goto(where)
      if (where.endsWith('access')) await expect(note(page, 'agreed')).not.toBeEmpty()
      expect(await faultsInLightAndDark(page), where).toEqual([])
    }
  })
}

look('axe finds nothing on the pages about oneself, in light and dark', async ({ open }) => {
  const page = await open('mentee', '/account')
  expect(await faultsInLightAndDark(page), 'account').toEqual([])
  for (const where of ['/account/password', '/account/erase']) {
    await page.goto(where)
    expect(await faultsInLightAndDark(page), where).toEqual([])
  }
})

test('axe finds nothing in menus, sheets and lists, in high contrast and on a phone', async ({
  open,
}) => {
  const page = await open('mentor', factorPath(), { viewport: { width: 390, height: 844 } })
  await expect(note(page, 'agreed')).not.toBeEmpty()
  await page.getByRole('button', { name: /^Language and look/ }).click()
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  expect(await faults(page), 'high contrast').toEqual([])
  for (const name of [
    'Board contents',
    'Benchmark',
    /^Comments/,
    'Saved for everyone',
    /on this board now/,
  ]) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faults(page), String(name)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('a person can do it all by keyboard', async ({ open }) => {
  const page = await open(undefined, '/')
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
    })
  /** Presses Tab until the element with that name has the focus. */
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab')
      if ((await focused()).startsWith(name)) return
    }
    throw new Error(`Tab never reached ${name}`)
  }
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Skip to the content')
  await tabTo('Try the demo board')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/demo')
  await tabTo('Enter as Rosa Palmeri')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/boards/demo')
  await tabTo('1Local context')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/know-local-context')
  await expectState(page, 'saved')
  await tabTo('Note: Capaci')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('Solo tastiera.')
  await expect(note(page, 'mentee').locator('strong', { hasText: 'Solo tastiera.' })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await focused()).toBe('You have left the note.')
  await tabTo('Note: What we agree')
  // A table takes Tab for itself; Escape is the way out.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await focused()).not.toContain('Note:')
  // The writing tools work on the note that was last written in, with the arrow keys between them.
  await page.getByRole('button', { name: 'Comment on the selected words' }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe('Table')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(note(page, 'agreed').locator('table')).toBeVisible()
  expect(await words(page, 'mentee')).toContain('Solo tastiera.')
})
