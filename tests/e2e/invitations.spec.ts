import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, expectState, factorPath, note, test } from '../support/e2e.ts'

const phone = { viewport: { width: 390, height: 844 } }
const settings = '/boards/demo/settings/invitations'

/** Makes an invitation through the form; gives its link. */
async function invite(page: Page, label: string, fill: (page: Page) => Promise<void> = none) {
  await page.goto(settings)
  const isOpen = await page.locator('details[open] >> text=For whom').isVisible()
  if (!isOpen) await page.getByText('New invitation').click()
  await page.getByLabel('For whom').fill(label)
  await fill(page)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(page.getByRole('heading', { name: label })).toBeVisible()
  return page.getByRole('textbox', { name: `Link of the invitation “${label}”` }).inputValue()
}

const none = async () => undefined

test('a stranger on a phone follows a link, types a name and writes; the facilitator sees it', async ({
  open,
}) => {
  const anna = await open('facilitator', settings)
  await expect(anna.getByText('No session is planned yet')).toBeHidden()
  const link = await invite(anna, 'Local support network')
  expect(link).toMatch(/\/join\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await expect(anna.getByText('0 of 30 joined')).toBeVisible()
  await expect(anna.getByRole('img', { name: /^QR code with the link/ })).toBeVisible()

  const guest = await open(undefined, '/', phone)
  await guest.getByRole('link', { name: 'I have a code' }).click()
  await guest
    .getByLabel('Code')
    .fill(link.split('/join/')[1]?.toLowerCase().replaceAll('-', ' ') ?? '')
  await guest.getByRole('button', { name: 'Go on' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Mechelen with Capaci')
  await expect(guest.getByText('Participant for Capaci')).toBeVisible()
  await expect(guest.getByText('Local support network')).toBeVisible()
  await guest.getByLabel('Your name').fill('Fatima El Amrani')
  await guest.getByLabel('Language').selectOption('it')
  await guest.getByRole('button', { name: 'Join the board' }).click()
  await guest.waitForURL('**/boards/demo')
  await guest.goto(factorPath('image-and-stories'))
  await expect(guest.locator('html')).toHaveAttribute('lang', 'it')
  await note(guest, 'mentee').click()
  await guest.keyboard.type('Il festival lo facciamo noi.')
  await expectState(guest, 'saved')

  await anna.goto(factorPath('image-and-stories'))
  await expect(note(anna, 'mentee')).toContainText('Il festival lo facciamo noi.')
  await anna.goto(settings)
  await anna.getByText('Who joined').click()
  await expect(anna.getByText('Fatima El Amrani')).toBeVisible()

  // The link leads whoever is on the board straight to it, and takes no place.
  await guest.goto(link)
  await guest.waitForURL('**/boards/demo')

  await anna.getByRole('button', { name: /^Revoke the invitation/ }).click()
  await anna.getByLabel(/^Remove the person/).check()
  await anna.getByRole('button', { name: 'Revoke', exact: true }).last().click()
  await expect(anna.getByText('revoked')).toBeVisible()
  await guest.goto('/boards/demo')
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(
    'Questa lavagna è riservata ai suoi membri',
  )
  await guest.goto(link)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(
    'Questo invito è stato revocato',
  )
})

test('each reason for not being let in is a sentence, whatever is typed', async ({
  open,
  program,
}) => {
  const anna = await open('facilitator', settings)
  const link = await invite(anna, 'Friends', async (page) => {
    await page.getByLabel('Passphrase').fill('Oranje boom')
    await page.getByLabel('How many people').fill('1')
  })
  const guest = await open(undefined, link, phone)
  const name = guest.getByLabel('Your name')
  const join = guest.getByRole('button', { name: 'Join the board' })
  const says = (text: string) =>
    expect(guest.getByRole('alert').filter({ hasText: text })).toBeVisible()
  for (const [typed, sentence] of [
    ['a'.repeat(10_000), 'This is too long: 80 characters at most.'],
    ['   ', 'Please fill this in.'],
    ['?!', 'Please use at least one letter or number.'],
  ] as const) {
    await name.fill(typed)
    await join.click()
    await says(sentence)
  }
  await name.fill('<b>عمر</b>')
  await guest.getByLabel('Passphrase').fill('orange')
  await join.click()
  await says('This is not the passphrase.')
  await expect(name).toHaveValue('<b>عمر</b>')
  await guest.getByLabel('Passphrase').fill('oranje  boom ')
  await join.click()
  await guest.waitForURL('**/boards/demo')

  await anna.goto(settings)
  await expect(anna.getByText('used up: all places are taken')).toBeVisible()
  await anna.getByText('Who joined').click()
  await expect(anna.getByText('<b>عمر</b>')).toBeVisible()

  const late = await open(undefined, link, phone)
  const title = late.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('All places of this invitation are taken')
  const db = new DatabaseSync(`${program.dataDir}/compa.sqlite`)
  db.exec("update invitations set until = '2026-01-31T23:59:59.999Z'")
  db.close()
  await late.reload()
  await expect(title).toHaveText('This invitation has expired')
  await expect(late.getByText('It was good until 31 January 2026.')).toBeVisible()
  for (const guess of ['0000-0000-0000', 'hello', '%3Cb%3E', 'a'.repeat(500)]) {
    const answer = await late.goto(`/join/${guess}`)
    await expect(title).toHaveText('No invitation has this code')
    expect(answer?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
  }
})

test('without scripts a stranger joins all the same', async ({ open }) => {
  const anna = await open('facilitator', settings)
  const link = await invite(anna, 'Old computers', async (page) => {
    await page.getByLabel('Passphrase').fill('oranje boom')
  })
  const guest = await open(undefined, link, { javaScriptEnabled: false })
  const send = async (passphrase: string) => {
    await guest.getByLabel('Your name').fill('Rosa Palmeri')
    await guest.getByLabel('Passphrase').fill(passphrase)
    await guest.getByRole('button', { name: 'Join the board' }).click()
  }
  await send('orange')
  await expect(guest.getByRole('alert').first()).toContainText('This is not the passphrase.')
  await send('oranje boom')
  await guest.waitForURL('**/boards/demo')
  await anna.reload()
  await anna.getByText('Who joined').click()
  await expect(anna.getByText('Rosa Palmeri (2)')).toBeVisible()
})

test('a stranger does not become a facilitator; somebody with an account does', async ({
  open,
}) => {
  const anna = await open('facilitator', settings)
  const link = await invite(anna, 'Who leads with us', async (page) => {
    await page.getByLabel('They take part as').selectOption('facilitator')
  })
  const stranger = await open(undefined, link, phone)
  await expect(
    stranger.getByRole('heading', { name: 'This invitation needs an account' }),
  ).toBeVisible()
  await expect(stranger.getByRole('link', { name: 'Sign in first.' })).toHaveAttribute(
    'href',
    `/sign-in?to=${encodeURIComponent(new URL(link).pathname)}`,
  )
  expect(await faults(stranger)).toEqual([])
  const marc = await open('observer', link)
  await marc.getByRole('button', { name: 'Join as Marc Delvaux' }).click()
  await marc.waitForURL('**/boards/demo')
  await marc.goto(settings)
  await expect(marc.getByText('1 of 30 joined')).toBeVisible()
})

test('an invitation can be shown large, printed on one page and put into a calendar', async ({
  open,
  program,
}) => {
  const db = new DatabaseSync(`${program.dataDir}/compa.sqlite`)
  db.exec('delete from sessions')
  db.prepare('insert into sessions values (?, ?, ?, ?, ?, ?)').run(
    's1',
    'demo',
    '2099-06-01T08:00:00.000Z',
    90,
    'Europe/Brussels',
    null,
  )
  db.close()
  const anna = await open('facilitator', settings)
  const link = await invite(anna, 'The whole hall')
  await expect(anna.getByText(/Monday,? 1 June 2099 at 10:00/)).toBeVisible()
  expect(await faults(anna)).toEqual([])
  const calendar = await anna.request.get(
    (await anna.getByRole('link', { name: 'Calendar file' }).getAttribute('href')) ?? '',
  )
  expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const file = (await calendar.text()).replace(/\r\n[ \t]/g, '')
  expect(file).toContain('DTSTART:20990601T080000Z')
  expect(file).toContain(`URL:${link}`)

  await anna.getByRole('link', { name: 'Show large' }).click()
  await expect(anna.getByRole('heading', { level: 1 })).toHaveText('Join the board')
  await expect(anna.getByText(link.split('/join/')[1] ?? '')).toBeVisible()
  expect(await faults(anna)).toEqual([])
  const sheet = await anna.pdf({ format: 'A4' })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  const rosa = await open('mentee', new URL(anna.url()).pathname)
  await expect(rosa.getByRole('heading', { level: 1 })).toHaveText(
    'Invitations are for facilitators',
  )
  expect((await rosa.request.get(`${anna.url()}/calendar`)).status()).toBe(404)
  await rosa.goto('/join')
  expect(await faults(rosa)).toEqual([])
})
