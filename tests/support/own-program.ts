import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startProgram } from './program.ts'

/** A port that nobody had a moment ago, for a program that must know it before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The program as a city runs it: an address of its own, no demo, nobody with an account yet. */
export async function startOwn(address: string, env: Record<string, string> = {}) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'compa-own-'))
  const { port } = new URL(address)
  const given = { DATA_DIR: dataDir, PORT: port, PUBLIC_URL: address, ...env }
  let running = await startProgram(given)
  /** The link for the first administrator that it printed, when it has. */
  const firstLink = () => running.output().match(/http\S+\/link\/\S+/)?.[0] ?? ''
  return {
    address,
    dataDir,
    output: () => running.output(),
    firstLink,
    restart: async () => {
      await running.end()
      running = await startProgram(given)
    },
    end: async () => {
      await running.end()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
