import path from 'node:path'
import { limits } from '#lib/limits.ts'
import { readConfig } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import { backup, exportAll, rehearse, restore, verify } from './backups.ts'
import { type Command, UsageError } from './command.ts'
import { createAdministrator, resetLink } from './links.ts'
import { boards, users } from './lists.ts'

/** All commands, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  createAdministrator,
  resetLink,
  users,
  boards,
  backup,
  verify,
  restore,
  rehearse,
  exportAll,
]

/** Where the words go: results apart from what is said along the way. */
export interface Printing {
  out(line: string): void
  err(line: string): void
}

/**
 * Runs what the command line asks for; gives the exit code: 0 done, 1 not done and why, 2 called
 * wrongly. `cwd`: where the operator stands.
 */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string | undefined>,
  cwd: string,
  { out, err }: Printing,
): Promise<number> {
  const [name = 'help', ...given] = args
  const wantsHelp = args.some((word) => ['help', '-h', '--help'].includes(word)) || !args.length
  const command = commands.find((known) => known.name === name)
  if (wantsHelp) {
    for (const line of help(command)) out(line)
    return 0
  }
  try {
    if (!command) throw new UsageError(`There is no command “${name}”: see npm run admin -- help.`)
    checkGiven(command, given)
    const config = readConfig(env)
    const log = makeLog('silent')
    const place = (file: string) => path.resolve(cwd, file)
    await command.run({ config, log, say: out, progress: sayProgress(err), place }, given)
    return 0
  } catch (error) {
    err(sentence(error))
    return error instanceof UsageError ? 2 : 1
  }
}

function checkGiven({ name, takes }: Command, given: readonly string[]): void {
  const needed = takes.filter((word) => word.startsWith('<')).length
  const most = takes.at(-1) === '[name]' ? Number.POSITIVE_INFINITY : takes.length
  if (given.length >= needed && given.length <= most) return
  throw new UsageError(`It is called like this: npm run admin -- ${[name, ...takes].join(' ')}`)
}

function sentence(error: unknown): string {
  if (error instanceof StartError || error instanceof UsageError) return error.message
  const { message, code } = error as NodeJS.ErrnoException
  return `This did not work: ${message || code}`
}

/** A line a second at most. */
function sayProgress(err: (line: string) => void) {
  let last = performance.now()
  return (what: string, rows: number) => {
    if (performance.now() - last < limits.progressMs) return
    last = performance.now()
    err(`  ${what}: ${rows} rows`)
  }
}

function help(command: Command | undefined): string[] {
  if (command) return [usage(command), '', `  ${command.about}`]
  const width = Math.max(...commands.map((known) => [known.name, ...known.takes].join(' ').length))
  return [
    'npm run admin -- <command>',
    '',
    ...commands.map(
      (known) => `  ${[known.name, ...known.takes].join(' ').padEnd(width)}  ${known.about}`,
    ),
    '',
    'Commands read the same environment as the server: DATA_DIR, DATABASE_URL, PUBLIC_URL and so on.',
    'They end with 0 when it was done, 1 when not, 2 when called wrongly.',
  ]
}

const usage = ({ name, takes }: Command) => `npm run admin -- ${[name, ...takes].join(' ')}`
