import { createTransport } from 'nodemailer'
import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import { type Finding, fine, skipped, whyOf, wrong } from './finding.ts'

const about = 'E-mail'

/** Whether the mail server answers and lets us in. No letter is sent. */
export async function lookAtMail({ mail }: Config): Promise<Finding[]> {
  if (!mail) return [skipped(about, 'SMTP_URL is not set.')]
  const { host } = new URL(mail.url)
  const [connectionTimeout, greetingTimeout, socketTimeout] = Array(3).fill(limits.doctorMs)
  const transport = createTransport({
    url: mail.url,
    connectionTimeout,
    greetingTimeout,
    socketTimeout,
  })
  try {
    await transport.verify()
    return [fine(about, `The mail server at ${host} answers and takes us in.`)]
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EAUTH')
      return [
        wrong(
          about,
          `The mail server at ${host} does not take this user and password.`,
          'Check user and password in SMTP_URL.',
        ),
      ]
    return [
      wrong(
        about,
        `The mail server at ${host} cannot be used: ${whyOf(error)}.`,
        'Are host and port in SMTP_URL right? smtps:// is port 465, smtp:// is port 587 with STARTTLS.',
      ),
    ]
  } finally {
    transport.close()
  }
}
