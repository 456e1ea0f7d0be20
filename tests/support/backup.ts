import path from 'node:path'
import { expect } from 'vitest'
import { command } from './command.ts'
import { temporaryFolder } from './folder.ts'
import { startServer } from './server.ts'
import type { Place } from './stores.ts'

/** A backup of the demo, made beside its running server. */
export async function demoBackup(place: Place): Promise<string> {
  await startServer(place)
  const file = path.join(await temporaryFolder(), 'compa.tar')
  expect(await command(place, 'backup', file)).toMatchObject({ code: 0 })
  return file
}

/** A folder that no program has seen yet. */
export const emptyFolder = async (): Promise<Place> => ({ DATA_DIR: await temporaryFolder() })
