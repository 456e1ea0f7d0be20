import { limits } from '#lib/limits.ts'

/** Nothing that begins here is a page to return to: it would lead in a circle, or is no page. */
const elsewhere = /^\/(sign-in|link|api)(\/|$)/

/**
 * The page of ours that somebody wanted before they had to sign in, as a path, or undefined for
 * everything that is not certainly on this site.
 */
export function returnPath(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > limits.returnPathLength) return undefined
  // A second slash or a backslash would name another site; so would what browsers leave out.
  if (!/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(given)) return undefined
  const base = 'http://compa.invalid'
  if (!URL.canParse(given, base)) return undefined
  const { origin, pathname, search, hash } = new URL(given, base)
  if (origin !== base || pathname.startsWith('//') || elsewhere.test(pathname)) return undefined
  return pathname + search + hash
}

/** An address of ours that brings its reader to a page afterwards, if there is one to return to. */
export function withReturn(path: string, to: string | undefined): string {
  return to ? `${path}?to=${encodeURIComponent(to)}` : path
}
