import { runDoctor } from './doctor/run-doctor.ts'

// Whoever reads only the first lines, as `head` does, has seen enough.
process.stdout.on('error', () => process.exit())

/** `npm run doctor`: examines the configuration in the environment. */
process.exitCode = await runDoctor(process.argv.slice(2), process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
