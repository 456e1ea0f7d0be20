import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Everything that axe finds on a page, best practices included: each with its place. */
export async function faults(page: Page): Promise<string[]> {
  // A page that is being drawn anew has no title for a moment.
  await expect(page).toHaveTitle(/./)
  return found(new AxeBuilder({ page }))
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target.join(' ')}`))
}

/** The same in light, and its colours in dark: on a page that is not loaded again only they change. */
export async function faultsInLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  await colours(page)
  const inLight = await faults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await colours(page)
  const inDark = await found(
    new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']),
  )
  return [...inLight, ...inDark.map((fault) => `in dark: ${fault}`)]
}

/** Waits for colours on their way to others, which are nobody's to read. */
const colours = (page: Page) =>
  page.evaluate(async () => {
    const ways = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(ways.map(({ finished }) => finished))
  })
