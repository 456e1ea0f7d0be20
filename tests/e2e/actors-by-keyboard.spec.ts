import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { emptyMap } from '../support/empty-demo.ts'

const path = '/boards/demo/actors'

/** Presses a control by keyboard. */
async function press(control: Locator) {
  await control.focus()
  await control.press('Enter')
}

/** Chooses in a list by typing what is looked for. */
async function choose(list: Locator, words: string) {
  await list.focus()
  await list.pressSequentially(words)
}

/** Opens a menu and goes down it to an entry. */
async function pick(page: Page, trigger: Locator, entry: string) {
  await press(trigger)
  const item = page.getByRole('menuitem', { name: entry })
  await expect(item).toBeVisible()
  for (let step = 0; step < 12; step++) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

test('every view of the map is worked with by keyboard alone', async ({ open, program }) => {
  await emptyMap(program)
  const page = await open('mentee', path)
  const told = page.getByTestId('map-told')
  const name = page.getByLabel('Name of an organisation, a group or a role')
  await expect(name).toBeEnabled()
  for (const actor of ['Parish', 'School', 'Club']) {
    await name.focus()
    await page.keyboard.type(actor)
    await page.keyboard.press('Enter')
    await expect(told).toContainText(actor)
  }
  // Rows of a spreadsheet, from the keyboard’s own menu.
  await pick(page, page.getByRole('button', { name: 'Import and export' }), 'Paste rows')
  const sheet = page.getByRole('dialog', { name: 'Paste rows from a spreadsheet' })
  await sheet.getByRole('textbox').focus()
  await page.keyboard.insertText('Label\tSector\nLibrary\tPublic\n')
  await press(sheet.getByRole('button', { name: 'Import' }))
  await expect(page.getByRole('row', { name: /Library/ })).toBeVisible()
  // The table is sorted, grouped, and an actor related from its panel.
  await choose(page.getByLabel('Group by'), 'Sector')
  await expect(page.getByRole('row', { name: /Public/ }).first()).toBeVisible()
  await choose(page.getByLabel('Group by'), 'nothing')
  await press(page.getByRole('row', { name: /Parish/ }).locator('[data-cell$=" details"]'))
  const panel = page.getByRole('dialog', { name: 'Parish' })
  await choose(panel.getByRole('combobox', { name: 'How', exact: true }), 'funds')
  await panel.getByRole('combobox', { name: 'With whom' }).focus()
  await page.keyboard.type('School')
  await press(panel.getByRole('button', { name: 'Connect' }))
  await expect(panel.getByRole('region', { name: 'Relations' })).toContainText('School')
  await choose(panel.getByRole('combobox', { name: 'Sector' }), 'Faith')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  // The network: found, connected, moved, selected, put in line and in order, removed, taken back.
  await press(page.getByRole('link', { name: 'Network', exact: true }))
  const canvas = page.getByRole('application', { name: 'Network of actors' })
  await expect(page.locator('.react-flow__node', { hasText: 'Club' })).toBeVisible()
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('b')
  await page.keyboard.press('Enter')
  await expect(told).toContainText('1 of 2. Club, Capaci')
  await page.keyboard.press('Enter')
  await expect(told).toContainText('2 of 2. Library, Capaci')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await canvas.focus()
  await canvas.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect Library' })
  await choose(dialog.getByLabel('With whom'), 'School')
  await press(dialog.getByRole('button', { name: 'Connect' }))
  await expect(told).toContainText('connected')
  await canvas.focus()
  await canvas.press('Control+a')
  await expect(told).toContainText('4 selected')
  await canvas.press('Shift+ArrowRight')
  await expect(told).toContainText('4 actors moved')
  await pick(page, page.getByRole('button', { name: 'Align' }), 'Side by side')
  await pick(page, page.getByRole('button', { name: 'Put in order' }), 'In circles')
  await expect(told).toContainText('are put in order')
  await press(page.getByRole('button', { name: 'Frame the sectors' }))
  await canvas.focus()
  await canvas.press('Escape')
  await canvas.press('ArrowRight')
  await canvas.press('Delete')
  await expect(told).toContainText('1 actor is removed')
  await press(page.getByRole('button', { name: 'Undo my last change' }))
  await expect(page.locator('.react-flow__node')).toHaveCount(4)
  // The matrix by two choices, and the other city’s sorts beside each other.
  await press(page.getByRole('link', { name: 'Matrix', exact: true }))
  await expect(page.locator('[data-field="4 2"]')).toBeVisible()
  await press(page.getByRole('button', { name: 'School' }))
  await choose(page.getByRole('combobox', { name: 'Interest' }), '4')
  await choose(page.getByRole('combobox', { name: 'Influence' }), '2')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-field="4 2"]')).toContainText('School')
  await press(page.getByRole('link', { name: 'Side by side' }))
  const by = page.getByRole('radio', { name: 'What it is' })
  await by.focus()
  await by.press('ArrowRight')
  await expect(page.getByText('Capaci has and Mechelen lacks: Public, Faith')).toBeVisible()
  await expect(page.getByRole('row', { name: /Faith or belief/ }).first()).toContainText('Parish')
})
