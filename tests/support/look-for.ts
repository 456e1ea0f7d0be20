/** A server of others that tests can use: where it is, or why it cannot be used. */
export interface Found {
  url: string
  missing: string | undefined
}

/**
 * Looks for the first address that answers. The one that a variable names must answer; without
 * one, none of the usual ones is a reason to skip, which is said loudly.
 */
export async function lookFor(
  name: string,
  variable: string,
  usual: readonly string[],
  ask: (url: string) => Promise<void>,
): Promise<Found> {
  const named = process.env[variable]
  if (named) {
    await ask(named)
    return { url: named, missing: undefined }
  }
  for (const url of usual) {
    const answers = await ask(url).then(
      () => true,
      () => false,
    )
    if (answers) return { url, missing: undefined }
  }
  const missing = `no ${name} answers at ${usual.join(' or ')}, and ${variable} is not set`
  process.stderr.write(`\n  SKIPPED: tests with ${name}: ${missing}\n\n`)
  return { url: '', missing }
}
