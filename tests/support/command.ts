import { runCommand } from '#server/admin/run-command.ts'
import type { Place } from './stores.ts'

/** Runs a command of the operator on a place; gives its exit code and what it printed. */
export async function command(place: Place, ...args: string[]) {
  const printed = { out: '', err: '' }
  const code = await runCommand(args, withSecret(place), '/', {
    out: (line) => {
      printed.out += `${line}\n`
    },
    err: (line) => {
      printed.err += `${line}\n`
    },
  })
  return { code, ...printed }
}

/** PostgreSQL needs a secret beside it; a folder has its own. */
const withSecret = (place: Place): Place =>
  place.DATABASE_URL
    ? { AUTH_SECRET: 'a secret only for tests, of more than 32 characters', ...place }
    : place
