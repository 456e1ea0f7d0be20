import type { Config } from '#server/config.ts'
import { type Finding, fine, look, wrong } from './finding.ts'

/** What can be told from the configuration alone: secrets, and settings that belong together. */
export function lookAtSettings(config: Config): Finding[] {
  const { authSecret, metricsToken, publicUrl, trustProxy, databaseUrl, redisUrl, mail } = config
  const found: Finding[] = []
  const newSecret = 'Take what `openssl rand -hex 32` prints, the same for every process.'
  if (authSecret && isGuessable(authSecret))
    found.push(
      wrong('Secrets', 'AUTH_SECRET can be guessed.', `${newSecret} Everybody signs in again.`),
    )
  if (metricsToken && isGuessable(metricsToken))
    found.push(wrong('Secrets', 'METRICS_TOKEN can be guessed.', newSecret))
  if (metricsToken && metricsToken === authSecret)
    found.push(
      wrong(
        'Secrets',
        'METRICS_TOKEN is AUTH_SECRET: whoever reads metrics can sign in as anybody.',
        newSecret,
      ),
    )
  if (databaseUrl && isOpen(databaseUrl))
    found.push(
      look(
        'Secrets',
        'DATABASE_URL has no password for another machine, or a well-known one.',
        'Give the database’s user a password of its own.',
      ),
    )
  if (found.length === 0) found.push(fine('Secrets', secretsSay(config)))
  if (publicUrl?.startsWith('http:') && !isLoopback(publicUrl))
    found.push(
      wrong(
        'Settings',
        `PUBLIC_URL ${publicUrl} is not https: passwords could be read on the way.`,
        'Let the proxy speak TLS, and set PUBLIC_URL to the https address.',
      ),
    )
  if (publicUrl && trustProxy === 0)
    found.push(
      look(
        'Settings',
        'TRUST_PROXY is 0: with a proxy in front, everybody’s tries to sign in are counted together.',
        'Set TRUST_PROXY to the number of your proxies in front, usually 1.',
      ),
    )
  if (databaseUrl && !redisUrl)
    found.push(
      look(
        'Settings',
        'There is no REDIS_URL: what one process takes in reaches the others seconds later.',
        'Set REDIS_URL when there is more than one process.',
      ),
    )
  if (publicUrl && !mail)
    found.push(
      look(
        'Settings',
        'There is no SMTP_URL: links for signing in have to be handed out by an administrator.',
        'Set SMTP_URL and MAIL_FROM if you have a mail server.',
      ),
    )
  if (config.registration === 'open' && !mail)
    found.push(
      wrong(
        'Settings',
        'REGISTRATION is open, and without SMTP_URL nobody can make an account.',
        'Set SMTP_URL, or leave REGISTRATION out.',
      ),
    )
  return found
}

const secretsSay = ({ authSecret }: Config) =>
  authSecret
    ? 'AUTH_SECRET is long and hard to guess.'
    : 'The secret is made at the first start and kept in DATA_DIR.'

/** True for what somebody typed rather than drew: few different letters, or words of examples. */
function isGuessable(secret: string): boolean {
  const isPlain = new Set(secret).size < 10
  return isPlain || /secret|change.?me|password|example|compa|12345|qwert/i.test(secret)
}

function isOpen(url: string): boolean {
  const { password, hostname } = new URL(url)
  if (/^(postgres|password|compa|admin|secret|change.?me|example)$/i.test(password)) return true
  return password === '' && hostname !== '' && !isLoopback(url)
}

const isLoopback = (url: string) => /^(localhost|127\.|\[::1\])/.test(new URL(url).hostname)
