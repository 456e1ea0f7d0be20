import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail server on this computer that keeps what it is given. */
export interface Mailbox {
  /** For SMTP_URL. */
  url: string
  /** What has arrived, in order. */
  letters: readonly ParsedMail[]
  close(): Promise<void>
}

/** Starts a mail server; `refuses`: the recipients for whom it takes nothing. */
export async function openMailbox(refuses: readonly string[] = []): Promise<Mailbox> {
  const letters: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) =>
      done(refuses.includes(address) ? new Error('nobody of that name') : null),
    onData: (stream, _, done) => {
      simpleParser(stream).then((letter) => {
        letters.push(letter)
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The address of the first link in a letter. */
export const linkIn = (letter: ParsedMail | undefined): string =>
  letter?.text?.match(/https?:\/\/\S+\/link\/\S+/)?.[0] ?? ''
