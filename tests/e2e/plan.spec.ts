import { faults } from '../support/axe.ts'
import { expect, expectState, test } from '../support/e2e.ts'
import { emptyPlan, impossibleAction } from '../support/empty-demo.ts'
import { addActions, cellOf, panelOf, planPath, rowOf, titles } from '../support/plan.ts'

test('two people write one action at once: in two fields both stay, in one nothing is lost', async ({
  open,
  program,
}) => {
  await emptyPlan(program)
  const [rosa, anna] = [await open('mentee', planPath), await open('facilitator', planPath)]
  await addActions(rosa, ['Buddies'])
  await expect(rowOf(anna, 'Buddies')).toBeVisible()
  await expectState(anna, 'saved')
  await rowOf(anna, 'Buddies').getByRole('link', { name: 'All about “Buddies”' }).click()
  await panelOf(anna).getByLabel('Objective').fill('Ten pairs')
  await rowOf(rosa, 'Buddies').getByLabel('Status').selectOption('On track')
  await rowOf(rosa, 'Buddies').getByRole('button', { name: /^End:/ }).click()
  await rowOf(rosa, 'Buddies').getByLabel('End', { exact: true }).fill('2027-06-30')
  await rosa.keyboard.press('Enter')
  await expect(panelOf(anna).getByLabel('Status')).toHaveValue('on-track')
  await expect(panelOf(anna).getByRole('button', { name: 'End: 30 Jun 2027' })).toBeVisible()
  // The same line, each at an end of it.
  await rosa.getByRole('link', { name: 'All about “Buddies”' }).click()
  const [hers, his] = [panelOf(rosa).getByLabel('Objective'), panelOf(anna).getByLabel('Objective')]
  await expect(hers).toHaveValue('Ten pairs')
  await his.press('End')
  await his.pressSequentially(' by June')
  await expect(hers).toHaveValue('Ten pairs by June')
  await hers.press('Home')
  await hers.pressSequentially('First ')
  await expect(his).toHaveValue('First Ten pairs by June')
  // The mentor's people read and say what they think; they do not write the mentee's plan.
  const sofie = await open('mentor', `${planPath}?find=buddies`)
  await expect(rowOf(sofie, 'Buddies')).toContainText('30 Jun 2027')
  await expect(sofie.locator('tbody input, tbody select, tbody textarea')).toHaveCount(0)
  // One step takes back one's own change, and nobody else's.
  await rosa.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await expect(hers).toHaveValue('FirstTen pairs by June')
  await expect(his).toHaveValue('FirstTen pairs by June')
})

test('what is deleted stays deleted while others move it, and two who reorder agree', async ({
  open,
  program,
}) => {
  await emptyPlan(program)
  const [rosa, anna] = [
    await open('mentee', planPath),
    await open('facilitator', `${planPath}/board`),
  ]
  await addActions(rosa, ['One', 'Two', 'Three', 'Four'])
  const card = (title: string) =>
    anna.locator('[data-status]').getByRole('listitem').filter({ hasText: title })
  await expect(card('Four')).toBeVisible()
  await rowOf(rosa, 'One').getByRole('button', { name: 'What to do with “One”' }).click()
  await card('One').getByRole('button', { name: 'What to do with “One”' }).click()
  await anna.getByRole('menuitemradio', { name: 'Done' }).click()
  await rosa.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(card('One')).toHaveCount(0)
  await expect.poll(() => titles(rosa)).toEqual(['Two', 'Three', 'Four'])
  await card('Four').getByRole('button', { name: 'What to do with “Four”' }).click()
  await anna.getByRole('menuitem', { name: 'Move up' }).click()
  await rowOf(rosa, 'Two').getByRole('button', { name: 'What to do with “Two”' }).click()
  await rosa.getByRole('menuitem', { name: 'Move down' }).click()
  await expectState(rosa, 'saved')
  await anna.goto(planPath)
  await expect.poll(() => titles(anna)).toHaveLength(3)
  await expect.poll(async () => titles(rosa)).toEqual(await titles(anna))
  await rosa.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await rosa.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titles(rosa)).toContain('One')
})

