import type { Page } from '@playwright/test'
import {
  diverge,
  keptNames,
  makeRosa,
  notice,
  openSaveState,
  reloadAsAsked,
  sentence,
} from '../support/diverge.ts'
import { expect, expectState, factorPath, startLine, test, words } from '../support/e2e.ts'

test('a text that has come back to the board is kept no longer', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await diverge(rosa, program)
  await reloadAsAsked(rosa)
  await expect(notice(rosa)).toBeVisible()
  await program.stop()
  makeRosa('participant', program)
  await program.start()
  await rosa.reload()
  await expectState(rosa, 'saved')
  await expect(notice(rosa)).toBeVisible()
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type(sentence)
  await expect(notice(rosa)).toBeHidden()
  await expectState(rosa, 'saved')
  expect(await keptNames(rosa)).toEqual([])
})

test('rights that return before the reload send the words after all', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await diverge(rosa, program)
  // The browser's own reload keeps the device's copy as it is.
  rosa.on('dialog', (dialog) => dialog.accept())
  await rosa.reload()
  await expectState(rosa, 'reload')
  expect(await keptNames(rosa)).toHaveLength(1)
  await expect(notice(rosa)).toBeHidden()
  await program.stop()
  makeRosa('participant', program)
  await program.start()
  await rosa.reload()
  await expectState(rosa, 'saved')
  expect(await words(rosa, 'mentee')).toContain(sentence)
  await expect.poll(() => keptNames(rosa)).toEqual([])
  await expect(notice(rosa)).toBeHidden()
})

test('nothing is kept of a page whose words all arrived', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Arrivato.')
  await expectState(rosa, 'saved')
  await program.stop()
  makeRosa('observer', program)
  await program.start()
  await expectState(rosa, 'read-only')
  await rosa.reload()
  await expectState(rosa, 'read-only')
  await expect.poll(() => words(rosa, 'mentee')).toContain('Arrivato.')
  await expect(notice(rosa)).toBeHidden()
  expect(await keptNames(rosa)).toEqual([])
})

test('signing out asks before it deletes a kept text', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await diverge(rosa, program)
  await reloadAsAsked(rosa)
  await expect(notice(rosa)).toBeVisible()
  const signOut = async () => {
    await rosa.getByRole('button', { name: /^Language and look/ }).click()
    await rosa.getByRole('menuitem', { name: 'Sign out' }).click()
  }
  await signOut()
  const question = rosa.getByRole('alertdialog', { name: 'Text of yours is only on this device' })
  await question.getByRole('button', { name: 'Stay and copy it' }).click()
  expect(await keptNames(rosa)).toHaveLength(1)
  await signOut()
  await question.getByRole('button', { name: 'Sign out and lose it' }).click()
  await rosa.waitForURL((url) => url.pathname === '/')
  expect(await keptNames(rosa)).toEqual([])
})

test('where the browser cannot keep a text, its copy is not deleted unasked', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath())
  await rosa.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await diverge(rosa, program)
  const popup = await openSaveState(rosa)
  await expect(popup).toContainText('this browser cannot keep a copy')
  await expect(popup.getByRole('button', { name: 'Reload the page' })).toBeHidden()
  await expect(popup.getByRole('button', { name: 'Download my text' })).toBeVisible()
  const giveUp = popup.getByRole('button', { name: 'Delete my text and reload' })
  await giveUp.click()
  const question = rosa.getByRole('alertdialog', { name: 'Delete your text from this page?' })
  await question.getByRole('button', { name: 'Go back' }).click()
  await expect(giveUp).toBeFocused()
  expect(await words(rosa, 'mentee')).toContain(sentence)
  await giveUp.click()
  await question.getByRole('button', { name: 'Delete and reload' }).click()
  await expectState(rosa, 'read-only')
  await expect.poll(() => words(rosa, 'mentee')).not.toContain(sentence)
})

test('somebody who is no longer on the board can take their words along', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath())
  await diverge(rosa, program, 'nobody')
  const popup = await openSaveState(rosa)
  await expect(popup).toContainText('could not be sent')
  const saving = rosa.waitForEvent('download')
  await popup.getByRole('button', { name: 'Download my text' }).click()
  await saving
  // The copy stays where it is, for when the access comes back.
  expect(await keptNames(rosa)).toEqual([])
})

test('words for which a board is too full are kept, and make way for a copy that can be mended', async ({
  open,
}) => {
  const rosa = await open('mentee')
  const full = await fillable(rosa)
  await rosa.goto(factorPath())
  await expectState(rosa, 'saved')
  await startLine(rosa, 'mentee')
  await expectState(rosa, 'saved')
  full.now = true
  await rosa.keyboard.type('x')
  await expectState(rosa, 'reload')
  full.now = false
  const popup = await openSaveState(rosa)
  await expect(popup).toContainText('is full')
  await popup.getByRole('button', { name: 'Reload the page' }).click()
  await expectState(rosa, 'saved')
  await expect(notice(rosa)).toBeVisible()
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('y')
  await expectState(rosa, 'saved')
})

/** Answers what a page writes into a factor as a server does that has no room left. */
async function fillable(page: Page): Promise<{ now: boolean }> {
  const full = { now: false }
  await page.routeWebSocket(/\/sync\/demo\/factor\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) =>
      full.now ? void socket.close({ code: 4413 }) : server.send(message),
    )
  })
  return full
}
