import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, factorPath, note, startLine, test, words } from '../support/e2e.ts'

const versions = '/boards/demo/versions'

/** Saves a version under a name, as a facilitator does. */
async function save(page: Page, name: string): Promise<void> {
  await page.goto(versions)
  const field = page.getByLabel('Name', { exact: true })
  if (!(await field.isVisible())) await page.getByText('Save a version now').click()
  await field.fill(name)
  await page.getByRole('button', { name: 'Save the version' }).click()
  await expect(item(page, name)).toBeVisible()
}

/** Rosa writes a line into Capaci's note, and Els, who has it open too, sees it. */
async function write(
  open: (person: 'mentee' | 'mentor', path: string) => Promise<Page>,
  line: string,
) {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type(line)
  const els = await open('mentor', factorPath())
  await expect.poll(() => words(els, 'mentee')).toContain(line)
  return { rosa, els }
}

const item = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a version is made by a facilitator, and read by all without a socket or a script', async ({
  open,
}) => {
  const anna = await open('facilitator', versions)
  await save(anna, 'After visit 1')
  await item(anna, 'After visit 1').getByText('parts had been written in').click()
  await expect(item(anna, 'After visit 1')).toContainText('1. Local context')
  await item(anna, 'After visit 1').getByText('Delete this version').click()
  await item(anna, 'After visit 1').getByLabel('Type the name').fill('After visit 2')
  await item(anna, 'After visit 1').getByRole('button', { name: 'Delete the version' }).click()
  await expect(anna.getByText('This is not the name of the version.').first()).toBeVisible()
  const rosa = await open('mentee', versions)
  await expect(rosa.getByText('Save a version now')).toBeHidden()
  await expect(item(rosa, 'After visit 1').getByRole('link', { name: /Bring back/ })).toBeHidden()
  const address = await item(rosa, 'After visit 1').getByRole('link').first().getAttribute('href')
  await rosa.goto(address ?? '')
  const sockets: string[] = []
  rosa.on('websocket', (socket) => sockets.push(socket.url()))
  await rosa.reload()
  await expect(rosa.getByRole('heading', { level: 1 })).toHaveText('Mechelen – Capaci')
  await expect(rosa.getByRole('article')).toContainText('invite openly, write it down, answer')
  expect(await faults(rosa)).toEqual([])
  expect(await rosa.locator('script').count()).toBe(0)
  await rosa.getByRole('link', { name: 'Nederlands' }).click()
  await expect(rosa.getByRole('heading', { name: 'In één oogopslag' })).toBeVisible()
  expect(sockets).toEqual([])
  const plain = await open('observer', address ?? '', { javaScriptEnabled: false })
  await expect(plain.getByRole('article')).toContainText('Ons interlevensbeschouwelijk platform')
  const file = await plain.request.get(`${address}/report?as=pdf&in=it`)
  expect(file.headers()['content-type']).toBe('application/pdf')
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('what changed between two versions is told in sentences, for both cities or for one', async ({
  open,
}) => {
  const anna = await open('facilitator', versions)
  await save(anna, 'Before')
  await write(open, 'From September on we meet in the library.')
  await save(anna, 'After')
  await item(anna, 'After')
    .getByRole('link', { name: /What changed/ })
    .click()
  await expect(anna.getByText('Capaci rewrote its note on “Local context”.')).toBeVisible()
  await expect(anna.locator('ins')).toContainText('From September on we meet in the library.')
  expect(await faults(anna)).toEqual([])
  await anna.getByRole('button', { name: /^Question: Capaci rewrote its note/ }).click()
  await expect(anna.getByText('Question: Anna Lind')).toBeVisible()
  await anna.getByLabel('Where somebody wrote').selectOption('Rosa Palmeri')
  await anna.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(anna.getByText('Question: Anna Lind')).toBeVisible()
  await anna.getByRole('navigation', { name: 'Show changes of' }).getByText('Mechelen').click()
  await expect(anna.getByText('Mechelen changed nothing between these two versions.')).toBeVisible()
  await anna.getByLabel('To', { exact: true }).selectOption('The board as it is now')
  await anna.getByLabel('From', { exact: true }).selectOption({ index: 1 })
  await anna.getByRole('button', { name: 'Compare' }).click()
  await expect(anna.getByText('Nothing changed between these two versions.')).toBeVisible()
})

test('a version is brought back before the eyes of whoever edits, with a safety version first', async ({
  open,
}) => {
  const anna = await open('facilitator', versions)
  await save(anna, 'Before')
  const { rosa, els } = await write(open, 'These words go away again.')
  await item(anna, 'Before')
    .getByRole('link', { name: /Bring back/ })
    .click()
  await expect(anna.getByLabel('1. Local context')).toBeChecked()
  await anna.getByRole('button', { name: 'Bring it back' }).click()
  await expect(anna.getByText('Tick this box if you mean it.').first()).toBeVisible()
  await anna.getByLabel('Yes, replace what stands there now').first().check()
  await anna.getByRole('button', { name: 'Bring it back' }).click()
  await expect(anna.getByText('It has been brought back.')).toBeVisible()
  await expect.poll(() => words(rosa, 'mentee')).not.toContain('go away')
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Still writing.')
  await expect.poll(() => words(els, 'mentee')).toContain('Still writing.')
  await expect(note(rosa, 'mentee')).toHaveAttribute('contenteditable', 'true')
  const safety = item(anna, 'Before an earlier version was brought back')
  await safety.getByRole('link', { name: /^Read/ }).click()
  await expect(anna.getByRole('article')).toContainText('These words go away again.')
})

test('an archive shows what it holds, and becomes a board with the versions and names of the old one', async ({
  open,
}) => {
  const anna = await open('facilitator', versions)
  await save(anna, 'After visit 1')
  const address = await item(anna, 'After visit 1').getByRole('link').first().getAttribute('href')
  const archive = await (await anna.request.get(`${address}/archive`)).body()
  await anna.goto('/boards')
  await anna.getByRole('link', { name: 'Bring in an archive' }).click()
  const choose = (buffer: Buffer) =>
    anna
      .getByLabel('The archive (ZIP)')
      .setInputFiles({ name: 'board.zip', mimeType: 'application/zip', buffer })
  await choose(archive.subarray(0, archive.byteLength / 2))
  await anna.getByRole('button', { name: 'See what is in it' }).click()
  await expect(anna.getByText('This file is no archive of Compa.')).toBeVisible()
  await choose(archive)
  await anna.getByRole('button', { name: 'See what is in it' }).click()
  await expect(anna.getByText('Rosa Palmeri')).toBeVisible()
  expect(await faults(anna)).toEqual([])
  await anna.getByRole('button', { name: 'Make this board' }).click()
  await expect(anna.getByText('You are the only one on this board so far.')).toBeVisible()
  await anna.goto(`${anna.url()}/versions`)
  await expect(item(anna, 'After visit 1')).toContainText('Rosa Palmeri')
})

test('a review link shows one version to whoever knows its passphrase, until it is revoked', async ({
  open,
}) => {
  const anna = await open('facilitator', versions)
  await save(anna, 'For the council')
  await item(anna, 'For the council').getByRole('link', { name: /Share/ }).click()
  await anna.getByLabel('For whom').fill('The council of Capaci')
  await anna.getByLabel(/^Passphrase/).fill('campo verde')
  await anna.getByLabel('Let readers say something about each part').check()
  await anna.getByRole('button', { name: 'Make the link' }).click()
  const field = anna.getByRole('textbox', { name: 'Review link for The council of Capaci' })
  const link = await field.inputValue()
  const reader = await open(undefined, link, { javaScriptEnabled: false })
  await expect(reader.getByRole('article')).toBeHidden()
  expect((await reader.request.get(`${link}/report?as=md`)).status()).toBe(401)
  await reader.getByLabel('Passphrase').fill('wrong')
  await reader.getByRole('button', { name: 'Read' }).click()
  await expect(reader.getByRole('alert')).toContainText('This is not the passphrase.')
  await reader.getByLabel('Passphrase').fill('Campo  Verde')
  await reader.getByRole('button', { name: 'Read' }).click()
  await expect(reader.getByRole('article')).toContainText('For the council')
  await expect(reader.getByRole('article')).not.toContainText('Anna Lind')
  expect((await reader.request.get(`${link}/report?as=md`)).status()).toBe(200)
  await reader.getByText('Say something about this part: Action plan').click()
  const form = reader.locator('details[open] form')
  await form.getByLabel('Disagree').check()
  await form.getByLabel('In your words').fill('Who pays for the second year?')
  await form.getByLabel('Your name').fill('Maria Rossi')
  await form.getByRole('button', { name: 'Send' }).click()
  await expect(reader.getByRole('status')).toContainText('Sent.')
  await expect(reader.getByText('Maria Rossi')).toBeHidden()
  const els = await open('mentor', versions)
  await els.getByRole('link', { name: 'One remark by a reader' }).click()
  await expect(els.getByRole('complementary')).toContainText('Who pays for the second year?')
  await expect(els.getByRole('complementary')).toContainText('Disagree · Maria Rossi')
  const boards = await reader.request.get(versions)
  expect(await boards.text()).toContain('data-refused')
  await anna.reload()
  // By the reader, who then sent something and was shown the version once more.
  await expect(anna.getByText('opened 2 times')).toBeVisible()
  await anna.getByRole('button', { name: /^Revoke/ }).click()
  await anna.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(anna.getByText('revoked', { exact: false }).first()).toBeVisible()
  await reader.reload()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This link has been revoked')
  expect((await reader.request.get(`${link}/report?as=md`)).status()).toBe(404)
})
