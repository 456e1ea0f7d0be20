import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, factorPath, startLine, test, words } from '../support/e2e.ts'
import { openFront } from '../support/front.ts'
import { postgres, runSql } from '../support/postgres-there.ts'
import { type RunningProgram, startProgram } from '../support/program.ts'

/** Two of the whole program on a database of their own, behind one address. */
async function twoPrograms() {
  const name = `compa_test_${randomBytes(6).toString('hex')}`
  await runSql(`create database ${name}`)
  const folder = await mkdtemp(path.join(tmpdir(), 'compa-e2e-'))
  const env = {
    DATA_DIR: folder,
    DATABASE_URL: new URL(`/${name}`, postgres.url).href,
    AUTH_SECRET: randomBytes(32).toString('hex'),
  }
  const programs: RunningProgram[] = [await startProgram(env), await startProgram(env)]
  const front = await openFront(() => programs.map(({ address }) => address))
  return {
    address: front.address,
    restart: async (which: number) => {
      const { port } = programs[which] ?? { port: 0 }
      const code = await programs[which]?.end('SIGTERM')
      programs[which] = await startProgram({ ...env, PORT: String(port) })
      return code
    },
    end: async () => {
      front.close()
      for (const program of programs) await program.end()
      await runSql(`drop database ${name} with (force)`)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

test('while processes are restarted in turn a page says no more than saving, and every word arrives', async ({
  open,
}) => {
  test.skip(postgres.missing !== undefined, `PostgreSQL SKIPPED: ${postgres.missing}`)
  const town = await twoPrograms()
  try {
    const rosa = await open('mentee', factorPath(), { baseURL: town.address })
    await startLine(rosa, 'mentee')
    await rosa.evaluate(() => {
      const badge = document.querySelector('[data-testid=save-state]')
      const seen = new Set([badge?.getAttribute('data-state')])
      const look = () => seen.add(badge?.getAttribute('data-state'))
      const what = { attributes: true, attributeFilter: ['data-state'] }
      if (badge) new MutationObserver(look).observe(badge, what)
      Object.assign(window, { statesSeen: seen })
    })
    let typed = ''
    for (const which of [0, 1]) {
      let restarted = false
      const restart = town.restart(which).finally(() => {
        restarted = true
      })
      for (let letter = 0; !restarted; letter++) {
        const next = letter % 6 === 5 ? ' ' : 'scrive'[letter % 6]
        await rosa.keyboard.type(next ?? ' ', { delay: 40 })
        typed += next
      }
      expect(await restart).toBe(0)
    }
    await expect(rosa.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
    const seen = await rosa.evaluate(() => [
      ...(window as unknown as { statesSeen: Set<string> }).statesSeen,
    ])
    expect(seen.filter((state) => !['saved', 'saving', 'connecting'].includes(state))).toEqual([])
    expect(seen).toContain('saving')
    const sofie = await open('mentor', factorPath(), { baseURL: town.address })
    await expect.poll(() => words(sofie, 'mentee')).toContain(typed.trim())
  } finally {
    await town.end()
  }
})
