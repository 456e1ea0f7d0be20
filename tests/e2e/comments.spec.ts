import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, factorPath, note, startLine, test, words } from '../support/e2e.ts'

/** The threads that a page lists. */
const threads = (page: Page) => page.locator('[data-thread-item]')

/** The thread in which something was said. */
const thread = (page: Page, text: string) => threads(page).filter({ hasText: text })

/** What is underlined in a note because it is commented on. */
const passage = (page: Page, text: string) => page.locator('.commented', { hasText: text })

/** Selects some words of a note as a hand would. */
async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const at = walk.currentNode.textContent?.indexOf(wanted) ?? -1
      if (at < 0 || !walk.currentNode.parentElement?.closest('.note-text')) continue
      const range = document.createRange()
      range.setStart(walk.currentNode, at)
      range.setEnd(walk.currentNode, at + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
  }, text)
}

test('two people talk about words of a note while it is written around them', async ({ open }) => {
  const [sofie, rosa] = [await open('mentor', factorPath()), await open('mentee', factorPath())]
  await startLine(rosa, 'agreed')
  await rosa.keyboard.type('The round table meets in the parish hall.')
  await note(sofie, 'agreed').getByText('parish hall').click()
  await select(sofie, 'in the parish hall')
  await sofie.getByRole('button', { name: 'Comment on the selected words' }).click()
  const field = sofie.getByRole('textbox', { name: 'Comment on: Note: What we agree' })
  await expect(field).toBeFocused()
  await sofie.keyboard.type('Is it open in the evening?')
  await sofie.keyboard.press('ControlOrMeta+Enter')
  await expect(passage(rosa, 'in the parish hall')).toBeVisible()

  await rosa.getByRole('tab', { name: /^Comments/ }).click()
  const seen = thread(rosa, 'Is it open in the evening?')
  await expect(seen).toContainText('Sofie Verlinden')
  await expect(seen).toContainText('in the parish hall')
  // Her words are hers: there is nothing that Rosa could do with them.
  await expect(seen.getByRole('button', { name: /^What to do with/ })).toHaveCount(0)
  await seen.getByRole('button', { name: 'Reply' }).click()
  await rosa.keyboard.type('Sì, fino alle 22.')
  await seen.getByRole('button', { name: 'Send' }).click()
  await expect(thread(sofie, 'Sì, fino alle 22.')).toContainText('Is it open in the evening?')

  await note(rosa, 'agreed').getByText('The round table meets').click()
  await rosa.keyboard.press('Home')
  await rosa.keyboard.type('In October: ')
  await rosa.keyboard.press('End')
  await rosa.keyboard.type(' Bring chairs.')
  for (const page of [sofie, rosa]) {
    await expect(note(page, 'agreed')).toContainText('In October: The round table meets in the')
    await expect(passage(page, 'in the parish hall')).toHaveText('in the parish hall')
  }
  await rosa.keyboard.press('Shift+Home')
  // The editor hears of what is selected after the browser's next frame.
  await rosa.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  await rosa.keyboard.press('Delete')
  await expect.poll(() => words(sofie, 'agreed')).not.toContain('parish hall')
  await expect(thread(sofie, 'Sì, fino alle 22.')).toContainText('The text has been removed')
  await rosa.keyboard.press('ControlOrMeta+z')
  await expect(passage(sofie, 'in the parish hall')).toBeVisible()
  await expect(thread(sofie, 'Sì, fino alle 22.')).not.toContainText('The text has been removed')
})