test('the board, the timeline and the matrix do by keyboard what they do by dragging', async ({
  open,
  program,
}) => {
  await emptyPlan(program)
  const rosa = await open('mentee', planPath)
  await addActions(rosa, ['Buddies', 'Welcome'])
  await rosa.getByRole('link', { name: 'Board', exact: true }).click()
  await expect(rosa.locator('[data-status]')).toHaveCount(5)
  const menu = rosa.getByRole('button', { name: 'What to do with “Buddies”' })
  await menu.focus()
  await rosa.keyboard.press('Enter')
  await expect(rosa.getByRole('menuitemradio', { name: 'Not started' })).toBeFocused()
  await rosa.keyboard.press('End')
  await rosa.getByRole('menuitemradio', { name: 'Dropped' }).focus()
  await rosa.keyboard.press('Enter')
  // Dropping asks why; without a reason nothing happens.
  await expect(rosa.getByRole('dialog')).toContainText('Drop “Buddies”?')
  await rosa.getByRole('dialog').getByRole('textbox').fill('No coordinator')
  await rosa.keyboard.press('Tab')
  await rosa.keyboard.press('Tab')
  await rosa.keyboard.press('Enter')
  await expect(rosa.locator('[data-status=dropped]')).toContainText('No coordinator')
  // By hand: dragged into another column.
  await rosa
    .locator('[data-status=not-started] li')
    .dragTo(rosa.locator('[data-status=at-risk]'), { targetPosition: { x: 80, y: 90 } })
  await expect(rosa.locator('[data-status=at-risk]')).toContainText('Welcome')

  await rosa.getByRole('link', { name: 'Timeline' }).click()
  await rosa.getByRole('button', { name: 'Give it dates: Welcome' }).press('Enter')
  const dialog = rosa.getByRole('dialog')
  await dialog.getByLabel('Start').fill('2027-03-30')
  await dialog.getByLabel('End').fill('2027-03-01')
  await expect(dialog).toContainText('The end is before the start')
  await dialog.getByLabel('End').fill('2027-04-30')
  await dialog.getByRole('button', { name: 'Keep these dates' }).press('Enter')
  const bar = rosa.getByRole('button', { name: /^Welcome: / })
  await bar.press('ArrowRight')
  await expect(bar).toHaveAccessibleName('Welcome: 31 Mar 2027 to 1 May 2027')
  await bar.press('Shift+ArrowLeft')
  await expect(bar).toHaveAccessibleName('Welcome: 31 Mar 2027 to 30 Apr 2027')
  const place = await bar.boundingBox()
  if (!place) throw new Error('the bar is not in sight')
  await rosa.mouse.move(place.x + place.width / 2, place.y + 10)
  await rosa.mouse.down()
  await rosa.mouse.move(place.x + place.width / 2 + 8, place.y + 10, { steps: 3 })
  await rosa.mouse.up()
  await expect(bar).toHaveAccessibleName('Welcome: 2 Apr 2027 to 2 May 2027')

  await rosa.getByRole('link', { name: 'Matrix' }).click()
  await rosa.getByRole('button', { name: 'Place “Welcome”' }).press('Enter')
  await dialog.getByLabel('Effort').selectOption('2 · little')
  await dialog.getByLabel('Impact').selectOption('5 · very much')
  await dialog.getByRole('button', { name: 'Keep this place' }).press('Enter')
  await expect(rosa.locator('[data-cell="2:5"]')).toContainText('Welcome')
})

test('a file is read into the plan after a look at each row, and taken back in one step', async ({
  open,
  program,
}) => {
  await emptyPlan(program)
  const rosa = await open('mentee', planPath)
  await addActions(rosa, ['Buddies'])
  await rosa.goto(`${planPath}/import`)
  await expectState(rosa, 'saved')
  const file = [
    'Titolo;Fine;Bilancio;Colour',
    'Buddies;31/12/2027;1250;red',
    'Atlas;2027-02-30;-5;',
    ';2027-01-01;;',
  ].join('\n')
  await rosa
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  const rows = rosa.getByRole('list', { name: 'What each row does' })
  await expect(rosa.getByText('Columns that are not read: Colour')).toBeVisible()
  await expect(rows).toContainText('End: “2027-02-30” is not a day of a plan; it is left out')
  await expect(rows).toContainText('Budget: -5 is less than zero; it is left out')
  await expect(rows).toContainText('Title: this row has none')
  await expect(rosa.getByLabel('What to do with “Buddies”')).toHaveValue('change')
  await rosa.getByRole('button', { name: 'Take over 2 rows' }).click()
  await expect(rowOf(rosa, 'Buddies')).toContainText('31 Dec 2027')
  await expect.poll(() => titles(rosa)).toEqual(['Buddies', 'Atlas'])
  await rosa.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titles(rosa)).toEqual(['Buddies'])
  await expect(rowOf(rosa, 'Buddies')).not.toContainText('31 Dec 2027')
})

