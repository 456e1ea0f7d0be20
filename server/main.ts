import { readConfig } from './config.ts'
import { serve } from './serve.ts'
import { StartError } from './start-error.ts'

// The database and the secret are for whoever runs the program, also in a folder open to others.
process.umask(0o077)

/** The process: reads its configuration, serves until it is told to stop, and says why it cannot. */
try {
  const running = await serve(readConfig(process.env), { dev: process.argv.includes('--dev') })
  process.stdout.write(`\n  Compa is ready at ${running.address}\n\n`)
  if (running.firstAdministrator) {
    process.stdout.write(
      `  There is no administrator yet. Open this link once, within a day, to become one:\n  ${running.firstAdministrator}\n\n`,
    )
  }
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    running.stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`Compa did not stop cleanly: ${error}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
