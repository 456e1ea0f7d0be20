import { writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect as connectTo, createServer } from 'node:net'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { redisBus } from '#server/bus/redis.ts'
import { installationPrefix } from '#server/config.ts'
import { answerDoctors } from '#server/doctor/processes.ts'
import { makeLog } from '#server/log.ts'
import { openStore } from '#server/store/open-store.ts'
import { redis } from '../support/buses.ts'
import { selfSigned, withoutOpenssl } from '../support/certificate.ts'
import { askDoctor, drawnSecret } from '../support/doctor.ts'
import { temporaryFolder } from '../support/folder.ts'
import { startProvider } from '../support/identity-provider.ts'
import { openMailbox } from '../support/mailbox.ts'
import { oddProxy } from '../support/odd-proxy.ts'
import { startServer, testConfig } from '../support/server.ts'
import { onEveryStore, postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

const hour = 60 * 60 * 1000

onEveryStore((place, name) => {
  const secret: Record<string, string> = name === 'PostgreSQL' ? { AUTH_SECRET: drawnSecret } : {}

  test('a store that is new, in use or of a newer program is told apart', async () => {
    const where = { ...(await place()), ...secret }
    const fresh = await askDoctor(where)
    expect(fresh).toMatchObject({ code: 0, wrong: [] })
    expect(fresh.of('Database')).toMatch(/skipped \| .*(made at the|the) first start/)
    const opened = await openStore(await testConfig(where), makeLog('silent'))
    const used = await askDoctor(where)
    expect(used).toMatchObject({ code: 0, wrong: [] })
    expect(used.of('Database')).toMatch(/^fine \| /)
    await sql`insert into kysely_migration values ('9999-from-the-future', '2030')`.execute(
      opened.store,
    )
    await opened.close()
    const newer = await askDoctor(where)
    expect(newer).toMatchObject({ code: 1, wrong: ['Database'] })
    expect(newer.of('Database')).toMatch(/written by a newer Compa \(9999-from-the-future\)/)
  })
})

test('a damaged database and a folder that cannot be made are named', async () => {
  const folder = await temporaryFolder()
  writeFileSync(
    path.join(folder, 'compa.sqlite'),
    'no database at all, but of some length'.repeat(300),
  )
  expect((await askDoctor({ DATA_DIR: folder })).of('Database')).toMatch(
    /wrong \| .*cannot be read/,
  )
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  const none = await askDoctor({ DATA_DIR: path.join(file, 'below') })
  expect(none.of('Data folder')).toMatch(/wrong \| DATA_DIR .* cannot be written \(ENOTDIR\)/)
})

test('a configuration that is wrong is said in the sentence that ends a start', async () => {
  const { code, of } = await askDoctor({ REDIS_URL: 'redis://cache', PORT: 'x' })
  expect(code).toBe(1)
  expect(of('Configuration')).toMatch(/wrong \| The configuration is wrong: PORT: /)
})

test('secrets that can be guessed are named, and never printed', async () => {
  const guessed = 'changeme'.repeat(5)
  const { code, of, out } = await askDoctor({ AUTH_SECRET: guessed, METRICS_TOKEN: 'a'.repeat(20) })
  expect(code).toBe(1)
  expect(of('Secrets')).toMatch(/AUTH_SECRET can be guessed[\s\S]*METRICS_TOKEN can be guessed/)
  expect(out).not.toContain(guessed)
  const http = await askDoctor({
    PUBLIC_URL: 'http://board.example.invalid',
    AUTH_SECRET: drawnSecret,
  })
  expect(http.of('Settings')).toMatch(
    /wrong \| PUBLIC_URL .* is not https[\s\S]*look \| TRUST_PROXY is 0/,
  )
})

test('what it is called wrongly with is said, and it ends with 2', async () => {
  const { code, err } = await askDoctor({}, { args: ['--fast'] })
  expect(code).toBe(2)
  expect(err).toContain('does not know “--fast”')
})

skipWithoutPostgres('a database', () => {
  test('that is too old is refused by its version', async () => {
    const { DATABASE_URL } = await postgresPlace()
    const url = await pretending(DATABASE_URL ?? '', '110022')
    const { code, of } = await askDoctor({ DATABASE_URL: url, AUTH_SECRET: drawnSecret })
    expect(code).toBe(1)
    expect(of('Database')).toMatch(/is version 11, which is too old: 14 or newer.*Upgrade/)
  })

  test('that is not there, or has another name, is said without its password', async () => {
    const { DATABASE_URL = '' } = await postgresPlace()
    const other = new URL(DATABASE_URL)
    other.pathname = '/not_there'
    other.password = 'hunter2hunter2'
    const away = await askDoctor({ DATABASE_URL: other.href, AUTH_SECRET: drawnSecret })
    expect(away.of('Database')).toMatch(/there is no such database.*createdb/)
    other.port = '1'
    const nobody = await askDoctor({ DATABASE_URL: other.href, AUTH_SECRET: drawnSecret })
    expect(nobody.of('Database')).toMatch(/nobody listens there.*Is it running/)
    expect(away.out + nobody.out).not.toContain('hunter2')
  })

  test('in which our user may not make tables is named', async () => {
    const { DATABASE_URL = '' } = await postgresPlace()
    const client = new Client({ connectionString: DATABASE_URL })
    await client.connect()
    onTestFinished(() => client.end())
    const role = `compa_reader_${process.pid}`
    await client.query(`create role ${role} login`)
    const url = new URL(DATABASE_URL)
    url.username = role
    const { of } = await askDoctor({ DATABASE_URL: url.href, AUTH_SECRET: drawnSecret })
    await client.query(`drop role ${role}`)
    expect(of('Database')).toContain('may not make tables')
  })

  test('whose clock is an hour behind ours is told', async () => {
    const place = await postgresPlace()
    const env = { ...place, AUTH_SECRET: drawnSecret }
    const { code, of } = await askDoctor(env, { clock: () => Date.now() + hour })
    expect(code).toBe(1)
    expect(of('Clocks')).toMatch(/differ by 3600.\d s: this machine is ahead of the database/)
    expect((await askDoctor(env)).of('Clocks')).toMatch(
      /fine \| This machine and the database agree/,
    )
  })

  describe.skipIf(redis.missing)(
    redis.missing ? `Redis SKIPPED: ${redis.missing}` : 'with Redis',
    () => {
      test('processes are heard, and one whose clock or address differs is named', async () => {
        const place = await postgresPlace()
        const env = { ...place, AUTH_SECRET: drawnSecret, REDIS_URL: redis.url }
        const none = await askDoctor(env)
        expect(none.of('Processes')).toMatch(/skipped \| No process/)
        await startServer(env)
        const one = await askDoctor(env)
        expect(one).toMatchObject({ code: 0, wrong: [] })
        expect(one.of('Processes')).toMatch(/fine \| 1 heard: /)
        // A second process, on a machine whose clock is wrong.
        const config = await testConfig({ ...env, PUBLIC_URL: 'https://other.example.eu' })
        const bus = await redisBus(redis.url, makeLog('silent'), installationPrefix(config))
        onTestFinished(() => bus.close())
        await answerDoctors(bus, { ...config, port: 4711 }, () => Date.now() + 90_000)
        const two = await askDoctor(env)
        expect(two.wrong).toEqual(['Processes', 'Clocks'])
        expect(two.of('Clocks')).toMatch(
          /differ by (89|90)\.\d s: .*:4711 \(process \d+\) is ahead of/,
        )
        expect(two.of('Processes')).toMatch(/Another PUBLIC_URL than none has .*:4711/)
      })

      test('a Redis that is not there is named', async () => {
        const place = await postgresPlace()
        const env = {
          ...place,
          AUTH_SECRET: drawnSecret,
          REDIS_URL: 'redis://:hunter2@127.0.0.1:1',
        }
        const { code, of, out } = await askDoctor(env)
        expect(code).toBe(1)
        expect(of('Redis')).toMatch(/Redis at 127.0.0.1:1 cannot be used: nobody listens there/)
        expect(out).not.toContain('hunter2')
      })
    },
  )
})

test('a mail server is asked, and gets no letter', async () => {
  const mailbox = await openMailbox()
  onTestFinished(() => mailbox.close())
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'compa@example.eu' }
  expect((await askDoctor(env)).of('E-mail')).toMatch(/^fine \| The mail server at .* takes us in/)
  expect(mailbox.letters).toEqual([])
  const nobody = await askDoctor({ ...env, SMTP_URL: 'smtp://user:hunter2@127.0.0.1:1' })
  expect(nobody.of('E-mail')).toMatch(/wrong \| The mail server at 127.0.0.1:1 cannot be used/)
  expect(nobody.out).not.toContain('hunter2')
})

