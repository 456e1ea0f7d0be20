import { expect, type Page, test } from '@playwright/test'
import { database } from '../support/database-file.ts'
import { startProvider } from '../support/identity-provider.ts'
import { freePort, startOwn } from '../support/own-program.ts'

const goOn = async (page: Page, to = '/sign-in') => {
  await page.goto(to)
  await page.getByRole('button', { name: 'Continue with City ID' }).click()
}

test('a provider of OpenID Connect signs in whom it vouches for, and nobody else', async ({
  browser,
}) => {
  const address = `http://localhost:${await freePort()}`
  const provider = await startProvider(address)
  const program = await startOwn(address, provider.env)
  const open = async () => (await browser.newContext({ baseURL: address })).newPage()
  try {
    const page = await open()
    const refusedWith = async (sentence: string | RegExp) => {
      await goOn(page)
      await expect(page).toHaveURL(/\/sign-in\?/)
      await expect(page.getByRole('main').getByRole('alert').first()).toHaveText(sentence)
      expect(sessionOf(await page.context().cookies())).toBeUndefined()
    }
    // Cancelled; known to the provider alone; not confirmed.
    await refusedWith(/^Signing in with City ID did not work, or was cancelled/)
    provider.person = { email: 'rosa@capaci.example' }
    await refusedWith(/^There is no account here for the e-mail address that City ID knows you by/)
    const db = database(program.dataDir)
    db.addUser('rosa', 'rosa@capaci.example')
    provider.person = { email: 'rosa@capaci.example', verified: false }
    await refusedWith(/^City ID does not confirm your e-mail address/)

    // The same person by a confirmed address, back to the page that they wanted.
    provider.person = { email: 'Rosa@Capaci.example' }
    await goOn(page, '/sign-in?to=/benchmarks')
    await page.waitForURL(`${address}/benchmarks`)
    await expect(page.getByRole('link', { name: 'rosa', exact: true })).toBeVisible()
    expect(db.signIns()).toEqual([{ user: 'rosa', way: 'oidc' }])
    const cookie = sessionOf(await page.context().cookies())
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

    // It is a sign-in like any other: ended on the server, it is ended; nothing renews it.
    for (const path of ['session', 'csrf', 'providers', 'signout'])
      expect((await page.request.get(`/api/auth/${path}`)).status(), path).toBe(404)
    db.endSignIns()
    await page.goto('/boards')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not signed in')

    // Blocked people are kept out here too; an answer that nobody asked for is no way in.
    db.block('rosa')
    await page.context().clearCookies()
    await refusedWith('This account is blocked. Ask an administrator.')
    const stranger = await open()
    await stranger.goto('/api/auth/callback/oidc?code=guessed&state=guessed')
    await expect(stranger).toHaveURL(/\/sign-in\?/)
    const foreign = await fetch(`${address}/api/auth/signin/oidc`, {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(403)
  } finally {
    await program.end()
    await provider.close()
  }
})

const sessionOf = (cookies: { name: string; httpOnly: boolean; sameSite: string }[]) =>
  cookies.find(({ name }) => name === 'next-auth.session-token')
