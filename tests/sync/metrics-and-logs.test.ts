import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startLoneServer } from '../support/lone-server.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { cookieOf, startServer } from '../support/server.ts'

test('the metrics follow what happens', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  expect(await metric(address, 'compa_connections')).toBe(2)
  const before = await metric(address, 'compa_frames_total{direction="in"}')
  const flushes = await metric(address, 'compa_flush_seconds_count')
  for (let line = 0; line < 20; line++) write(rosa, `Riga ${line}.`)
  await reads(sofie, 'Riga 19.')
  expect(await metric(address, 'compa_frames_total{direction="in"}')).toBeGreaterThan(before + 19)
  expect(await metric(address, 'compa_merged_updates_total')).toBeGreaterThan(0)
  expect(await metric(address, 'compa_bytes_total{direction="out"}')).toBeGreaterThan(1000)
  await eventually(async () => {
    expect(await metric(address, 'compa_flush_seconds_count')).toBeGreaterThan(flushes)
    expect(await metric(address, 'compa_unsaved_bytes')).toBe(0)
    expect(await metric(address, 'compa_journal_lag_seconds')).toBe(0)
  })
  const stranger = await connect(address, emptyRoom, undefined)
  await refusal(stranger.provider)
  expect(await metric(address, `compa_closes_total{code="${closeCodes.signIn}"}`)).toBe(1)
  rosa.end()
  await eventually(async () => expect(await metric(address, 'compa_connections')).toBe(1))
})

test('the metrics are Prometheus’ text format, each with its type and help', async () => {
  const { address } = await startServer()
  const answer = await fetch(`${address}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await answer.text()).trim().split('\n')
  const names = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2])
  expect(names).toContain('compa_connections')
  for (const line of lines.filter((line) => line !== '' && !line.startsWith('#'))) {
    expect(line).toMatch(/^[a-z_]+(\{[^}]*\})? [0-9.e+-]+$/)
    const name = line.split(/[ {]/)[0]?.replace(/_(bucket|sum|count)$/, '')
    expect(names).toContain(name)
  }
})

test('the metrics are for this computer, or for whoever shows the token', async () => {
  const { address } = await startServer()
  const passedOn = { headers: { 'X-Forwarded-For': '203.0.113.9' } }
  expect((await fetch(`${address}/metrics`)).status).toBe(200)
  expect((await fetch(`${address}/metrics`, passedOn)).status).toBe(403)
  const guarded = await startServer({ METRICS_TOKEN: 'a token of some length' })
  const showing = (token: string) => ({
    headers: { ...passedOn.headers, Authorization: `Bearer ${token}` },
  })
  expect((await fetch(`${guarded.address}/metrics`)).status).toBe(403)
  expect((await fetch(`${guarded.address}/metrics`, showing('guessed'))).status).toBe(403)
  const answer = await fetch(`${guarded.address}/metrics`, showing('a token of some length'))
  expect(answer.status).toBe(200)
})

test('health and readiness are answered', async () => {
  const { address } = await startServer()
  for (const path of ['/healthz', '/readyz']) {
    expect((await fetch(address + path)).status).toBe(200)
  }
})

test('the log is one JSON line an event, without names, addresses, cookies or words', async () => {
  const { address, output, stop } = await startLoneServer({ LOG_LEVEL: 'debug' })
  const rosa = await connect(address, emptyRoom, 'mentee')
  rosa.provider.awareness.setLocalState({ at: 'una pagina segreta' })
  await synced(rosa)
  write(rosa, 'Parole segrete.')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await reads(sofie, 'Parole segrete.')
  await refusal((await connect(address, 'demo/factor/Parole-segrete', 'mentor')).provider)
  const cookie = await cookieOf(address, 'mentee')
  rosa.end()
  sofie.end()
  await eventually(() => expect(output().match(/disconnected/g)).toHaveLength(2))
  await stop()
  const lines = output().trim().split('\n')
  const events = lines.map((line) => JSON.parse(line) as { event?: string; time?: number })
  expect(events.every(({ event, time }) => typeof event === 'string' && time)).toBe(true)
  const names = events.map(({ event }) => event)
  for (const name of ['room loaded', 'connected', 'disconnected', 'refused']) {
    expect(names).toContain(name)
  }
  const secrets = ['segret', 'Rosa', 'Sofie', '127.0.0.1', cookie, 'demo-mentee']
  for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret)
})
