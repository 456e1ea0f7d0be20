import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/sync/**/*.test.ts', 'tests/store/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
