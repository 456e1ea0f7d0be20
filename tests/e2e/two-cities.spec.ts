import { expect, expectState, factorPath, note, startLine, test, words } from '../support/e2e.ts'

test('mentor and mentee type into the same note at once and both see both', async ({ open }) => {
  const [sofie, rosa] = await Promise.all([
    open('mentor', factorPath()),
    open('mentee', factorPath()),
  ])
  // Each begins a line of their own; a line that another one splits while it is being written is
  // split for both.
  for (const page of [sofie, rosa]) {
    await expect(note(page, 'agreed')).not.toBeEmpty()
    const lines = await note(page, 'agreed').locator('> *').count()
    await startLine(page, 'agreed')
    for (const reader of [sofie, rosa]) {
      await expect(note(reader, 'agreed').locator('> *')).toHaveCount(lines + 1)
    }
  }
  await Promise.all([
    sofie.keyboard.type('Sofie writes this line.', { delay: 15 }),
    rosa.keyboard.type('Rosa scrive questa riga.', { delay: 15 }),
  ])
  for (const page of [sofie, rosa]) {
    await expect.poll(() => words(page, 'agreed')).toContain('Sofie writes this line.')
    await expect.poll(() => words(page, 'agreed')).toContain('Rosa scrive questa riga.')
    await expectState(page, 'saved')
  }
  expect(await words(sofie, 'agreed')).toBe(await words(rosa, 'agreed'))
})

test('mentor and mentee type into different notes at once and both see both', async ({ open }) => {
  const [sofie, rosa] = await Promise.all([
    open('mentor', factorPath()),
    open('mentee', factorPath()),
  ])
  await Promise.all([startLine(sofie, 'mentor'), startLine(rosa, 'mentee')])
  await Promise.all([
    sofie.keyboard.type('Wat misliep: te veel papier.', { delay: 10 }),
    rosa.keyboard.type('Da noi manca un mediatore.', { delay: 10 }),
  ])
  for (const page of [sofie, rosa]) {
    await expect.poll(() => words(page, 'mentor')).toContain('Wat misliep: te veel papier.')
    await expect.poll(() => words(page, 'mentee')).toContain('Da noi manca un mediatore.')
  }
})

test('each sees the other: at the caret, on this factor, on the board', async ({ open }) => {
  const sofie = await open('mentor', factorPath())
  const rosa = await open('mentee', factorPath())
  await startLine(rosa, 'mentee')
  await expect(note(sofie, 'mentee').getByText('Rosa Palmeri, Capaci')).toBeVisible()
  await expect(sofie.getByText('Rosa Palmeri here too')).toBeVisible()
  await sofie.getByRole('button', { name: '2 people on this board now' }).click()
  const list = sofie.getByRole('dialog')
  await expect(list.getByText('Rosa Palmeri', { exact: true })).toBeVisible()
  await expect(list.getByText('Capaci · Local context')).toBeVisible()
  await rosa.close()
  await expect(list.getByText('Rosa Palmeri', { exact: true })).toBeHidden()
  await expect(sofie.getByText('Rosa Palmeri here too')).toBeHidden()
})

test('undo takes back my last change and never somebody else’s', async ({ open }) => {
  const sofie = await open('mentor', factorPath())
  const rosa = await open('mentee', factorPath())
  await startLine(sofie, 'agreed')
  await sofie.keyboard.type('Mine to undo.')
  await startLine(rosa, 'agreed')
  await rosa.keyboard.type('Not yours to undo.')
  await expect.poll(() => words(sofie, 'agreed')).toContain('Not yours to undo.')
  await note(sofie, 'agreed').focus()
  await sofie.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => words(sofie, 'agreed')).not.toContain('Mine to undo.')
  for (let more = 0; more < 5; more++) await sofie.keyboard.press('ControlOrMeta+z')
  expect(await words(sofie, 'agreed')).toContain('Not yours to undo.')
  await expect.poll(() => words(rosa, 'agreed')).not.toContain('Mine to undo.')
})

test('the observer sees every word and cannot type', async ({ open }) => {
  const marc = await open('observer', factorPath())
  const rosa = await open('mentee', factorPath())
  await expect(note(marc, 'mentee')).toHaveAttribute('contenteditable', 'false')
  await expectState(marc, 'read-only')
  await expect(marc.getByRole('toolbar')).toHaveCount(0)
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Visibile anche a chi osserva.')
  await expect.poll(() => words(marc, 'mentee')).toContain('Visibile anche a chi osserva.')
  const before = await words(marc, 'mentee')
  await note(marc, 'mentee').click()
  await marc.keyboard.type('Nobody should read this.')
  expect(await words(marc, 'mentee')).toBe(before)
  expect(await words(rosa, 'mentee')).not.toContain('Nobody should read this.')
})
