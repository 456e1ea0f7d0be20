import type { Page } from '@playwright/test'
import { expect, expectState, factorPath, test } from '../support/e2e.ts'
import { emptyMap } from '../support/empty-demo.ts'

const path = `${factorPath('image-and-stories')}/questions`

/** One city's answer to a question. */
const answer = (page: Page, question: string, city: 'mentor' | 'mentee') =>
  page.locator(`[data-answer="${question}:${city}"]`)

const chosen = (page: Page, question: string, city: 'mentor' | 'mentee') =>
  answer(page, question, city).getByRole('radio', { checked: true })

test('both cities answer at once and each sees the other’s answer', async ({ open }) => {
  const [sofie, rosa] = [await open('mentor', path), await open('mentee', path)]
  const marc = await open('observer', path)
  const said = (page: Page, city: 'mentor' | 'mentee') =>
    answer(page, 'inclusive-communication', city)
  await answer(sofie, 'inclusive-communication', 'mentor').getByText('Partly').click()
  await answer(rosa, 'inclusive-communication', 'mentee').getByText('No', { exact: true }).click()
  await expect(said(sofie, 'mentee').getByText('No', { exact: true })).toBeVisible()
  await expect(said(rosa, 'mentor').getByText('Partly', { exact: true })).toBeVisible()
  // The other city's column is for reading.
  await expect(answer(rosa, 'inclusive-communication', 'mentor').getByRole('radio')).toHaveCount(0)
  await expect(said(marc, 'mentee').getByText('No', { exact: true })).toBeVisible()
  await expect(answer(marc, 'inclusive-communication', 'mentee').getByRole('radio')).toHaveCount(0)
})

test('a list is added to, put in order and changed, and undone without the other’s part', async ({
  open,
}) => {
  const [sofie, rosa] = [await open('mentor', path), await open('mentee', path)]
  const list = answer(rosa, 'channels', 'mentee')
  const items = list.getByRole('list', { name: /^List of/ }).getByRole('textbox')
  await expect(items.first()).toBeEditable()
  const before = await items.count()
  for (const text of ['Primo', 'Secondo', 'Terzo']) {
    await list.getByPlaceholder('Add to the list').fill(text)
    await rosa.keyboard.press('Enter')
  }
  await expect(items).toHaveCount(before + 3)
  await list.getByRole('button', { name: 'What to do with “Terzo”' }).click()
  await rosa.getByRole('menuitem', { name: 'Move up' }).click()
  const theirs = answer(sofie, 'channels', 'mentee')
    .getByRole('list', { name: /^List of/ })
    .getByRole('listitem')
  const texts = async () => (await theirs.allInnerTexts()).slice(-3).map((text) => text.trim())
  await expect.poll(texts).toEqual(['Primo', 'Terzo', 'Secondo'])
  await answer(sofie, 'channels', 'mentor').getByPlaceholder('Add to the list').fill('Stadsblad')
  await sofie.keyboard.press('Enter')
  await expect(answer(rosa, 'channels', 'mentor')).toContainText('Stadsblad')
  await expect(answer(rosa, 'channels', 'mentor').getByRole('textbox')).toHaveCount(0)
  await rosa.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(texts).toEqual(['Primo', 'Secondo', 'Terzo'])
  await expect(answer(sofie, 'channels', 'mentor')).toContainText('Stadsblad')
})

test('a remark written by two people at once keeps both', async ({ open, program }) => {
  const [anna, rosa] = [await open('facilitator', path), await open('mentee', path)]
  for (const page of [anna, rosa]) {
    const place = answer(page, 'feedback-group', 'mentee')
    await place.getByRole('button', { name: 'Write a note' }).click()
    await expect(place.getByRole('textbox')).toBeFocused()
  }
  await Promise.all([rosa.keyboard.type('Da Rosa. '), anna.keyboard.type('From Anna. ')])
  for (const page of [anna, rosa]) {
    const text = answer(page, 'feedback-group', 'mentee').getByRole('textbox')
    await expect(text).toContainText('Da Rosa.')
    await expect(text).toContainText('From Anna.')
    await expectState(page, 'saved')
  }
  await program.restart('SIGKILL')
  await rosa.reload()
  await expect(answer(rosa, 'feedback-group', 'mentee')).toContainText('Da Rosa.')
})

