import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { configReference } from '#server/config-reference.ts'
import { schema } from '#server/config-schema.ts'
import { temporaryFolder } from '../support/folder.ts'

test('CONFIGURATION.md is what the schema says: npm run config:reference writes it', () => {
  expect(readFileSync('CONFIGURATION.md', 'utf8')).toBe(configReference())
})

test('every variable says what it means and has an example that is taken', () => {
  for (const [name, field] of Object.entries(schema.shape)) {
    const { description, example } = field.meta() ?? {}
    expect(description, name).toMatch(/\.$/)
    if (!String(example).includes('`')) expect(field.safeParse(example).success, name).toBe(true)
  }
})

test('what opens a door is marked as secret, and nothing else', () => {
  const secret = configReference().match(/^\| \[`\w+`\].*\| secret \|$/gm)
  expect(secret?.map((line) => line.match(/`(\w+)`/)?.[1])).toEqual([
    'AUTH_SECRET',
    'DATABASE_URL',
    'REDIS_URL',
    'SMTP_URL',
    'OIDC_CLIENT_SECRET',
    'METRICS_TOKEN',
  ])
})

test('a secret is read from the file that its variable names', async () => {
  const file = path.join(await temporaryFolder(), 'auth_secret')
  writeFileSync(file, `${'s'.repeat(40)}\n`)
  expect(readConfig({ AUTH_SECRET_FILE: file }).authSecret).toBe('s'.repeat(40))
  const both = { AUTH_SECRET_FILE: file, AUTH_SECRET: 't'.repeat(40) }
  expect(() => readConfig(both)).toThrow('Set AUTH_SECRET or AUTH_SECRET_FILE, not both.')
  expect(() => readConfig({ METRICS_TOKEN_FILE: `${file}-away` })).toThrow(
    /cannot be read \(ENOENT/,
  )
  writeFileSync(file, 'short')
  expect(() => readConfig({ AUTH_SECRET_FILE: file })).toThrow(/AUTH_SECRET: needs 32 characters/)
})
