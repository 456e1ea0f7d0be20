import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeLog } from '#server/log.ts'
import { openStore } from '#server/store/open-store.ts'
import { demoBackup, emptyFolder } from '../support/backup.ts'
import { command } from '../support/command.ts'
import { temporaryFolder } from '../support/folder.ts'
import { testConfig } from '../support/server.ts'

test('a byte that changed anywhere in a backup is noticed, and nothing is changed', async () => {
  const file = await demoBackup(await emptyFolder())
  const whole = readFileSync(file)
  const target = await temporaryFolder()
  const bad = path.join(target, 'bad.tar')
  const step = Math.floor(whole.byteLength / 150)
  for (let at = 0; at < whole.byteLength; at += step) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    writeFileSync(bad, bytes)
    const result = await command({ DATA_DIR: target }, 'verify', bad)
    expect(result, `byte ${at}`).toMatchObject({ code: 1, out: '' })
    expect(result.err.trim().split('\n')).toHaveLength(1)
  }
  const result = await command({ DATA_DIR: target }, 'restore', bad)
  expect(result.err).toMatch(/damaged or cut off.*nothing was changed/)
  expect(readdirSync(target)).toEqual(['bad.tar'])
})

test('a backup that was cut off anywhere is refused', async () => {
  const file = await demoBackup(await emptyFolder())
  const whole = readFileSync(file)
  const bad = path.join(await temporaryFolder(), 'short.tar')
  for (const length of [
    0,
    100,
    512,
    5000,
    whole.length - 1024,
    whole.length - 512,
    whole.length - 1,
  ]) {
    writeFileSync(bad, whole.subarray(0, length))
    expect(await command(await emptyFolder(), 'restore', bad), `${length}`).toMatchObject({
      code: 1,
    })
  }
  writeFileSync(bad, Buffer.concat([whole, Buffer.alloc(512)]))
  expect(await command(await emptyFolder(), 'verify', bad)).toMatchObject({ code: 1 })
})

test('a backup of a newer program is refused by name, as its tables or its form show', async () => {
  const where = await emptyFolder()
  const opened = await openStore(await testConfig(where), makeLog('silent'))
  await sql`insert into kysely_migration values ('9999-from-the-future', '2030')`.execute(
    opened.store,
  )
  await opened.close()
  const file = path.join(await temporaryFolder(), 'newer.tar')
  const result = await command(where, 'backup', file)
  expect(result.err).toMatch(/written by a newer version/)
  expect(existsSync(file)).toBe(false)
  const good = await demoBackup(await emptyFolder())
  const bytes = readFileSync(good)
  const at = bytes.indexOf('"version": 1')
  bytes.write('"version": 9', at)
  writeFileSync(file, bytes)
  const refused = await command(await emptyFolder(), 'restore', file)
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toMatch(/written by a newer version of Compa/)
})
