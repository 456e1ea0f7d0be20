import type { Page } from '@playwright/test'
import { expect, expectState, factorPath, note, test } from '../support/e2e.ts'

const city = (page: Page, title: string) => page.getByRole('group', { name: title })

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

test('a facilitator makes a board from suggestions, with a first session in the calendar', async ({
  open,
}) => {
  const page = await open('facilitator', '/boards', { timezoneId: 'Europe/Athens' })
  await page.getByRole('link', { name: 'New board' }).click()
  await city(page, 'Mentor city').getByLabel('Name of the city').fill('Fuenlabrada')
  await city(page, 'Mentor city')
    .getByLabel(/^Country/)
    .selectOption('Spain')
  await city(page, 'Mentee city').getByLabel('Name of the city').fill('Livadia')
  await city(page, 'Mentee city')
    .getByLabel(/^Country/)
    .selectOption('Greece')
  await expect(city(page, 'Mentee city').getByLabel('Language')).toHaveValue('el')
  await expect(page.getByLabel('Title')).toHaveValue('Fuenlabrada – Livadia')
  await expect(page.getByRole('group', { name: 'Languages spoken' })).toContainText(
    'English, Greek, Spanish',
  )
  await expect(page.getByLabel(/^Start/).first()).not.toHaveValue('')
  await page.getByText('Plan the first session now').click()
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Athens')
  await page.getByLabel(/^Date/).fill(tomorrow())
  await page.getByLabel('Link to your video call').fill('http://meet.example.org')
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(page.getByText('a link that begins with https://').first()).toBeVisible()
  await expect(page.getByLabel('Link to your video call')).toBeFocused()
  await page.getByLabel('Link to your video call').fill('meet.example.org/us')
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(page).toHaveURL(/\/boards\/[0-9a-v]{16}$/)
  const next = page.getByRole('region', { name: 'Next session' })
  await expect(next).toContainText('10:00')
  await expect(next).toContainText('Eastern European')
  await expect(next.getByRole('link', { name: 'Join the call' })).toHaveAttribute(
    'href',
    'https://meet.example.org/us',
  )
  const file = await next.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')
  const calendar = await page.request.get(file ?? '')
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  const [day] = [tomorrow().replaceAll('-', '')]
  expect(await calendar.text()).toMatch(new RegExp(`DTSTART:${day}T0[78]0000Z`))
  const stranger = await open('mentor', '/boards')
  expect((await stranger.request.get(file ?? '')).status()).toBe(404)
})

test('hostile names are refused or shown as they are', async ({ open }) => {
  const page = await open('facilitator', '/boards/new')
  const [mentor, mentee] = ['Mentor city', 'Mentee city'].map((title) =>
    city(page, title).getByLabel('Name of the city'),
  )
  await mentor?.fill('x'.repeat(10_000))
  await mentee?.fill('   ')
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(page.getByText('This is too long: 60 characters at most.').first()).toBeVisible()
  await expect(page.getByText('Please fill this in.')).toBeVisible()
  await mentor?.fill('<img src=x onerror=alert(1)>')
  await mentee?.fill('بيت لحم')
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(page).toHaveURL(/\/boards\/[0-9a-v]{16}$/)
  const main = page.getByRole('main')
  await expect(main.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible()
  await expect(main.getByText('بيت لحم').first()).toBeVisible()
  await page.setViewportSize({ width: 360, height: 800 })
  for (const where of ['', '/settings', '/settings/people']) {
    await page.goto(page.url().replace(/\/settings.*$/, '') + where)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, where).toBeLessThanOrEqual(0)
  }
})

test('a facilitator changes a person, and the last facilitator stays', async ({ open }) => {
  const page = await open('facilitator', '/boards/demo')
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('link', { name: 'People', exact: true }).click()
  const rosa = await open('mentee', factorPath())
  await expect(note(rosa, 'agreed')).toHaveAttribute('contenteditable', 'true')
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await row('Rosa Palmeri').getByText('Change', { exact: false }).first().click()
  await row('Rosa Palmeri').getByLabel('Role').selectOption('Observer')
  await row('Rosa Palmeri').getByRole('button', { name: 'Save' }).click()
  await expect(row('Rosa Palmeri').getByRole('paragraph').getByText('Observer')).toBeVisible()
  await expectState(rosa, 'read-only')
  await row('Anna Lind').getByText('Change', { exact: false }).first().click()
  await row('Anna Lind').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row('Anna Lind').getByText('A board needs a facilitator who stays.')).toBeVisible()
  const marc = await open('observer', factorPath())
  await expectState(marc, 'read-only')
  await row('Marc Delvaux').getByText('Change', { exact: false }).first().click()
  await row('Marc Delvaux').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(marc.getByRole('heading', { level: 1 })).toHaveText('This board is for its members')
  await page.getByLabel('E-mail address').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('We can’t add that address.').first()).toBeVisible()
  await rosa.goto('/boards/demo/settings/people')
  await expect(rosa.getByRole('heading', { level: 1 })).toHaveText('Facilitators set up this board')
  await expect(rosa.getByRole('main')).toContainText('Anna Lind')
  await rosa.getByRole('button', { name: 'Leave' }).click()
  await rosa.getByRole('button', { name: 'Leave the board' }).click()
  await expect(rosa).toHaveURL(/\/boards$/)
  await expect(rosa.getByText('You are not on a board yet.')).toBeVisible()
})

test('an archived board says so and can only be read, until it is reopened; then it is deleted', async ({
  open,
}) => {
  const page = await open('facilitator', '/boards/demo/settings')
  const rosa = await open('mentee', factorPath())
  await expectState(rosa, 'saved')
  await page.getByRole('button', { name: 'Archive the board' }).click()
  const notice = page.getByRole('region', { name: 'Archived board' })
  await expect(notice).toBeVisible()
  await expectState(rosa, 'read-only')
  await rosa.reload()
  await expect(rosa.getByRole('region', { name: 'Archived board' })).toBeVisible()
  await page.goto('/boards')
  await page.getByText('1 archived board').click()
  await expect(page.getByRole('link', { name: /Capaci/ })).toBeVisible()
  await page.goto('/boards/demo')
  await notice.getByRole('button', { name: 'Reopen' }).click()
  await expect(notice).toBeHidden()
  await expectState(rosa, 'saved')
  await page.goto('/boards/demo/settings')
  await page.getByLabel('Type the name of the board').fill('Mechelen')
  await page.getByRole('button', { name: 'Delete the board for good' }).click()
  await expect(page.getByText('This is not the name of the board.').first()).toBeVisible()
  await page.getByLabel('Type the name of the board').fill('mechelen - capaci')
  await page.getByRole('button', { name: 'Delete the board for good' }).click()
  await expect(page).toHaveURL(/\/boards$/)
  await expect(rosa.getByRole('heading', { level: 1 })).toHaveText(/^There is no board/)
})
