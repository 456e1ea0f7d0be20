import type { Page } from '@playwright/test'
import {
  expect,
  expectState,
  factorPath,
  note,
  type ProgramUnderTest,
  startLine,
  test,
  words,
} from '../support/e2e.ts'

test('an observer opens every factor and is never asked to reload', async ({ open }) => {
  const marc = await open('observer')
  for (const factor of ['strengthen-partners', 'networks-and-access', 'image-and-stories']) {
    await marc.goto(factorPath(factor))
    await expect(note(marc, 'agreed')).toHaveAttribute('contenteditable', 'false')
    await expectState(marc, 'read-only')
  }
})

test('opening a note writes nothing into it', async ({ open }) => {
  const sofie = await open('mentor', factorPath('networks-and-access'))
  await expectState(sofie, 'saved')
  const before = await words(sofie, 'agreed')
  const paragraphs = await note(sofie, 'agreed').locator('> *').count()
  const rosa = await open('mentee', factorPath('networks-and-access'))
  await expectState(rosa, 'saved')
  expect(await words(rosa, 'agreed')).toBe(before)
  expect(await note(rosa, 'agreed').locator('> *').count()).toBe(paragraphs)
})

test('words left on a device are sent by the next page, whatever it is', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath())
  const context = await leaveUnsent(rosa, program, 'Lasciato sul portatile.')
  const later = await context.newPage()
  await later.goto('/boards/demo')
  await expectState(later, 'saved')
  const sofie = await open('mentor', factorPath())
  await expect.poll(() => words(sofie, 'mentee')).toContain('Lasciato sul portatile.')
})

test('somebody else at the same computer sees and sends nothing of what is unsent', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath())
  const context = await leaveUnsent(rosa, program, 'Solo mio, per ora.')
  // Sofie signs in over her, without a sign-out in between.
  await context.request.post('/api/demo', { form: { as: 'mentor' } })
  const sofie = await context.newPage()
  await sofie.goto(factorPath())
  await expectState(sofie, 'saved')
  expect(await words(sofie, 'mentee')).not.toContain('Solo mio')
  const observer = await open('observer', factorPath())
  await expectState(observer, 'read-only')
  expect(await words(observer, 'mentee')).not.toContain('Solo mio')
  await sofie.close()
  // And when Rosa is back, everything arrives.
  await context.request.post('/api/demo', { form: { as: 'mentee' } })
  const again = await context.newPage()
  await again.goto(factorPath())
  await expectState(again, 'saved')
  await expect.poll(() => words(observer, 'mentee')).toContain('Solo mio, per ora.')
})

test('a page that somebody else’s sign-in has overtaken asks to be reloaded', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath())
  await expectState(rosa, 'saved')
  await rosa.context().request.post('/api/demo', { form: { as: 'mentor' } })
  await program.restart()
  await expectState(rosa, 'reload')
  await rosa.getByTestId('save-state').click()
  await rosa.getByRole('button', { name: 'Reload the page' }).click()
  await expectState(rosa, 'saved')
})

/** Writes while the server is gone, and closes the page before it is back; gives the browser. */
async function leaveUnsent(page: Page, program: ProgramUnderTest, text: string) {
  await startLine(page, 'mentee')
  await program.stop('SIGKILL')
  await expectState(page, 'device')
  await page.keyboard.type(text)
  await copiesWritten(page)
  await page.close()
  await program.start()
  return page.context()
}

/** Waits until this browser's copies hold what was typed: a look waits for the writes before it. */
const copiesWritten = (page: Page) =>
  page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('compa/')) continue
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const looking = opening.result.transaction('updates').objectStore('updates').count()
          looking.onerror = () => reject(looking.error)
          looking.onsuccess = () => resolve(opening.result.close())
        }
      })
    }
  })
