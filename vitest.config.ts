import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['tests/{unit,sync,store,chaos,bench}/**/*.test.ts'],
    testTimeout: process.env.COMPA_LONG ? 900_000 : 30_000,
    hookTimeout: 20_000,
    // Most of them wait more than they work.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
  },
})
