import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { commands } from '#server/admin/run-command.ts'
import { schema, secretNames } from '#server/config-schema.ts'

const read = (file: string) => readFileSync(file, 'utf8')

const units = readdirSync('deploy/systemd').filter((name) => name.endsWith('.service'))
const guide = read('DEPLOYMENT.md')

/** What the program is told beside its own variables. */
const others = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED', 'NODE_OPTIONS', 'INIT_CWD']

test('every variable that is set anywhere is one that the program reads', () => {
  const known = [
    ...Object.keys(schema.shape),
    ...secretNames.map((name) => `${name}_FILE`),
    ...others,
  ]
  const app = read('compose.yaml').match(/^x-app:[\s\S]*?^services:/m)?.[0] ?? ''
  const set = [
    ...[...app.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name),
    ...[...read('deploy/systemd/compa.env').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name),
    ...[...read('Dockerfile').matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name),
    ),
    ...units.flatMap((unit) =>
      [...read(`deploy/systemd/${unit}`).matchAll(/^Environment=(.*)$/gm)].flatMap(
        ([, line = '']) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name),
      ),
    ),
  ]
  expect(set.length).toBeGreaterThan(25)
  expect(set.filter((name) => !known.includes(name ?? ''))).toEqual([])
})

test('whoever ends the program gives it the time that it needs', () => {
  const needed = limits.shutdownMs / 1000
  expect(Number(read('compose.yaml').match(/stop_grace_period: (\d+)s/)?.[1])).toBeGreaterThan(
    needed,
  )
  for (const unit of units.filter((name) => !name.includes('backup')))
    expect(
      Number(read(`deploy/systemd/${unit}`).match(/TimeoutStopSec=(\d+)/)?.[1]),
    ).toBeGreaterThan(needed)
})

test('the proxies let a request wait and carry what the program takes', () => {
  const site = read('deploy/nginx/compa.conf')
  const seconds = Number(site.match(/proxy_read_timeout (\d+)s/)?.[1])
  expect(seconds).toBeGreaterThan(limits.pollMs / 1000)
  expect(seconds).toBeGreaterThan(limits.heartbeatMs / 1000)
  const megabytes = Number(site.match(/client_max_body_size (\d+)m/)?.[1])
  expect(megabytes * 2 ** 20).toBeGreaterThan(limits.postBytes)
})

test('services run as a user of no rights who can change nothing but their data', () => {
  expect(units).toHaveLength(3)
  for (const unit of units) {
    const text = read(`deploy/systemd/${unit}`)
    const lines = [
      'User=compa',
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
    ]
    for (const line of lines) expect(text.split('\n'), unit).toContain(line)
  }
  const app = read('compose.yaml').match(/^x-app:[\s\S]*?^services:/m)?.[0] ?? ''
  for (const line of ['read_only: true', 'cap_drop: [ALL]', 'init: true'])
    expect(app).toContain(line)
  expect(read('Dockerfile')).toMatch(/^USER \d+:\d+$/m)
})

test('what the image is made of is there, and what it needs is not kept out', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, names = '']) => names.split(' '),
  )
  const let_in =
    read('.dockerignore')
      .match(/^!.+$/gm)
      ?.map((line) => line.slice(1)) ?? []
  for (const name of copied.filter((one) => one !== '.')) {
    expect(existsSync(name), name).toBe(true)
    expect(let_in, name).toContain(name.split('/')[0])
  }
})

test('the guide names no file, command or script that is not there', () => {
  const files = [...guide.matchAll(/deploy\/[a-zA-Z0-9./-]+[a-zA-Z0-9]/g)].map(([file]) => file)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
  const named = [...guide.matchAll(/admin(?:\.ts)? ([a-z-]+)/g)].map(([, name]) => name)
  const known = commands.map(({ name }) => name)
  expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([])
  const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>
  for (const [, script = ''] of guide.matchAll(/npm run ([a-z:-]+)/g))
    expect(Object.keys(scripts)).toContain(script)
})
