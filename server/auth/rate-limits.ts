import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible'
import { limits } from '#lib/limits.ts'
import { type Config, installationPrefix } from '#server/config.ts'
import { Refusal } from '#server/refusal.ts'

/** How often something may be tried, by one key, in so many seconds. */
export const policies = {
  /**
   * Signing in to one account from one address: a person mistypes a few times. By the account
   * alone, a stranger could keep anybody out whom they chose.
   */
  signInAccount: { tries: 10, seconds: 15 * 60 },
  /** Wrong passwords for one account from everywhere: programs on many computers try thousands. */
  signInAccountAnywhere: { tries: 100, seconds: 60 * 60 },
  /** Signing in from one address: a whole town hall may sit behind it. */
  signInAddress: { tries: 100, seconds: 15 * 60 },
  /** New passwords chosen by one person, each of which is hashed. */
  newPassword: { tries: 20, seconds: 60 * 60 },
  /** E-mails to one recipient that one address, or one person, asks for. */
  mail: { tries: 5, seconds: 60 * 60 },
  /** E-mails to one recipient that strangers everywhere ask for: fewer than would bury the others. */
  mailAnywhere: { tries: 20, seconds: 60 * 60 },
  /** Codes of invitations tried from one address in vain; right ones are given back. */
  invitation: { tries: 120, seconds: 10 * 60 },
  /** Wrong passphrases on one invitation from one address: thirty people in one hall mistype. */
  passphrase: { tries: 40, seconds: 10 * 60 },
  /** People who join by one invitation from one address: a full hall and its guests' telephones. */
  join: { tries: 200, seconds: 60 * 60 },
  /** One-time links tried from one address: thirty people in one hall make their accounts. */
  link: { tries: 200, seconds: 10 * 60 },
  /** Accounts and boards made by one person. */
  make: { tries: 60, seconds: 60 * 60 },
  /** Comments written, changed, removed and settled by one person: one every five seconds. */
  comment: { tries: 120, seconds: 10 * 60 },
  /** Downloads of a whole account or board by one person. */
  download: { tries: 20, seconds: 60 * 60 },
  /** Archives that one person sends, to look at them or to bring them in. */
  archive: { tries: 30, seconds: 60 * 60 },
  /** Questions to the search by one person: one every second while somebody looks hard. */
  search: { tries: 600, seconds: 10 * 60 },
  /** Reports made for one person, or by one review link: each is some seconds of work. */
  report: { tries: 60, seconds: 10 * 60 },
} as const

export type Policy = keyof typeof policies

/** Counts tries by policy and key, for all processes where they share a Redis. */
export interface RateLimits {
  /** Counts one try; throws the Refusal `too-many` when there were too many. */
  take(policy: Policy, key: string): Promise<void>
  /** Does not count one try after all: it was a right one, but others of this key may go on trying. */
  giveBack(policy: Policy, key: string): Promise<void>
  /** Forgets the tries of a key: it was the right person. */
  forget(policy: Policy, key: string): Promise<void>
}

/** The key for tries from one client's address on one account or recipient. */
export const triesFrom = (address: string, email: string): string => `${address} ${email}`

/** Counts an e-mail that somebody at an address asks for; throws the Refusal `too-many`. */
export async function takeMail(
  { take }: Pick<RateLimits, 'take'>,
  { address, email }: { address: string; email: string },
): Promise<void> {
  // This one first: whoever asks too often from one place does not use up what others have.
  await take('mail', triesFrom(address, email))
  await take('mailAnywhere', email)
}

/** The limits of this installation; without Redis each process counts by itself. */
export async function countTries(
  config: Config,
): Promise<{ limits: RateLimits; close(): Promise<void> }> {
  if (!config.redisUrl) return { limits: rateLimits(), close: async () => undefined }
  const client = new Redis(config.redisUrl, {
    enableOfflineQueue: false,
    lazyConnect: true,
    connectTimeout: limits.redisAnswerMs,
    // Whoever signs in must not wait for a Redis that says nothing.
    commandTimeout: limits.redisAnswerMs,
  })
  // The bus says that Redis is away; until it is back each process counts by itself.
  client.on('error', () => undefined)
  await client.connect().catch(() => undefined)
  return {
    limits: rateLimits({ client, prefix: installationPrefix(config) }),
    close: async () => client.disconnect(),
  }
}

function rateLimits(redis?: { client: Redis; prefix: string }): RateLimits {
  const limiter = (name: Policy) => {
    const { tries: points, seconds: duration } = policies[name]
    const memory = new RateLimiterMemory({ keyPrefix: name, points, duration })
    if (!redis) return memory
    const { client: storeClient, prefix } = redis
    const keyPrefix = `${prefix}tries:${name}`
    // While Redis does not answer, the process counts by itself.
    return new RateLimiterRedis({
      storeClient,
      keyPrefix,
      points,
      duration,
      insuranceLimiter: memory,
    })
  }
  const names = Object.keys(policies) as Policy[]
  const limiters = new Map(names.map((name) => [name, limiter(name)]))
  return {
    take: async (policy, key) => {
      try {
        await limiters.get(policy)?.consume(key)
      } catch (refused) {
        if (refused instanceof Error) throw refused
        const minutes = Math.ceil((refused as RateLimiterRes).msBeforeNext / 60_000)
        throw new Refusal('too-many', { values: { minutes } })
      }
    },
    giveBack: async (policy, key) => {
      await limiters.get(policy)?.reward(key)
    },
    forget: async (policy, key) => {
      await limiters.get(policy)?.delete(key)
    },
  }
}
