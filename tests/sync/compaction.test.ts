import { expect, test } from 'vitest'
import { factor } from '#lib/board/factor.ts'
import { connect } from '../support/client.ts'
import { database } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('a long log becomes a snapshot that keeps what is there and drops deleted text', async () => {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer({ DATA_DIR: folder })
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(rosa)
  const fragment = factor.on(rosa.doc).notes.fragment('agreed')
  write(rosa, `Weg damit ${'segreto '.repeat(2000)}`)
  fragment.delete(fragment.length - 1, 1)
  write(rosa, 'Rimane.')
  for (let line = 0; line < 60; line++) write(rosa, `${line} ${'parole '.repeat(300)}`)
  await eventually(async () => {
    expect(await metric(address, 'compa_compactions_total')).toBeGreaterThan(0)
  }, 10_000)
  write(rosa, 'Dopo.')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await reads(sofie, 'Dopo.')
  expect(read(sofie)).toBe(read(rosa))
  await stop()
  const rows = database(folder)
  const texts = ['snapshots', 'updates'].flatMap((table) =>
    rows
      .all(`select bytes from ${table} where room = '${emptyRoom}'`)
      .map(({ bytes }) => Buffer.from(bytes as Uint8Array).toString('latin1')),
  )
  expect(texts.join('')).not.toContain('segreto')
  expect(texts.join('')).toContain('Rimane.')
  const again = await startServer({ DATA_DIR: folder })
  const later = await connect(again.address, emptyRoom, 'mentor')
  await eventually(() => expect(read(later)).toBe(read(rosa)))
})

test('a compaction that fails leaves the log, and everything is still there', async () => {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer({ DATA_DIR: folder })
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(rosa)
  const rows = database(folder)
  rows.run('alter table snapshots rename to elsewhere')
  for (let line = 0; line < 60; line++) write(rosa, `${line} ${'parole '.repeat(300)}`)
  await eventually(() => {
    const [row] = rows.all(
      `select sum(length(bytes)) as sum from updates where room = '${emptyRoom}'`,
    )
    expect(row?.sum).toBeGreaterThan(100_000)
  })
  expect(await metric(address, 'compa_compactions_total')).toBe(0)
  rows.run('alter table elsewhere rename to snapshots')
  write(rosa, 'Dopo.')
  await eventually(async () => {
    expect(await metric(address, 'compa_compactions_total')).toBe(1)
  })
  await stop()
  const again = await startServer({ DATA_DIR: folder })
  const later = await connect(again.address, emptyRoom, 'mentor')
  await eventually(() => expect(read(later)).toBe(read(rosa)))
})