test('an observer speaks to somebody about a question; they find it, settle it and go on by keyboard', async ({
  open,
}) => {
  const path = `${factorPath()}/questions`
  const marc = await open('observer', path)
  const rosa = await open('mentee', '/boards/demo')
  const name = 'Do you work with charities?'
  await marc.getByRole('button', { name: `Comment on: ${name}` }).click()
  const field = marc.getByRole('textbox', { name: `Comment on: ${name}` })
  await expect(field).toBeFocused()
  await marc.keyboard.type('Caritas, @rosa')
  await expect(marc.getByRole('option', { name: /Rosa Palmeri/ })).toBeVisible()
  await marc.keyboard.press('Enter')
  await marc.keyboard.type('or the parish?')
  await expect(field).toHaveValue('Caritas, @Rosa Palmeri or the parish?')

  await marc.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionfailed') : route.continue(),
  )
  await marc.keyboard.press('ControlOrMeta+Enter')
  await expect(marc.getByRole('alert').filter({ hasText: 'Not sent' })).toBeVisible()
  await expect(field).toHaveValue('Caritas, @Rosa Palmeri or the parish?')
  await marc.getByRole('button', { name: /^Close the panel/ }).click()
  await marc.unroute('**/*')
  await marc.getByRole('button', { name: `Comment on: ${name}` }).click()
  await expect(field).toHaveValue('Caritas, @Rosa Palmeri or the parish?')
  await marc.getByRole('button', { name: 'Send' }).click()
  await expect(
    marc.getByRole('button', { name: `1 open conversation about: ${name}` }),
  ).toBeVisible()

  // One mention is the demo's own.
  const comments = rosa.getByRole('button', { name: 'Comments 2 new comments to you' })
  await expect(comments).toBeVisible()
  await comments.click()
  await rosa
    .getByRole('combobox', { name: 'Show these comments' })
    .selectOption({ label: 'That mention me (2)' })
  await rosa.getByRole('button', { name: 'Next comment' }).click()
  const first = thread(rosa, 'or the parish?')
  await expect(first).toHaveAttribute('aria-current', 'true')
  await rosa.keyboard.press('Alt+ArrowDown')
  await expect(threads(rosa).nth(1)).toBeFocused()
  await rosa.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  await first.getByRole('link', { name: /^Guiding question/ }).click()
  await expect(rosa).toHaveURL(/questions#charities$/)
  await expect(rosa.locator('#charities')).toHaveAttribute('data-comment-current', '')
  await expect(rosa.getByRole('tab', { name: 'Comments', exact: true })).toBeVisible()

  await first.getByRole('button', { name: 'Reply' }).click()
  await rosa.keyboard.type('Tutte e due.')
  await rosa.keyboard.press('ControlOrMeta+Enter')
  await first.getByRole('button', { name: 'Settle this conversation' }).click()
  await expect(marc.getByRole('button', { name: `Comment on: ${name}` })).toBeVisible()
  await expect(thread(marc, 'or the parish?')).toContainText('Settled by Rosa Palmeri')
  await thread(marc, 'or the parish?').getByRole('button', { name: 'Open again' }).click()
  await expect(first.getByRole('button', { name: 'Settle this conversation' })).toBeVisible()
})

test('on a phone axe finds nothing in the comments, and a facilitator’s removal stays to be seen', async ({
  open,
}) => {
  const phone = { viewport: { width: 390, height: 844 } }
  const anna = await open('facilitator', factorPath(), phone)
  const marc = await open('observer', factorPath())
  await note(marc, 'mentee').getByText('Dati:').waitFor()
  await select(marc, 'sui residenti')
  await marc.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(marc.getByRole('textbox', { name: 'Comment on: Note: Capaci' })).toBeFocused()
  await marc.keyboard.type('Rude words')
  await marc.getByRole('button', { name: 'Send' }).click()
  await expect(passage(marc, 'sui residenti')).toBeVisible()

  await anna.getByRole('button', { name: /^Comments/ }).click()
  const rude = thread(anna, 'Rude words')
  await expect(rude).toBeVisible()
  await rude.getByRole('button', { name: 'Reply' }).click()
  await anna.keyboard.type('@')
  await expect(anna.getByRole('listbox')).toBeVisible()
  expect(await faults(anna)).toEqual([])
  await anna.keyboard.press('Escape')
  await expect(anna.getByRole('listbox')).toBeHidden()
  await rude.getByRole('button', { name: 'What to do with the comment by Marc Delvaux' }).click()
  await anna.getByRole('menuitem', { name: 'Remove' }).click()
  await anna.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(thread(marc, 'Removed by a facilitator')).toContainText('Marc Delvaux')
  await expect(thread(marc, 'Rude words')).toHaveCount(0)
  const place = thread(anna, 'Removed by a facilitator').getByRole('link', { name: /^Note/ })
  await place.click()
  await expect(anna.getByRole('dialog')).toBeHidden()
  await expect(passage(anna, 'sui residenti')).toBeInViewport()
})
