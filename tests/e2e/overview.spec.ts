import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, expectState, factorPath, test } from '../support/e2e.ts'

const standing = (page: Page, factor: string) => page.locator(`[data-standing="${factor}"]`)

/** How far a page reaches beyond its right edge. */
const over = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the overview shows all what both cities did, and what is hidden only to those whose it is', async ({
  open,
}) => {
  const factor = 'networks-and-access'
  const [sofie, anna] = [await open('mentor'), await open('facilitator', '/boards/demo/ratings')]
  await expect(standing(sofie, factor)).toContainText(/NowFirst steps/)
  await expect(sofie.getByText('You are 1 step apart where you differ most')).toBeVisible()
  await expect(sofie.locator('[data-context-of=mentee]')).toContainText('Election cycles')
  await anna.getByRole('button', { name: 'Begin a new round' }).click()
  await anna.getByRole('alertdialog').getByRole('button', { name: 'Begin a new round' }).click()
  // The stage tells the pages that are open; nobody reloads.
  await expect(sofie.getByText('Round 3 is under way')).toBeVisible({ timeout: 20_000 })
  const rosa = await open('mentee', `${factorPath(factor)}/ratings`)
  await rosa.locator('[data-rating=mentee]').getByText('Embedded').first().click()
  await expectState(rosa, 'saved')
  await rosa.goto('/boards/demo')
  await expect(standing(rosa, factor)).toContainText('NowEmbedded')
  await expect(rosa.getByText('Mechelen sees this only once')).toBeVisible()
  for (const page of [sofie, anna]) {
    await page.goto('/boards/demo')
    await expect(standing(page, factor)).toContainText('NowFirst steps')
    // Nor in what the page brings along for its scripts.
    expect(await page.content()).not.toContain('NowEmbedded')
    await expect(standing(page, factor)).not.toContainText('Embedded')
  }
})

test('from a loose end to its gap, to an action, and back to where it came from', async ({
  open,
}) => {
  const [rosa, sofie] = [await open('mentee'), await open('mentor')]
  const loose = (page: Page) => page.getByRole('link', { name: /No action works on the gap at 5/ })
  const title = 'Una storia al mese sulla pagina del Comune'
  await expect(loose(sofie)).toBeVisible()
  await loose(rosa).click()
  const gap = rosa.getByRole('region', { name: 'The gap, and what closes it' })
  await expect(gap).toContainText('Now: Not started. Target: First steps.')
  await gap.getByRole('button', { name: 'Make an action of this gap' }).click()
  await rosa.keyboard.type(title)
  await rosa.keyboard.press('Enter')
  await expect(gap.getByRole('status')).toContainText(title)
  await expect(gap.getByRole('button', { name: 'Make an action of this gap' })).toBeFocused()
  const made = gap.getByRole('link', { name: title })
  await expect(made).toHaveAttribute('href', /\/plan#/)
  // The other city's overview hears of it by itself.
  await expect(loose(sofie)).toHaveCount(0, { timeout: 20_000 })
  await expect(sofie.getByRole('link', { name: title, exact: true })).toBeVisible()
  await expect(sofie.getByRole('link', { name: new RegExp(`${title}.*neither`) })).toBeVisible()
  await gap.getByRole('button', { name: 'Take it back' }).click()
  await expect(made).toHaveCount(0)
  await rosa.getByRole('link', { name: 'Overview' }).first().click()
  await expect(loose(rosa)).toBeVisible()
  // The mentor plans nothing for the mentee.
  await sofie.goto(`${factorPath('image-and-stories')}/ratings`)
  await expectState(sofie, 'saved')
  await expect(sofie.getByRole('button', { name: 'Make an action of this gap' })).toHaveCount(0)
})

test('axe finds nothing on the overview, unfolded and on the narrowest screen, and nothing scrolls sideways', async ({
  open,
}) => {
  const viewport = { width: 320, height: 800 }
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open('facilitator', '/boards/demo', { colorScheme, viewport })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await expect(page.getByRole('table')).toBeVisible()
    expect(await faults(page), colorScheme).toEqual([])
    expect(await over(page)).toBeLessThanOrEqual(0)
  }
})
