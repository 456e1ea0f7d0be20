import { test } from 'vitest'
import { type Random, seeded } from './random.ts'

/** The long form of a test: `COMPA_LONG=1`. */
export const isLong = process.env.COMPA_LONG === '1'

/** Which seeds a test runs with: `COMPA_SEED`, else fixed ones, or so many fresh ones when long. */
export interface Seeds {
  short: readonly number[]
  long: number
}

function seedsOf({ short, long }: Seeds): readonly number[] {
  const given = process.env.COMPA_SEED
  if (given) return given.split(',').map(Number)
  if (!isLong) return short
  return Array.from({ length: long }, () => Math.floor(Math.random() * 2 ** 31))
}

/** Says something about a run, beside what the test runner says. */
export type Say = (text: string) => void

/**
 * Makes one test for each seed. The seed is said at once, stands in the test's name, and leads the
 * message of a failure.
 */
export function testWithSeeds(
  name: string,
  seeds: Seeds,
  run: (random: Random, say: Say) => Promise<void>,
): void {
  for (const seed of seedsOf(seeds)) {
    test(`${name} (seed ${seed})`, { timeout: isLong ? 900_000 : 120_000 }, async () => {
      const start = performance.now()
      const say = (text: string) => {
        const seconds = ((performance.now() - start) / 1000).toFixed(1)
        process.stdout.write(`  seed ${seed}, ${seconds} s: ${text}\n`)
      }
      say(name)
      try {
        await run(seeded(seed), say)
      } catch (error) {
        if (error instanceof Error) {
          error.message = `COMPA_SEED=${seed} replays this: ${error.message}`
        }
        throw error
      }
    })
  }
}