test('a link that is none is refused, and what was typed stays', async ({ open }) => {
  const page = await open('mentor', path)
  const place = answer(page, 'channels', 'mentor')
  await place.getByRole('button', { name: 'Add a link' }).click()
  const address = place.getByRole('textbox', { name: 'Address of the link' })
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(place.getByRole('alert')).toContainText('not an address')
  await expect(address).toHaveValue('javascript:alert(1)')
  await address.fill('mechelen.be')
  await page.keyboard.press('Enter')
  await expect(place.getByRole('link')).toHaveAttribute('href', 'https://mechelen.be')
})

test('the answers are on the page before any script has run', async ({ browser, program }) => {
  const context = await browser.newContext({
    baseURL: program.address,
    javaScriptEnabled: false,
  })
  await context.request.post('/api/demo', { form: { as: 'mentee' } })
  const page = await context.newPage()
  await page.goto(`${factorPath('know-local-context')}/questions`)
  await expect(answer(page, 'interpreters', 'mentee')).toContainText('mediatrice del distretto')
  await context.close()
})

test('two are in one line of a list: each goes on from the other’s words, and a reload keeps them', async ({
  open,
}) => {
  const [anna, rosa] = [await open('facilitator', path), await open('mentee', path)]
  const line = (page: Page) =>
    answer(page, 'channels', 'mentee')
      .getByRole('list', { name: /^List of/ })
      .getByRole('textbox')
      .first()
  for (const page of [anna, rosa]) {
    await line(page).click()
    await page.keyboard.press('End')
  }
  const before = await line(anna).inputValue()
  await anna.keyboard.type(' from Anna')
  await expect(line(rosa)).toHaveValue(`${before} from Anna`)
  await rosa.keyboard.press('End')
  await rosa.keyboard.type(' da Rosa')
  await expect(line(anna)).toHaveValue(`${before} from Anna da Rosa`)
  await expectState(rosa, 'saved')
  // Without leaving the line.
  await rosa.reload()
  await expect(line(rosa)).toHaveValue(`${before} from Anna da Rosa`)
})

test('a second click on an answer does not take it back; a button of its own does', async ({
  open,
}) => {
  const page = await open('mentee', path)
  const place = answer(page, 'inclusive-communication', 'mentee')
  await place.getByText('Partly').dblclick()
  await expect(chosen(page, 'inclusive-communication', 'mentee')).toHaveAttribute('value', 'partly')
  await place.getByRole('button', { name: 'Take back the answer of Capaci' }).click()
  await expect(chosen(page, 'inclusive-communication', 'mentee')).toHaveCount(0)
})

test('what a question lists goes onto the map at once, and the question becomes an action', async ({
  open,
  program,
}) => {
  await emptyMap(program)
  const rosa = await open('mentee', `${factorPath('strengthen-partners')}/questions`)
  const workers = answer(rosa, 'front-line-workers', 'mentee')
  const items = workers.getByRole('list', { name: /^List of/ }).getByRole('textbox')
  await expect(items.first()).toBeEditable()
  const names = await items.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const first = names[0] ?? ''
  await workers.getByRole('button', { name: `What to do with “${first}”` }).click()
  await rosa.getByRole('menuitem', { name: 'Make an actor of Capaci of this' }).click()
  await expect(workers.getByRole('link', { name: first })).toBeVisible()
  await workers.getByRole('button', { name: /on the map as/ }).click()
  await expect(workers.locator('a[href*="/actors#"]')).toHaveCount(names.length)
  await expect(workers.getByRole('button', { name: /on the map as/ })).toHaveCount(0)
  await rosa.getByRole('button', { name: 'What to do with question 3' }).click()
  await rosa.getByRole('menuitem', { name: 'Make an action of this' }).click()
  await expect(rosa.getByRole('img', { name: 'Action' }).last()).toBeVisible()
  await expectState(rosa, 'saved')
  await workers.getByRole('link', { name: first }).click()
  await rosa.waitForURL('**/actors#*')
  await expect(rosa.getByRole('link', { name: /^Answer to a guiding question/ })).toBeVisible()
})