test('a city signs for itself, and the page says when the plan has changed since', async ({
  open,
  program,
}) => {
  await emptyPlan(program)
  const [rosa, sofie] = [await open('mentee', planPath), await open('mentor', planPath)]
  await addActions(rosa, ['Buddies'])
  const of = (page: typeof rosa, city: string) => page.locator(`[data-sign-off=${city}]`)
  await expect(of(sofie, 'mentee')).toContainText('Capaci has not signed yet')
  await expect(of(sofie, 'mentee').getByRole('button')).toHaveCount(0)
  await of(rosa, 'mentee').getByRole('button', { name: 'Sign for Capaci' }).click()
  await rosa.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(of(sofie, 'mentee')).toContainText('Signed as it is now')
  await of(sofie, 'mentor').getByRole('button', { name: 'Sign for Mechelen' }).click()
  await sofie.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(of(rosa, 'mentor')).toContainText('Sofie')
  await cellOf(rosa, 'Buddies', 'Lead').fill('Consulta')
  await rosa.keyboard.press('Enter')
  await expect(of(sofie, 'mentee')).toContainText('The plan has changed since it was signed')
  await rosa.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await expect(of(sofie, 'mentee')).toContainText('Signed as it is now')
})

test('every view is free of faults, in every colour and on a phone, and readable without a script', async ({
  open,
  program,
}) => {
  await emptyPlan(program)
  test.setTimeout(120_000)
  const rosa = await open('mentee', planPath)
  await addActions(rosa, ['Buddies', 'Welcome evening in the parish hall'])
  await rowOf(rosa, 'Buddies').getByRole('link', { name: 'All about “Buddies”' }).click()
  await panelOf(rosa).getByLabel('Indicator', { exact: true }).fill('Active pairs')
  await panelOf(rosa).getByLabel('Value', { exact: true }).fill('12,5')
  await rosa.keyboard.press('Enter')
  await expect(panelOf(rosa)).toContainText('12.5')
  await expectState(rosa, 'saved')
  expect(await faults(rosa)).toEqual([])
  for (const view of ['/board', '/timeline', '/matrix', '/import']) {
    await rosa.goto(planPath + view)
    await expectState(rosa, 'saved')
    expect(await faults(rosa), view).toEqual([])
  }
  const phone = await open('mentee', planPath, {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  })
  for (const view of ['', '/board', '/timeline', '/matrix']) {
    await phone.goto(planPath + view)
    await expectState(phone, 'saved')
    const width = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(width, view).toBeLessThanOrEqual(320)
  }
  expect(await faults(phone)).toEqual([])
  await rosa.goto(planPath)
  const id = await rowOf(rosa, 'Buddies').getAttribute('data-action')
  const still = await open('mentor', `${planPath}?action=${id}`, { javaScriptEnabled: false })
  await expect(still.getByRole('main')).toContainText('Welcome evening')
  await expect(still.getByTestId('action-panel')).toContainText('Active pairs')
  // What cannot be is neither hidden nor dropped: it stands there, and is said to be wrong.
  await impossibleAction(program)
  await rosa.goto(planPath)
  await rosa.getByTestId('plan-checks').locator('summary').click()
  for (const fault of [
    ...['The end is before the start', 'A day that cannot be meant', 'A budget below zero'],
    ...['The lead was removed from the actor map', 'A partner was removed from the actor map'],
  ]) {
    await expect(rosa.getByTestId('plan-checks')).toContainText(fault)
  }
  await rosa.getByTestId('plan-checks').getByRole('button', { name: 'Atlas' }).first().click()
  await expect(panelOf(rosa).getByLabel('Lead', { exact: true })).toHaveValue('removed actor')
  await expect(panelOf(rosa).getByRole('list', { name: 'Partners' })).toContainText('removed actor')
  await expect(panelOf(rosa).getByLabel('Budget', { exact: true })).toHaveValue('-500')
})
