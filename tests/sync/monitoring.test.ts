import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countedByPassword } from '#server/auth/password-sign-in.ts'
import { policies } from '#server/auth/rate-limits.ts'
import { program } from '#server/program.ts'
import { metric } from '../support/metrics.ts'
import { startServer } from '../support/server.ts'

const dashboard = readFileSync('deploy/monitoring/grafana.json', 'utf8')
const rules = readFileSync('deploy/monitoring/alerts.yaml', 'utf8')

/** The metrics that a text names, each with the labels that it chooses by. */
const namesIn = (text: string) => [
  ...new Set(text.match(/\b(compa|process)_[a-z_]+(?=[{[)\s"\\])/g) ?? []),
]

test('what the dashboard and the alert rules ask for is what a server tells', async () => {
  const { address } = await startServer()
  const told = await (await fetch(`${address}/metrics`)).text()
  const names = [...told.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name = '', kind]) =>
    kind === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  )
  expect(namesIn(rules).length).toBeGreaterThan(5)
  expect(namesIn(dashboard).length).toBeGreaterThan(12)
  const missing = namesIn(rules + dashboard).filter((name) => !names.includes(name))
  expect(missing).toEqual([])
  // Nothing that is told is left out of the dashboard.
  const families = [...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)
  expect(families.filter((name) => !dashboard.includes(name))).toEqual([])
  // Values of labels that do not come by themselves.
  for (const [, reason] of `${rules}${dashboard}`.matchAll(/reason=\\?"([^"\\]+)\\?"/g))
    expect(told).toContain(`{reason="${reason}"}`)
})

test('there is a rule for everything that must not go unnoticed', () => {
  const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name)
  expect(alerts).toEqual([
    'CompaDown',
    'CompaUnsavedBytes',
    'CompaJournalFailures',
    'CompaSlowFlush',
    'CompaSlowConsumers',
    'CompaFailedSignIns',
  ])
})

test('refused sign-ins are counted, wrong ones and those beyond the limit', async () => {
  const { address } = await startServer()
  const given = { email: 'nobody@example.eu', password: 'guessed', address: '203.0.113.9' }
  const { tries } = policies.signInAccount
  for (let done = 0; done < tries + 2; done++)
    await expect(countedByPassword(program(), given)).rejects.toThrow()
  const count = (reason: string) =>
    metric(address, `compa_failed_sign_ins_total{reason="${reason}"}`)
  expect(await count('wrong')).toBe(tries)
  expect(await count('too-many')).toBe(2)
})
