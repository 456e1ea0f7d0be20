import { faults } from '../support/axe.ts'
import { expect, expectState, factorPath, note, startLine, test, words } from '../support/e2e.ts'
import { planSession, startSession } from '../support/session.ts'

const title = (name: string) => ({ name, level: 1 })

test('an agenda from a template is run, and whoever comes late lands in its step', async ({
  open,
}) => {
  const anna = await open('facilitator')
  await planSession(anna)
  await anna.getByRole('textbox', { name: 'Title of step 1', exact: true }).fill('Hello, everybody')
  await anna.getByRole('spinbutton', { name: /^Minutes of step 1:/ }).fill('15')
  expect(await faults(anna)).toEqual([])
  await startSession(anna)
  const rosa = await open('mentee', factorPath(), { locale: 'it-IT' })
  await expect(rosa).toHaveURL(/\/boards\/demo$/)
  await expect(anna.getByTestId('stage')).toContainText('Hello, everybody')
  await expect(rosa.getByTestId('stage')).toContainText('Benvenuto')
  await expect(rosa.getByTestId('stage')).toContainText(/1[45]:\d\d/)
  await expect(rosa.getByRole('region', { name: 'Ora' })).toContainText('Dite il vostro nome')
  // Whoever was brought once may go where they like.
  await rosa.getByRole('link', { name: 'Contesto' }).first().click()
  await expect(rosa).toHaveURL(/\/context$/)
  await expect(rosa.getByRole('link', { name: /Vai alla fase attuale/ })).toBeVisible()
  await anna.getByRole('button', { name: 'Next step' }).click()
  const sofie = await open('mentor', '/boards/demo')
  await expect(sofie).toHaveURL(/\/ratings$/)
  await expect(sofie.getByRole('region', { name: 'Now' })).toContainText('Look at the ratings')
  await expect(sofie.getByText(/before the plan/)).toHaveCount(0)
  await expect(anna.getByText(/before the plan/)).toBeVisible()
  await rosa.getByRole('button', { name: 'Vai ora' }).click()
  await expect(rosa.getByRole('heading', title('Valutazioni'))).toBeFocused()
  expect(await faults(rosa)).toEqual([])
})

test('everyone is brought to a page, view and focus, and kept there until they are let go', async ({
  open,
}) => {
  const anna = await open('facilitator')
  await planSession(anna)
  await startSession(anna)
  const sofie = await open('mentor', '/boards/demo')
  await anna.getByRole('link', { name: 'Actors', exact: true }).click()
  await expect(anna).toHaveURL(/\/actors$/)
  await anna.getByTestId('stage').click()
  await anna.getByRole('button', { name: 'Bring everyone here' }).click()
  await sofie.getByRole('button', { name: 'Stay here' }).click()
  await expect(sofie).toHaveURL(/\/boards\/demo$/)
  await anna.getByRole('button', { name: 'Keep everyone here' }).click()
  await expect(sofie.getByRole('heading', title('Actors'))).toBeFocused()
  await expect(sofie.getByText('Anna Lind keeps everyone at: Actors')).toBeVisible()
  await sofie.getByRole('link', { name: 'Context', exact: true }).click()
  await expect(sofie).toHaveURL(/\/actors$/)
  await anna.getByRole('button', { name: 'Let everyone go' }).click()
  await expect(sofie.getByText('keeps everyone at')).toBeHidden()
  await sofie.getByRole('link', { name: 'Context', exact: true }).click()
  await expect(sofie).toHaveURL(/\/context$/)
  await anna.getByLabel('Message to everyone').fill('Coffee is ready.')
  await anna.getByRole('button', { name: 'Send' }).click()
  await expect(sofie.getByText('Coffee is ready.')).toBeVisible()
  await anna.keyboard.press('Escape')
  await sofie.getByRole('button', { name: 'Raise my hand' }).click()
  await anna.getByRole('button', { name: 'Give the floor to Sofie Verlinden' }).click()
  await expect(sofie.getByRole('button', { name: 'Raise my hand' })).toBeVisible()
  await sofie.getByRole('button', { name: /people on this board now/ }).click()
  await sofie.getByRole('button', { name: /^Follow.*Anna Lind/ }).click()
  await expect(sofie).toHaveURL(/\/actors$/)
})

test('a break and a lock make participants readers until they are over', async ({ open }) => {
  const anna = await open('facilitator')
  await planSession(anna)
  await startSession(anna)
  const rosa = await open('mentee', '/boards/demo')
  await expect(rosa.getByTestId('stage')).toBeVisible()
  await rosa.goto(factorPath())
  await expectState(rosa, 'saved')
  await anna.getByRole('button', { name: 'Break', exact: true }).click()
  await expect(rosa.getByRole('region', { name: 'Now' })).toContainText('We take a break.')
  await expect(note(rosa, 'mentee')).toHaveAttribute('contenteditable', 'false')
  await expectState(rosa, 'read-only')
  await anna.getByRole('button', { name: 'Go on' }).click()
  await expect(note(rosa, 'mentee')).toHaveAttribute('contenteditable', 'true')
  await startLine(rosa, 'mentee')
  await rosa.keyboard.type('Scritto dopo la pausa.')
  await expectState(rosa, 'saved')
  await anna.getByRole('checkbox', { name: 'Everything' }).check()
  await expect(note(rosa, 'mentee')).toHaveAttribute('contenteditable', 'false')
  await anna.getByRole('checkbox', { name: 'Everything' }).uncheck()
  await expect(note(rosa, 'mentee')).toHaveAttribute('contenteditable', 'true')
  expect(await words(rosa, 'mentee')).toContain('Scritto dopo la pausa.')
  await anna.getByRole('button', { name: 'End the session' }).click()
  await anna.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).click()
  await expect(rosa.getByTestId('stage')).toBeHidden()
})

