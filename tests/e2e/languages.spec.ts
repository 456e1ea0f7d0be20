import { expect, expectState, factorPath, look, startLine, test, words } from '../support/e2e.ts'

const phrases = {
  nl: { locale: 'nl-BE', demo: 'nl', title: /stad/i },
  it: { locale: 'it-IT', demo: 'it', title: /città/i },
  fr: { locale: 'fr-BE', demo: 'fr', title: /ville/i },
  en: { locale: 'en-IE', demo: 'en', title: /city/i },
}

for (const [language, { locale, title }] of Object.entries(phrases)) {
  look(`a browser in ${locale} is answered in ${language} everywhere`, async ({ open }) => {
    const page = await open('mentor', factorPath(), { locale })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expectState(page, 'saved')
    const aside = page.locator('aside [lang]').first()
    await expect(aside).toHaveAttribute('lang', language)
    await page.goto('/benchmarks/city-for-all')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })
}

test('the language changes in place, and what is being written stays', async ({ open }) => {
  const page = await open('mentee', factorPath())
  await startLine(page, 'mentee')
  await page.keyboard.type('A metà di una fra')
  await page.getByRole('button', { name: /^Language and look/ }).click()
  await page.getByRole('menuitemradio', { name: 'Italiano' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  await expect(page.getByTestId('save-state')).toHaveText('Salvato per tutti')
  expect(await words(page, 'mentee')).toContain('A metà di una fra')
  // The profile keeps the choice: the same person in another browser reads Italian.
  const elsewhere = await open('mentee', factorPath(), { locale: 'fr-FR' })
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'it')
  const other = await open('mentor', factorPath(), { locale: 'fr-FR' })
  await expect(other.locator('html')).toHaveAttribute('lang', 'fr')
})

test('the look changes in place and is kept', async ({ open }) => {
  const page = await open('mentor', factorPath(), { colorScheme: 'light' })
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.getByRole('button', { name: /^Language and look/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.reload()
  expect(await paper()).toBe(dark)
})

look('a benchmark can be read in another language than the interface’s', async ({ open }) => {
  const page = await open(undefined, '/benchmarks/city-for-all')
  await page.getByRole('link', { name: 'Nederlands' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/stad/)
  await expect(page.locator('main[lang=nl]')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
