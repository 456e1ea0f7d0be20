import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, expectState, test } from '../support/e2e.ts'
import { emptyMap } from '../support/empty-demo.ts'

const path = '/boards/demo/actors'

/** Adds actors by their names to the reader's city. */
async function add(page: Page, ...names: string[]) {
  for (const name of names) {
    await page.getByLabel('Name of an organisation, a group or a role').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('map-told')).toContainText(name)
  }
}

const cell = (page: Page, name: string, column: number) =>
  page.getByRole('row', { name: new RegExp(name) }).locator(`[aria-colindex="${column}"]`)

test('the table is written by keyboard alone, many actors at once, and taken back', async ({
  open,
  program,
}) => {
  await emptyMap(program)
  const [rosa, ilse] = [await open('mentee', path), await open('facilitator', path)]
  await add(rosa, 'Parish', 'School', 'Club')
  await expect(ilse.getByRole('row')).toHaveCount(4)
  // From the name of the first row to its sector, which is then chosen.
  await cell(rosa, 'Club', 2).focus()
  for (const _ of [1, 2, 3, 4]) await rosa.keyboard.press('ArrowRight')
  await rosa.keyboard.press('Enter')
  await rosa.getByRole('combobox', { name: 'Sector, Club' }).selectOption('Civic')
  await expect(cell(rosa, 'Club', 6)).toBeFocused()
  await expect(cell(ilse, 'Club', 6)).toHaveText('Civic')
  // Escape leaves it as it was, Enter keeps and goes on below.
  await cell(rosa, 'Club', 2).focus()
  await rosa.keyboard.press('F2')
  await rosa.keyboard.type('x')
  await rosa.keyboard.press('Escape')
  await expect(cell(rosa, 'Club', 2)).toHaveText('Club')
  await rosa.keyboard.press('F2')
  await rosa.keyboard.press('End')
  await rosa.keyboard.type(' of Capaci')
  await rosa.keyboard.press('Enter')
  await expect(ilse.getByRole('row', { name: /Club of Capaci/ })).toBeVisible()
  await expect(cell(rosa, 'Parish', 2)).toBeFocused()
  // All of them at once.
  await rosa.keyboard.press('Control+a')
  const bulk = rosa.getByRole('form', { name: 'Change all selected' })
  await bulk.getByLabel('What to change').selectOption('Presence')
  await bulk.getByLabel('New value').selectOption('Involved')
  await bulk.getByRole('button', { name: 'Change' }).click()
  for (const name of ['Club', 'Parish', 'School']) {
    await expect(cell(ilse, name, 7)).toHaveText('Involved')
  }
  await rosa.getByRole('button', { name: 'Undo my last change' }).click()
  for (const name of ['Club', 'Parish', 'School']) await expect(cell(ilse, name, 7)).toHaveText('–')
  // The other city's actors are for reading.
  const sofie = await open('mentor', path)
  await cell(sofie, 'Parish', 2).click()
  await expect(sofie.getByRole('grid').getByRole('textbox')).toHaveCount(0)
  expect(await faults(rosa)).toEqual([])
})

test('two people move, connect and remove the same actors of one network', async ({
  open,
  program,
}) => {
  await emptyMap(program)
  const [rosa, ilse] = [await open('mentee', path), await open('facilitator', path)]
  await add(rosa, 'Parish', 'School', 'Club')
  await rosa.getByRole('link', { name: 'Network', exact: true }).click()
  await ilse.getByRole('link', { name: 'Network', exact: true }).click()
  const node = (page: Page, name: string) => page.locator('.react-flow__node', { hasText: name })
  await expect(node(ilse, 'Club')).toBeVisible()
  const place = (page: Page, name: string) =>
    node(page, name).evaluate((element) => (element as HTMLElement).style.transform)
  // One drags; the other sees it on the way, and after it.
  const before = await place(ilse, 'Parish')
  const box = await node(rosa, 'Parish').boundingBox()
  if (!box) throw new Error('no Parish')
  await rosa.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await rosa.mouse.down()
  await rosa.mouse.move(box.x + 60, box.y + 70, { steps: 5 })
  await expect.poll(() => place(ilse, 'Parish')).not.toBe(before)
  await expect(ilse.getByTestId('map-pointer')).toHaveText(/Rosa/)
  await rosa.mouse.up()
  await expectState(rosa, 'saved')
  await expect
    .poll(async () => (await place(ilse, 'Parish')) === (await place(rosa, 'Parish')))
    .toBe(true)
  // The keyboard does it all: go to an actor, connect it, move it, hear its neighbours.
  const list = ilse.getByRole('region', { name: 'Actors and their relations' })
  await list.getByRole('button', { name: /^Parish/ }).press('Enter')
  const canvas = ilse.getByRole('application', { name: 'Network of actors' })
  await canvas.focus()
  await canvas.press('c')
  const dialog = ilse.getByRole('dialog', { name: 'Connect Parish' })
  await dialog.getByLabel('How').selectOption('funds')
  await dialog.getByLabel('With whom').selectOption('School')
  await dialog.getByRole('button', { name: 'Connect' }).press('Enter')
  await expect(list.getByRole('list', { name: 'Neighbours of Parish' })).toContainText(
    'funds School',
  )
  const still = await place(rosa, 'Parish')
  await canvas.press('Shift+ArrowDown')
  await expect.poll(() => place(rosa, 'Parish')).not.toBe(still)
  await canvas.press('n')
  await expect(ilse.getByTestId('map-told')).toContainText('School, Capaci')
  // Both remove it at once: it is gone for both, with its relation; undo brings back one's own.
  await Promise.all([
    canvas.press('Delete'),
    rosa
      .getByRole('region', { name: 'Actors and their relations' })
      .getByRole('checkbox', { name: 'Select Club' })
      .check(),
  ])
  await expect(node(rosa, 'School')).toHaveCount(0)
  await ilse.getByRole('button', { name: 'Undo my last change' }).click()
  await expect(node(rosa, 'School')).toBeVisible()
  expect(await faults(ilse)).toEqual([])
})

