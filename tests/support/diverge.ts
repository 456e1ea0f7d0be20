import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import type { Role } from '#lib/access/access.ts'
import { expect, expectState, type ProgramUnderTest, startLine } from './e2e.ts'

/** What Rosa writes too late. */
export const sentence = 'Scritto quando non potevo più.'

/** Gives Rosa, the mentee, another role, or takes her off the board, while the program is down. */
export function makeRosa(role: Role | 'nobody', program: ProgramUnderTest): void {
  const database = new DatabaseSync(path.join(program.dataDir, 'compa.sqlite'))
  const rosa = `where board = 'demo' and "user" = 'demo-mentee'`
  const { changes } =
    role === 'nobody'
      ? database.prepare(`delete from members ${rosa}`).run()
      : database.prepare(`update members set role = ? ${rosa}`).run(role)
  database.close()
  expect(changes).toBe(1)
}

/** Rosa writes without a connection, and has lost her rights when it is back. */
export async function diverge(
  rosa: Page,
  program: ProgramUnderTest,
  role: Role | 'nobody' = 'observer',
): Promise<void> {
  await expectState(rosa, 'saved')
  await startLine(rosa, 'mentee')
  await program.stop('SIGKILL')
  await expectState(rosa, 'device')
  await rosa.keyboard.type(sentence)
  makeRosa(role, program)
  await program.start()
  await expectState(rosa, 'reload')
}

/** What the page's save state says when it is asked. */
export async function openSaveState(page: Page) {
  await page.getByTestId('save-state').click()
  return page.getByRole('dialog', { name: 'Please reload' })
}

/** Reloads the page as the save state asks for. */
export async function reloadAsAsked(page: Page): Promise<void> {
  const popup = await openSaveState(page)
  await popup.getByRole('button', { name: 'Reload the page' }).click()
}

/** The notice on a board's pages that some text is kept on this device. */
export const notice = (page: Page) => page.getByRole('region', { name: 'Your kept text' })

/** The names under which this browser keeps texts. */
export const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('kept/')))
