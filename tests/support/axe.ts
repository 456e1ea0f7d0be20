import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Everything that axe finds on a page, best practices included: each with its place. */
export async function faults(page: Page): Promise<string[]> {
  // A page that is being drawn anew has no title for a moment.
  await expect(page).toHaveTitle(/./)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target.join(' ')}`))
}

/** The same in light and in dark, on one page that is not loaded again: only its colours change. */
export async function faultsInLightAndDark(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Colours on their way to others are nobody's to read.
    await page.evaluate(async () => {
      const ways = document.getAnimations().filter((one) => one instanceof CSSTransition)
      await Promise.allSettled(ways.map(({ finished }) => finished))
    })
    found.push(...(await faults(page)).map((fault) => `in ${colorScheme}: ${fault}`))
  }
  return found
}
