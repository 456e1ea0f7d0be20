// The browser for the tests: the system's, else Playwright's, else one from the system's packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

// The shell is the same engine without a desktop around it: a quarter less time for all tests.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium that is already here, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...candidates, ...places, chromium.executablePath()].find((file) => existsSync(file))
}

const fromDebian = (as) =>
  ['chromium-headless-shell', 'chromium']
    .map((name) => `${as}apt-get install -y -qq ${name}`)
    .join(' || ')

/** The path of a Chromium, installing one when there is none; undefined when that fails. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const attempts = [
    ['npx', 'playwright', 'install', 'chromium'],
    ['sh', '-c', `apt-get update -qq; ${fromDebian('')}`],
    ['sh', '-c', `sudo -n apt-get update -qq; ${fromDebian('sudo -n ')}`],
    ['sh', '-c', 'dnf install -y chromium || apk add chromium'],
  ]
  for (const [command, ...args] of attempts) {
    process.stdout.write(`No Chromium yet; trying: ${args.at(-1)}\n`)
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 })
    const installed = findChromium()
    if (installed) return installed
  }
  return undefined
}