test('a provider is asked for its description, which has to be its own', async () => {
  const provider = await startProvider('http://localhost:3000')
  onTestFinished(() => provider.close())
  expect((await askDoctor(provider.env)).of('OpenID Connect')).toMatch(/^fine \| The provider/)
  const other = createHttpServer((_, response) =>
    response.end('{"issuer":"https://other.example.eu"}'),
  )
  await new Promise<void>((done) => other.listen(0, 'localhost', done))
  onTestFinished(() => void other.close())
  const issuer = `http://localhost:${(other.address() as AddressInfo).port}`
  const wrong = await askDoctor({ ...provider.env, OIDC_ISSUER: issuer })
  expect(wrong.of('OpenID Connect')).toMatch(/wrong \| .* is no description of a provider/)
})

const certificates = `a certificate that is signed by itself, or has ended, is named${withoutOpenssl}`
test.skipIf(withoutOpenssl)(certificates, async () => {
  const proxy = await oddProxy({ tls: await selfSigned(30) })
  const env = { PUBLIC_URL: proxy.address, TRUST_PROXY: '1', AUTH_SECRET: drawnSecret }
  const { port } = await startServer(env)
  proxy.upstreams.push(`http://localhost:${port}`)
  const { of, wrong } = await askDoctor({ ...env, PORT: String(port) })
  // The other questions are answered all the same.
  expect(wrong).toEqual(['Certificate'])
  expect(of('Certificate')).toMatch(/will not trust .* it is signed by itself/)
  expect(of('WebSockets')).toContain('fine |')
  const later = await askDoctor(env, { clock: () => Date.now() + 31 * 24 * hour })
  expect(later.of('Certificate')).toMatch(/The certificate of localhost ended on 20/)
})

/** A PostgreSQL that says it is of another version: the same length, on the way back to the client. */
async function pretending(url: string, version: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  await client.end()
  const real = rows[0]?.server_version_num ?? ''
  expect(version).toHaveLength(real.length)
  const target = new URL(url)
  const { hostname, port } = target
  const server = createServer((socket) => {
    const on = connectTo(Number(port || 5432), hostname)
    for (const end of [socket, on]) end.on('error', () => end.destroy())
    socket.pipe(on)
    on.on('data', (bytes) =>
      socket.write(Buffer.from(bytes.toString('latin1').replaceAll(real, version), 'latin1')),
    )
    on.on('close', () => socket.destroy())
    socket.on('close', () => on.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  target.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return target.href
}
