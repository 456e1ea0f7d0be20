import { runCommand } from './admin/run-command.ts'

// What it writes, a restored database for example, is for whoever runs the program.
process.umask(0o077)

// Whoever reads only the first lines of a list, as `head` does, has seen enough.
process.stdout.on('error', () => process.exit())

/** `npm run admin`: one command of an operator. npm says in INIT_CWD where they stand. */
process.exitCode = await runCommand(
  process.argv.slice(2),
  process.env,
  process.env.INIT_CWD ?? process.cwd(),
  {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  },
)
