import { onTestFinished } from 'vitest'
import { sessionCookie } from '#server/auth/session.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import { readConfig } from '#server/config.ts'
import { type Running, serve } from '#server/serve.ts'
import { temporaryFolder } from './folder.ts'

const secret = 'a secret only for tests, of more than 32 characters'

/** The configuration of a demo on a free port. */
export const testConfig = (folder: string, env: Record<string, string> = {}) =>
  readConfig({ PORT: '0', DATA_DIR: folder, AUTH_SECRET: secret, LOG_LEVEL: 'silent', ...env })

/** A real server with the demo board and no pages, stopped at the end of the test. */
export async function startServer(
  folder?: string,
  env: Record<string, string> = {},
): Promise<Running> {
  const running = await serve(testConfig(folder ?? (await temporaryFolder()), env), {
    pages: false,
  })
  onTestFinished(() => running.stop())
  return running
}

/** The Cookie header that signs a demo identity in. */
export async function cookieOf(person: DemoPerson): Promise<string> {
  const cookie = await sessionCookie(demoUserId(person), { secret, secure: false })
  return `${cookie.name}=${cookie.value}`
}
