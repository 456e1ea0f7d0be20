import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { factorPath, note } from '../support/e2e.ts'
import { startProgram } from '../support/program.ts'

test('in development, under React’s StrictMode, a page still has one socket per room', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'compa-dev-'))
  const program = await startProgram({ DATA_DIR: dataDir, NODE_ENV: 'development' })
  try {
    const context = await browser.newContext({ baseURL: program.address })
    await context.request.post('/api/demo', { form: { as: 'mentor' } })
    const page = await context.newPage()
    const open = new Map<string, number>()
    page.on('websocket', (socket) => {
      const { pathname } = new URL(socket.url())
      if (!pathname.startsWith('/sync/')) return
      open.set(pathname, (open.get(pathname) ?? 0) + 1)
      socket.on('close', () => open.set(pathname, (open.get(pathname) ?? 0) - 1))
    })
    await page.goto(factorPath())
    await expect(note(page, 'agreed')).not.toBeEmpty({ timeout: 60_000 })
    await expect
      .poll(() => Object.fromEntries(open))
      .toEqual({
        '/sync/demo/stage': 1,
        '/sync/demo/comments': 1,
        '/sync/demo/factor/know-local-context': 1,
      })
    await context.close()
  } finally {
    await program.end()
    await rm(dataDir, { recursive: true, force: true })
  }
})
