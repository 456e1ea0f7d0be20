import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test'
import type { NoteKey } from '#lib/board/note-keys.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { type RunningProgram, startProgram } from './program.ts'

export { expect } from '@playwright/test'

/** The program under test, with a data folder and a port of its own. */
export interface ProgramUnderTest {
  address: string
  dataDir: string
  output(): string
  /** Ends it with a signal and starts it again on the same folder and port. */
  restart(signal?: NodeJS.Signals): Promise<void>
  stop(signal?: NodeJS.Signals): Promise<void>
  start(): Promise<void>
}

interface Fixtures {
  program: ProgramUnderTest
  /** Opens a page in a browser context of its own, signed in as one of the demo's people. */
  open: (
    person: DemoPerson | undefined,
    path?: string,
    options?: BrowserContextOptions,
  ) => Promise<Page>
}

/** Lends a program with a new data folder, which is gone afterwards. */
async function lendProgram(use: (program: ProgramUnderTest) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'compa-e2e-'))
  let running: RunningProgram = await startProgram({ DATA_DIR: dataDir })
  const { port, address } = running
  const start = async () => {
    running = await startProgram({ DATA_DIR: dataDir, PORT: String(port) })
  }
  const stop = async (signal?: NodeJS.Signals) => {
    await running.end(signal)
  }
  await use({
    address,
    dataDir,
    output: () => running.output(),
    start,
    stop,
    restart: async (signal) => {
      await stop(signal)
      await start()
    },
  })
  await stop()
  await rm(dataDir, { recursive: true, force: true })
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off this pattern
  program: async ({}, use) => lendProgram(use),
  open: async ({ browser, program }, use) => {
    const problems: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (person, where = '/boards/demo', options = {}) => {
      const baseURL = options.baseURL ?? program.address
      const context = await browser.newContext({ ...options, baseURL })
      contexts.push(context)
      // Whatever a test looks at, its page asks this server alone.
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (/^http/.test(protocol) && host !== new URL(baseURL).host) {
          problems.push(`asked ${host} for something`)
        }
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        if (isProblem(message)) problems.push(message.text())
      })
      if (person) {
        const answer = await context.request.post('/api/demo', { form: { as: person } })
        expect(answer.ok()).toBe(true)
      }
      await page.goto(where)
      return page
    })
    // Left open, its pages would go on calling a server that is no more, to the end of the run.
    for (const context of contexts) await context.close()
    expect(problems).toEqual([])
  },
})

/**
 * For tests that only look: nothing that they do is seen by another one. A worker starts one program
 * for all of them.
 */
export const look = test.extend<object, { shared: ProgramUnderTest }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off this pattern
  shared: [async ({}, use) => lendProgram(use), { scope: 'worker' }],
  program: async ({ shared }, use) => use(shared),
})

/** Anything a browser complains of; a server that a test has stopped is no complaint. */
const isProblem = (message: ConsoleMessage) =>
  message.type() === 'error' &&
  !/ERR_(CONNECTION|INCOMPLETE|EMPTY)|WebSocket|404|status of (4|503)/.test(message.text())

/** The address of the page of a key factor of the demo board. */
export const factorPath = (factor = 'know-local-context') => `/boards/demo/factors/${factor}`

/** The text box of a note. */
export const note = (page: Page, key: NoteKey) =>
  page.locator(`[data-note=${key}]`).getByRole('textbox')

/** The words of a note without the names at other people's carets. */
export const words = (page: Page, key: NoteKey): Promise<string> =>
  note(page, key).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.collaboration-carets__caret')) caret.remove()
    return copy.textContent ?? ''
  })

/** Puts the caret at the end of a note, on a line of its own. */
export async function startLine(page: Page, key: NoteKey): Promise<void> {
  await note(page, key).click()
  await page.keyboard.press('ControlOrMeta+End')
  // The browser tells the editor where the caret is after its next frame; nobody types faster.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  await page.keyboard.press('Enter')
}

/** Waits until the page says what became of its words. */
export const expectState = (page: Page, state: string) =>
  expect(page.getByTestId('save-state')).toHaveAttribute('data-state', state)
