import { Kysely } from 'kysely'
import { readConfig } from '#server/config.ts'
import { program } from '#server/program.ts'
import { serve } from '#server/serve.ts'
import { openFile, sqliteDialect } from '#server/store/sqlite.ts'
import type { Tables } from '#server/store/tables.ts'
import { demoCookie } from '../../support/demo-cookie.ts'
import { people, writeBoards } from './boards.ts'
import type { Target } from './target.ts'

const secret = 'a secret only for the bench, of more than 32 characters'

/** Our own server as it is started for real, but for the pages: durable storage and sign-in. */
export async function open(folder: string): Promise<Target> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    AUTH_SECRET: secret,
    LOG_LEVEL: 'warn',
  })
  // The first start makes the demo's people, whom the boards need.
  const first = await serve(config, { pages: false })
  await first.stop()
  await makeBoards(config.dataDir)
  const { address } = await serve(config, { pages: false })
  const { store, keys } = program()
  const cookies = people.map((person) => demoCookie(store, keys, person))
  return {
    url: `${address.replace('http', 'ws')}/sync`,
    client: 'y-websocket',
    cookies: await Promise.all(cookies),
    keeps: true,
  }
}

/** Writes the boards straight into the tables, while nobody serves them. */
async function makeBoards(folder: string): Promise<void> {
  const tables = new Kysely<Tables>({ dialect: sqliteDialect(openFile(`${folder}/compa.sqlite`)) })
  await writeBoards(tables)
  await tables.destroy()
}
