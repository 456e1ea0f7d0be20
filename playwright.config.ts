import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.mjs'

const browser = process.env.COMPA_CHROMIUM ?? findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // What needed it is named at the end of `npm test`.
  retries: 1,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    launchOptions: { executablePath: browser, args: ['--no-sandbox'] },
  },
})
