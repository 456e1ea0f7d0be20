import { randomBytes } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { countTries, type Policy, policies, type RateLimits } from '#server/auth/rate-limits.ts'
import { readConfig } from '#server/config.ts'
import { Refusal } from '#server/refusal.ts'
import { redis } from '../support/buses.ts'

/** An installation of its own; each call of what it gives stands for one of its processes. */
function installation(redisUrl?: string): () => Promise<RateLimits> {
  const shared = redisUrl && {
    REDIS_URL: redisUrl,
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x',
  }
  const config = readConfig({ AUTH_SECRET: randomBytes(24).toString('hex'), ...shared })
  return async () => {
    const { limits, close } = await countTries(config)
    onTestFinished(close)
    return limits
  }
}

/** How many tries are let through until the first refusal, `most` at most. */
async function triesOf(limits: RateLimits, policy: Policy, key: string, most: number) {
  for (let tries = 0; tries < most; tries++) {
    const refused = await limits.take(policy, key).then(
      () => undefined,
      (error) => error,
    )
    if (refused) return { tries, refused }
  }
  return { tries: most, refused: undefined }
}

const names = Object.keys(policies) as Policy[]

function counts(title: string, redisUrl: string | undefined): void {
  describe(title, () => {
    for (const policy of names) {
      test(`"${policy}" refuses after its tries, and says for how long`, async () => {
        const limits = await installation(redisUrl)()
        const { tries: wanted, seconds } = policies[policy]
        const { tries, refused } = await triesOf(limits, policy, 'rosa', wanted + 5)
        expect(tries).toBe(wanted)
        expect(refused).toBeInstanceOf(Refusal)
        expect(refused.reason).toBe('too-many')
        expect(refused.values.minutes).toBeGreaterThan(0)
        expect(refused.values.minutes).toBeLessThanOrEqual(Math.ceil(seconds / 60))
        // Nobody else has to pay for it, and neither has anything else that she does.
        await limits.take(policy, 'sofie')
        for (const other of names.filter((name) => name !== policy))
          await limits.take(other, 'rosa')
      })
    }

    test('the right person begins anew', async () => {
      const limits = await installation(redisUrl)()
      await triesOf(limits, 'signInAccount', 'rosa', 100)
      await limits.forget('signInAccount', 'rosa')
      const { tries } = await triesOf(limits, 'signInAccount', 'rosa', 100)
      expect(tries).toBe(policies.signInAccount.tries)
    })

    test('another installation counts for itself', async () => {
      const [ours, others] = [await installation(redisUrl)(), await installation(redisUrl)()]
      await triesOf(ours, 'mail', 'rosa@example.eu', 100)
      await others.take('mail', 'rosa@example.eu')
    })
  })
}

counts('in one process', undefined)

const title = redis.missing ? `Redis SKIPPED: ${redis.missing}` : 'over Redis'
describe.skipIf(redis.missing)(title, () => {
  counts('with Redis', redis.url)

  test('several processes count together', async () => {
    const process = installation(redis.url)
    const [one, two] = [await process(), await process()]
    const { tries } = policies.passphrase
    await triesOf(one, 'passphrase', 'rosa', tries - 1)
    await two.take('passphrase', 'rosa')
    await expect(one.take('passphrase', 'rosa')).rejects.toThrow(Refusal)
    await expect(two.take('passphrase', 'rosa')).rejects.toThrow(Refusal)
  })
})

test('while Redis is away a process counts by itself: nothing is let through uncounted', async () => {
  const limits = await installation('redis://127.0.0.1:1')()
  const { tries, refused } = await triesOf(limits, 'signInAccount', 'rosa', 100)
  expect(tries).toBe(policies.signInAccount.tries)
  expect(refused).toBeInstanceOf(Refusal)
})
