import { faults, faultsInLightAndDark } from '../support/axe.ts'
import { expect, look, test } from '../support/e2e.ts'

test('an administrator invites a facilitator, takes it back, and finds both in the log', async ({
  open,
  program,
}) => {
  const page = await open('facilitator', '/boards')
  await page.getByRole('link', { name: 'Administration' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page.getByText('The demo is open')).toBeVisible()
  const sections = page.getByRole('navigation', { name: 'Administration' })
  await sections.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail address').fill('not an address')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('This is not an e-mail address.').first()).toBeVisible()
  await page.getByLabel('E-mail address').fill('New.Person@example.eu')
  await page.getByRole('button', { name: 'Invite' }).click()
  const link = page.getByRole('textbox', { name: 'One-time link' })
  await expect(link).toHaveValue(new RegExp(`^${program.address}/link/[\\w-]{32}$`))
  await expect(page.getByText('new.person@example.eu', { exact: true })).toBeVisible()
  expect(program.output()).not.toContain('/link/')
  await page.getByRole('button', { name: 'Revoke: new.person@example.eu' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('Nobody has an open invitation.')).toBeVisible()
  await sections.getByRole('link', { name: 'Log of actions' }).click()
  await expect(page.getByText('Anna Lind invited a new facilitator')).toBeVisible()
  await page.getByLabel('What happened').selectOption('Offer of an account revoked')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('1 entry')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^compa-log-.*\.csv$/)
})

test('blocking signs somebody out of the page they have open', async ({ open }) => {
  const rosa = await open('mentee', '/boards/demo/factors/know-local-context')
  await expect(rosa.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
  const page = await open('facilitator', '/admin/users?q=rosa')
  await page.getByRole('link', { name: 'Rosa Palmeri' }).click()
  await page.getByRole('button', { name: 'Block' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click()
  await expect(page.getByText(/^Blocked since/)).toBeVisible()
  await expect(rosa.getByTestId('save-state')).toHaveAttribute('data-state', /device|reload/)
  await page.goto('/admin/users/demo-facilitator')
  await page.getByLabel('Kind of account').selectOption('Member')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/This is the last administrator/)).toBeVisible()
})

look('the administration is for administrators, whichever way others come', async ({ open }) => {
  const page = await open('mentee', '/boards')
  await expect(page.getByRole('link', { name: 'Administration' })).toBeHidden()
  for (const path of ['/admin', '/admin/users', '/admin/log', '/admin/users/invite']) {
    await page.goto(path)
    await expect(
      page.getByRole('heading', { name: 'This page is for administrators' }),
    ).toBeVisible()
    await expect(page.getByText('Anna Lind')).toBeHidden()
  }
  // What a page asks for by itself, without the layout around it.
  const part = await page.request.get('/admin/users?_rsc=1', { headers: { RSC: '1' } })
  expect(await part.text()).not.toContain('Anna Lind')
  expect((await page.request.get('/api/admin/audit')).status()).toBe(403)
})

look('axe finds nothing in the administration, in light and dark', async ({ open }) => {
  test.setTimeout(120_000)
  const page = await open('facilitator', '/admin')
  for (const where of [
    '/admin',
    '/admin/users',
    '/admin/users/demo-mentee',
    '/admin/users/invite',
    '/admin/boards',
    '/admin/boards/demo',
    '/admin/invitations',
    '/admin/log',
  ]) {
    await page.goto(where)
    expect(await faultsInLightAndDark(page), where).toEqual([])
  }
  const other = await open('mentor', '/admin')
  expect(await faults(other)).toEqual([])
})
