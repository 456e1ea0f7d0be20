import { expect, factorPath, look, note, test } from '../support/e2e.ts'

look('what does not exist is named, with a way on', async ({ open }) => {
  const page = await open('mentor')
  const cases = [
    ['/boards/lost-board', 'There is no board called “lost-board”'],
    [factorPath('sixth-factor'), 'This board has no key factor “sixth-factor”'],
    ['/benchmarks/gender', 'There is no benchmark “gender”'],
    ['/benchmarks/city-for-all?in=lv', 'This benchmark has no text in “lv”'],
    ['/nowhere/at/all', 'There is no page at /nowhere/at/all'],
    ['/boards/%3Cb%3Ex', 'There is no board called “<b>x”'],
  ] as const
  for (const [where, title] of cases) {
    await page.goto(where)
    await expect(page.getByRole('heading', { level: 1 }), where).toHaveText(title)
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  }
})

look('a stranger is told what a board needs', async ({ open }) => {
  const page = await open(undefined, factorPath())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not signed in')
  await page.getByRole('link', { name: 'Go to the demo' }).click()
  await expect(page).toHaveURL(/\/demo$/)
})

look('the demo signs in its own people only, and only from its own pages', async ({ program }) => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${program.address}/api/demo`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
  const wrong = await post('as=mayor')
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('“mayor”')
  expect(wrong.headers.get('set-cookie')).toBeNull()
  expect((await post('as=__proto__')).status).toBe(400)
  expect((await post('')).status).toBe(400)
  expect((await post('as=mentor', { Origin: 'https://evil.example' })).status).toBe(403)
  const right = await post('as=mentor')
  expect(right.status).toBe(303)
  expect(right.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=lax/i)
})

test('a link that is a script is refused with a sentence', async ({ open }) => {
  const page = await open('mentee', factorPath())
  await note(page, 'agreed').click()
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByLabel('Address of the page').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Save the link' }).click()
  await expect(page.getByText('This is not an address that can be linked to.')).toBeVisible()
  await page.getByLabel('Address of the page').fill('www.capaci.it')
  await page.getByRole('button', { name: 'Save the link' }).click()
  // The note's own: while the bubble fades out, it has a link to open the page as well.
  await expect(note(page, 'agreed').locator('a[href="https://www.capaci.it"]')).toBeVisible()
})

look('a damaged cookie is a stranger’s cookie', async ({ open }) => {
  const page = await open('mentor')
  await page.context().addCookies([
    { name: 'next-auth.session-token', value: 'x.y.z', domain: 'localhost', path: '/' },
    { name: 'language', value: '../../etc', domain: 'localhost', path: '/' },
    { name: 'theme', value: '"><script>', domain: 'localhost', path: '/' },
  ])
  await page.goto('/boards/demo')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not signed in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})
