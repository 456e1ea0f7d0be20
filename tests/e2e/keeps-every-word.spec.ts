import { expect, expectState, factorPath, startLine, test, words } from '../support/e2e.ts'

test('a reload and a restart of the server keep everything', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Resta dopo il riavvio.')
  await expectState(rosa, 'saved')
  await rosa.reload()
  await expect.poll(() => words(rosa, 'mentee')).toContain('Resta dopo il riavvio.')
  await program.restart()
  const sofie = await open('mentor', factorPath())
  await expect.poll(() => words(sofie, 'mentee')).toContain('Resta dopo il riavvio.')
})

test('kill -9 loses nothing that the page called saved', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Salvato per tutti.')
  await expectState(rosa, 'saved')
  await rosa.close()
  await program.restart('SIGKILL')
  const sofie = await open('mentor', factorPath())
  await expect.poll(() => words(sofie, 'mentee')).toContain('Salvato per tutti.')
})

test('what is written without a connection arrives when it is back', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await program.stop('SIGKILL')
  await expectState(rosa, 'device')
  await rosa.keyboard.type('Scritto senza rete.')
  await expect(rosa.getByTestId('save-state')).toHaveText('Only on this device')
  await program.start()
  await expectState(rosa, 'saved')
  const sofie = await open('mentor', factorPath())
  await expect.poll(() => words(sofie, 'mentee')).toContain('Scritto senza rete.')
})

test('a page left with something unsaved sends it from behind the next one', async ({
  open,
  program,
}) => {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await program.stop('SIGKILL')
  await expectState(rosa, 'device')
  await rosa.keyboard.type('Non ancora inviato.')
  await program.start()
  await rosa.getByRole('link', { name: 'Overview' }).first().click()
  await expectState(rosa, 'saved')
  const sofie = await open('mentor', factorPath())
  await expect.poll(() => words(sofie, 'mentee')).toContain('Non ancora inviato.')
})

test('leaving the page warns while something is only on this device', async ({ open, program }) => {
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await program.stop('SIGKILL')
  await rosa.keyboard.type('x')
  await expectState(rosa, 'device')
  const asked = rosa.waitForEvent('dialog')
  const closing = rosa.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await closing
})

test('signing out deletes this browser’s copies of the notes', async ({ open }) => {
  const rosa = await open('mentee', factorPath())
  await expectState(rosa, 'saved')
  const copies = () =>
    rosa.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
  await expect.poll(copies).not.toEqual([])
  await rosa.getByRole('button', { name: /^Language and look/ }).click()
  await rosa.getByRole('menuitem', { name: 'Sign out' }).click()
  await rosa.waitForURL((url) => url.pathname === '/')
  expect((await copies()).filter((name) => name.startsWith('compa/'))).toEqual([])
  await rosa.goto(factorPath())
  await expect(rosa.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
})
