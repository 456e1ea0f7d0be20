import { expect, expectState, test } from '../support/e2e.ts'

const path = '/boards/demo/context'

test('both cities say what a context factor does, and read each other at once', async ({
  open,
}) => {
  const [sofie, rosa] = [await open('mentor', path), await open('mentee', path)]
  const at = (page: typeof sofie, city: 'mentor' | 'mentee') =>
    page.locator(`[data-context="budget:${city}"]`)
  await at(sofie, 'mentor').getByText('Helps').click()
  await at(rosa, 'mentee').getByText('Hinders').click()
  await at(rosa, 'mentee').getByRole('button', { name: 'What it means for the plan' }).click()
  await expect(at(rosa, 'mentee').getByRole('textbox')).toBeFocused()
  await rosa.keyboard.type('Prima i passi che non costano.')
  await expect(at(sofie, 'mentee')).toContainText('Hinders')
  // The other city's column is for reading.
  await expect(at(sofie, 'mentee').getByRole('radio')).toHaveCount(0)
  await expect(at(sofie, 'mentee')).toContainText('Prima i passi che non costano.')
  await expectState(rosa, 'saved')
  await expect(at(rosa, 'mentor')).toContainText('Helps')
  await sofie.getByRole('button', { name: 'Undo' }).first().click()
  await expect(at(rosa, 'mentor')).toContainText('Not said yet')
  await expect(at(rosa, 'mentee').getByRole('radio', { checked: true })).toHaveCount(1)
})
