import { onTestFinished } from 'vitest'
import { sessionCookie } from '#server/auth/session.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import type { Bus } from '#server/bus/bus.ts'
import { readConfig } from '#server/config.ts'
import { type Running, serve } from '#server/serve.ts'
import { temporaryFolder } from './folder.ts'

const secret = 'a secret only for tests, of more than 32 characters'

/** What tests set of the environment. */
type Env = Record<string, string>

/** The configuration of a demo on a free port, with a folder of its own unless one is given. */
export const testConfig = async (env: Env = {}) =>
  readConfig({
    PORT: '0',
    DATA_DIR: env.DATA_DIR ?? (await temporaryFolder()),
    AUTH_SECRET: secret,
    LOG_LEVEL: 'silent',
    ...env,
  })

/** A real server with the demo board and no pages, stopped at the end of the test. */
export async function startServer(env: Env = {}, bus?: Bus): Promise<Running> {
  const running = await serve(await testConfig(env), { pages: false, ...(bus && { bus }) })
  onTestFinished(() => running.stop())
  return running
}

/** The Cookie header that signs a demo identity in, for so many seconds. */
export async function cookieOf(person: DemoPerson, seconds?: number): Promise<string> {
  const cookie = await sessionCookie(demoUserId(person), { secret, secure: false }, seconds)
  return `${cookie.name}=${cookie.value}`
}
