import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom } from '../support/notes.ts'
import { cookieOf, startServer } from '../support/server.ts'

test('a folder that was a demo lets in none of its people, and asks for a first administrator', async () => {
  const folder = await temporaryFolder()
  const demo = await startServer({ DATA_DIR: folder })
  const cookie = await cookieOf(demo.address, 'facilitator')
  await demo.stop()
  const real = await startServer({ DATA_DIR: folder, PUBLIC_URL: 'http://compa.example' })
  expect(real.firstAdministrator).toMatch(/\/link\//)
  const address = `http://127.0.0.1:${real.port}`
  const { provider } = await connect(address, emptyRoom, undefined, { cookie })
  expect(await refusal(provider)).toBe(closeCodes.signIn)
})
