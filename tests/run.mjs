// `npm test`: does all the set-up, runs every check, and counts them all in its last line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, environment, giveUp, install, node, root, run } from '../server/setup.mjs'

install()
const { ensureChromium } = await import('./support/chromium.mjs')
const browser = ensureChromium()
if (!browser) {
  giveUp(
    'The browser tests need Chromium and none could be installed: install it (for example with "apt-get install chromium" as root) and run npm test again.',
  )
}

const results = mkdtempSync(path.join(tmpdir(), 'compa-results-'))
const report = (name) => path.join(results, name)
const env = {
  ...environment(),
  COMPA_CHROMIUM: browser,
  PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright.json'),
}
const tool = (...parts) => path.join(root, 'node_modules', ...parts)
const total = { passed: 0, failed: 0, skipped: 0 }
/** Why tests were skipped or run again, said where it is seen. */
const reasons = new Set()

/** Runs one check that passes or fails as a whole. */
function check(title, args) {
  process.stdout.write(`\n== ${title}\n`)
  const ok = run(node(), args, env) === 0
  total[ok ? 'passed' : 'failed']++
}

/** Runs a test runner and adds up what its own report says. */
function count(title, args, read) {
  process.stdout.write(`\n== ${title}\n`)
  const status = run(node(), args, env)
  const { passed, failed, skipped } = read()
  total.passed += passed
  total.skipped += skipped
  // A runner that ends badly without a failed test (a file that does not load) has failed once.
  total.failed += status === 0 ? failed : Math.max(1, failed)
}

/** The titles of the browser tests that did not pass at once. */
const flakyIn = (suites = []) =>
  suites.flatMap(({ suites: inner, specs }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((s) => s.title),
    ...flakyIn(inner),
  ])

/** Why browser tests were skipped. */
const skippedIn = (suites = []) =>
  suites.flatMap(({ suites: inner, specs }) => [
    ...specs
      .flatMap(({ tests }) => tests)
      .flatMap(({ status, annotations }) => (status === 'skipped' ? annotations : []))
      .flatMap(({ description }) => description ?? []),
    ...skippedIn(inner),
  ])

const json = (name) => JSON.parse(readFileSync(report(name), 'utf8'))

check('format and lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'])
check('types', [tool('typescript', 'bin', 'tsc'), '--noEmit'])
count(
  'unit, sync, store, chaos and bench tests',
  [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report('vitest.json')}`,
  ],
  () => {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = json('vitest.json')
    for (const { assertionResults } of testResults) {
      for (const { status, ancestorTitles, title } of assertionResults) {
        const reason = [...ancestorTitles, title].find((one) => one.includes('SKIPPED'))
        if (reason && status !== 'passed') reasons.add(reason)
      }
    }
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  },
)
build()
count(
  'browser tests',
  [tool('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
  () => {
    const { stats, suites } = json('playwright.json')
    for (const title of flakyIn(suites)) reasons.add(`PASSED ONLY AT THE SECOND TRY: ${title}`)
    for (const reason of skippedIn(suites)) reasons.add(reason)
    const { expected, unexpected, flaky, skipped } = stats
    return { passed: expected + flaky, failed: unexpected, skipped }
  },
)

rmSync(results, { recursive: true, force: true })
for (const reason of reasons) process.stdout.write(`\n${reason}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
process.stdout.write(`\n\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
