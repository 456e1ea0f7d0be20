import { onTestFinished } from 'vitest'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import type { Bus } from '#server/bus/bus.ts'
import { readConfig } from '#server/config.ts'
import { program } from '#server/program.ts'
import { type Running, serve } from '#server/serve.ts'
import { demoCookie } from './demo-cookie.ts'
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
  const config = await testConfig(env)
  const running = await serve(config, { pages: false, ...(bus && { bus }) })
  onTestFinished(() => running.stop())
  const { store, keys } = program()
  const how: SignsIn = (person, seconds) => demoCookie(store, keys, person, seconds)
  signsIn(running.address, config.dataDir, how)
  return running
}

type SignsIn = (person: DemoPerson, seconds?: number) => Promise<string>

const servers = new Map<string, { folder: string; how: SignsIn }>()

/** Cookies by folder and person: they outlive the server, which may be down when one is wanted. */
const cookies = new Map<string, Promise<string>>()

/** Says how the server at an address signs people in. */
export const signsIn = (address: string, folder: string, how: SignsIn) =>
  servers.set(address, { folder, how })

/** The Cookie header that signs a demo identity in at a server, for so many seconds. */
export async function cookieOf(
  address: string,
  person: DemoPerson,
  seconds?: number,
): Promise<string> {
  const server = servers.get(address)
  if (!server) throw new Error(`no server of this test is at ${address}`)
  if (seconds !== undefined) return server.how(person, seconds)
  const key = `${server.folder} ${person}`
  const cookie = cookies.get(key) ?? server.how(person)
  cookies.set(key, cookie)
  return cookie
}
