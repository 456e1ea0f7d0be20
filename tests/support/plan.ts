import { expect, type Page } from '@playwright/test'
import { expectState } from './e2e.ts'

/** The address of the demo board's action plan. */
export const planPath = '/boards/demo/plan'

/** The row of an action in the table, whether it is read or written. */
export const rowOf = (page: Page, title: string) =>
  page.locator('tbody tr').filter({ has: page.getByRole('link', { name: `All about “${title}”` }) })

/** A field in the row of an action. */
export const cellOf = (page: Page, title: string, field: string) =>
  rowOf(page, title).getByLabel(field, { exact: true })

/** The panel with all about the open action. */
export const panelOf = (page: Page) => page.getByTestId('action-panel')

/** The titles in the table, in their order. */
export const titles = (page: Page): Promise<string[]> =>
  page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('textarea')?.value ?? ''))

/** Adds actions in the table, one behind the other. */
export async function addActions(page: Page, names: readonly string[]): Promise<void> {
  const line = page.getByLabel('Title of a new action')
  for (const name of names) {
    await line.fill(name)
    await line.press('Enter')
    await expect(rowOf(page, name)).toBeVisible()
  }
  await expectState(page, 'saved')
}
