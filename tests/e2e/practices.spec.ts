import type { Page } from '@playwright/test'
import { faults } from '../support/axe.ts'
import { expect, expectState, factorPath, test } from '../support/e2e.ts'

const path = `${factorPath('strengthen-partners')}/practices`

const part = (page: Page, name: string) => page.locator(`[data-part=${name}]`)

test('the mentor tells how a practice works, the mentee what will differ, and its first step becomes an action', async ({
  open,
}) => {
  const rosa = await open('mentee', '/boards/demo/context')
  await rosa.locator('[data-context="budget:mentee"]').getByText('Hinders').click()
  await expectState(rosa, 'saved')
  await rosa.goto(path)
  const sofie = await open('mentor', path)
  await sofie.getByRole('button', { name: /^Begin with this one ?: Welcome/ }).click()
  await expect(rosa.getByRole('heading', { name: 'Welcome in Mechelen', level: 2 })).toBeVisible()
  await part(sofie, 'failures').getByRole('button', { name: 'Write' }).click()
  await expect(part(sofie, 'failures').getByRole('textbox')).toBeFocused()
  await sofie.keyboard.type('Elf bladzijden formulier.')
  await expect(part(rosa, 'failures')).toContainText('Elf bladzijden formulier.')
  // Each city writes its own parts.
  await expect(part(rosa, 'failures').getByRole('button')).toHaveCount(0)
  await expect(part(sofie, 'firstStep').getByRole('button')).toHaveCount(0)
  await part(rosa, 'home').getByText('What Capaci says of its context').click()
  await expect(part(rosa, 'home')).toContainText('Hinders')
  await rosa.getByRole('textbox', { name: 'Its name in Capaci' }).fill('Benvenuti')
  await expect(sofie.getByText('Benvenuti')).toBeVisible()
  await part(rosa, 'firstStep').getByRole('button', { name: 'Write' }).click()
  await expect(part(rosa, 'firstStep').getByRole('textbox')).toBeFocused()
  await rosa.keyboard.type('Una sola casella di posta.')
  await rosa.getByRole('button', { name: 'Make an action of the first step' }).click()
  await expect(
    sofie.getByRole('list', { name: 'What came of this' }).getByRole('link'),
  ).toContainText('Una sola casella di posta.')
  expect(await faults(rosa), 'practices').toEqual([])
  await sofie.getByRole('button', { name: /^What to do with the sheet/ }).click()
  await sofie.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(rosa.getByRole('heading', { name: 'Welcome in Mechelen', level: 2 })).toBeHidden()
  await sofie.getByRole('button', { name: 'Undo' }).click()
  await expect(part(rosa, 'firstStep')).toContainText('Una sola casella di posta.')
})
