import { readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { makeLog } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import { openStore } from '#server/store/open-store.ts'
import { temporaryFolder } from '../support/folder.ts'
import { testConfig } from '../support/server.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

const open = async (place: Place) => openStore(await testConfig(place), makeLog('silent'))

test('a folder serves one process at a time', async () => {
  const place = { DATA_DIR: await temporaryFolder() }
  const first = await open(place)
  onTestFinished(() => first.close())
  await expect(open(place)).rejects.toThrow(/already running on DATA_DIR/)
})

test('a file that is no database is refused with a sentence that names the folder', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'compa.sqlite'), 'this is not a database, whatever its name')
  await expect(open({ DATA_DIR: folder })).rejects.toThrow(
    new RegExp(`database in ${folder} cannot be used`),
  )
  expect(await readdir(folder)).toContain('compa.sqlite')
})

test('a newer database in a folder is left byte for byte as it was', async () => {
  const folder = await temporaryFolder()
  const first = await open({ DATA_DIR: folder })
  await sql`insert into kysely_migration values ('9999-from-the-future', '2030')`.execute(
    first.store,
  )
  await first.close()
  const file = path.join(folder, 'compa.sqlite')
  const before = readFileSync(file)
  await expect(open({ DATA_DIR: folder })).rejects.toThrow(StartError)
  expect(readFileSync(file).equals(before)).toBe(true)
})

onEveryStore((place) => {
  test('a database that a newer program wrote is refused', async () => {
    const where = await place()
    const first = await open(where)
    await sql`insert into kysely_migration values ('9999-from-the-future', '2030')`.execute(
      first.store,
    )
    await first.close()
    await expect(open(where)).rejects.toThrow(/newer version of Compa \(9999-from-the-future\)/)
  })
})

test('a PostgreSQL that is not there is named, without its password', async () => {
  const opening = open({ DATABASE_URL: 'postgres://compa:geheim@127.0.0.1:1/board' })
  await expect(opening).rejects.toThrow(
    /database board at 127.0.0.1:1 \(DATABASE_URL\) cannot be used: .*ECONNREFUSED/,
  )
  await expect(opening).rejects.not.toThrow(/geheim/)
})