test('private cards are shown at once, without names, and one that is kept back stays with its author', async ({
  open,
}) => {
  const anna = await open('facilitator')
  await planSession(anna)
  await startSession(anna)
  for (const _ of [1, 2]) await anna.getByRole('button', { name: 'Next step' }).click()
  // The step is about the factor on which the cities are furthest apart.
  const cards = `${factorPath('strengthen-partners')}/cards`
  await anna.goto(cards)
  const lead = anna.getByRole('region', { name: 'Private cards of this factor' })
  const rosa = await open('mentee', '/boards/demo')
  await expect(rosa).toHaveURL(cards)
  const mine = rosa.getByRole('region', { name: 'My private cards' })
  await expect(mine).toContainText('without name and city')
  for (const text of ['We are afraid of it.', 'Not yet.']) {
    await mine.getByLabel('A thought for a card').fill(text)
    await mine.getByRole('button', { name: 'Add' }).click()
  }
  await expect(lead).toContainText('2 cards, 1 person')
  await expect(lead).not.toContainText('afraid')
  await mine.getByRole('button', { name: 'More for private card 2' }).click()
  await rosa.getByRole('menuitem', { name: 'Keep it back' }).click()
  await expect(lead).toContainText('1 card, 1 person')
  await lead.getByRole('checkbox', { name: /with name and city/ }).check()
  await expect(mine).toContainText('with your name and city')
  await lead.getByRole('checkbox', { name: /with name and city/ }).uncheck()
  await lead.getByRole('button', { name: 'Show all cards now' }).click()
  await expect(lead).toContainText('1 card is now shown to everybody.')
  await expect(
    rosa.getByRole('region', { name: 'Cards' }).getByText('We are afraid of it.'),
  ).toBeVisible()
  await expect(mine.getByRole('listitem')).toHaveCount(1)
  await expect(mine.getByRole('textbox', { name: 'Private card 1' })).toHaveValue('Not yet.')
  expect(await faults(rosa)).toEqual([])
  // After the session it is still there for its author, who may show it.
  await anna.getByTestId('stage').click()
  await anna.getByRole('button', { name: 'End the session' }).click()
  await anna.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).click()
  await expect(rosa.getByTestId('stage')).toBeHidden()
  await rosa.goto('/boards/demo/private')
  await rosa.getByRole('link', { name: '2 Stronger partners' }).last().click()
  await mine.getByRole('button', { name: 'More for private card 1' }).click()
  await rosa.getByRole('menuitem', { name: 'Show it now, under my name' }).click()
  await expect(
    rosa.getByRole('region', { name: 'Cards', exact: true }).getByText('Not yet.'),
  ).toBeVisible()
  await expect(mine).toBeHidden()
})

test('a vote is given, taken back and hidden, and its results are shown per city at the end', async ({
  open,
}) => {
  const anna = await open('facilitator', '/boards/demo/votes')
  await anna.getByLabel('Question').fill('What first?')
  await anna.getByLabel('Options, one on each line').fill('Buddies\nA guide in Arabic')
  await anna.getByLabel('How many votes each has').fill('2')
  await anna.getByRole('button', { name: 'Begin the vote' }).click()
  const rosa = await open('mentee', '/boards/demo/votes')
  const sofie = await open('mentor', '/boards/demo/votes')
  await rosa.getByRole('button', { name: 'Vote for: Buddies' }).click()
  await expect(rosa.getByText('You have 1 vote left.')).toBeVisible()
  await rosa.getByRole('button', { name: 'Take a vote back: Buddies' }).click()
  await expect(rosa.getByText('You have 2 votes left.')).toBeVisible()
  for (const left of [1, 0]) {
    await rosa.getByRole('button', { name: 'Vote for: A guide in Arabic' }).click()
    await expect(
      rosa.getByText(left ? `You have ${left} vote left.` : 'all your votes'),
    ).toBeVisible()
  }
  await sofie.getByRole('button', { name: 'Vote for: Buddies' }).click()
  await expect(anna.getByText('2 people have voted.')).toBeVisible()
  await expect(anna.getByRole('table')).toHaveCount(0)
  await anna.getByRole('button', { name: 'End the vote and show the results' }).click()
  await anna.getByRole('alertdialog').getByRole('button', { name: 'End the vote' }).click()
  for (const page of [anna, rosa, sofie]) {
    await expect(page.getByRole('row', { name: /A guide in Arabic/ })).toContainText('022')
    await expect(page.getByRole('row', { name: /Buddies/ })).toContainText('101')
  }
  expect(await faults(sofie)).toEqual([])
})
