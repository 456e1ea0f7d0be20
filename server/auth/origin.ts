import type { Config } from '#server/config.ts'

/**
 * True when a request may act with its cookie: it comes from our own pages, or from a program that
 * is no browser and sends no Origin. In the demo the address must be the computer itself, so that
 * no foreign name that points here can be used.
 */
export function isOwnOrigin(
  config: Pick<Config, 'publicUrl' | 'demo'>,
  origin: string | undefined | null,
  host: string | undefined | null,
): boolean {
  if (config.demo && !isLoopback(host)) return false
  if (!origin) return true
  if (config.publicUrl) return origin === config.publicUrl
  return URL.canParse(origin) && new URL(origin).host === host
}

function isLoopback(host: string | undefined | null): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(`http://${host}`).hostname)
}
