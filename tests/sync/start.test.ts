import { readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'
import { startServer } from '../support/server.ts'

/** Runs the program until it ends by itself; it must end badly, with one sentence. */
async function refusalOf(env: Record<string, string>): Promise<string> {
  const { code, output } = await runProgram(env)
  expect(code).toBe(1)
  expect(output.trim().split('\n'), output).toHaveLength(1)
  return output.trim()
}

test('a taken port ends the start with one sentence, and nothing is made', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const folder = await temporaryFolder()
  const said = await refusalOf({ DATA_DIR: folder, PORT: String(port) })
  expect(said).toContain(`Port ${port} on localhost is taken`)
  expect(await readdir(folder)).toEqual([])
})

test('a folder that cannot be written ends the start with one sentence', async () => {
  const file = path.join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  expect(await refusalOf({ DATA_DIR: path.join(file, 'data') })).toMatch(
    /^DATA_DIR .*\/file\/data cannot be written \(ENOTDIR\): nothing was changed\.$/,
  )
})

test.runIf(process.platform === 'linux')(
  'a folder that nobody can make, not even root, ends the start with one sentence',
  async () => {
    const said = await refusalOf({ DATA_DIR: '/proc/compa/data' })
    expect(said).toMatch(/^DATA_DIR \/proc\/compa\/data cannot be written/)
  },
)

test('a wrong configuration ends the start naming every wrong field', async () => {
  const said = await refusalOf({ PORT: 'abc', AUTH_SECRET: 'short', PUBLIC_URL: 'ftp://x' })
  for (const field of ['PORT', 'AUTH_SECRET', 'PUBLIC_URL']) expect(said).toContain(field)
})

test('what several processes need is asked for by name', async () => {
  const redisAlone = await refusalOf({ REDIS_URL: 'redis://127.0.0.1:1' })
  expect(redisAlone).toMatch(/REDIS_URL: needs DATABASE_URL/)
  const DATABASE_URL = 'postgres://compa:geheim@127.0.0.1:1/board'
  expect(await refusalOf({ DATABASE_URL })).toMatch(/AUTH_SECRET: is needed beside DATABASE_URL/)
  const said = await refusalOf({ DATABASE_URL, AUTH_SECRET: 'x'.repeat(32) })
  expect(said).toMatch(/database board at 127.0.0.1:1 \(DATABASE_URL\) cannot be used/)
  expect(said).not.toContain('geheim')
})

test('a second program on the same folder is refused', async () => {
  const folder = await temporaryFolder()
  await startServer({ DATA_DIR: folder })
  expect(await refusalOf({ DATA_DIR: folder })).toMatch(/already running on DATA_DIR/)
})