test('an import says first what it will do, and one undo takes it back', async ({
  open,
  program,
}) => {
  await emptyMap(program)
  const rosa = await open('mentee', path)
  await add(rosa, 'Parish')
  await rosa.getByRole('button', { name: 'Import and export' }).click()
  await rosa.getByRole('menuitem', { name: 'Import from a file' }).click()
  const sheet = rosa.getByRole('dialog', { name: 'Import from a file' })
  const give = (name: string, text: string) =>
    sheet
      .getByLabel('File (.csv or .xlsx)')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await give('broken.csv', 'Street\nx\n')
  await expect(sheet.getByRole('alert')).toContainText('there is no column Label')
  await give('actors.csv', 'Label,Interest,City\nParish,5,\nSchool,9,\nTown hall,2,Mechelen\n')
  await expect(sheet).toContainText('1 new')
  await expect(sheet).toContainText('1 already there')
  await expect(sheet).toContainText('1 left out')
  await expect(sheet).toContainText('“9” is not one of the numbers on the scale')
  await expect(rosa.getByRole('row', { includeHidden: true })).toHaveCount(2)
  await sheet.getByRole('button', { name: 'Import' }).click()
  await expect(rosa.getByRole('row')).toHaveCount(3)
  await rosa.getByRole('button', { name: 'Undo my last change' }).click()
  await expect(rosa.getByRole('row')).toHaveCount(2)
  await rosa.getByRole('button', { name: 'Import and export' }).click()
  await rosa.getByRole('menuitem', { name: 'Export to a file' }).click()
  const download = rosa.waitForEvent('download')
  await rosa.getByRole('button', { name: 'Actors as CSV, for Kumu' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('"Parish"')
})

test('the matrix is filled by two choices or a drag, and both cities stand side by side', async ({
  open,
  program,
}) => {
  await emptyMap(program)
  const [rosa, ilse] = [
    await open('mentee', `${path}/matrix`),
    await open('facilitator', `${path}/matrix`),
  ]
  await add(rosa, 'Parish', 'School')
  const field = (page: Page, place: string) => page.locator(`[data-field="${place}"]`)
  await rosa.getByRole('button', { name: 'Parish' }).click()
  await rosa.getByRole('combobox', { name: 'Interest' }).selectOption('4')
  await rosa.getByRole('combobox', { name: 'Influence' }).selectOption('5')
  await rosa.keyboard.press('Escape')
  await expect(field(ilse, '4 5')).toContainText('Parish')
  await ilse.getByRole('button', { name: 'School' }).dragTo(field(ilse, '2 1'))
  await expect(field(rosa, '2 1')).toContainText('School')
  await ilse.getByText('Wanted', { exact: true }).click()
  await ilse.getByRole('button', { name: 'School' }).dragTo(field(ilse, '5 3'))
  await rosa.getByText('From now to wanted').click()
  await expect(field(rosa, '5 3')).toContainText('Wanted here: School')
  await expect(field(rosa, '2 1')).toContainText('School')
  expect(await faults(rosa)).toEqual([])
})

test('who is named beside a faith is asked about, and its contact stays in its city', async ({
  open,
  program,
}) => {
  await emptyMap(program)
  const [rosa, sofie] = [await open('mentee', path), await open('mentor', path)]
  await add(rosa, 'Parish')
  await rosa.getByRole('button', { name: 'Everything about Parish' }).click()
  const panel = rosa.getByRole('dialog', { name: 'Parish' })
  await panel.getByRole('combobox', { name: 'Sector' }).selectOption('Faith or belief')
  await panel.getByRole('combobox', { name: 'Kind' }).selectOption('Person')
  const question = rosa.getByRole('alertdialog', { name: 'Is it right to name a person here?' })
  await question.getByRole('button', { name: 'Go back' }).click()
  await expect(panel.getByRole('combobox', { name: 'Kind' })).toHaveValue('')
  await panel.getByRole('button', { name: 'Add a contact' }).click()
  await question.getByRole('button', { name: 'Name a person' }).click()
  await panel.getByRole('textbox', { name: 'Contact' }).fill('desk@example.org')
  await expectState(rosa, 'saved')
  expect(await faults(rosa)).toEqual([])
  await rosa.reload()
  await expect(rosa.getByRole('dialog', { name: 'Parish' })).toContainText('desk@example.org')
  await sofie.getByRole('button', { name: 'Everything about Parish' }).click()
  const theirs = sofie.getByRole('dialog', { name: 'Parish' })
  await expect(theirs).toContainText('Faith or belief')
  await expect(theirs).not.toContainText('desk@example.org')
  await expect(theirs.getByText('Only for Capaci')).toHaveCount(0)
  // Her city chooses what the others see of persons.
  const again = rosa.getByRole('dialog', { name: 'Parish' })
  await again.getByRole('combobox', { name: 'Kind' }).selectOption('Person')
  await again.getByText('What others see of persons').click()
  await again.getByLabel('Show the names of persons').uncheck()
  await again.getByLabel('Show our contacts to Mechelen').check()
  await expect(sofie.getByRole('dialog', { name: 'A person of Capaci' })).toBeVisible()
  await expect(again).toBeVisible()
  await expectState(rosa, 'saved')
  await sofie.keyboard.press('Escape')
  await sofie.getByRole('button', { name: 'Everything about A person of Capaci' }).click()
  await expect(sofie.getByRole('dialog')).toContainText('desk@example.org')
  await expect(sofie.getByText('Parish')).toHaveCount(0)
})
