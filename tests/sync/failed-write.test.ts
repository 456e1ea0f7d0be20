import { expect, test } from 'vitest'
import { connect, connectAsking } from '../support/client.ts'
import { database } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { cookieOf, startServer } from '../support/server.ts'

test('a write that fails is said to be unsaved, kept, and tried again until it succeeds', async () => {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  const unlock = database(folder).lock()
  write(rosa, 'Kept in memory.')
  await eventually(() => expect(rosa.last()?.journalWorks).toBe(false))
  expect(rosa.isSaved()).toBe(false)
  expect(await metric(address, 'compa_unsaved_bytes')).toBeGreaterThan(0)
  expect(await metric(address, 'compa_journal_lag_seconds')).toBeGreaterThan(0)
  // Others read on meanwhile.
  await reads(sofie, 'Kept in memory.')
  write(rosa, 'And this behind it.')
  unlock()
  await eventually(() => expect(rosa.isSaved()).toBe(true), 10_000)
  expect(rosa.last()?.journalWorks).toBe(true)
  expect(await metric(address, 'compa_unsaved_bytes')).toBe(0)
  expect(await metric(address, 'compa_journal_failures_total')).toBeGreaterThan(0)
  await stop()
  const again = await startServer({ DATA_DIR: folder })
  const later = await connect(again.address, emptyRoom, 'mentor')
  await reads(later, 'Kept in memory.')
  await reads(later, 'And this behind it.')
})

test('whoever comes while nothing can be written is told so at once', async () => {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(rosa)
  const cookie = await cookieOf(address, 'mentor')
  const unlock = database(folder).lock()
  write(rosa, 'Waiting.')
  await eventually(async () => {
    expect(await metric(address, 'compa_journal_failures_total')).toBeGreaterThan(0)
  })
  const sofie = await connectAsking(address, emptyRoom, 'mentor', { cookie })
  await eventually(() => expect(sofie.last()?.journalWorks).toBe(false))
  unlock()
  await eventually(() => expect(sofie.last()?.journalWorks).toBe(true), 10_000)
})
