import type { Locator, Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, factorPath, test } from '../support/e2e.ts'
import { planSession } from '../support/session.ts'

/** Presses a button as somebody without a mouse. */
async function press(button: Locator): Promise<void> {
  await expect(button).toBeVisible()
  await button.focus()
  await button.press('Enter')
}

/** Types into a field and sends it with the key for that. */
async function send(field: Locator, text: string): Promise<void> {
  await expect(field).toBeEnabled()
  await field.focus()
  await field.page().keyboard.type(text)
  await field.press('Enter')
}

/** Makes an invitation whose people wait at the door; gives its link. */
async function inviteToWait(page: Page): Promise<string> {
  await page.goto('/boards/demo/settings/invitations')
  const isOpen = await page.locator('details[open] >> text=For whom').isVisible()
  if (!isOpen) await page.getByText('New invitation').click()
  await page.getByLabel('For whom').fill('Parish')
  await page.getByRole('checkbox', { name: /People wait/ }).press('Space')
  await press(page.getByRole('button', { name: 'Make the invitation' }))
  return page.getByRole('textbox', { name: 'Link of the invitation “Parish”' }).inputValue()
}

test('four people hold a whole session by keyboard: door, private cards, parking lot, vote, minutes', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const anna = await open('facilitator')
  const link = await inviteToWait(anna)
  await planSession(anna)
  await press(anna.getByRole('button', { name: 'Start the session' }))
  await expect(anna.getByTestId('stage')).toBeVisible()

  const nadia = await open(undefined, new URL(link).pathname)
  await send(nadia.getByLabel('Your name'), 'Nadia')
  await expect(nadia.getByRole('heading', { level: 1 })).toHaveText('Almost there, Nadia')
  expect(await faults(nadia)).toEqual([])
  await press(anna.getByRole('button', { name: /^Let in.*Nadia/ }))
  await expect(nadia.getByTestId('stage')).toBeVisible()

  const sofie = await open('mentor', '/boards/demo')
  const rosa = await open('mentee', '/boards/demo')
  const others = [sofie, rosa, nadia]
  for (const page of others) await expect(page.getByTestId('stage')).toContainText('Welcome')
  for (const _ of [1, 2]) await press(anna.getByRole('button', { name: 'Next step' }))
  const cards = `${factorPath('strengthen-partners')}/cards`
  for (const page of others) {
    await press(page.getByRole('button', { name: 'Go now' }))
    await expect(page).toHaveURL(cards)
  }
  for (const [page, text] of [
    [rosa, 'We are afraid of it.'],
    [nadia, 'Nobody asked us.'],
  ] as const) {
    await send(page.getByLabel('A thought for a card'), text)
    await expect(page.getByRole('textbox', { name: 'Private card 1' })).toHaveValue(text)
  }
  // The console is on every page, behind the step.
  const stageOf = async (page: Page) => {
    await press(page.getByTestId('stage'))
    return page.getByRole('region', { name: 'Lead the session' })
  }
  await anna.goto(cards)
  const lead = anna.getByRole('region', { name: 'Private cards of this factor' })
  await expect(lead).toContainText('2 cards, 2 people')
  await expect(lead).not.toContainText('afraid')
  await press((await stageOf(anna)).getByRole('button', { name: 'Next step' }))
  await anna.keyboard.press('Escape')
  await press(lead.getByRole('button', { name: 'Show all cards now' }))
  for (const page of others) {
    const shown = page.getByRole('region', { name: 'Cards', exact: true })
    await expect(shown.getByText('Nobody asked us.')).toBeVisible()
    await expect(shown.getByText('We are afraid of it.')).toBeVisible()
  }

  await press(sofie.getByRole('button', { name: 'Park a point' }))
  await send(sofie.getByRole('textbox', { name: 'What should we not forget?' }), 'Who pays?')
  await expect(sofie.getByText('It is parked.')).toBeVisible()
  expect(await faults(sofie)).toEqual([])
  await sofie.keyboard.press('Escape')

  await anna.goto('/boards/demo/votes')
  await anna.getByLabel('Question').fill('What first?')
  await anna.getByLabel('Options, one on each line').fill('Buddies\nA guide')
  await press(anna.getByRole('button', { name: 'Begin the vote' }))
  await press((await stageOf(anna)).getByRole('button', { name: 'Bring everyone here' }))
  await anna.keyboard.press('Escape')
  for (const page of others) await press(page.getByRole('button', { name: 'Go now' }))
  await press(sofie.getByRole('button', { name: 'Vote for: A guide' }))
  for (const page of [rosa, nadia]) {
    await press(page.getByRole('button', { name: 'Vote for: Buddies' }))
  }
  await expect(anna.getByText('3 people have voted.')).toBeVisible()
  await stageOf(anna)
  await send(anna.getByLabel('A decision, as you would say it aloud'), 'Buddies come first.')
  await press(anna.getByRole('button', { name: 'End the session' }))
  await press(anna.getByRole('alertdialog').getByRole('button', { name: 'End the session' }))
  for (const page of others) await expect(page.getByTestId('stage')).toBeHidden()

  await anna.goto('/boards/demo/sessions')
  await anna.locator('main li a:not([href*="demo-visit-2"])').first().click()
  const minutes = anna.getByRole('region', { name: 'Minutes' })
  for (const text of ['Nadia', 'Buddies come first.', 'Buddies (2)', 'Who pays?', 'Welcome']) {
    await expect(minutes).toContainText(text)
  }
  const lot = anna.getByRole('region', { name: 'Parking lot' })
  await press(lot.getByRole('button', { name: 'More for point 1' }))
  await press(anna.getByRole('menuitem', { name: 'Make an action of it' }))
  await expect(lot).toContainText('now an action')
  expect(await faults(anna)).toEqual([])
})
