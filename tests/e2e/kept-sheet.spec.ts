import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import {
  diverge,
  keptNames,
  notice,
  openSaveState,
  reloadAsAsked,
  sentence,
} from '../support/diverge.ts'
import { expect, expectState, factorPath, test, words } from '../support/e2e.ts'

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('words that the board no longer takes can be taken along, and are kept over the reload', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath(), clipboard)
  await diverge(rosa, program)
  const popup = await openSaveState(rosa)
  await expect(popup).toContainText('Nothing is lost')
  expect(await faults(rosa), 'popover').toEqual([])
  const copy = popup.getByRole('button', { name: 'Copy my text' })
  await copy.click()
  await expect(popup.getByText('Copied.')).toBeVisible()
  expect(await copied(rosa)).toContain(sentence)
  // A city may serve its board without https, and then browsers offer pages no clipboard.
  await rosa.evaluate(async () => {
    await navigator.clipboard.writeText('')
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
  })
  await copy.click()
  await expect(copy).toBeFocused()
  await rosa.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'))
  expect(await copied(rosa)).toContain(sentence)
  const saving = rosa.waitForEvent('download')
  await popup.getByRole('button', { name: 'Download my text' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(
    /^Mechelen – Capaci, 1 Local context, \d{4}-\d\d-\d\d\.txt$/,
  )
  expect(await readFile(await file.path(), 'utf8')).toContain(sentence)
  await popup.getByRole('button', { name: 'Reload the page' }).click()

  await expectState(rosa, 'read-only')
  await expect(notice(rosa)).toBeInViewport()
  await expect(rosa.getByRole('status').filter({ hasText: 'kept on this device' })).toBeAttached()
  expect(await words(rosa, 'mentee')).not.toContain(sentence)
  expect(await faults(rosa), 'notice').toEqual([])
  // The notice is on every page of the board, and on no paper.
  await rosa.goto('/boards/demo')
  await expect(notice(rosa)).toBeVisible()
  await rosa.emulateMedia({ media: 'print' })
  await expect(notice(rosa)).toBeHidden()
})

test('the kept text is listed line by line, copied, and discarded after a question', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath(), {
    ...clipboard,
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  })
  await diverge(rosa, program)
  await reloadAsAsked(rosa)
  const show = notice(rosa).getByRole('button', { name: 'Show my text' })
  await show.press('Enter')
  const sheet = rosa.getByRole('dialog', { name: 'Your text, kept on this device' })
  await expect(sheet.getByRole('heading', { name: '1 Local context' })).toBeVisible()
  // One note of three differs, and of it one line.
  await expect(sheet.getByRole('heading', { level: 4 })).toHaveText(['Capaci'])
  await expect(sheet.getByRole('list').first().getByRole('listitem')).toHaveText([sentence])
  expect(await faults(rosa), 'sheet').toEqual([])
  await sheet.getByRole('button', { name: 'Copy – Capaci, 1 Local context' }).click()
  await expect(sheet.getByText('Copied.')).toBeVisible()
  expect(await copied(rosa)).toBe(sentence)
  const saving = rosa.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Download – Capaci, 1 Local context' }).click()
  const file = await readFile(await (await saving).path(), 'utf8')
  expect(file).toMatch(new RegExp(`Not on the board:\\n-+\\n${sentence}\\n`))
  expect(file).toContain('The whole text as it was here')
  await rosa.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(show).toBeFocused()

  await show.press('Enter')
  const discard = sheet.getByRole('button', { name: 'Discard – Capaci' })
  await discard.click()
  const question = rosa.getByRole('alertdialog', { name: 'Discard this text?' })
  expect(await faults(rosa), 'question').toEqual([])
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(discard).toBeFocused()
  await discard.press('Enter')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(sheet.getByText('There is nothing left here.')).toBeVisible()
  await rosa.keyboard.press('Escape')
  await expect(notice(rosa)).toBeHidden()
  const focused = () => rosa.evaluate(() => document.activeElement?.closest('main')?.id)
  await expect.poll(focused).toBe('work')
  expect(await keptNames(rosa)).toEqual([])
})

test('in Italian, what happened and what to do is said in Italian', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath(), { locale: 'it-IT' })
  await diverge(rosa, program)
  await rosa.getByTestId('save-state').click()
  const popup = rosa.getByRole('dialog', { name: 'Pagina da ricaricare' })
  await expect(popup).toContainText('Niente è andato perso')
  await expect(popup.getByRole('button', { name: 'Scarica il mio testo' })).toBeVisible()
  await popup.getByRole('button', { name: 'Ricarica la pagina' }).click()
  const region = rosa.getByRole('region', { name: 'Testo conservato' })
  await region.getByRole('button', { name: 'Mostra il mio testo' }).click()
  const sheet = rosa.getByRole('dialog', { name: 'Testo conservato sul dispositivo' })
  await expect(sheet).toContainText(sentence)
  await expect(sheet).toContainText('Non è sulla lavagna:')
})
