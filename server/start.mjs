// `npm start` and `npm run dev`: does all the set-up that is missing, then runs the program.
import { spawn } from 'node:child_process'
import { build, environment, install, node, root } from './setup.mjs'

const dev = process.argv.includes('--dev')

install()
if (!dev) build()

const env = { ...process.env, ...environment(), NODE_ENV: dev ? 'development' : 'production' }
const args = ['--disable-warning=ExperimentalWarning', 'server/main.ts', ...(dev ? ['--dev'] : [])]
// The channel tells the program when this process is gone, however that happened.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
const child = spawn(node(), args, { cwd: root, stdio, env })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

// npm runs this through a shell that does not pass signals on: when it is gone, so are we.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}
