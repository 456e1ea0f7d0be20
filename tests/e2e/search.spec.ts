import { faults } from '../support/axe.ts'
import { expect, look } from '../support/e2e.ts'

look(
  'words are found on the board from every page, by keys too, and lead to their place',
  async ({ open }) => {
    const rosa = await open('mentee', '/boards/demo/context')
    await expect(rosa.getByRole('link', { name: 'Search' })).toHaveAttribute(
      'aria-keyshortcuts',
      'Control+K Meta+K',
    )
    await rosa.keyboard.press('Control+k')
    await rosa.getByLabel('Search your boards').fill('vrijwilligers')
    await rosa.keyboard.press('Enter')
    await rosa.waitForURL(/q=vrijwilligers/)
    await expect(async () => {
      await rosa.reload()
      await expect(rosa.getByRole('heading', { name: 'Mechelen – Capaci' })).toBeVisible({
        timeout: 500,
      })
    }).toPass()
    await expect(rosa.locator('mark').first()).toContainText('vrijwilligers')
    expect(await faults(rosa)).toEqual([])
    await rosa.locator('main li a').first().click()
    await expect(rosa).toHaveURL(/\/boards\/demo\//)
    const nobody = await open(undefined, '/search?q=vrijwilligers')
    await expect(nobody.locator('mark')).toBeHidden()
  },
)
