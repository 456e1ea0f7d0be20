import type { Page } from '@playwright/test'
import { demoSession } from '#server/boards/demo-session.ts'
import { expect } from './e2e.ts'

/** Plans a session on the demo board and makes its agenda from the first template; ends on its page. */
export async function planSession(page: Page): Promise<void> {
  await page.goto('/boards/demo/settings')
  await page.getByText('Plan a session').click()
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Plan the session' }) })
  await form.locator('[name=sessionDate]').fill(new Date().toISOString().slice(0, 10))
  await form.locator('[name=sessionTime]').fill('23:00')
  await form.getByRole('button', { name: 'Plan the session' }).click()
  await expect(page.getByRole('link', { name: 'Add to calendar' })).toHaveCount(2)
  await page.goto('/boards/demo/sessions')
  await page.locator(`main li a:not([href*="${demoSession}"])`).first().click()
  await page.getByRole('button', { name: 'Make the agenda' }).click()
  await expect(page.getByRole('button', { name: 'Start the session' })).toBeEnabled()
}

/** Starts the session of the page. */
export async function startSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the session' }).click()
  await expect(page.getByTestId('stage')).toBeVisible()
}
