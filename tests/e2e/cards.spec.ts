import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, expectState, factorPath, test } from '../support/e2e.ts'

const path = `${factorPath('image-and-stories')}/cards`

const field = (page: Page) => page.getByRole('textbox', { name: 'Write a card' })

const card = (page: Page, text: string) =>
  page.locator('[data-card]').filter({ has: page.getByText(text, { exact: true }) })

/** The words of the cards of a group in their order; of those in no group without a name. */
const cardsIn = (page: Page, group = 'Not in a group') =>
  page
    .getByRole('region', { name: group, exact: true })
    .locator('[data-card]')
    .locator('textarea, p')

const texts = (page: Page, group?: string) =>
  cardsIn(page, group).evaluateAll((all) =>
    all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : one.textContent)),
  )

/** Pastes a text into what has the focus, as the browser does. */
const paste = (page: Page, text: string) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

async function choose(page: Page, text: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with “${text}”` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('both cities write cards and group them by menu, keys and mouse; each takes back only their own', async ({
  open,
}) => {
  const [sofie, rosa] = [await open('mentor', path), await open('mentee', path)]
  await field(rosa).click()
  await paste(rosa, '- Uno\n- Due\n\n- Tre')
  await expect(rosa.getByRole('status').filter({ hasText: '3 cards were added' })).toBeVisible()
  await field(sofie).fill('Vier')
  await sofie.keyboard.press('Enter')
  await expect.poll(() => texts(rosa)).toEqual(['Uno', 'Due', 'Tre', 'Vier'])
  // Words are their city's, the order is everybody's.
  await expect(card(rosa, 'Vier')).toContainText('Sofie Verlinden, Mechelen')
  await expect(card(rosa, 'Vier').getByRole('textbox')).toHaveCount(0)
  await choose(rosa, 'Vier', 'To a new group')
  await expect(rosa.getByRole('textbox', { name: 'Name of the group' })).toBeFocused()
  await rosa.keyboard.type('Idee')
  await expect.poll(() => texts(sofie, 'Idee')).toEqual(['Vier'])
  await choose(sofie, 'Tre', 'To “Idee”')
  await expect(sofie.getByRole('button', { name: 'What to do with “Tre”' })).toBeFocused()
  await sofie.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => texts(rosa, 'Idee')).toEqual(['Tre', 'Vier'])
  await rosa
    .locator('[data-card]')
    .filter({ has: rosa.locator('textarea', { hasText: 'Uno' }) })
    .getByTitle('Drag to move')
    .dragTo(card(rosa, 'Vier'), { targetPosition: { x: 4, y: 20 } })
  await expect.poll(() => texts(sofie, 'Idee')).toEqual(['Tre', 'Uno', 'Vier'])
  await choose(rosa, 'Due', 'Remove')
  await expect.poll(() => texts(sofie)).toEqual([])
  await expect(field(rosa)).toBeFocused()
  await rosa.getByRole('button', { name: 'Undo' }).click()
  await rosa.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => texts(sofie)).toEqual(['Uno', 'Due'])
  await expect.poll(() => texts(sofie, 'Idee')).toEqual(['Tre', 'Vier'])
  await rosa.getByRole('button', { name: 'What to do with the group “Idee”' }).click()
  await rosa.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(async () => (await texts(sofie)).sort()).toEqual(['Due', 'Tre', 'Uno', 'Vier'])
})

test('a card becomes an action and an actor, linked both ways', async ({ open }) => {
  const rosa = await open('mentee', path)
  await field(rosa).fill('Il giornalino della scuola')
  await rosa.keyboard.press('Enter')
  await choose(rosa, 'Il giornalino della scuola', 'Make an actor of Capaci of this')
  await choose(rosa, 'Il giornalino della scuola', 'Make an action of this')
  const made = rosa.getByRole('list', { name: 'What came of this' }).getByRole('link')
  await expect(made).toHaveCount(2)
  expect(await faults(rosa), 'cards').toEqual([])
  await expectState(rosa, 'saved')
  await made.filter({ has: rosa.getByRole('img', { name: 'Actor' }) }).click()
  await rosa.waitForURL('**/actors#*')
  await rosa.getByRole('link', { name: /^Card/ }).click()
  await rosa.waitForURL('**/cards#*')
  await expect(
    rosa.locator('[data-card]').getByRole('textbox', { name: 'Card by Rosa Palmeri, Capaci' }),
  ).toHaveValue('Il giornalino della scuola')
})

test('too much at once is refused in words, and what is there stays', async ({ open }) => {
  const [rosa, marc] = [await open('mentee', path), await open('observer', path)]
  const alert = rosa.getByRole('alert').filter({ hasText: 'Nothing was added' })
  await field(rosa).fill('Un’idea')
  await field(rosa).focus()
  await paste(rosa, 'x'.repeat(1024 * 1024))
  await expect(alert).toContainText('a card holds 2,000')
  await paste(rosa, 'riga\n'.repeat(500))
  await expect(alert).toContainText('at most 200')
  await expect(field(rosa)).toHaveValue('Un’idea')
  await rosa.keyboard.press('Enter')
  await expect(marc.getByText('Un’idea', { exact: true })).toBeVisible()
  await expect(marc.getByRole('textbox')).toHaveCount(0)
  await expect(marc.getByRole('button', { name: /^What to do with/ })).toHaveCount(0)
})
