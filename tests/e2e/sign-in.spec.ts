import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { database } from '../support/database-file.ts'
import { linkIn, openMailbox } from '../support/mailbox.ts'
import { freePort, startOwn } from '../support/own-program.ts'
import { goodPassword } from '../support/passwords.ts'

/** What the pages say in Italian. */
const italian = JSON.parse(readFileSync('content/messages/it.json', 'utf8'))

/** The program without a demo, with a mail server, open to anybody who wants an account. */
async function begin() {
  const mailbox = await openMailbox()
  const address = `http://localhost:${await freePort()}`
  const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'compa@mechelen.example' }
  const own = await startOwn(address, { ...mail, REGISTRATION: 'open' })
  const end = async () => {
    await own.end()
    await mailbox.close()
  }
  return { ...own, mailbox, end }
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  const form = page.locator('form', { has: page.getByLabel('Password', { exact: true }) })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Password', { exact: true }).fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
}

const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('main').getByText(text).first()).toBeVisible()

test('from the printed link to an administrator who comes back by password and by e-mail', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const program = await begin()
  try {
    const { address, mailbox } = program
    const context = await browser.newContext({ baseURL: address })
    const page = await context.newPage()

    // A start that nobody answers prints a new link; the old one is no good any more.
    const old = program.firstLink()
    await program.restart()
    await page.goto(old)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This link can no longer be used',
    )
    expect(await faults(page)).toEqual([])
    const link = program.firstLink()
    expect(link).not.toBe(old)
    await page.goto(link)
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Your name').fill('Anna Lind')
    await page.getByLabel('E-mail address').fill('Anna@VVSG.example')
    await page.getByLabel('New password').fill('password1234')
    await page.getByRole('button', { name: 'Make my account' }).click()
    await said(page, /Others use this password too/)
    await page.getByLabel('New password').fill(goodPassword)
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.waitForURL('**/boards')
    await expect(page.getByRole('link', { name: 'Anna Lind' })).toHaveAttribute('href', '/account')
    await program.restart()
    expect(program.firstLink()).toBe('')

    // Signing out ends it on the server: the old cookie brings nobody back.
    const cookies = await context.cookies()
    await page.goto('/boards')
    await page.getByRole('button', { name: /^Language and look/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(`${address}/`)
    await context.addCookies(cookies.filter(({ name }) => name.includes('session')))
    await page.goto('/boards')
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL('**/sign-in?to=%2Fboards')
    await said(page, 'You are no longer signed in.')
    expect(await faults(page)).toEqual([])

    // One sentence for every failure.
    for (const email of ['anna@vvsg.example', 'nobody@vvsg.example']) {
      await signIn(page, email, 'not the right one')
      await said(page, 'The e-mail address or the password is not right.')
    }
    // A page of somebody else's is not returned to.
    await page.goto('/sign-in?to=//evil.example')
    await signIn(page, 'anna@vvsg.example', goodPassword)
    await page.waitForURL(`${address}/boards`)
    await page.goto('/sign-in?to=/benchmarks')
    await page.waitForURL(`${address}/benchmarks`)

    // The answer to “send me a link” is the same for everybody; one letter arrives.
    const other = await (await browser.newContext({ baseURL: address })).newPage()
    for (const email of ['nobody@vvsg.example', 'anna@vvsg.example']) {
      await other.goto('/sign-in?to=/benchmarks')
      const form = other.locator('form', {
        has: other.getByRole('button', { name: 'Send me a link' }),
      })
      await form.getByLabel('E-mail address').fill(email)
      await form.getByRole('button').click()
      await said(other, /^If this address can be used here, an e-mail/)
    }
    await expect.poll(() => mailbox.letters.length).toBe(1)
    const mailed = linkIn(mailbox.letters[0])
    // What looks at links in mail before their reader does uses nothing up.
    for (const method of ['GET', 'HEAD']) expect((await fetch(mailed, { method })).ok).toBe(true)
    await other.goto(mailed)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sign in as Anna Lind')
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.waitForURL('**/sign-in/password**')
    expect(await faults(other)).toEqual([])
    await other.getByLabel('New password').fill(`${goodPassword} erbij`)
    await other.getByRole('button', { name: 'Save the password' }).click()
    await other.waitForURL(`${address}/benchmarks`)
    await other.goto(mailed)
    await said(other, /On the page for signing in you can have a new one sent/)
    // The other device is signed out.
    await page.goto('/boards')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not signed in')
    expect(program.output()).not.toContain(mailed)
  } finally {
    await program.end()
  }
})

test('a stranger makes an account by the link in the mail, and so does a guest', async ({
  browser,
}) => {
  const program = await begin()
  try {
    const page = await (await browser.newContext({ baseURL: program.address })).newPage()
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Make an account' }).click()
    await page.waitForURL('**/sign-in/new-account')
    await page.getByLabel('E-mail address').fill('rosa@capaci.example')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await said(page, /^If this address can be used here/)
    const { letters } = program.mailbox
    await expect.poll(() => letters.length).toBe(1)
    await page.goto(linkIn(letters[0]))
    await page.getByLabel('Your name').fill('Rosa Palmeri')
    await page.getByLabel('Language').selectOption('it')
    await page.getByLabel('New password').fill(goodPassword)
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.waitForURL('**/boards')
    await expect(page.locator('html')).toHaveAttribute('lang', 'it')
    await expect(page.getByRole('link', { name: 'Rosa Palmeri' })).toBeVisible()

    // As a guest she would have come by an invitation, and have no account.
    const db = database(program.dataDir)
    db.makeGuest('Rosa Palmeri')
    await page.goto('/account/claim')
    expect(await faults(page)).toEqual([])
    await page.getByLabel(italian.claim.email).fill('rosa.palmeri@capaci.example')
    await page.getByRole('button', { name: italian.claim.send }).click()
    await said(page, new RegExp(italian.claim.sent))
    await expect.poll(() => letters.length).toBe(2)
    await page.goto(linkIn(letters[1]))
    await page.getByLabel(italian.signIn.newPassword).fill(goodPassword)
    await page.getByRole('button', { name: italian.link.claim.submit }).click()
    await page.waitForURL('**/boards')
    expect(db.kindOf('Rosa Palmeri')).toBe('member')
  } finally {
    await program.end()
  }
})
