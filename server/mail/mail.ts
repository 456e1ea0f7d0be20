import { createTransport } from 'nodemailer'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'

/** An e-mail of plain text: programs that read aloud and old ones show it alike. */
export interface Letter {
  to: string
  subject: string
  text: string
  /** A calendar file or the like. */
  attachments?: { filename: string; content: string; contentType: string }[]
  /** Further lines of its head, e.g. how to stop it. */
  headers?: Record<string, string>
}

/** Hands e-mails over. */
export interface Mail {
  /** Resolves when the mail server has taken it; rejects when it will not. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** The mail server that the configuration names, or undefined when it names none. */
export function openMail(config: Config, log: Log): Mail | undefined {
  if (!config.mail) return undefined
  const { url, from } = config.mail
  const transport = createTransport(url)
  return {
    send: async (letter) => {
      try {
        await transport.sendMail({ from, ...letter })
      } catch (error) {
        log.error({ event: 'mail not sent', reason: reasonOf(error) })
        throw error
      }
    },
    close: () => transport.close(),
  }
}

/** What went wrong, but for the mail server's own words: they repeat the recipient's address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return responseCode === undefined ? String(error) : `${code} ${responseCode}`
}
