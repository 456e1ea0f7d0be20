import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../support/e2e.ts'

test('axe finds nothing in the form of a board and in its settings, with everything unfolded', async ({
  open,
}) => {
  const page = await open('facilitator', '/boards')
  const places = ['/boards/new', '/boards/demo/settings', '/boards/demo/settings/people']
  for (const where of places) {
    await page.goto(where)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const faults = violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target}`))
    expect(faults, where).toEqual([])
  }
})
