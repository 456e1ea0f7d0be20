import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { openMail } from '#server/mail/mail.ts'

const letter = {
  to: 'rosa@capaci.example',
  subject: 'Sign in to Compa',
  text: 'https://board.example.eu/link/a-secret-token',
}

/** What is logged of a letter that a mail server with these ways takes or does not. */
async function logOf(url: string): Promise<string> {
  const said: unknown[] = []
  const log = { error: (line: unknown) => said.push(line) } as unknown as Log
  const mail = openMail(readConfig({ SMTP_URL: url, MAIL_FROM: 'compa@example.eu' }), log)
  onTestFinished(() => mail?.close())
  await expect(mail?.send(letter)).rejects.toThrow()
  expect(said).toHaveLength(1)
  return JSON.stringify(said)
}

test('the log says that a letter was refused and how, not to whom or what was in it', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(new Error(`no such person: ${address}`)),
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())))
  const { port } = server.server.address() as AddressInfo
  const said = await logOf(`smtp://127.0.0.1:${port}`)
  expect(said).toMatch(/mail not sent.*EENVELOPE 550/)
  expect(said).not.toMatch(/rosa|capaci|a-secret-token/)
})

test('a mail server that is not there is said without the password for it', async () => {
  const said = await logOf('smtp://compa:geheim@127.0.0.1:1')
  expect(said).toContain('ECONNREFUSED')
  expect(said).not.toContain('geheim')
})
